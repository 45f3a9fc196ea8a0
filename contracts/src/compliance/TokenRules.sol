// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "./Restriction.sol";
import {Movement, Rule, RuleSetting, RulesOutOfOrder, TooManyRules} from "./Rule.sol";
import {RuleBook} from "./RuleBook.sol";
import {TransferFacts} from "./TransferFacts.sol";

/// @title TokenRules
/// @notice Which rules a token has: one slot with the rules' numbers, a byte each.
library TokenRules {
    /// @param isKnown Rules were set, if only none.
    /// @param asked The rules that are asked about a transfer, the first one in the lowest byte.
    /// @param told Those among them that remember what has moved.
    struct Numbers {
        bool isKnown;
        uint120 asked;
        uint120 told;
    }

    /// @custom:storage-location erc7201:freehold.compliance.TokenRules
    struct Layout {
        mapping(address token => Numbers) numbers;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.compliance.TokenRules")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0xee7ed22e7c1eefcad319c9036356a79bb6961c96877f61968aecb8f86a976000;

    uint256 private constant MAX_RULES = 15;

    /// @notice Whether the token is known, which of its rules are asked, and which are told; read at once.
    function numbersOf(address token) internal view returns (bool known, uint256 asked, uint256 told) {
        Numbers storage numbers = _load().numbers[token];
        return (numbers.isKnown, numbers.asked, numbers.told);
    }

    /// @notice Whether rules were set for the token, if only none.
    function isKnown(address token) internal view returns (bool) {
        return _load().numbers[token].isKnown;
    }

    /// @notice The rules of a token are these from now on; all others are off.
    function replace(address token, RuleSetting[] calldata rules) internal {
        if (rules.length > MAX_RULES) revert TooManyRules(MAX_RULES);
        Numbers memory before = _load().numbers[token];
        Numbers memory numbers;
        numbers.isKnown = true;
        uint256 last = 0;
        for (uint256 i = 0; i < rules.length; ++i) {
            uint256 number = rules[i].rule;
            Rule memory rule = RuleBook.find(number);
            if (number <= last) revert RulesOutOfOrder(uint8(number));
            rule.configure(token, rules[i].config, _has(before.asked, number));
            numbers.asked |= uint120(number << (8 * i));
            if (rule.remembers) numbers.told = (numbers.told << 8) | uint120(number);
            last = number;
        }
        _load().numbers[token] = numbers;
    }

    /// @notice The token's rules with their configurations, in the order in which they are asked.
    function read(address token) internal view returns (RuleSetting[] memory rules) {
        uint256 asked = _load().numbers[token].asked;
        uint256 count = 0;
        while (asked >> (8 * count) != 0) ++count;
        rules = new RuleSetting[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint8 number = uint8(asked >> (8 * i));
            rules[i] = RuleSetting({rule: number, config: RuleBook.find(number).read(token)});
        }
    }

    /// @notice The first refusal of the rules with these numbers, or NONE.
    function check(uint256 asked, TransferFacts memory facts) internal view returns (uint8 code, uint256 parameter) {
        for (uint256 left = asked; left != 0; left >>= 8) {
            (code, parameter) = RuleBook.check(uint8(left), facts);
            if (code != Restriction.NONE) return (code, parameter);
        }
    }

    /// @notice Tells the rules with these numbers what has moved.
    function tell(uint256 told, Movement memory movement) internal {
        for (uint256 left = told; left != 0; left >>= 8) RuleBook.find(uint8(left)).moved(movement);
    }

    function _has(uint256 numbers, uint256 number) private pure returns (bool) {
        for (; numbers != 0; numbers >>= 8) if (uint8(numbers) == number) return true;
        return false;
    }

    function _load() private pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
