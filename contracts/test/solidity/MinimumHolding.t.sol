// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../../src/compliance/Restriction.sol";
import {MinimumHolding} from "../../src/compliance/rules/MinimumHolding.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract MinimumHoldingTest is FreeholdTest {
    uint64 private constant MINIMUM = 10;

    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, SPAIN);
        token.mint(ALICE, 100);
        compliance.setRules(address(token), _minimumHolding(MINIMUM));
    }

    function testFuzz_bothSides_keepNothingOrTheMinimum(uint256 held, uint256 shares) public {
        held = bound(held, 0, 30);
        shares = bound(shares, 1, 100);
        if (held > 0) token.forcedTransfer(ALICE, BOB, held);
        uint256 has = 100 - held;
        if (shares > has) shares = has;
        uint256 kept = has - shares;
        bool isRefused = (kept != 0 && kept < MINIMUM) || held + shares < MINIMUM;
        if (isRefused) _assertRefused(ALICE, BOB, shares, MinimumHolding.CODE, MINIMUM);
        else _send(ALICE, BOB, shares);
    }

    function testFuzz_issuance_isAtLeastTheMinimum(uint256 shares) public {
        shares = bound(shares, 1, 20);
        if (shares < MINIMUM) _expectRestricted(MinimumHolding.CODE, MINIMUM);
        token.mint(BOB, shares);
    }

    function test_ownWallets_areCountedTogether() public {
        _link(CAROL, ALICE);
        _send(ALICE, CAROL, 1);
        _send(CAROL, BOB, 0);
        _assertCode(CAROL, BOB, 1, MinimumHolding.CODE, MINIMUM); // Bob would have one share
        _send(ALICE, BOB, 89);
        _assertCode(ALICE, BOB, 10, MinimumHolding.CODE, MINIMUM); // one is left in the other wallet
        _send(CAROL, ALICE, 1);
        _assertCode(ALICE, BOB, 11, Restriction.NONE, 0);
    }
}
