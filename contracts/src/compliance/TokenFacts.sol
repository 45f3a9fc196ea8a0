// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a token tells Compliance about itself and the two sides of a transfer, in one word, because it goes along with
/// every transfer. From the lowest bit on: authorized shares (64 bits), shares of the sending wallet that are not frozen (64), and
/// one bit each: paused, the shares may still have to go back, the sender is frozen, the receiver is frozen.
type TokenFacts is uint256;

using {
    authorizedShares,
    senderFreeShares,
    paused,
    saleCanFail,
    senderFrozen,
    receiverFrozen,
    standStill
} for TokenFacts global;

uint256 constant PAUSED = 1 << 128;
uint256 constant SALE_CAN_FAIL = 1 << 129;
uint256 constant SENDER_FROZEN = 1 << 130;
uint256 constant RECEIVER_FROZEN = 1 << 131;

/// @notice How many shares may ever exist.
function authorizedShares(TokenFacts self) pure returns (uint64) {
    return uint64(TokenFacts.unwrap(self));
}

/// @notice Shares of the sending wallet that are not frozen; none for an issuance.
function senderFreeShares(TokenFacts self) pure returns (uint64) {
    return uint64(TokenFacts.unwrap(self) >> 64);
}

/// @notice Whether the token is paused.
function paused(TokenFacts self) pure returns (bool) {
    return TokenFacts.unwrap(self) & PAUSED != 0;
}

/// @notice Whether the shares may still have to go back.
function saleCanFail(TokenFacts self) pure returns (bool) {
    return TokenFacts.unwrap(self) & SALE_CAN_FAIL != 0;
}

/// @notice Whether nothing of the sending wallet moves.
function senderFrozen(TokenFacts self) pure returns (bool) {
    return TokenFacts.unwrap(self) & SENDER_FROZEN != 0;
}

/// @notice Whether nothing reaches the receiving wallet.
function receiverFrozen(TokenFacts self) pure returns (bool) {
    return TokenFacts.unwrap(self) & RECEIVER_FROZEN != 0;
}

/// @notice Whether any of the four above is there: mostly none is, and one look tells it.
function standStill(TokenFacts self) pure returns (bool) {
    return TokenFacts.unwrap(self) >> 128 != 0;
}
