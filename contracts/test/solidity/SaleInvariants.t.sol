// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/access/Roles.sol";
import {IPrimarySale} from "../../src/interfaces/IPrimarySale.sol";
import {PropertyToken} from "../../src/token/PropertyToken.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {TestUsdc} from "../../src/usdc/TestUsdc.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";
import {HostileUsdc} from "./support/HostileUsdc.sol";
import {SaleHandler} from "./support/SaleHandler.sol";

/// @notice Where every cent of a sale is, even when USDC turns against us.
contract SaleInvariants is FreeholdTest {
    uint256 private constant MONEY = 2_000 * uint256(PRICE);
    uint64 private constant MINIMUM = 900 * PRICE;

    HostileUsdc private hostile;
    SaleHandler private handler;
    address[] private tokens;
    /// @dev The last one is a second wallet of the first investor.
    address[] private buyers = [ALICE, BOB, CAROL, address(0xa11ce2)];

    function setUp() public override {
        super.setUp();
        hostile = HostileUsdc(address(usdc));
        PropertyToken risky = _sellWithMinimum(MINIMUM, uint64(block.timestamp + 6 days));
        tokens = [address(risky), address(token)];
        for (uint256 i = 0; i < buyers.length; ++i) {
            if (i < 3) _equip(buyers[i], MONEY);
        }
        _link(buyers[3], ALICE);
        hostile.mint(buyers[3], MONEY);
        vm.prank(buyers[3]);
        usdc.approve(address(sale), type(uint256).max);
        handler = new SaleHandler(sale, hostile, tokens, buyers);
        manager.grantRole(Roles.ADMIN, address(handler), 0);
    }

    function _deployUsdc() internal override returns (TestUsdc) {
        return TestUsdc(address(new HostileUsdc()));
    }

    /// @dev Read by the test runner: only the handler is called.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_saleHoldsWhatIsNeitherReleasedNorRefundedAndWhatIsOwed() public view {
        uint256 expected = sale.totalOwed() + handler.donated();
        for (uint256 i = 0; i < tokens.length; ++i) {
            IPrimarySale.Sale memory state = sale.saleOf(tokens[i]);
            expected += state.raised - state.released - state.refunded;
        }
        assertEq(hostile.balanceOf(address(sale)), expected, "held");
    }

    function invariant_owedIsTheSumOfWhatIsOwed() public view {
        uint256 owed = 0;
        for (uint256 i = 0; i < buyers.length; ++i) owed += _owedTo(buyers[i]);
        assertEq(sale.totalOwed(), owed, "owed");
    }

    function invariant_contributionsAreWhatCanStillBeRefunded() public view {
        IPrimarySale.Sale memory state = sale.saleOf(tokens[0]);
        if (!state.canFail) return;
        (uint256 paid, uint256 shares) = (0, 0);
        for (uint256 i = 0; i < buyers.length; ++i) {
            IPrimarySale.Contribution memory contribution = sale.contributionOf(tokens[0], buyers[i]);
            paid += contribution.paid;
            shares += contribution.shares;
        }
        assertEq(paid, state.raised - state.refunded, "paid");
        assertEq(paid, shares * PRICE, "shares");
    }

    function invariant_raisedIsWhatWasSold() public view {
        for (uint256 i = 0; i < tokens.length; ++i) {
            IPrimarySale.Sale memory state = sale.saleOf(tokens[i]);
            assertEq(state.raised, uint256(AUTHORIZED - state.remainingShares) * PRICE, "raised");
        }
    }

    function invariant_failureAndSuccessExcludeEachOther() public view {
        assertFalse(handler.releasedTooEarly(), "money was released that may have to go back");
        assertFalse(handler.refundedWrongly(), "money was refunded of a sale that had not failed");
        IPrimarySale.Sale memory state = sale.saleOf(tokens[0]);
        assertTrue(state.released == 0 || state.refunded == 0, "released and refunded");
        assertEq(sale.saleOf(tokens[1]).refunded, 0, "a sale that cannot fail");
        if (state.canFail) assertTrue(state.raised < state.minimumRaise, "raised the minimum and can fail");
        assertTrue(state.canFail == PropertyToken(tokens[0]).saleCanFail(), "the token knows");
    }

    function invariant_sharesOfAFailedSaleGoBack() public view {
        IPrimarySale.Sale memory state = sale.saleOf(tokens[0]);
        uint256 sold = AUTHORIZED - state.remainingShares;
        assertTrue(PropertyToken(tokens[0]).totalSupply() <= sold, "more shares than were sold");
        if (state.refunded == 0) assertEq(PropertyToken(tokens[0]).totalSupply(), sold, "fewer shares than were sold");
    }

    function invariant_treasuryBooksWhatItHolds() public view {
        uint256 released = 0;
        for (uint256 i = 0; i < tokens.length; ++i) released += sale.saleOf(tokens[i]).released;
        assertEq(treasury.totalBooked(), released, "released");
        assertEq(hostile.balanceOf(address(treasury)), treasury.totalBooked(), "held");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Sale), sale.saleOf(tokens[1]).released, "by property");
    }

    function invariant_nobodyGainsMoney() public view {
        uint256 all = hostile.balanceOf(address(sale)) + hostile.balanceOf(address(treasury));
        for (uint256 i = 0; i < buyers.length; ++i) {
            uint256 held = hostile.balanceOf(buyers[i]) + _owedTo(buyers[i]);
            // The first and the last are one investor, between whose wallets a contribution may move.
            if (i == 1 || i == 2) assertTrue(held <= MONEY, "a buyer has more than before");
            all += hostile.balanceOf(buyers[i]);
        }
        assertEq(all, hostile.totalSupply(), "somebody else has it");
    }

    function invariant_nothingIsPaidToAFrozenWallet() public view {
        assertFalse(handler.paidFrozen(), "a frozen wallet was paid");
    }

    function _owedTo(address buyer) private view returns (uint256 owed) {
        for (uint256 i = 0; i < tokens.length; ++i) owed += sale.owedOf(tokens[i], buyer);
    }

    /// @dev The invariants are worth nothing if the handler never gets anything done.
    function test_handler_getsThingsDone() public {
        handler.buy(0, 1, 99);
        handler.armPurchase(1, 0, 9);
        handler.buy(2, 0, 19);
        assertEq(handler.bought(), 2, "bought");
        assertEq(hostile.callbacks(), 1, "bought in the middle of another purchase");
        handler.lie(0);
        handler.buy(0, 1, 9);
        assertEq(handler.bought(), 2, "a transfer that returned false");
        handler.lie(1);
        handler.release(1);
        assertEq(treasury.totalBooked(), 100 * uint256(PRICE), "released");
        handler.endOrReopen(0, 0);
        handler.blacklist(2, 0);
        handler.armRefund(1, 0);
        handler.refund(2, 0);
        assertEq(sale.totalOwed(), 20 * uint256(PRICE), "owed to the blacklisted");
        handler.refund(1, 0);
        assertEq(handler.refunded(), 2, "refunded");
        assertEq(hostile.balanceOf(BOB), MONEY, "all of it");
        handler.blacklist(2, 1);
        handler.payOwed(2, 0);
        assertEq(hostile.balanceOf(CAROL), MONEY, "paid what was owed");
    }

    function test_handler_freezesAndInherits() public {
        handler.buy(0, 0, 9);
        handler.endOrReopen(0, 0);
        handler.freeze(0, 0);
        handler.refund(0, 0);
        assertEq(_owedTo(ALICE), 10 * uint256(PRICE), "owed to the frozen");
        handler.payOwed(0, 0);
        handler.redirectOwed(0, 1);
        assertEq(_owedTo(ALICE), 10 * uint256(PRICE), "neither paid nor given to a stranger");
        handler.moveOwed(0, 3);
        assertEq(_owedTo(buyers[3]), 10 * uint256(PRICE), "moved");
        handler.freeze(0, 1);
        handler.redirectOwed(3, 0);
        assertEq(hostile.balanceOf(ALICE), MONEY, "redirected");
    }
}
