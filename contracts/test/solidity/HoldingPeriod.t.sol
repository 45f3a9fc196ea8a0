// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../../src/compliance/Restriction.sol";
import {HoldingPeriod, Lot} from "../../src/compliance/rules/HoldingPeriod.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract HoldingPeriodTest is FreeholdTest {
    uint32 private constant PERIOD = 90 days;

    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, SPAIN);
        compliance.setRules(address(token), _holdingPeriod(PERIOD));
    }

    function test_shares_moveOnlyAfterThePeriod() public {
        uint256 freeAt = block.timestamp + PERIOD;
        token.mint(ALICE, 100);
        _assertRefused(ALICE, BOB, 1, HoldingPeriod.CODE, freeAt);
        vm.warp(freeAt - 1);
        _assertRefused(ALICE, BOB, 100, HoldingPeriod.CODE, freeAt);
        vm.warp(freeAt);
        _send(ALICE, BOB, 100);
        // The receiver's own period begins.
        _assertRefused(BOB, ALICE, 1, HoldingPeriod.CODE, freeAt + PERIOD);
    }

    /// @dev First in, first out: the answer names the time of the lot that is still missing.
    function testFuzz_lots_areUsedInTheirOrder(uint256 shares) public {
        shares = bound(shares, 1, 60);
        uint256 start = block.timestamp;
        for (uint256 i = 0; i < 3; ++i) {
            vm.warp(start + i * 10 days);
            token.mint(ALICE, 20);
        }
        uint256 lot = (shares - 1) / 20;
        uint256 freeAt = start + lot * 10 days + PERIOD;
        _assertCode(ALICE, BOB, shares, HoldingPeriod.CODE, freeAt);
        vm.warp(freeAt);
        _send(ALICE, BOB, shares);
        _assertLots(ALICE, 60 - shares);
    }

    function test_acquisitionsOfOneDay_shareALot() public {
        vm.warp(1_800_057_600); // a midnight, UTC
        token.mint(ALICE, 1);
        vm.warp(1_800_057_600 + 1 days - 1);
        token.mint(ALICE, 2);
        Lot[] memory lots = _lotsOf(ALICE);
        assertEq(lots.length, 1, "one lot");
        assertEq(lots[0].shares, 3, "shares");
        assertEq(lots[0].acquiredAt, block.timestamp, "the day's last acquisition");
        vm.warp(1_800_057_600 + 1 days);
        token.mint(ALICE, 4);
        assertEq(_lotsOf(ALICE).length, 2, "another day");
    }

    function test_ownWallets_areOneHolder() public {
        token.mint(ALICE, 100);
        uint256 freeAt = block.timestamp + PERIOD;
        _link(CAROL, ALICE);
        vm.warp(block.timestamp + 5 days);
        _send(ALICE, CAROL, 60);
        _assertRefused(CAROL, BOB, 1, HoldingPeriod.CODE, freeAt);
        vm.warp(freeAt);
        _send(CAROL, BOB, 60);
        _send(ALICE, BOB, 40);
    }

    function test_recovery_changesNoLot() public {
        token.mint(ALICE, 100);
        uint256 freeAt = block.timestamp + PERIOD;
        _link(CAROL, ALICE);
        vm.warp(block.timestamp + 5 days);
        token.recoveryAddress(ALICE, CAROL, registry.identity(ALICE));
        _assertRefused(CAROL, BOB, 100, HoldingPeriod.CODE, freeAt);
        vm.warp(freeAt);
        _send(CAROL, BOB, 100);
    }

    function testFuzz_force_takesTheOldestFirst(uint256 forced) public {
        forced = bound(forced, 1, 40);
        token.mint(ALICE, 20);
        vm.warp(block.timestamp + 10 days);
        token.mint(ALICE, 20);
        token.forcedTransfer(ALICE, BOB, forced);
        _assertLots(ALICE, 40 - forced);
        _assertLots(BOB, forced);
        Lot[] memory lots = _lotsOf(ALICE);
        if (forced < 20) assertEq(lots[0].shares, 20 - forced, "first lot");
        else if (forced < 40) assertEq(lots[0].shares, 40 - forced, "second lot");
        else assertEq(lots.length, 0, "none left");
    }

    function test_burn_takesLots() public {
        token.mint(ALICE, 20);
        token.burn(ALICE, 15);
        _assertLots(ALICE, 5);
    }

    function test_switchingOn_leavesWhatWasHeldBefore() public {
        compliance.setRules(address(token), _noRules());
        token.mint(ALICE, 10);
        compliance.setRules(address(token), _holdingPeriod(PERIOD));
        token.mint(ALICE, 5);
        _send(ALICE, BOB, 10);
        _assertRefused(ALICE, BOB, 1, HoldingPeriod.CODE, block.timestamp + PERIOD);
    }

    function test_switchingOff_forgetsTheLots() public {
        token.mint(ALICE, 10);
        compliance.setRules(address(token), _noRules());
        _send(ALICE, BOB, 10);
        compliance.setRules(address(token), _holdingPeriod(PERIOD));
        assertEq(_lotsOf(ALICE).length, 0, "lots");
        token.mint(ALICE, 1);
        _assertRefused(ALICE, BOB, 1, HoldingPeriod.CODE, block.timestamp + PERIOD);
        _send(BOB, ALICE, 10);
    }

    function test_anotherPeriod_appliesToExistingLots() public {
        token.mint(ALICE, 10);
        compliance.setRules(address(token), _holdingPeriod(1 days));
        _assertRefused(ALICE, BOB, 1, HoldingPeriod.CODE, block.timestamp + 1 days);
        vm.warp(block.timestamp + 1 days);
        _assertCode(ALICE, BOB, 10, Restriction.NONE, 0);
    }

    function _assertLots(address wallet, uint256 expected) private view {
        Lot[] memory lots = _lotsOf(wallet);
        uint256 sum = 0;
        for (uint256 i = 0; i < lots.length; ++i) sum += lots[i].shares;
        assertEq(sum, expected, "shares in lots");
    }

    function _lotsOf(address wallet) private view returns (Lot[] memory) {
        return compliance.lotsOf(address(token), registry.investorIdOf(wallet));
    }
}
