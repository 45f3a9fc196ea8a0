// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IMarketplace} from "../interfaces/IMarketplace.sol";
import {LanePage, OrderLanes} from "./OrderLanes.sol";
import {SignedOrders} from "./SignedOrders.sol";
import {WalletSignature} from "./WalletSignature.sol";

/// @title OrderStates
/// @notice What became of each order, and how makers cancel. Orders are kept by maker and salt ({OrderLanes}): nobody touches another
/// maker's, and those of one maker share a slot.
abstract contract OrderStates is SignedOrders, ReentrancyGuardTransient {
    using OrderLanes for LanePage;

    /// @dev Every maker's page 0, of which the slot is found at half the price.
    mapping(address maker => LanePage) private _firstPages;
    mapping(uint256 number => mapping(address maker => LanePage)) private _furtherPages;

    /// @inheritdoc IMarketplace
    function cancel(Order calldata order) external nonReentrant {
        if (order.maker != msg.sender) revert NotTheMaker(msg.sender, order.maker);
        _cancel(order, hashOrder(order));
    }

    /// @inheritdoc IMarketplace
    function cancelFor(bytes32 summaryHash, Order calldata order, bytes calldata signature) external nonReentrant {
        bytes32 orderHash = hashOrder(order);
        _requireSigned(order.maker, _hashCancel(summaryHash, order.maker, orderHash), signature);
        _cancel(order, orderHash);
    }

    /// @inheritdoc IMarketplace
    function cancelAll() external nonReentrant {
        _cancelAll(msg.sender);
    }

    /// @inheritdoc IMarketplace
    function cancelAllFor(
        bytes32 summaryHash,
        address maker,
        uint64 epoch,
        bytes calldata signature
    ) external nonReentrant {
        if (epoch != epochOf(maker)) revert EpochUnchanged(epochOf(maker));
        _requireSigned(maker, _hashCancelAll(summaryHash, maker, epoch), signature);
        _cancelAll(maker);
    }

    /// @inheritdoc IMarketplace
    function stateOf(
        address maker,
        uint256 salt
    ) external view returns (uint64 filled, bool isCancelled, bool isSuperseded) {
        uint256 state = _pageOf(maker, salt).stateOf(salt);
        if (OrderLanes.isSuperseded(state)) return (0, false, true);
        return (uint32(state), state >= OrderLanes.CANCELLED, false);
    }

    /// @inheritdoc IMarketplace
    function epochOf(address maker) public view returns (uint64) {
        return _firstPages[maker].epoch();
    }

    /// @dev Takes `shares` of an order for `size` shares, both below 2^32; or says why not and changes nothing.
    function _fill(
        address maker,
        uint256 salt,
        bytes32 orderHash,
        uint256 size,
        uint256 shares
    ) internal returns (bytes memory reason) {
        (uint256 state, bool isFilled) = _pageOf(maker, salt).fill(salt, size, shares);
        if (isFilled) return reason;
        if (OrderLanes.isSuperseded(state)) return abi.encodeWithSelector(OrderSuperseded.selector, orderHash);
        if (state >= OrderLanes.CANCELLED) return abi.encodeWithSelector(OrderIsCancelled.selector, orderHash);
        // Of another order with the same salt more may be traded than this one is for.
        return abi.encodeWithSelector(Overfilled.selector, orderHash, size > state ? size - state : 0);
    }

    function _cancel(Order calldata order, bytes32 orderHash) private {
        _pageOf(order.maker, order.salt).cancel(order.salt);
        emit OrderCancelled(order.maker, orderHash);
    }

    function _cancelAll(address maker) private {
        emit AllOrdersCancelled(maker, _firstPages[maker].raiseEpoch());
    }

    function _requireSigned(address maker, bytes32 digest, bytes calldata signature) private view {
        if (!WalletSignature.isValid(maker, digest, signature)) revert InvalidSignature(maker);
    }

    function _pageOf(address maker, uint256 salt) private view returns (LanePage storage) {
        uint256 number = OrderLanes.pageOf(salt);
        return number == 0 ? _firstPages[maker] : _furtherPages[number][maker];
    }
}
