// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../Restriction.sol";
import {PackedRules} from "../Rules.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title MaxShareOfSupply
/// @notice No wallet holds more than a part of the authorized shares. The part is taken of what may ever exist, not
/// of what is sold so far: the first buyer would otherwise always hold everything.
library MaxShareOfSupply {
    uint256 internal constant BPS = 10_000;

    /// @notice More than the whole.
    error InvalidBasisPoints(uint16 bps);

    function check(
        PackedRules storage rules,
        TransferFacts memory facts
    ) internal view returns (Restriction code, uint256 parameter) {
        uint256 bps = rules.maxHoldingBps;
        if (bps == 0 || facts.from == facts.to) return (Restriction.None, 0);
        uint256 limit = (facts.token.authorizedShares * bps) / BPS;
        uint256 held = facts.token.receiverShares;
        uint256 room = limit > held ? limit - held : 0;
        if (facts.shares > room) return (Restriction.MaxShareOfSupply, room);
    }

    function write(PackedRules storage rules, uint16 bps) internal {
        if (bps > BPS) revert InvalidBasisPoints(bps);
        rules.maxHoldingBps = bps;
    }
}
