// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Where a wallet's owner lives and whether the wallet is verified, in one word, because it is read for hundreds of
/// wallets at once. From the lowest bit on: country (16 bits), whether the wallet is not registered (1), bitmap of the required
/// topics that it misses now (64). So a word that is a country and nothing else is that of a verified wallet.
type Standing is uint256;

using {country, isVerified} for Standing global;

/// @notice ISO 3166-1 numeric code, as last known; 0 if it never was.
function country(Standing self) pure returns (uint16) {
    return uint16(Standing.unwrap(self));
}

/// @notice Whether the wallet is registered and has every required topic now.
function isVerified(Standing self) pure returns (bool) {
    return Standing.unwrap(self) >> 16 == 0;
}
