// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title FrozenShares
/// @notice The arithmetic of frozen shares, proved for all numbers (test/proofs). More may be frozen than is held.
library FrozenShares {
    /// @notice Shares that may move.
    function free(uint64 balance, uint64 frozen) internal pure returns (uint64) {
        return balance > frozen ? balance - frozen : 0;
    }

    /// @notice How many must be thawed before `shares`, which are held, can be taken.
    function inTheWay(uint64 balance, uint64 frozen, uint256 shares) internal pure returns (uint256) {
        uint256 left = balance - shares;
        return frozen > left ? frozen - left : 0;
    }
}
