// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PackedVerification} from "../../identity/Verification.sol";
import {Restriction} from "../Restriction.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title Verified
/// @notice Both sides hold every required claim. Always in force.
library Verified {
    function check(TransferFacts memory facts) internal pure returns (uint8 code, uint256 parameter) {
        uint64 required = facts.requiredTopics;
        // What both have: mostly everything, and one look tells it.
        if (isVerified(facts.sender.and(facts.receiver), required)) return (Restriction.NONE, 0);
        bool issuance = facts.from == address(0);
        if (!issuance && !isVerified(facts.sender, required)) {
            return (Restriction.SENDER_NOT_VERIFIED, missing(facts.sender, required));
        }
        if (!isVerified(facts.receiver, required)) {
            return (Restriction.RECEIVER_NOT_VERIFIED, missing(facts.receiver, required));
        }
    }

    /// @notice Whether nothing is missing.
    function isVerified(PackedVerification wallet, uint64 required) internal pure returns (bool) {
        return wallet.isRegistered() && wallet.topics() & required == required;
    }

    /// @notice Bitmap of the missing topics; 0 for a wallet that is not registered, which misses everything.
    function missing(PackedVerification wallet, uint64 required) internal pure returns (uint256) {
        return wallet.isRegistered() ? required & ~wallet.topics() : 0;
    }
}
