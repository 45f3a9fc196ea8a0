// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "../../identity/ClaimTopics.sol";
import {Restriction} from "../Restriction.sol";
import {InvalidRuleConfig, Rule, forgetMovement, noConfig} from "../Rule.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title AccreditedOnly
/// @notice Receivers hold a valid claim of being accredited investors. No configuration.
library AccreditedOnly {
    /// @notice The receiver is not an accredited investor.
    uint8 internal constant CODE = 8;

    function rule() internal pure returns (Rule memory) {
        return Rule({configure: configure, read: noConfig, remembers: false, moved: forgetMovement});
    }

    function configure(address, bytes memory config, bool) internal pure {
        if (config.length != 0) revert InvalidRuleConfig(CODE);
    }

    function check(TransferFacts memory facts) internal pure returns (uint8 code, uint256 parameter) {
        bool accredited = ClaimTopics.has(facts.receiver.topics(), ClaimTopics.ACCREDITED);
        return (accredited ? Restriction.NONE : CODE, 0);
    }
}
