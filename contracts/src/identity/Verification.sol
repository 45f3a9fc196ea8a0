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
