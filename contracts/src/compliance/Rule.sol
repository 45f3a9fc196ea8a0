// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice One rule of a token, as it is set and read back. A rule that is not among a token's settings is off.
/// @param rule The rule's number, which is the code of its (first) refusal.
/// @param config What the rule wants to know, ABI-encoded; its form stands in the rule's file.
struct RuleSetting {
    uint8 rule;
    bytes config;
}

/// @notice Shares that have just moved; rules with a memory write it down.
/// @param from Zero for an issuance.
/// @param to Zero when shares were destroyed.
/// @param senderInvestor Whose shares they were; 0 for an issuance.
/// @param receiverInvestor Whose shares they are; 0 when shares were destroyed. Equal to `senderInvestor` when they
/// moved between wallets of one investor.
/// @param senderHeld How many shares the sender had in all wallets before.
struct Movement {
    address token;
    address from;
    address to;
    uint256 shares;
    uint64 senderInvestor;
    uint64 receiverInvestor;
    uint256 senderHeld;
}

/// @notice What a rule consists of, beside its check, which {RuleBook} calls by name because every transfer passes there.
/// Configuration and memory of a rule are kept by its own file, per token.
/// @param configure Takes over a token's configuration or reverts with {InvalidRuleConfig}; the last argument says
/// whether the rule was in force before.
/// @param read Gives the configuration back.
/// @param remembers Whether the rule wants to know of movements.
/// @param moved Told of every movement of a token that has the rule, forced ones included; never refuses.
struct Rule {
    function(address, bytes memory, bool) internal configure;
    function(address) internal view returns (bytes memory) read;
    bool remembers;
    function(Movement memory) internal moved;
}

/// @notice No rule has this number.
error RuleUnknown(uint8 rule);
/// @notice Rules are set in the ascending order of their numbers, each once.
error RulesOutOfOrder(uint8 rule);
/// @notice A token has at most so many rules.
error TooManyRules(uint256 limit);
/// @notice The configuration does not fit the rule.
error InvalidRuleConfig(uint8 rule);

/// @notice For rules without a memory.
function forgetMovement(Movement memory movement) pure {}

/// @notice For rules that need no configuration.
function noConfig(address) pure returns (bytes memory config) {}
