// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Rule, RuleUnknown} from "./Rule.sol";
import {AccreditedOnly} from "./rules/AccreditedOnly.sol";
import {CountryPolicy} from "./rules/CountryPolicy.sol";
import {HolderCap} from "./rules/HolderCap.sol";
import {HoldingPeriod} from "./rules/HoldingPeriod.sol";
import {ManualApproval} from "./rules/ManualApproval.sol";
import {MaxShareOfSupply} from "./rules/MaxShareOfSupply.sol";
import {MinimumHolding} from "./rules/MinimumHolding.sol";
import {TransferFacts} from "./TransferFacts.sol";

/// @title RuleBook
/// @notice Every rule that a token can have. A new rule is a file in `rules` and two lines here; its number, which is the
/// code of its refusal as well, is one that no other rule and nothing in {Restriction} has. A token's rules are asked in
/// the order of their numbers.
library RuleBook {
    function find(uint256 number) internal pure returns (Rule memory) {
        if (number == CountryPolicy.CODE) return CountryPolicy.rule();
        if (number == AccreditedOnly.CODE) return AccreditedOnly.rule();
        if (number == MaxShareOfSupply.CODE) return MaxShareOfSupply.rule();
        if (number == HolderCap.CODE) return HolderCap.rule();
        if (number == MinimumHolding.CODE) return MinimumHolding.rule();
        if (number == HoldingPeriod.CODE) return HoldingPeriod.rule();
        if (number == ManualApproval.CODE) return ManualApproval.rule();
        revert RuleUnknown(uint8(number));
    }

    /// @notice What the rule with this number says of a transfer: why it is refused, or NONE. Only numbers that {find} knows are
    /// kept for a token, so the last one needs no question.
    function check(uint256 number, TransferFacts memory facts) internal view returns (uint8 code, uint256 parameter) {
        if (number == CountryPolicy.CODE) return CountryPolicy.check(facts);
        if (number == AccreditedOnly.CODE) return AccreditedOnly.check(facts);
        if (number == MaxShareOfSupply.CODE) return MaxShareOfSupply.check(facts);
        if (number == HolderCap.CODE) return HolderCap.check(facts);
        if (number == MinimumHolding.CODE) return MinimumHolding.check(facts);
        if (number == HoldingPeriod.CODE) return HoldingPeriod.check(facts);
        return ManualApproval.check(facts);
    }
}
