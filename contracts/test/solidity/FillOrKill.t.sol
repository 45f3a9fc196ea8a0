// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction, TransferRestricted} from "../../src/compliance/Restriction.sol";
import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {MarketTest} from "./support/MarketTest.sol";
import {Fill} from "./support/PackedBatch.sol";

/// @notice An order that is filled whole or not at all, by however many others.
contract FillOrKillTest is MarketTest {
    function setUp() public override {
        super.setUp();
        // One buyer takes from all three sellers; then another pair trades.
        (orders[3].timeInForce, orders[3].shares) = (IMarketplace.TimeInForce.FillOrKill, 3 * SHARES);
        for (uint256 i = 0; i < 3; ++i) fills[i].taking = 3;
        _match(0, 5, SHARES);
    }

    function test_isFilledBySeveral() public {
        _settle();
        assertEq(_filled(3), 3 * SHARES, "whole");
        assertEq(token.balanceOf(_maker(3)), HELD + 3 * SHARES, "received");
        assertEq(usdc.balanceOf(_maker(3)), MONEY - 3 * uint256(SHARES) * ASK, "paid");
        assertEq(_filled(5), SHARES, "the next");
    }

    function test_isFilledByNobodyIfOneFails() public {
        token.setAddressFrozen(_maker(1), true);
        bytes memory frozen = abi.encodeWithSelector(
            TransferRestricted.selector,
            Restriction.FROZEN,
            uint160(_maker(1))
        );
        _assertKilled(1, IMarketplace.Fault.Seller, frozen);
    }

    function test_isFilledByNobodyIfOneIsNoGoodOrder() public {
        orders[2].expiry = 1;
        bytes memory expired = abi.encodeWithSelector(IMarketplace.OrderExpired.selector, _hash(2), 1);
        _assertKilled(2, IMarketplace.Fault.Seller, expired);
    }

    function test_isNotFilledInPart() public {
        fills[2].shares = SHARES - 1;
        bytes memory reason = abi.encodeWithSelector(
            IMarketplace.FillOrKillIncomplete.selector,
            _hash(3),
            3 * SHARES - 1
        );
        _assertKilled(0, IMarketplace.Fault.Buyer, reason);
    }

    function test_isNotFilledBeyond() public {
        fills[2].shares = SHARES + 1;
        bytes memory reason = abi.encodeWithSelector(
            IMarketplace.FillOrKillIncomplete.selector,
            _hash(3),
            3 * SHARES + 1
        );
        _assertKilled(0, IMarketplace.Fault.Buyer, reason);
    }

    /// @dev Fills of it that do not follow each other are parts.
    function test_isNotFilledInPieces() public {
        Fill memory last = fills[2];
        fills[2] = fills[3];
        fills[3] = last;
        _expectFailed(0, IMarketplace.Fault.Buyer, _incomplete(2 * SHARES));
        _settle();
        assertEq(_filled(3), 0, "not filled");
        assertEq(_filled(5), SHARES, "the one between");
    }

    function test_isNotFilledTwice() public {
        _settle();
        bytes memory reason = abi.encodeWithSelector(IMarketplace.Overfilled.selector, _hash(3), 0);
        _expectFailed(0, IMarketplace.Fault.Buyer, reason);
        _settle();
        assertEq(_filled(3), 3 * SHARES, "whole");
    }

    /// @dev The same resting order twice in one group: what is left of it counts.
    function test_doesNotOverfillWhoRests() public {
        (orders[0].shares, fills[1].resting) = (2 * SHARES - 1, 0);
        bytes memory reason = abi.encodeWithSelector(IMarketplace.Overfilled.selector, _hash(0), SHARES - 1);
        _assertKilled(1, IMarketplace.Fault.Seller, reason);
    }

    function test_canSell() public {
        delete fills;
        (orders[0].timeInForce, orders[0].shares) = (IMarketplace.TimeInForce.FillOrKill, 2 * SHARES);
        _match(4, 0, SHARES);
        _match(5, 0, SHARES);
        _settle();
        assertEq(_filled(0), 2 * SHARES, "whole");
        assertEq(usdc.balanceOf(_maker(0)), MONEY + 2 * uint256(SHARES) * ASK, "paid");
    }

    function _assertKilled(uint256 place, IMarketplace.Fault fault, bytes memory reason) private {
        bytes memory broken = abi.encodeWithSelector(IMarketplace.FillOrKillBroken.selector, _hash(3));
        for (uint256 i = 0; i < 3; ++i) {
            if (i == place) _expectFailed(i, fault, reason);
            else _expectFailed(i, IMarketplace.Fault.Nobody, broken);
        }
        _settle();
        assertEq(_filled(3), 0, "not filled");
        assertEq(token.balanceOf(_maker(3)), HELD, "received nothing");
        assertEq(usdc.balanceOf(_maker(3)), MONEY, "paid nothing");
        assertEq(_filled(1), 0, "whoever rests is not filled either");
        assertEq(_filled(5), SHARES, "the next goes on");
        _assertNothingRests();
    }

    function _incomplete(uint256 offered) private view returns (bytes memory) {
        return abi.encodeWithSelector(IMarketplace.FillOrKillIncomplete.selector, _hash(3), offered);
    }
}
