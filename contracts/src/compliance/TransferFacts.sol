// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Verification} from "../identity/Verification.sol";
import {Position} from "./InvestorHoldings.sol";

/// @notice What a token tells Compliance about itself and the two sides of a transfer, in one call.
/// @param saleCanFail Whether the shares may still have to go back.
/// @param senderFreeShares Shares of the sending wallet that are not frozen.
struct TokenFacts {
    bool paused;
    bool saleCanFail;
    uint64 authorizedShares;
    bool senderFrozen;
    bool receiverFrozen;
    uint64 senderFreeShares;
    uint64 receiverShares;
}

/// @notice Everything the rules may ask about one transfer, read once.
/// @param from Zero for an issuance.
/// @param state What the token says.
/// @param senderPosition What the sending investor holds in all wallets.
/// @param receiverPosition What the receiving investor holds in all wallets.
/// @param isAcquisition Whether the shares get another owner: not between wallets of one investor, and not for nothing.
/// @param requiredTopics Bitmap of the topics both sides need.
struct TransferFacts {
    address token;
    address from;
    address to;
    uint256 shares;
    TokenFacts state;
    Verification sender;
    Verification receiver;
    Position senderPosition;
    Position receiverPosition;
    bool isAcquisition;
    uint64 requiredTopics;
}
