// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title SettledHolders
/// @notice Which holders the running distribution of a token has paid or owes: one bit by the holder's number, so that a page
/// of 200 writes one slot or two. The 32 bits on top name the snapshot that the other 224 are about: bits of an earlier one
/// count for nothing, and their slot is used again.
library SettledHolders {
    /// @notice Holders in one slot.
    uint256 internal constant PER_SLOT = 224;

    /// @notice The slot that begins with the holder of number `first`, as it is for this snapshot.
    function load(
        mapping(uint256 slot => uint256) storage settled,
        uint256 first,
        uint256 snapshotId
    ) internal view returns (uint256 bits) {
        bits = settled[first / PER_SLOT];
        if (bits >> PER_SLOT != snapshotId) bits = snapshotId << PER_SLOT;
    }

    /// @notice Writes what {load} gave, with more bits.
    function store(mapping(uint256 slot => uint256) storage settled, uint256 first, uint256 bits) internal {
        settled[first / PER_SLOT] = bits;
    }

    /// @notice Whether a holder is marked.
    function has(
        mapping(uint256 slot => uint256) storage settled,
        uint256 snapshotId,
        uint256 holderNumber
    ) internal view returns (bool) {
        return load(settled, holderNumber, snapshotId) & (1 << (holderNumber % PER_SLOT)) != 0;
    }
}
