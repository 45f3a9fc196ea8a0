// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/access/Roles.sol";
import {IDividendDistributor} from "../../src/interfaces/IDividendDistributor.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {TestUsdc} from "../../src/usdc/TestUsdc.sol";
import {DividendHandler} from "./support/DividendHandler.sol";
import {DividendTest} from "./support/DividendTest.sol";
import {HostileUsdc} from "./support/HostileUsdc.sol";

/// @notice Where every cent of a token's dividends is, whatever happens between the pages.
contract DividendInvariants is DividendTest {
    uint256 private constant RENT = 1e12;

    HostileUsdc private hostile;
    DividendHandler private handler;
    /// @dev The last one is a second wallet of the first investor.
    address[] private holders = [ALICE, BOB, CAROL, address(0xd), address(0xa11ce2)];

    function setUp() public override {
        super.setUp();
        hostile = HostileUsdc(address(usdc));
        for (uint256 i = 0; i < 4; ++i) _invest(holders[i], SPAIN, 7 * (i + 1));
        _link(holders[4], ALICE);
        _collect(RENT);
        handler = new DividendHandler(distributor, token, hostile, holders);
        uint64[4] memory roles = [Roles.ADMIN, Roles.TREASURER, Roles.DISTRIBUTOR, Roles.MINTER];
        for (uint256 i = 0; i < 4; ++i) manager.grantRole(roles[i], address(handler), 0);
    }

    function _deployUsdc() internal override returns (TestUsdc) {
        return TestUsdc(address(new HostileUsdc()));
    }

    /// @dev Read by the test runner: only the handler is called.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_everyCentIsAccountedFor() public view {
        _assertBooks();
    }

    function invariant_owedIsTheSumOfWhatIsOwed() public view {
        uint256 owed = 0;
        for (uint256 i = 0; i < holders.length; ++i) owed += _owedTo(holders[i]);
        assertEq(_books().owed, owed, "owed");
    }

    function invariant_paidIsWhatTheHoldersHave() public view {
        uint256 paid = 0;
        for (uint256 i = 0; i < holders.length; ++i) paid += hostile.balanceOf(holders[i]);
        assertEq(_books().paid, paid, "paid");
    }

    /// @dev Never more than what the snapshots say, and exactly that while nothing is running.
    function invariant_nobodyGetsMoreThanTheirShare() public view {
        bool isQuiet = distributor.runningOf(address(token)) == 0;
        for (uint256 i = 0; i < holders.length; ++i) {
            uint256 has = hostile.balanceOf(holders[i]) + _owedTo(holders[i]);
            uint256 due = uint256(int256(handler.dueTo(holders[i])) + handler.movedTo(holders[i]));
            assertTrue(has <= due, "more than the share");
            if (isQuiet) assertEq(has, due, "all of it");
        }
    }

    function invariant_runningDistributionIsThePartThatIsLeft() public view {
        bytes32 running = distributor.runningOf(address(token));
        if (running == 0) return;
        IDividendDistributor.Distribution memory found = distributor.distributionOf(running);
        assertTrue(found.sharesLeft > 0 && found.sharesLeft <= found.totalShares, "shares");
        assertTrue(uint256(found.paid) + found.owed + found.withheld <= found.pot, "pot");
        bool[] memory settled = distributor.settledOf(running, holders);
        uint256 left = 0;
        for (uint256 i = 0; i < holders.length; ++i) {
            if (!settled[i]) left += token.snapshotBalanceOf(holders[i]);
        }
        assertEq(found.sharesLeft, left, "who is left");
    }

    function invariant_treasuryHoldsTheRest() public view {
        IDividendDistributor.Books memory books = _books();
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Rent), RENT - books.deposited, "rent");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Withholding), books.released, "tax");
        assertEq(hostile.balanceOf(address(treasury)), treasury.totalBooked(), "held");
    }

    /// @dev The invariants are worth nothing if the handler never gets anything done.
    function test_handler_getsThingsDone() public {
        handler.fund(9_999);
        handler.start();
        handler.setMood(1, 4);
        handler.transfer(2, 3, 5);
        handler.pay(0, 1, 0);
        handler.freeze(2, 0);
        handler.pay(2, 3, 4);
        assertEq(handler.completed(), 1, "completed");
        assertEq(_owedTo(BOB), (2_000 * 8_100) / 10_000, "owed to whom USDC ate the gas of");
        handler.setMood(1, 11);
        handler.payOwed(1);
        assertEq(hostile.balanceOf(BOB), 1_620, "paid");
        handler.releaseWithheld();
        handler.fund(99);
        handler.cancel(0);
        handler.fund(99);
        handler.start();
        handler.moveOwed();
        assertEq(_owedTo(holders[4]), 9, "moved from the first wallet, which has a tenth of 100");
        handler.redirectOwed(4, 1);
        assertEq(hostile.balanceOf(BOB), 1_629, "redirected");
        assertTrue(distributor.runningOf(address(token)) != 0, "running");
        handler.arm(1, true);
        handler.arm(1, false);
        handler.pay(1, 2, 3);
        assertEq(handler.completed(), 2, "completed");
        assertEq(hostile.callbacks(), 0, "nobody got in");
    }
}
