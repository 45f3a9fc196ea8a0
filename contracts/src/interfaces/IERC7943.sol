// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

/// @title IERC7943Fungible
/// @notice The interface for tokens of real-world assets that are like ERC-20. Its identifier for ERC-165 is 0x3edbb4c4.
/// See https://eips.ethereum.org/EIPS/eip-7943.
interface IERC7943Fungible is IERC165 {
    /// @notice Shares were moved without their owner's consent.
    event ForcedTransfer(address indexed from, address indexed to, uint256 amount);
    /// @notice So many shares of a wallet are frozen from now on.
    event Frozen(address indexed account, uint256 amount);

    /// @notice The account may not send. Not used here: {TransferRestricted} says why.
    error ERC7943CannotSend(address account);
    /// @notice The account may not receive. Not used here: {TransferRestricted} says why.
    error ERC7943CannotReceive(address account);
    /// @notice The transfer is not allowed. Not used here: {TransferRestricted} says why.
    error ERC7943CannotTransfer(address from, address to, uint256 amount);
    /// @notice The shares are there, but too many of them are frozen.
    error ERC7943InsufficientUnfrozenBalance(address account, uint256 amount, uint256 unfrozen);

    /// @notice Moves shares without their owner's consent.
    function forcedTransfer(address from, address to, uint256 amount) external returns (bool result);
    /// @notice Sets how many shares of an account are frozen; it may be more than the account holds, which freezes what
    /// comes later. Lowering the number needs the permission of `unfreezePartialTokens` too.
    function setFrozenTokens(address account, uint256 amount) external returns (bool result);
    /// @notice Whether the account may send shares to somebody, as far as that depends on it and the token alone.
    function canSend(address account) external view returns (bool allowed);
    /// @notice Whether the account may receive shares, as far as that depends on it and the token alone.
    function canReceive(address account) external view returns (bool allowed);
    /// @notice How many shares of an account are frozen; it may be more than it holds.
    function getFrozenTokens(address account) external view returns (uint256 amount);
    /// @notice Whether the transfer passes all rules.
    function canTransfer(address from, address to, uint256 amount) external view returns (bool allowed);
}
