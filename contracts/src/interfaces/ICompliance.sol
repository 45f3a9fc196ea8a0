// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../compliance/Restriction.sol";
import {Rules} from "../compliance/Rules.sol";

/// @title ICompliance
/// @notice Holds every token's rules and answers whether shares may move. One contract serves all tokens.
interface ICompliance {
    /// @notice The rules of `token` were set or replaced.
    event RulesSet(address indexed token, Rules rules);

    /// @notice Sets or replaces the rules of `token`.
    function setRules(address token, Rules calldata rules) external;

    /// @notice The rules of `token`.
    function rulesOf(address token) external view returns (Rules memory rules);

    /// @notice Why `shares` of `token` may not move; `Restriction.None` if they may. A zero `from` asks about an
    /// issuance. The meaning of `parameter` stands with each code of {Restriction}.
    function transferRestriction(
        address token,
        address from,
        address to,
        uint256 shares
    ) external view returns (Restriction code, uint256 parameter);

    /// @notice ERC-3643: whether `amount` of the calling token may move.
    function canTransfer(address from, address to, uint256 amount) external view returns (bool);

    /// @notice ERC-3643: whether `token` has rules here.
    function isTokenBound(address token) external view returns (bool);

    /// @notice The registry that the rules ask about both sides.
    function identityRegistry() external view returns (address);
}
