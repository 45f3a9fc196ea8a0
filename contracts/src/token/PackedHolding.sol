// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPropertyToken} from "../interfaces/IPropertyToken.sol";

/// @notice A {IPropertyToken.Holding} in one word, as it lies in storage, so that a movement reads it once and writes it once. From
/// the lowest bit on: balance (64 bits), frozen (64), balance at the snapshot (64), snapshot (32), number of the holder (24),
/// whether the wallet is frozen (8).
type PackedHolding is uint256;

using {balance, frozen, holderNumber, isFrozen, withBalance, withHolderNumber, keptFor} for PackedHolding global;

uint256 constant BALANCE = type(uint64).max;
/// @dev Balance at the snapshot, and which one that is.
uint256 constant SNAPSHOT = ((1 << 96) - 1) << 128;

/// @notice Shares held.
function balance(PackedHolding self) pure returns (uint64) {
    return uint64(PackedHolding.unwrap(self));
}

/// @notice How many shares do not move.
function frozen(PackedHolding self) pure returns (uint64) {
    return uint64(PackedHolding.unwrap(self) >> 64);
}

/// @notice The wallet's number among the token's holders, 0 if it never held any shares.
function holderNumber(PackedHolding self) pure returns (uint24) {
    return uint24(PackedHolding.unwrap(self) >> 224);
}

/// @notice Whether nothing of this wallet moves.
function isFrozen(PackedHolding self) pure returns (bool) {
    return PackedHolding.unwrap(self) >> 248 != 0;
}

/// @notice The same with so many shares.
function withBalance(PackedHolding self, uint64 shares) pure returns (PackedHolding) {
    return PackedHolding.wrap((PackedHolding.unwrap(self) & ~BALANCE) | shares);
}

/// @notice The same of a wallet that had no number.
function withHolderNumber(PackedHolding self, uint24 number) pure returns (PackedHolding) {
    return PackedHolding.wrap(PackedHolding.unwrap(self) | (uint256(number) << 224));
}

/// @notice The same with the balance kept for a snapshot, if it was not yet. That costs a later transfer next to nothing: it goes
/// into the word that is written anyway.
function keptFor(PackedHolding self, uint32 snapshotId) pure returns (PackedHolding) {
    uint256 word = PackedHolding.unwrap(self);
    if (uint32(word >> 192) == snapshotId) return self;
    return PackedHolding.wrap((word & ~SNAPSHOT) | (uint256(self.balance()) << 128) | (uint256(snapshotId) << 192));
}

/// @title HoldingWords
/// @notice Reads and writes a holding as one word; a test holds the bits against the struct.
library HoldingWords {
    function read(IPropertyToken.Holding storage holding) internal view returns (PackedHolding word) {
        assembly {
            word := sload(holding.slot)
        }
    }

    function write(IPropertyToken.Holding storage holding, PackedHolding word) internal {
        assembly {
            sstore(holding.slot, word)
        }
    }
}
