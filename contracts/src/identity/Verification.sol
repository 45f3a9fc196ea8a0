// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What the registry remembers of a wallet: ONE storage slot, all that a transfer reads.
/// @param investorId Number of the investor, shared by all wallets of one ONCHAINID; 0 means never registered. It stays
/// when the wallet is removed: the shares it may still hold remain this investor's.
/// @param topics Bitmap of the claim topics that were valid at the last refresh.
/// @param expiresAt Unix time in seconds when the first of these claims expires.
/// @param epoch Registry epoch of the last refresh; any other epoch outdates the entry.
/// @param country ISO 3166-1 numeric code. It stays when the wallet is removed, as the investor's number does.
/// @param isRegistered Whether the wallet is in the registry now.
struct Verification {
    uint64 investorId;
    uint64 topics;
    uint40 expiresAt;
    uint32 epoch;
    uint16 country;
    bool isRegistered;
}

/// @notice The same in one word, as it lies in storage: from the lowest bit on, the members in their order.
type PackedVerification is uint256;

using {investorId, topics, country, isRegistered, asOf, and} for PackedVerification global;

uint256 constant TOPICS = uint256(type(uint64).max) << 64;

/// @notice Number of the investor.
function investorId(PackedVerification self) pure returns (uint64) {
    return uint64(PackedVerification.unwrap(self));
}

/// @notice Bitmap of the valid topics.
function topics(PackedVerification self) pure returns (uint64) {
    return uint64(PackedVerification.unwrap(self) >> 64);
}

/// @notice ISO 3166-1 numeric code.
function country(PackedVerification self) pure returns (uint16) {
    return uint16(PackedVerification.unwrap(self) >> 200);
}

/// @notice Whether the wallet is in the registry now.
function isRegistered(PackedVerification self) pure returns (bool) {
    return PackedVerification.unwrap(self) >> 216 != 0;
}

/// @notice The topics that two wallets both have, and whether both are in the registry.
function and(PackedVerification self, PackedVerification other) pure returns (PackedVerification) {
    return PackedVerification.wrap(PackedVerification.unwrap(self) & PackedVerification.unwrap(other));
}

/// @notice What is left of it at a time (Unix time in seconds) in an epoch of the registry: without topics if it is outdated.
function asOf(PackedVerification self, uint256 time, uint32 epoch) pure returns (PackedVerification) {
    uint256 word = PackedVerification.unwrap(self);
    bool isCurrent = uint32(word >> 168) == epoch && uint40(word >> 128) > time;
    return isCurrent ? self : PackedVerification.wrap(word & ~TOPICS);
}
