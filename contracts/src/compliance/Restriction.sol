// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Why shares may not move. Each code comes with one number, named here; where none is named it is 0.
/// New codes are appended: clients translate the numbers.
enum Restriction {
    /// @dev Nothing stands against the transfer.
    None,
    /// @dev The token has no rules here, so nothing may move.
    TokenUnknown,
    /// @dev The token is paused.
    TokenPaused,
    /// @dev A side is frozen. Parameter: the frozen wallet as a number.
    Frozen,
    /// @dev The sender lacks a valid claim. Parameter: bitmap of the missing topics, 0 if not registered at all.
    SenderNotVerified,
    /// @dev The receiver lacks a valid claim. Parameter: bitmap of the missing topics, 0 if not registered at all.
    ReceiverNotVerified,
    /// @dev More than the sender can move. Parameter: shares that are neither frozen nor missing.
    SharesNotFree,
    /// @dev The receiver's country is not admitted. Parameter: the country, ISO 3166-1 numeric.
    CountryPolicy,
    /// @dev The receiver is not an accredited investor.
    AccreditedOnly,
    /// @dev The receiver would hold too large a part of the property. Parameter: shares still possible.
    MaxShareOfSupply
}

/// @notice A transfer or an issuance was refused; see {Restriction}.
error TransferRestricted(Restriction code, uint256 parameter);
