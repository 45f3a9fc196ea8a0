// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a wallet held at a snapshot, in one word, because it is read for hundreds of wallets at once. From the lowest
/// bit on: shares at the snapshot (64 bits), nothing (160), number of the holder (24), whether the wallet is frozen now (8).
type SnapshotHolding is uint256;

using {shares, holderNumber, isFrozen} for SnapshotHolding global;

/// @notice Shares held at the snapshot.
function shares(SnapshotHolding self) pure returns (uint64) {
    return uint64(SnapshotHolding.unwrap(self));
}

/// @notice The wallet's number among the token's holders, 0 if it never held any shares.
function holderNumber(SnapshotHolding self) pure returns (uint24) {
    return uint24(SnapshotHolding.unwrap(self) >> 224);
}

/// @notice Whether the wallet is frozen now, not at the snapshot.
function isFrozen(SnapshotHolding self) pure returns (bool) {
    return SnapshotHolding.unwrap(self) >> 248 != 0;
}
