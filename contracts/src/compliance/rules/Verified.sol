// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Verification} from "../../identity/Verification.sol";
import {Restriction} from "../Restriction.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title Verified
/// @notice Both sides hold every required claim.
library Verified {
    function check(TransferFacts memory facts) internal pure returns (Restriction code, uint256 parameter) {
        uint64 required = facts.requiredTopics;
        bool issuance = facts.from == address(0);
        if (!issuance && !_isVerified(facts.sender, required)) {
            return (Restriction.SenderNotVerified, _missing(facts.sender, required));
        }
        if (!_isVerified(facts.receiver, required)) {
            return (Restriction.ReceiverNotVerified, _missing(facts.receiver, required));
        }
    }

    function _isVerified(Verification memory wallet, uint64 required) private pure returns (bool) {
        return wallet.investorId != 0 && wallet.topics & required == required;
    }

    function _missing(Verification memory wallet, uint64 required) private pure returns (uint256) {
        return wallet.investorId == 0 ? 0 : required & ~wallet.topics;
    }
}
