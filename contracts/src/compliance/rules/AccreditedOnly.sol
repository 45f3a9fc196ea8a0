// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "../../identity/ClaimTopics.sol";
import {Restriction} from "../Restriction.sol";
import {PackedRules} from "../Rules.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title AccreditedOnly
/// @notice Receivers hold a valid claim of being accredited investors.
library AccreditedOnly {
    function check(
        PackedRules storage rules,
        TransferFacts memory facts
    ) internal view returns (Restriction code, uint256 parameter) {
        if (!rules.accreditedOnly) return (Restriction.None, 0);
        bool accredited = ClaimTopics.has(facts.receiver.topics, ClaimTopics.ACCREDITED);
        if (!accredited) return (Restriction.AccreditedOnly, 0);
    }
}
