// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice How a token's list of countries is read.
enum CountryMode {
    /// @dev The list is not used.
    Any,
    /// @dev Only investors of the listed countries.
    Allow,
    /// @dev No investors of the listed countries.
    Block
}

/// @notice A token's rules as they are set and read back.
/// @param mode How `countries` is read.
/// @param countries ISO 3166-1 numeric codes.
/// @param accreditedOnly Whether receivers must be accredited investors.
/// @param maxHoldingBps Largest holding of one wallet in hundredths of a percent of the authorized shares; 0 means
/// no limit.
struct Rules {
    CountryMode mode;
    uint16[] countries;
    bool accreditedOnly;
    uint16 maxHoldingBps;
}

/// @notice A token's rules as they are stored: one slot that every transfer reads, and a bitmap of countries of
/// which it reads one word.
struct PackedRules {
    bool known;
    CountryMode mode;
    bool accreditedOnly;
    uint16 maxHoldingBps;
    uint256[4] countries;
}
