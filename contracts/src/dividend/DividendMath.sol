// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title DividendMath
/// @notice The arithmetic of dividends. That all shares together never get more than the pot is proved for all numbers
/// (test/proofs).
library DividendMath {
    /// @notice Hundredths of a percent in everything.
    uint256 internal constant ALL_BPS = 10_000;

    /// @notice What `shares` of `totalShares` get out of a pot, rounded down.
    function share(uint64 pot, uint64 shares, uint64 totalShares) internal pure returns (uint256) {
        return (uint256(pot) * shares) / totalShares;
    }

    /// @notice Tax on a dividend, rounded down: in the holder's favour.
    function tax(uint256 gross, uint256 bps) internal pure returns (uint256) {
        return (gross * bps) / ALL_BPS;
    }
}
