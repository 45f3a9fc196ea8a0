// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Verification} from "../identity/Verification.sol";

/// @notice What a token tells Compliance about itself and the two sides of a transfer, in one call.
struct TokenFacts {
    bool paused;
    uint64 authorizedShares;
    bool senderFrozen;
    bool receiverFrozen;
    uint64 senderFreeShares;
    uint64 receiverShares;
}

/// @notice Everything the rules may ask about one transfer, read once.
/// @param from Zero for an issuance.
/// @param requiredTopics Bitmap of the topics both sides need.
struct TransferFacts {
    address from;
    address to;
    uint256 shares;
    TokenFacts token;
    Verification sender;
    Verification receiver;
    uint64 requiredTopics;
}
