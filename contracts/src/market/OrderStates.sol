// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IMarketplace} from "../interfaces/IMarketplace.sol";
import {SignedOrders} from "./SignedOrders.sol";
import {WalletSignature} from "./WalletSignature.sol";

/// @title OrderStates
/// @notice What became of each order, and how makers cancel. One slot for an order, one for a maker. Orders are kept by maker and
/// hash: so a maker can cancel by hash alone what nobody has shown here yet, and nobody else's.
abstract contract OrderStates is SignedOrders, ReentrancyGuardTransient {
    /// @dev In a word below it: how many shares were traded.
    uint256 private constant CANCELLED = 1 << 64;

    mapping(address maker => mapping(bytes32 orderHash => uint256)) private _states;
    /// @inheritdoc IMarketplace
    mapping(address maker => uint64) public epochOf;

    /// @inheritdoc IMarketplace
    function cancel(bytes32 orderHash) external nonReentrant {
        _cancel(msg.sender, orderHash);
    }

    /// @inheritdoc IMarketplace
    function cancelFor(
        bytes32 summaryHash,
        address maker,
        bytes32 orderHash,
        bytes calldata signature
    ) external nonReentrant {
        _requireSigned(maker, _hashCancel(summaryHash, maker, orderHash), signature);
        _cancel(maker, orderHash);
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
        if (epoch != epochOf[maker]) revert EpochUnchanged(epochOf[maker]);
        _requireSigned(maker, _hashCancelAll(summaryHash, maker, epoch), signature);
        _cancelAll(maker);
    }

    /// @inheritdoc IMarketplace
    function stateOf(address maker, bytes32 orderHash) external view returns (uint64 filled, bool isCancelled) {
        uint256 state = _states[maker][orderHash];
        return (uint64(state), state & CANCELLED != 0);
    }

    /// @dev Takes `shares` of an order for `size` shares; or says why not and changes nothing.
    function _fill(
        address maker,
        bytes32 orderHash,
        uint64 size,
        uint64 shares
    ) internal returns (bytes memory reason) {
        mapping(bytes32 orderHash => uint256) storage states = _states[maker];
        uint256 filled = states[orderHash];
        if (filled >= CANCELLED) return abi.encodeWithSelector(OrderIsCancelled.selector, orderHash);
        uint256 sum;
        unchecked {
            sum = filled + shares; // both below 2^64
        }
        if (sum > size) return abi.encodeWithSelector(Overfilled.selector, orderHash, size - filled);
        states[orderHash] = sum;
    }

    function _cancel(address maker, bytes32 orderHash) private {
        _states[maker][orderHash] |= CANCELLED;
        emit OrderCancelled(maker, orderHash);
    }

    function _cancelAll(address maker) private {
        emit AllOrdersCancelled(maker, ++epochOf[maker]);
    }

    function _requireSigned(address maker, bytes32 digest, bytes calldata signature) private view {
        if (!WalletSignature.isValid(maker, digest, signature)) revert InvalidSignature(maker);
    }
}
