// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {MarketTest} from "./support/MarketTest.sol";

/// @notice Orders that share a slot: each is filled as it was signed, and the later one in a lane ends the earlier.
contract MarketLanes is MarketTest {
    uint256 private constant LANE = 1 << 31;
    uint256 private constant PAGE = 1 << 40;

    /// @dev The seller in the middle has another order, which is at place 6.
    function _another(uint256 salt) private {
        keys.push(keys[SELL]);
        orders.push(orders[SELL]);
        orders[6].salt = salt;
    }

    function _assertState(uint256 place, uint64 shares, bool cancelled, bool superseded) private view {
        (uint64 filled, bool isCancelled, bool isSuperseded) = market.stateOf(_maker(place), orders[place].salt);
        assertEq(filled, shares, "filled");
        assertTrue(isCancelled == cancelled, "cancelled");
        assertTrue(isSuperseded == superseded, "superseded");
    }

    function _refusal(uint256 place) private view returns (bytes memory) {
        return abi.encodeWithSelector(IMarketplace.OrderSuperseded.selector, _hash(place));
    }

    function test_lanes_doNotTouchEachOther() public {
        uint256[4] memory salts = [LANE, 2 * LANE + 7, PAGE, 5 * PAGE + LANE];
        for (uint256 i = 0; i < 4; ++i) {
            keys.push(keys[SELL]);
            orders.push(orders[SELL]);
            orders[6 + i].salt = salts[i];
            orders[6 + i].shares = uint64(2 + i);
            _match(6 + i, BUY, uint64(1 + i));
        }
        orders[BUY].shares = 100;
        _settle();
        _assertState(SELL, SHARES, false, false);
        for (uint256 i = 0; i < 4; ++i) _assertState(6 + i, uint64(1 + i), false, false);
        vm.prank(_maker(SELL));
        market.cancelAll();
        _assertState(SELL, SHARES, false, false);
        for (uint256 i = 0; i < 4; ++i) _assertState(6 + i, uint64(1 + i), false, false);
        assertEq(market.epochOf(_maker(SELL)), 1, "nor the epoch");
    }

    function test_laterRound_endsTheEarlier() public {
        _another(orders[SELL].salt + 1);
        _match(6, BUY, SHARES);
        _settle();
        _assertState(SELL, 0, false, true);
        _assertState(6, SHARES, false, false);
        delete fills;
        _match(SELL, 3, SHARES);
        _expectFailed(0, IMarketplace.Fault.Seller, _refusal(SELL));
        _settle();
        _assertState(6, SHARES, false, false);
    }

    /// @dev What was filled of the earlier one is not the later one's.
    function test_laterRound_beginsUnfilled() public {
        _settle();
        _settle();
        assertEq(_filled(SELL), 2 * SHARES, "all of the first");
        delete fills;
        _another(orders[SELL].salt + 1000);
        (orders[BUY].shares, orders[6].shares) = (100, SHARES);
        _match(6, BUY, SHARES);
        _settle();
        _assertState(6, SHARES, false, false);
        _expectFailed(
            0,
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.Overfilled.selector, _hash(6), 0)
        );
        _settle();
    }

    function test_lanesZeroAndThree_areTheSame() public {
        _another(orders[SELL].salt + 3 * LANE);
        _settle();
        _assertState(6, SHARES, false, false);
        orders[6].salt += 1;
        delete fills;
        _match(6, BUY, SHARES);
        _settle();
        _assertState(SELL, 0, false, true);
    }

    /// @dev Two orders with one salt: what is filled of one is filled of the other, and neither beyond its own shares.
    function test_oneSalt_makesAlternatives() public {
        _another(orders[SELL].salt);
        orders[6].shares = SHARES / 2;
        orders[BUY].shares = 100;
        _match(6, BUY, 1);
        _expectFailed(
            3,
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.Overfilled.selector, _hash(6), 0)
        );
        _settle();
        assertEq(_filled(SELL), SHARES, "filled once");
        orders[6].shares = 2 * SHARES;
        fills[3].shares = SHARES;
        fills[1] = fills[3];
        fills.pop();
        _settle();
        assertEq(_filled(SELL), 2 * SHARES, "together");
        _match(SELL, BUY, 1);
        _expectFailed(
            3,
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.Overfilled.selector, _hash(SELL), 0)
        );
        _settle();
    }

    function test_cancel_endsAlternativesAndEarlierRounds() public {
        _another(orders[SELL].salt + 1);
        vm.prank(_maker(SELL));
        market.cancel(orders[6]);
        _assertState(6, 0, true, false);
        _assertState(SELL, 0, false, true);
        _assertMiddleFails(IMarketplace.Fault.Seller, _refusal(SELL));
        orders[6].shares = 1;
        bytes memory reason = abi.encodeWithSelector(IMarketplace.OrderIsCancelled.selector, _hash(6));
        delete fills;
        _match(6, BUY, 1);
        _expectFailed(0, IMarketplace.Fault.Seller, reason);
        _settle();
    }

    function test_cancel_ofASuperseded_changesNothing() public {
        _another(orders[SELL].salt + 1);
        fills[MIDDLE].resting = 6;
        _settle();
        vm.expectEmit(address(market));
        emit IMarketplace.OrderCancelled(_maker(SELL), _hash(SELL));
        vm.prank(_maker(SELL));
        market.cancel(orders[SELL]);
        _assertState(6, SHARES, false, false);
        _settle();
        _assertState(6, 2 * SHARES, false, false);
    }

    /// @dev Held against plain arithmetic: a lane is what its own orders did, whatever is done in the others.
    function testFuzz_lanes_areWhatTheirOrdersDid(uint8[12] memory dice) public {
        _another(0);
        orders[BUY].shares = type(uint32).max;
        orders[6].shares = 4;
        usdc.mint(_maker(BUY), MONEY);
        uint256[3] memory rounds;
        uint64[3] memory filled;
        for (uint256 i = 0; i < dice.length; ++i) {
            (uint256 lane, uint256 round) = (dice[i] % 3, (dice[i] / 3) % 6);
            orders[6].salt = lane * LANE + round;
            delete fills;
            _match(6, BUY, 1);
            _settle();
            if (round > rounds[lane]) (rounds[lane], filled[lane]) = (round, 0);
            if (round == rounds[lane] && filled[lane] < 4) ++filled[lane];
            for (uint256 other = 0; other < 3; ++other) {
                orders[6].salt = other * LANE + rounds[other];
                _assertState(6, filled[other], false, false);
            }
        }
    }
}
