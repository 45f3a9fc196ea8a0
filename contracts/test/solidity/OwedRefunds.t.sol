// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IPrimarySale} from "../../src/interfaces/IPrimarySale.sol";
import {PropertyToken} from "../../src/token/PropertyToken.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

/// @notice Refunds that could not be paid: whoever holds a stolen wallet gets nothing, and nothing rests here for good.
contract OwedRefundsTest is FreeholdTest {
    address private constant NEW_ALICE = address(0xa11ce2);
    uint256 private constant PAID = 10 * uint256(PRICE);

    uint256 private money;
    PropertyToken private shares;

    function setUp() public override {
        super.setUp();
        uint64 deadline = uint64(block.timestamp + 30 days);
        shares = _sellWithMinimum(1_000 * PRICE, deadline);
        _equip(ALICE, 100 * uint256(PRICE));
        _verify(BOB, SPAIN);
        _link(NEW_ALICE, ALICE);
        vm.prank(ALICE);
        sale.purchase(address(shares), 10, PAID);
        money = usdc.balanceOf(ALICE);
        vm.warp(deadline + 1);
    }

    function test_refund_owesAFrozenWallet() public {
        shares.setAddressFrozen(ALICE, true);
        vm.expectEmit(address(sale));
        emit IPrimarySale.RefundOwed(address(shares), ALICE, 10, PAID);
        vm.prank(ALICE); // whoever has its key
        sale.refund(address(shares), ALICE);
        assertEq(shares.balanceOf(ALICE), 0, "shares");
        assertEq(usdc.balanceOf(ALICE), money, "paid to the thief");
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.WalletIsFrozen.selector, address(shares), ALICE));
        sale.payOwed(address(shares), ALICE);
        shares.setAddressFrozen(ALICE, false);
        sale.payOwed(address(shares), ALICE);
        assertEq(usdc.balanceOf(ALICE), money + PAID, "paid");
        assertEq(sale.totalOwed(), 0, "owed");
    }

    function test_redirectOwed_paysAnotherWalletOfTheInvestor() public {
        _refundFrozen();
        vm.expectEmit(address(sale));
        emit IPrimarySale.OwedRedirected(address(shares), ALICE, NEW_ALICE, PAID);
        assertEq(sale.redirectOwed(address(shares), ALICE, NEW_ALICE), PAID, "amount");
        assertEq(usdc.balanceOf(NEW_ALICE), PAID, "paid");
        assertEq(sale.totalOwed(), 0, "owed");
        _expectNothingOwed(ALICE);
        sale.redirectOwed(address(shares), ALICE, NEW_ALICE);
    }

    function test_redirectOwed_paysNobodyElse() public {
        _refundFrozen();
        address[3] memory others = [BOB, STRANGER, ALICE];
        for (uint256 i = 0; i < others.length; ++i) {
            bytes memory refusal = abi.encodeWithSelector(IPrimarySale.InvestorMismatch.selector, ALICE, others[i]);
            vm.expectRevert(refusal);
            sale.redirectOwed(address(shares), ALICE, others[i]);
            vm.expectRevert(refusal);
            sale.moveOwed(address(shares), ALICE, others[i]);
        }
        shares.setAddressFrozen(NEW_ALICE, true);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.WalletIsFrozen.selector, address(shares), NEW_ALICE));
        sale.redirectOwed(address(shares), ALICE, NEW_ALICE);
    }

    /// @dev A wallet that was removed, because it was stolen as well, still says whose it was.
    function test_redirectOwed_wantsAVerifiedWallet() public {
        _refundFrozen();
        registry.deleteIdentity(NEW_ALICE);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.WalletNotVerified.selector, NEW_ALICE));
        sale.redirectOwed(address(shares), ALICE, NEW_ALICE);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.WalletNotVerified.selector, NEW_ALICE));
        sale.moveOwed(address(shares), ALICE, NEW_ALICE);
    }

    /// @dev The new wallet cannot be paid yet either, and is paid by anybody later.
    function test_moveOwed_followsTheInvestor() public {
        usdc.blacklist(ALICE);
        sale.refund(address(shares), ALICE);
        usdc.pause();
        vm.expectEmit(address(sale));
        emit IPrimarySale.OwedMoved(address(shares), ALICE, NEW_ALICE, PAID);
        assertEq(sale.moveOwed(address(shares), ALICE, NEW_ALICE), PAID, "amount");
        assertEq(sale.owedOf(address(shares), NEW_ALICE), PAID, "owed");
        _expectNothingOwed(ALICE);
        sale.moveOwed(address(shares), ALICE, NEW_ALICE);
        usdc.unpause();
        vm.prank(STRANGER);
        sale.payOwed(address(shares), NEW_ALICE);
        assertEq(usdc.balanceOf(NEW_ALICE), PAID, "paid");
        assertEq(usdc.balanceOf(address(sale)), 0, "held");
    }

    /// @dev What is owed for one token is not paid for another.
    function test_debts_areKeptByToken() public {
        _refundFrozen();
        _expectNothingOwed(address(token), ALICE);
        sale.payOwed(address(token), ALICE);
        assertEq(sale.owedOf(address(shares), ALICE), PAID, "owed");
        assertEq(sale.owedOf(address(token), ALICE), 0, "of another token");
    }

    function test_strangers_moveNothing() public {
        _refundFrozen();
        bytes memory refusal = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, ALICE);
        vm.prank(ALICE);
        vm.expectRevert(refusal);
        sale.redirectOwed(address(shares), ALICE, NEW_ALICE);
        vm.prank(ALICE);
        vm.expectRevert(refusal);
        sale.moveOwed(address(shares), ALICE, NEW_ALICE);
    }

    function _refundFrozen() private {
        shares.setAddressFrozen(ALICE, true);
        sale.refund(address(shares), ALICE);
    }

    function _expectNothingOwed(address buyer) private {
        _expectNothingOwed(address(shares), buyer);
    }

    function _expectNothingOwed(address of_, address buyer) private {
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.NothingOwed.selector, of_, buyer));
    }
}
