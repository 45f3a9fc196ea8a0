// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/access/Roles.sol";
import {IPrimarySale} from "../../src/interfaces/IPrimarySale.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";
import {MarketHandler} from "./support/MarketHandler.sol";

/// @notice What must hold after any sequence of purchases, transfers and interventions.
contract Invariants is FreeholdTest {
    uint16 private constant MAX_HOLDING_BPS = 2_500;

    MarketHandler private handler;
    address[] private actors = [ALICE, BOB, CAROL, STRANGER];

    function setUp() public override {
        super.setUp();
        compliance.setRules(address(token), _maxShare(MAX_HOLDING_BPS));
        for (uint256 i = 0; i < actors.length; ++i) {
            // The last one, the stranger, never gets an identity.
            if (i + 1 < actors.length) _verify(actors[i], SPAIN);
            usdc.mint(actors[i], uint256(AUTHORIZED) * PRICE);
            vm.prank(actors[i]);
            usdc.approve(address(sale), type(uint256).max);
        }
        uint256 cap = (uint256(AUTHORIZED) * MAX_HOLDING_BPS) / 10_000;
        handler = new MarketHandler(token, sale, registry, address(issuer), actors, cap);
        manager.grantRole(Roles.ADMIN, address(handler), 0);
    }

    /// @dev Read by the test runner: only the handler is called.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_supplyIsTheSumOfBalances() public view {
        uint256 sum = 0;
        for (uint256 i = 0; i < actors.length; ++i) sum += token.balanceOf(actors[i]);
        assertEq(token.totalSupply(), sum, "supply");
    }

    function invariant_authorizedSharesAreNeverExceeded() public view {
        uint256 sold = token.totalSupply() + handler.burned();
        assertTrue(sold <= AUTHORIZED, "authorized");
        assertEq(sale.saleOf(address(token)).remainingShares, AUTHORIZED - sold, "remaining");
    }

    function invariant_saleHoldsWhatWasRaisedAndNotReleased() public view {
        IPrimarySale.Sale memory state = sale.saleOf(address(token));
        assertEq(state.raised, handler.paid(), "raised");
        assertEq(usdc.balanceOf(address(sale)), state.raised - state.released, "held");
    }

    function invariant_treasuryBooksWhatWasReleased() public view {
        IPrimarySale.Sale memory state = sale.saleOf(address(token));
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Sale), state.released, "booked");
        assertEq(usdc.balanceOf(address(treasury)), treasury.totalBooked(), "held");
    }

    function invariant_sharesNeverComeToTheUnverified() public view {
        assertFalse(handler.unverifiedReceived(), "an unverified wallet received shares");
        assertEq(token.balanceOf(STRANGER), 0, "the stranger holds shares");
    }

    function invariant_purchasesAndTransfersRespectTheCap() public view {
        assertFalse(handler.capExceeded(), "a wallet holds more than the cap");
    }

    function invariant_frozenSharesAreHeld() public view {
        for (uint256 i = 0; i < actors.length; ++i) {
            assertTrue(token.getFrozenTokens(actors[i]) <= token.balanceOf(actors[i]), "frozen");
        }
    }

    function invariant_snapshotIsWhole() public view {
        uint256 sum = 0;
        for (uint256 i = 0; i < actors.length; ++i) sum += token.snapshotBalanceOf(actors[i]);
        assertEq(sum, token.snapshotTotalSupply(), "snapshot");
    }

    /// @dev The invariants are worth nothing if the handler never gets anything done.
    function test_handler_getsThingsDone() public {
        handler.buy(0, 100);
        handler.move(0, 1, 50);
        handler.forceMove(1, 2, 20);
        handler.burn(2, 5);
        handler.release();
        assertEq(handler.successes(), 3, "successes");
        assertEq(handler.paid(), 101 * uint256(PRICE), "paid");
        assertEq(handler.burned(), 5, "burned");
        assertEq(token.balanceOf(ALICE), 51, "first");
        assertEq(token.balanceOf(BOB), 30, "second");
        assertEq(token.balanceOf(CAROL), 15, "third");
        assertEq(sale.saleOf(address(token)).released, handler.paid(), "released");
    }
}
