// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Purpose} from "./Purpose.sol";

/// @title Treasury
/// @notice See {ITreasury}. Not upgradeable: it holds money. Storage: the sum of everything booked, and one slot per
/// property and purpose; the booked sum never exceeds the USDC that is here.
contract Treasury is AccessManaged, ITreasury {
    using SafeERC20 for IERC20;

    IERC20 private immutable USDC;

    /// @inheritdoc ITreasury
    uint256 public totalBooked;
    /// @inheritdoc ITreasury
    mapping(bytes32 propertyId => mapping(Purpose => uint256)) public balanceOf;

    constructor(address accessManager, IERC20 usdc) AccessManaged(accessManager) {
        USDC = usdc;
    }

    /// @inheritdoc ITreasury
    function deposit(bytes32 propertyId, Purpose purpose, uint256 amount) external {
        _credit(propertyId, purpose, amount);
        emit Deposited(propertyId, purpose, msg.sender, amount);
        USDC.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc ITreasury
    function book(bytes32 propertyId, Purpose purpose, uint256 amount) external restricted {
        uint256 available = unbooked();
        if (amount > available) revert InsufficientUnbooked(available);
        _credit(propertyId, purpose, amount);
        emit Deposited(propertyId, purpose, address(this), amount);
    }

    /// @inheritdoc ITreasury
    function withdraw(
        bytes32 propertyId,
        Purpose purpose,
        address to,
        uint256 amount,
        bytes32 paymentReference
    ) external restricted {
        if (to == address(0)) revert ReceiverMissing();
        _debit(propertyId, purpose, amount);
        emit Withdrawn(propertyId, purpose, to, amount, paymentReference);
        USDC.safeTransfer(to, amount);
    }

    /// @inheritdoc ITreasury
    function reassign(bytes32 propertyId, Purpose from, Purpose to, uint256 amount) external restricted {
        _debit(propertyId, from, amount);
        _credit(propertyId, to, amount);
        emit Reassigned(propertyId, from, to, amount);
    }

    /// @inheritdoc ITreasury
    function unbooked() public view returns (uint256) {
        return USDC.balanceOf(address(this)) - totalBooked;
    }

    function _credit(bytes32 propertyId, Purpose purpose, uint256 amount) private {
        if (propertyId == 0) revert PropertyIdMissing();
        if (amount == 0) revert NoAmount();
        totalBooked += amount;
        balanceOf[propertyId][purpose] += amount;
    }

    function _debit(bytes32 propertyId, Purpose purpose, uint256 amount) private {
        if (amount == 0) revert NoAmount();
        uint256 available = balanceOf[propertyId][purpose];
        if (amount > available) revert InsufficientFunds(propertyId, purpose, available);
        totalBooked -= amount;
        balanceOf[propertyId][purpose] = available - amount;
    }
}
