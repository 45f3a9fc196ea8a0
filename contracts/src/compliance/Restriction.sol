// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Restriction
/// @notice Why shares may not move. Each code comes with one number, named here; where none is named it is 0. Codes
/// from 7 on belong to the rules, which name them in their own files ({RuleBook}); 16 is the token's again. A code is
/// never used for something else: clients translate the numbers.
library Restriction {
    /// @notice Nothing stands against the transfer.
    uint8 internal constant NONE = 0;
    /// @notice The token has no rules here, so nothing may move.
    uint8 internal constant TOKEN_UNKNOWN = 1;
    /// @notice The token is paused.
    uint8 internal constant TOKEN_PAUSED = 2;
    /// @notice A side is frozen. Parameter: the frozen wallet as a number.
    uint8 internal constant FROZEN = 3;
    /// @notice The sender lacks a valid claim. Parameter: bitmap of the missing topics, 0 if not registered at all.
    uint8 internal constant SENDER_NOT_VERIFIED = 4;
    /// @notice The receiver lacks a valid claim. Parameter: bitmap of the missing topics, 0 if not registered at all.
    uint8 internal constant RECEIVER_NOT_VERIFIED = 5;
    /// @notice More than the sender can move. Parameter: shares that are neither frozen nor missing.
    uint8 internal constant SHARES_NOT_FREE = 6;
    /// @notice The sale may still fail, and its shares then go back: until it has raised its minimum nothing moves.
    uint8 internal constant SALE_CAN_FAIL = 16;
}

/// @notice A transfer or an issuance was refused; see {Restriction}.
error TransferRestricted(uint8 code, uint256 parameter);
