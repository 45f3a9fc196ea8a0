// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {FrozenShares} from "../../src/token/FrozenShares.sol";

/// @notice Frozen shares are always held: freezing freezes what is free, and taking shares thaws what stands in the way
/// first, and not more.
contract FrozenProof {
    function freezingStaysWithinTheBalance(uint64 balance, uint64 frozen, uint64 amount) external pure {
        uint64 free = FrozenShares.free(balance, frozen);
        assert(free <= balance);
        if (frozen <= balance && amount <= free) assert(uint256(frozen) + amount <= balance);
        if (amount > free) assert(uint256(frozen) + amount > balance);
    }

    /// @dev Also where more is frozen than is held.
    function takingThawsWhatStandsInTheWay(uint64 balance, uint64 frozen, uint64 shares) external pure {
        require(shares <= balance);
        uint256 thawed = FrozenShares.inTheWay(balance, frozen, shares);
        assert(thawed <= frozen);
        assert(frozen - thawed <= balance - shares);
        // Not more than needed: either nothing was thawed, or all that is left is frozen.
        assert(thawed == 0 || frozen - thawed == balance - shares);
    }
}
