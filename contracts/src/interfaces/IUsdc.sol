// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title IUsdc
/// @notice The part of Circle's USDC that Freehold calls.
interface IUsdc is IERC20 {
    /// @notice Whether Circle has stopped all transfers.
    function paused() external view returns (bool);

    /// @notice Whether Circle lets nothing in or out of an account.
    function isBlacklisted(address account) external view returns (bool);

    /// @notice ERC-2612: allowance by signature.
    function permit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;

    /// @notice EIP-3009: takes what `from` signed for the caller, once.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes memory signature
    ) external;
}
