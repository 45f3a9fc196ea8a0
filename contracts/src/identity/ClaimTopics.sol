// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title ClaimTopics
/// @notice Topics of the claims that Freehold reads. A topic is the position of its bit in a wallet's cached bitmap.
library ClaimTopics {
    /// @notice The person behind the identity passed KYC and sanctions screening.
    uint256 internal constant KYC = 1;
    /// @notice The person is an accredited investor under the law of their country.
    uint256 internal constant ACCREDITED = 2;
    /// @notice Topics above this one do not fit the bitmap.
    uint256 internal constant HIGHEST = 63;

    /// @notice The bit of `topic` in a bitmap.
    function bit(uint256 topic) internal pure returns (uint64) {
        return uint64(1 << topic);
    }

    /// @notice Whether `bitmap` has the bit of `topic`.
    function has(uint64 bitmap, uint256 topic) internal pure returns (bool) {
        return bitmap & bit(topic) != 0;
    }
}
