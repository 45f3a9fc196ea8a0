// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../Restriction.sol";
import {InvalidRuleConfig, Movement, Rule} from "../Rule.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @notice Shares that an investor acquired on one day.
/// @param shares What is left of them.
/// @param acquiredAt Unix time in seconds of the day's last acquisition.
struct Lot {
    uint64 shares;
    uint40 acquiredAt;
}

/// @title HoldingPeriod
/// @notice Shares move to another investor only when a time has passed since they were acquired. Each investor has a
/// queue of lots, oldest first; what moves is taken from the oldest. Acquisitions of one day (UTC) share a lot, so that
/// nobody's queue can be made longer than the days it took. Moves between wallets of one investor, a recovery among
/// them, change no lot. Configuration: `abi.encode(uint32 seconds)`, at least 1; a change applies to existing lots.
///
/// Lots are written while the rule is in force. Shares acquired before count as old; switching the rule off forgets the
/// lots, so that nothing wrong is remembered when it comes back.
library HoldingPeriod {
    /// @notice Not all of these shares have been held long enough. Parameter: Unix time in seconds when they have.
    uint8 internal constant CODE = 14;

    uint256 private constant DAY_SECONDS = 1 days;

    /// @dev `inLots` is the sum over the lots from `first` up to, not including, `end`.
    struct Queue {
        uint64 inLots;
        uint32 first;
        uint32 end;
        mapping(uint256 index => Lot) lots;
    }

    /// @dev The era counts how often the rule was switched on.
    struct Config {
        uint32 periodSeconds;
        uint32 era;
    }

    /// @custom:storage-location erc7201:freehold.compliance.HoldingPeriod
    struct Layout {
        mapping(address token => Config) configs;
        mapping(address token => mapping(uint32 era => mapping(uint64 investorId => Queue))) queues;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.compliance.HoldingPeriod")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0xf795279d1bcd7920780255433d26109cec6bd4f7d40b2a195a5de9e451d8e200;

    function rule() internal pure returns (Rule memory) {
        return Rule({configure: configure, read: read, remembers: true, moved: moved});
    }

    function configure(address token, bytes memory config, bool wasInForce) internal {
        uint32 periodSeconds = abi.decode(config, (uint32));
        if (periodSeconds == 0) revert InvalidRuleConfig(CODE);
        Config storage stored = _load().configs[token];
        stored.periodSeconds = periodSeconds;
        if (!wasInForce) ++stored.era;
    }

    function read(address token) internal view returns (bytes memory config) {
        return abi.encode(_load().configs[token].periodSeconds);
    }

    function check(TransferFacts memory facts) internal view returns (uint8 code, uint256 parameter) {
        if (!facts.isAcquisition || facts.from == address(0)) return (Restriction.NONE, 0);
        Config memory config = _load().configs[facts.token];
        Queue storage queue = _load().queues[facts.token][config.era][facts.sender.investorId()];
        uint256 old = facts.senderPosition.sharesIn() - queue.inLots;
        uint256 end = queue.end;
        for (uint256 i = queue.first; old < facts.shares && i < end; ++i) {
            Lot memory lot = queue.lots[i];
            old += lot.shares;
            uint256 freeAt = uint256(lot.acquiredAt) + config.periodSeconds;
            if (old >= facts.shares && freeAt > block.timestamp) return (CODE, freeAt);
        }
        return (Restriction.NONE, 0);
    }

    function moved(Movement memory movement) internal {
        if (movement.senderInvestor == movement.receiverInvestor) return;
        uint32 era = _load().configs[movement.token].era;
        mapping(uint64 => Queue) storage queues = _load().queues[movement.token][era];
        if (movement.senderInvestor != 0) _take(queues[movement.senderInvestor], movement);
        if (movement.receiverInvestor != 0) _put(queues[movement.receiverInvestor], uint64(movement.shares));
    }

    /// @notice The investor's lots, oldest first. Shares outside of lots are older than the rule.
    function lotsOf(address token, uint64 investorId) internal view returns (Lot[] memory lots) {
        Queue storage queue = _load().queues[token][_load().configs[token].era][investorId];
        uint256 first = queue.first;
        lots = new Lot[](queue.end - first);
        for (uint256 i = 0; i < lots.length; ++i) lots[i] = queue.lots[first + i];
    }

    /// @dev What is in no lot is the oldest.
    function _take(Queue storage queue, Movement memory movement) private {
        uint256 old = movement.senderHeld - queue.inLots;
        if (movement.shares <= old) return;
        uint64 wanted = uint64(movement.shares - old);
        queue.inLots -= wanted;
        uint32 first = queue.first;
        while (wanted > 0) {
            Lot storage lot = queue.lots[first];
            uint64 taken = lot.shares < wanted ? lot.shares : wanted;
            lot.shares -= taken;
            wanted -= taken;
            if (lot.shares == 0) ++first;
        }
        queue.first = first;
    }

    function _put(Queue storage queue, uint64 shares) private {
        queue.inLots += shares;
        if (queue.end > queue.first) {
            Lot storage last = queue.lots[queue.end - 1];
            if (last.acquiredAt / DAY_SECONDS == block.timestamp / DAY_SECONDS) {
                (last.shares, last.acquiredAt) = (last.shares + shares, uint40(block.timestamp));
                return;
            }
        }
        queue.lots[queue.end++] = Lot({shares: shares, acquiredAt: uint40(block.timestamp)});
    }

    function _load() private pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
