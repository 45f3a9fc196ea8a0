// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Position} from "../compliance/InvestorHoldings.sol";
import {RuleSetting} from "../compliance/Rule.sol";
import {TokenFacts} from "../compliance/TokenFacts.sol";
import {Lot} from "../compliance/rules/HoldingPeriod.sol";

/// @title ICompliance
/// @notice Holds every token's rules and answers whether shares may move. One contract serves all tokens, so a token is
/// bound by getting its rules. Functions and events named in ERC-3643 mean what they mean there.
interface ICompliance {
    /// @notice The rules of `token` were set or replaced.
    event RulesSet(address indexed token, RuleSetting[] rules);
    /// @notice ERC-3643: `token` has rules here from now on.
    event TokenBound(address token);
    /// @notice A transfer was approved by hand.
    event TransferApproved(
        address indexed token,
        address indexed from,
        address indexed to,
        uint256 shares,
        uint40 validUntil
    );
    /// @notice An approval was taken back before it was used.
    event ApprovalWithdrawn(address indexed token, address indexed from, address indexed to, uint256 shares);

    /// @notice Only a token with rules reports movements.
    error TokenNotBound(address caller);
    /// @notice An approval for the past.
    error ApprovalExpired(uint40 validUntil);
    /// @notice An approval of a number of shares that no transfer can have: none, or more than a token counts.
    error ApprovalOfImpossibleShares(uint256 shares);

    /// @notice Sets or replaces the rules of `token`; a rule that is not named is off. Rules and the form of their
    /// configurations stand in `src/compliance/rules`.
    function setRules(address token, RuleSetting[] calldata rules) external;

    /// @notice Approves one transfer, for tokens that have the rule ManualApproval. The transfer uses the approval up;
    /// unused it is void after `validUntil` (Unix time in seconds).
    function approveTransfer(address token, address from, address to, uint256 shares, uint40 validUntil) external;

    /// @notice Takes an approval back.
    function withdrawApproval(address token, address from, address to, uint256 shares) external;

    /// @notice ERC-3643: the calling token has moved shares, by a transfer or by force.
    function transferred(address from, address to, uint256 amount) external;

    /// @notice Answers as `transferRestriction` does whether the calling token may move shares that are sold, and if so,
    /// writes the movement down; the token then moves them. `facts` is what the token knows of the two wallets.
    /// `isAcquisition` says whether the shares get another owner; if not, nothing is written down.
    function trade(
        address seller,
        address buyer,
        uint256 shares,
        TokenFacts facts
    ) external returns (uint8 code, uint256 parameter, bool isAcquisition);

    /// @notice ERC-3643: the calling token has issued shares.
    function created(address to, uint256 amount) external;

    /// @notice ERC-3643: the calling token has destroyed shares.
    function destroyed(address from, uint256 amount) external;

    /// @notice Refreshes the investor behind `wallet` and counts them in the categories they belong to now. Anyone may
    /// call it; it happens by itself whenever the investor receives shares.
    function recount(address token, address wallet) external;

    /// @notice The rules of `token`, in the order in which they are asked.
    function rulesOf(address token) external view returns (RuleSetting[] memory rules);

    /// @notice Why `shares` of `token` may not move; `Restriction.NONE` if they may. A zero `from` asks about an
    /// issuance. The meaning of `parameter` stands with each code: of {Restriction}, and of the rules.
    function transferRestriction(
        address token,
        address from,
        address to,
        uint256 shares
    ) external view returns (uint8 code, uint256 parameter);

    /// @notice ERC-3643: whether `amount` of the calling token may move.
    function canTransfer(address from, address to, uint256 amount) external view returns (bool);

    /// @notice Until when a transfer is approved by hand (Unix time in seconds); 0 if it is not.
    function approvedUntil(address token, address from, address to, uint256 shares) external view returns (uint40);

    /// @notice What an investor holds in all wallets together.
    function positionOf(address token, uint64 investorId) external view returns (Position memory);

    /// @notice How many investors hold shares of `token`.
    function holderCounts(
        address token
    ) external view returns (uint256 anybody, uint256 unitedStates, uint256 nonAccredited);

    /// @notice An investor's lots, oldest first, for tokens that have the rule HoldingPeriod.
    function lotsOf(address token, uint64 investorId) external view returns (Lot[] memory);

    /// @notice ERC-3643: whether `token` has rules here.
    function isTokenBound(address token) external view returns (bool);

    /// @notice The registry that the rules ask about both sides.
    function identityRegistry() external view returns (address);
}
