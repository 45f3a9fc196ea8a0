// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PackedVerification} from "../identity/Verification.sol";
import {PackedPosition} from "./InvestorHoldings.sol";
import {TokenFacts} from "./TokenFacts.sol";

/// @notice Everything the rules may ask about one transfer, read once. Flat and one word each: it is made for every transfer.
/// @param from Zero for an issuance.
/// @param state What the token says.
/// @param sender What the registry remembers of the sending wallet; nothing for an issuance.
/// @param receiver What it remembers of the receiving one.
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
    PackedVerification sender;
    PackedVerification receiver;
    PackedPosition senderPosition;
    PackedPosition receiverPosition;
    bool isAcquisition;
    uint64 requiredTopics;
}
