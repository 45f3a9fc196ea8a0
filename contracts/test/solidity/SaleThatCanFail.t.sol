// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../../src/compliance/Restriction.sol";
import {IPrimarySale} from "../../src/interfaces/IPrimarySale.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {PropertyToken} from "../../src/token/PropertyToken.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

/// @notice A sale with a minimum: nothing moves before it is raised, and everything goes back if it is not.
contract SaleThatCanFailTest is FreeholdTest {
    uint64 private constant MINIMUM_SHARES = 1_000;
    uint64 private constant MINIMUM = MINIMUM_SHARES * PRICE;

    uint64 private deadline;
    PropertyToken private shares;

    function setUp() public override {
        super.setUp();
        deadline = uint64(block.timestamp + 30 days);
        shares = _sellWithMinimum(MINIMUM, deadline);
        _equip(ALICE, uint256(AUTHORIZED) * PRICE);
        _equip(BOB, uint256(AUTHORIZED) * PRICE);
        _link(CAROL, ALICE);
    }

    function test_sale_waitsForItsMinimum() public {
        IPrimarySale.Sale memory state = sale.saleOf(address(shares));
        assertEq(state.minimumRaise, MINIMUM, "minimum");
        assertTrue(state.canFail && shares.saleCanFail(), "can fail");
        assertFalse(token.saleCanFail(), "a sale without a minimum cannot");
        _buy(ALICE, 999);
        _assertContribution(ALICE, 999);
        (uint8 code, ) = compliance.transferRestriction(address(shares), ALICE, BOB, 1);
        assertEq(code, Restriction.SALE_CAN_FAIL, "code");
        assertFalse(shares.canSend(ALICE), "can send");
        assertTrue(shares.canReceive(BOB), "can receive");
        vm.expectRevert(
            abi.encodeWithSelector(
                IPrimarySale.MinimumNotRaised.selector,
                address(shares),
                uint256(999) * PRICE,
                uint256(MINIMUM)
            )
        );
        sale.release(address(shares));
    }

    function testFuzz_purchase_thatRaisesTheMinimum_settles(uint256 first, uint256 second) public {
        first = bound(first, 1, MINIMUM_SHARES - 1);
        second = bound(second, MINIMUM_SHARES - first, AUTHORIZED - first);
        _buy(ALICE, first);
        vm.expectEmit(address(sale));
        emit IPrimarySale.SaleSucceeded(address(shares), (first + second) * PRICE);
        vm.expectEmit(address(shares));
        emit IPropertyToken.SaleSettled();
        _buy(BOB, second);
        assertFalse(shares.saleCanFail(), "can fail");
        _assertContribution(BOB, 0);
        vm.prank(ALICE);
        shares.transfer(BOB, first);
        sale.release(address(shares));
        assertEq(usdc.balanceOf(address(treasury)), (first + second) * PRICE, "released");
        // Success is for good.
        vm.warp(deadline + 1);
        _assertState(IPrimarySale.SaleState.Ended);
        _expectWrongState(IPrimarySale.SaleState.Ended);
        sale.refund(address(shares), ALICE);
    }

    function testFuzz_failure_givesEveryBuyerBackWhatTheyPaid(uint256 first, uint256 second) public {
        first = bound(first, 1, 499);
        second = bound(second, 1, 500);
        uint256 alices = usdc.balanceOf(ALICE);
        uint256 bobs = usdc.balanceOf(BOB);
        _buy(ALICE, first);
        _buy(BOB, second);
        _expectWrongState(IPrimarySale.SaleState.Open);
        sale.refund(address(shares), ALICE);
        vm.warp(deadline + 1);
        _assertState(IPrimarySale.SaleState.Failed);
        vm.expectEmit(address(sale));
        emit IPrimarySale.PurchaseRefunded(address(shares), ALICE, first, first * PRICE);
        vm.prank(STRANGER); // anybody may
        sale.refund(address(shares), ALICE);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.NothingToRefund.selector, address(shares), ALICE));
        sale.refund(address(shares), ALICE);
        sale.refundMany(address(shares), _three(ALICE, BOB, STRANGER));
        assertEq(usdc.balanceOf(ALICE), alices, "first buyer");
        assertEq(usdc.balanceOf(BOB), bobs, "second buyer");
        assertEq(shares.totalSupply(), 0, "shares");
        _assertConserved();
        vm.expectRevert(
            abi.encodeWithSelector(
                IPrimarySale.MinimumNotRaised.selector,
                address(shares),
                (first + second) * PRICE,
                uint256(MINIMUM)
            )
        );
        sale.release(address(shares));
    }

    function test_blacklistedBuyer_blocksNobodyAndIsPaidLater() public {
        _buy(ALICE, 10);
        _buy(BOB, 20);
        usdc.blacklist(ALICE);
        vm.warp(deadline + 1);
        vm.expectEmit(address(sale));
        emit IPrimarySale.RefundOwed(address(shares), ALICE, 10, 10 * uint256(PRICE));
        sale.refundMany(address(shares), _three(ALICE, BOB, BOB));
        assertEq(sale.owedOf(address(shares), ALICE), 10 * uint256(PRICE), "owed");
        assertEq(sale.totalOwed(), 10 * uint256(PRICE), "total owed");
        assertEq(shares.balanceOf(ALICE) + shares.balanceOf(BOB), 0, "shares");
        _assertConserved();
        vm.expectRevert(bytes("Blacklistable: account is blacklisted"));
        sale.payOwed(address(shares), ALICE);
        usdc.unBlacklist(ALICE);
        uint256 before = usdc.balanceOf(ALICE);
        vm.expectEmit(address(sale));
        emit IPrimarySale.OwedPaid(address(shares), ALICE, 10 * uint256(PRICE));
        vm.prank(STRANGER);
        assertEq(sale.payOwed(address(shares), ALICE), 10 * uint256(PRICE), "returned");
        assertEq(usdc.balanceOf(ALICE), before + 10 * uint256(PRICE), "paid");
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.NothingOwed.selector, address(shares), ALICE));
        sale.payOwed(address(shares), ALICE);
        _assertConserved();
    }

    function test_pausedUsdc_owesEverybody() public {
        _buy(ALICE, 10);
        usdc.pause();
        vm.warp(deadline + 1);
        sale.refund(address(shares), ALICE);
        usdc.unpause();
        sale.payOwed(address(shares), ALICE);
        _assertConserved();
    }

    function test_cancelSale_failsAtOnce() public {
        _buy(ALICE, 10);
        vm.expectEmit(address(sale));
        emit IPrimarySale.SaleCancelled(address(shares));
        sale.cancelSale(address(shares));
        _assertState(IPrimarySale.SaleState.Failed);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.SaleNotOpen.selector, address(shares), uint256(deadline)));
        _buy(BOB, 1);
        sale.refund(address(shares), ALICE);
        _expectWrongState(IPrimarySale.SaleState.Failed);
        sale.cancelSale(address(shares));
        _expectWrongState(IPrimarySale.SaleState.Failed);
        sale.closeSale(address(shares));
        _expectWrongState(IPrimarySale.SaleState.Failed);
        sale.reopenSale(address(shares), deadline);
    }

    function test_cancelSale_revertsWhen_theMinimumIsRaised() public {
        _buy(ALICE, MINIMUM_SHARES);
        _expectWrongState(IPrimarySale.SaleState.Open);
        sale.cancelSale(address(shares));
        vm.expectRevert(
            abi.encodeWithSelector(IPrimarySale.WrongSaleState.selector, address(token), IPrimarySale.SaleState.Open)
        );
        sale.cancelSale(address(token));
    }

    function test_closedSale_keepsItsPromisedDeadline() public {
        sale.closeSale(address(shares));
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.DeadlineIsPromised.selector, uint256(deadline)));
        sale.reopenSale(address(shares), deadline + 1);
        sale.reopenSale(address(shares), deadline);
        _buy(ALICE, 1);
        sale.closeSale(address(shares));
        vm.warp(deadline + 1);
        _assertState(IPrimarySale.SaleState.Failed);
    }

    /// @dev The refund follows the person, as the shares do.
    function test_recovery_takesTheRefundAlong() public {
        _buy(ALICE, 10);
        uint256 before = usdc.balanceOf(ALICE);
        shares.recoveryAddress(ALICE, CAROL, registry.identity(ALICE));
        vm.expectEmit(address(sale));
        emit IPrimarySale.ContributionMoved(address(shares), ALICE, CAROL, 10, 10 * uint256(PRICE));
        sale.moveContribution(address(shares), ALICE, CAROL);
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.NothingToRefund.selector, address(shares), ALICE));
        sale.refund(address(shares), ALICE);
        sale.refund(address(shares), CAROL);
        assertEq(usdc.balanceOf(CAROL), 10 * uint256(PRICE), "refunded");
        assertEq(usdc.balanceOf(ALICE), before, "the lost wallet");
        assertEq(shares.totalSupply(), 0, "shares");
        _assertConserved();
    }

    function test_moveContribution_revertsBetweenInvestors() public {
        _buy(ALICE, 10);
        address[3] memory others = [BOB, STRANGER, ALICE];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IPrimarySale.InvestorMismatch.selector, ALICE, others[i]));
            sale.moveContribution(address(shares), ALICE, others[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.NothingToRefund.selector, address(shares), CAROL));
        sale.moveContribution(address(shares), CAROL, ALICE);
    }

    /// @dev A court moved the shares; the refund still goes to who paid, and waits for nobody.
    function test_refund_takesBackWhatIsStillThere() public {
        _buy(ALICE, 10);
        shares.forcedTransfer(ALICE, BOB, 4);
        vm.warp(deadline + 1);
        sale.refund(address(shares), ALICE);
        assertEq(shares.balanceOf(ALICE), 0, "taken back");
        assertEq(shares.balanceOf(BOB), 4, "left for the agent to burn");
        shares.burn(BOB, 4);
        _assertConserved();
    }

    function test_refund_passesFrozenSharesAndPause() public {
        uint256 before = usdc.balanceOf(ALICE);
        _buy(ALICE, 10);
        shares.freezePartialTokens(ALICE, 5);
        shares.pause();
        vm.warp(deadline + 1);
        sale.refund(address(shares), ALICE);
        assertEq(shares.totalSupply(), 0, "shares");
        assertEq(usdc.balanceOf(ALICE), before, "paid");
    }

    function test_openSale_revertsOnMistakes() public {
        vm.expectRevert(IPrimarySale.DeadlineMissing.selector);
        sale.openSale(BOB, PRICE, 10, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.MinimumTooLarge.selector, 10 * uint256(PRICE)));
        sale.openSale(BOB, PRICE, 10, deadline, 10 * PRICE + 1);
    }

    function test_settledToken_takesNothingBack() public {
        vm.expectRevert(IPropertyToken.SaleIsSettled.selector);
        token.takeBack(ALICE, 1);
        vm.expectRevert(IPropertyToken.SaleIsSettled.selector);
        token.settleSale();
        vm.expectEmit(address(token));
        emit IPropertyToken.SaleCanFail();
        token.awaitSale();
    }

    function _buy(address buyer, uint256 count) private {
        vm.prank(buyer);
        sale.purchase(address(shares), count, count * PRICE);
    }

    function _expectWrongState(IPrimarySale.SaleState state) private {
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.WrongSaleState.selector, address(shares), state));
    }

    function _assertState(IPrimarySale.SaleState state) private view {
        assertEq(uint256(sale.stateOf(address(shares))), uint256(state), "state");
    }

    function _assertContribution(address buyer, uint256 count) private view {
        IPrimarySale.Contribution memory contribution = sale.contributionOf(address(shares), buyer);
        assertEq(contribution.shares, count, "contributed shares");
        assertEq(contribution.paid, count * PRICE, "contributed money");
    }

    function _assertConserved() private view {
        IPrimarySale.Sale memory state = sale.saleOf(address(shares));
        uint256 kept = uint256(state.raised) - state.released - state.refunded;
        assertEq(usdc.balanceOf(address(sale)), kept + sale.totalOwed(), "USDC of the sale");
    }

    function _three(address a, address b, address c) private pure returns (address[] memory list) {
        list = new address[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }
}
