// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Purpose} from "../treasury/Purpose.sol";

/// @title ITreasury
/// @notice Holds USDC by property and purpose. All amounts are micro-USDC.
interface ITreasury {
    /// @notice Money came in, or money that was here already was booked.
    event Deposited(bytes32 indexed propertyId, Purpose indexed purpose, address indexed from, uint256 amount);
    /// @notice Money went out. `paymentReference` is the payment's number in the ledger.
    event Withdrawn(
        bytes32 indexed propertyId,
        Purpose indexed purpose,
        address indexed to,
        uint256 amount,
        bytes32 paymentReference
    );
    /// @notice Money of a property changed its purpose.
    event Reassigned(bytes32 indexed propertyId, Purpose indexed from, Purpose indexed to, uint256 amount);

    /// @notice At least one micro-USDC.
    error NoAmount();
    /// @notice Money must go somewhere.
    error ReceiverMissing();
    /// @notice A deposit needs a property.
    error PropertyIdMissing();
    /// @notice Less is booked for the property and purpose.
    error InsufficientFunds(bytes32 propertyId, Purpose purpose, uint256 available);
    /// @notice Less has arrived without being booked.
    error InsufficientUnbooked(uint256 available);

    /// @notice Takes `amount` from the caller's allowance.
    function deposit(bytes32 propertyId, Purpose purpose, uint256 amount) external;

    /// @notice Books money that arrived by a plain transfer, as Circle's payouts do.
    function book(bytes32 propertyId, Purpose purpose, uint256 amount) external;

    /// @notice Pays out.
    function withdraw(
        bytes32 propertyId,
        Purpose purpose,
        address to,
        uint256 amount,
        bytes32 paymentReference
    ) external;

    /// @notice Changes the purpose of money, for instance from rent to reserve.
    function reassign(bytes32 propertyId, Purpose from, Purpose to, uint256 amount) external;

    /// @notice Money of a property for a purpose.
    function balanceOf(bytes32 propertyId, Purpose purpose) external view returns (uint256);

    /// @notice Money of all properties together.
    function totalBooked() external view returns (uint256);

    /// @notice Money that arrived without being booked.
    function unbooked() external view returns (uint256);
}
