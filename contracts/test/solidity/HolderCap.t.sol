// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../../src/compliance/Restriction.sol";
import {HolderCap} from "../../src/compliance/rules/HolderCap.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract HolderCapTest is FreeholdTest {
    uint8 private constant US = HolderCap.CODE + 1;
    uint8 private constant NON_ACCREDITED = HolderCap.CODE + 2;

    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, UNITED_STATES);
        _verify(CAROL, SPAIN);
        token.mint(ALICE, 100);
    }

    function test_cap_refusesOneHolderTooMany() public {
        compliance.setRules(address(token), _holderCap(2, 0, 0));
        _send(ALICE, BOB, 10);
        _assertRefused(ALICE, CAROL, 10, HolderCap.CODE, 2);
        _assertCode(address(0), CAROL, 10, HolderCap.CODE, 2);
        _assertCode(ALICE, BOB, 10, Restriction.NONE, 0);
    }

    function test_cap_letsWhoLeavesMakeRoom() public {
        compliance.setRules(address(token), _holderCap(1, 0, 0));
        _assertRefused(ALICE, CAROL, 99, HolderCap.CODE, 1);
        _send(ALICE, CAROL, 100);
        assertEq(token.balanceOf(CAROL), 100, "all");
    }

    function test_cap_ofTheUnitedStates_concernsNobodyElse() public {
        _verify(STRANGER, UNITED_STATES);
        compliance.setRules(address(token), _holderCap(0, 1, 0));
        _send(ALICE, BOB, 10);
        _assertRefused(ALICE, STRANGER, 10, US, 1);
        _send(ALICE, CAROL, 10);
        // Somebody of elsewhere makes no room for the United States, somebody of there does.
        _assertRefused(CAROL, STRANGER, 10, US, 1);
        _send(BOB, STRANGER, 10);
    }

    function test_cap_ofTheNonAccredited_ignoresTheAccredited() public {
        compliance.setRules(address(token), _holderCap(0, 0, 1));
        _assertRefused(ALICE, BOB, 10, NON_ACCREDITED, 1);
        _accredit(BOB);
        _send(ALICE, BOB, 10);
        _assertCounts(2, 1, 1);
    }

    function test_cap_countsInvestorsAndNotWallets() public {
        compliance.setRules(address(token), _holderCap(1, 0, 0));
        _link(STRANGER, ALICE);
        _send(ALICE, STRANGER, 40);
        _assertCounts(1, 0, 1);
        _send(STRANGER, ALICE, 40);
        _send(ALICE, STRANGER, 100);
        _assertCounts(1, 0, 1);
    }

    function test_cap_isAskedOnlyWhereSomethingMoves() public {
        compliance.setRules(address(token), _holderCap(1, 0, 0));
        _assertCode(ALICE, CAROL, 0, Restriction.NONE, 0);
        _send(ALICE, CAROL, 0);
        _assertCounts(1, 0, 1);
    }

    /// @dev Who is counted anew into a full category keeps what they have, and gets nothing more.
    function test_cap_isNotPassedByMoving() public {
        _send(ALICE, BOB, 10);
        _send(ALICE, CAROL, 10);
        compliance.setRules(address(token), _holderCap(0, 1, 0));
        _relocate(CAROL, UNITED_STATES);
        _assertRefused(ALICE, CAROL, 1, US, 1);
        compliance.recount(address(token), CAROL);
        _assertCounts(3, 2, 3);
        _assertCode(ALICE, CAROL, 1, Restriction.NONE, 0); // counted already
        _send(CAROL, ALICE, 10);
        _assertCounts(2, 1, 2);
        _assertRefused(ALICE, CAROL, 1, US, 1);
    }

    function testFuzz_cap_isKeptByPurchases(uint8 cap, uint8 buyers) public {
        cap = uint8(bound(cap, 1, 12));
        buyers = uint8(bound(buyers, 1, 16));
        compliance.setRules(address(token), _holderCap(cap, 0, 0));
        for (uint160 i = 1; i <= buyers; ++i) {
            address buyer = address(0xb0000 + i);
            _verify(buyer, SPAIN);
            if (i + 1 > cap) _expectRestricted(HolderCap.CODE, cap); // Alice is the first
            token.mint(buyer, 1);
        }
        (uint256 anybody, , ) = compliance.holderCounts(address(token));
        assertEq(anybody, buyers + 1 < cap ? buyers + 1 : cap, "holders");
    }

    function _assertCounts(uint256 anybody, uint256 unitedStates, uint256 nonAccredited) private view {
        (uint256 all, uint256 us, uint256 others) = compliance.holderCounts(address(token));
        assertEq(all, anybody, "anybody");
        assertEq(us, unitedStates, "United States");
        assertEq(others, nonAccredited, "not accredited");
    }
}
