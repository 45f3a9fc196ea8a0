// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title SaleMath
/// @notice The arithmetic of sales. That it is exact and stays in range is proved for all numbers (test/proofs).
library SaleMath {
    /// @notice What shares cost, without rounding.
    function cost(uint64 pricePerShare, uint256 shares) internal pure returns (uint256) {
        return shares * pricePerShare;
    }

    /// @notice Where a sale stands after a purchase. Shares and money fit 64 bits: the whole raise does.
    function sell(
        uint64 remaining,
        uint64 raised,
        uint256 shares,
        uint256 paid
    ) internal pure returns (uint64 remainingAfter, uint64 raisedAfter) {
        return (remaining - uint64(shares), raised + uint64(paid));
    }

    /// @notice What a sale still holds for its property.
    function unreleased(uint64 raised, uint64 released) internal pure returns (uint64) {
        return raised - released;
    }
}
