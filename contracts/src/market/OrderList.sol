// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../interfaces/IMarketplace.sol";

/// @title OrderList
/// @notice Orders with their signatures, packed in calldata ({IMarketplace}), unpacked to memory and hashed where they lie: every member
/// is one word there, and in the EIP-712 encoding as well, so each order stands right behind the hash of its type. The compiler's
/// way costs three times as much; a test holds the hashes against it ({SignedOrders}) and against a wallet's.
library OrderList {
    uint256 private constant ORDER_BYTES = 0x160;
    /// @dev EIP-191: 0x19, and 0x01 for a hash behind a domain.
    uint256 private constant PREFIX = 0x1901;
    uint256 private constant COUNT_BYTES = 2;

    /// @notice The orders; where the hash of the type stood for hashing, stands then the order's own ({hashOf}), and behind the
    /// order where its signature is ({signatureOf}), and what is wrong with it ({flawIn}).
    function load(
        address[] calldata tokens,
        bytes calldata packed,
        bytes32 typeHash,
        bytes32 domain
    ) internal pure returns (IMarketplace.Order[] memory orders) {
        uint256 wrong;
        uint256 order;
        uint256 from;
        uint256 slot;
        uint256 end;
        assembly ("memory-safe") {
            from := add(packed.offset, COUNT_BYTES)
            let size := shl(5, shr(240, calldataload(packed.offset)))
            orders := mload(0x40)
            mstore(orders, shr(5, size))
            order := add(orders, add(size, 0x40))
            slot := add(orders, 0x20)
            end := add(slot, size)
            // What is written next belongs to the orders; so for each of them.
            mstore(0x40, add(order, add(ORDER_BYTES, 0xa0)))
        }
        while (slot < end) {
            uint256 isWrong;
            (from, isWrong) = _unpack(from, order, tokens);
            assembly ("memory-safe") {
                wrong := or(wrong, isWrong)
                mstore(slot, order)
                slot := add(slot, 0x20)
            }
            (from, order) = _seal(from, order, typeHash, domain);
        }
        assembly ("memory-safe") {
            mstore(0x40, add(order, 0x40))
            wrong := or(wrong, xor(from, add(packed.offset, packed.length)))
        }
        if (wrong != 0) revert IMarketplace.MalformedBatch();
    }

    /// @notice The digest of an order that {load} gave.
    function hashOf(IMarketplace.Order memory order) internal pure returns (bytes32 orderHash) {
        assembly ("memory-safe") {
            orderHash := mload(sub(order, 0x20))
        }
    }

    /// @notice What was found to be wrong with an order that {load} gave: an encoded error, or nothing.
    function flawIn(IMarketplace.Order memory order) internal pure returns (bytes memory flaw) {
        assembly ("memory-safe") {
            flaw := mload(add(order, add(ORDER_BYTES, 0x20)))
        }
    }

    /// @notice Keeps that for {flawIn}.
    function setFlaw(IMarketplace.Order memory order, bytes memory flaw) internal pure {
        assembly ("memory-safe") {
            mstore(add(order, add(ORDER_BYTES, 0x20)), flaw)
        }
    }

    /// @notice The signature of an order that {load} gave.
    function signatureOf(IMarketplace.Order memory order) internal pure returns (bytes calldata signature) {
        assembly ("memory-safe") {
            let found := mload(add(order, ORDER_BYTES))
            signature.offset := shr(16, found)
            signature.length := and(found, 0xffff)
        }
    }

    /// @dev Writes the members of the packed order at `from` to `order`; gives back what is behind it.
    function _unpack(
        uint256 from,
        uint256 order,
        address[] calldata tokens
    ) private pure returns (uint256 behind, uint256 isWrong) {
        assembly ("memory-safe") {
            let head := calldataload(from)
            let place := and(shr(240, head), 0xff)
            isWrong := iszero(lt(place, tokens.length))
            mstore(order, calldataload(add(from, 0x20)))
            mstore(add(order, 0x20), shr(96, calldataload(add(from, 0x40))))
            mstore(add(order, 0x40), shr(96, shl(96, calldataload(add(tokens.offset, shl(5, place))))))
            mstore(add(order, 0x60), and(shr(248, head), 1))
            mstore(add(order, 0x80), and(shr(192, head), 0xffffffff))
            mstore(add(order, 0xa0), and(shr(128, head), 0xffffffffffffffff))
            mstore(add(order, 0xc0), and(shr(249, head), 3))
            mstore(add(order, 0xe0), and(shr(224, head), 0xffff))
            mstore(add(order, 0x100), and(shr(64, head), 0xffffffffffffffff))
            mstore(add(order, 0x120), and(head, 0xffffffffffffffff))
            // A salt of 5 bytes, or of 32.
            let saltBytes := add(5, mul(27, and(shr(251, head), 1)))
            mstore(add(order, 0x140), shr(sub(256, shl(3, saltBytes)), calldataload(add(from, 0x54))))
            behind := add(from, add(saltBytes, 0x54))
        }
    }

    /// @dev Writes the order's hash before it, and behind it where its signature is, which `from` is the place of; gives back
    /// what is behind the signature, and where the next order will be.
    function _seal(
        uint256 from,
        uint256 order,
        bytes32 typeHash,
        bytes32 domain
    ) private pure returns (uint256 behind, uint256 next) {
        assembly ("memory-safe") {
            mstore(sub(order, 0x20), typeHash)
            let hash := keccak256(sub(order, 0x20), add(ORDER_BYTES, 0x20))
            let end := add(order, ORDER_BYTES)
            // Where the next order will be.
            mstore(end, PREFIX)
            mstore(add(end, 0x20), domain)
            mstore(add(end, 0x40), hash)
            mstore(sub(order, 0x20), keccak256(add(end, 0x1e), 0x42))
            // The signature: where it is, and its length.
            let length := shr(240, calldataload(from))
            behind := add(from, 2)
            mstore(end, or(shl(16, behind), length))
            mstore(add(end, 0x20), 0x60) // no bytes
            behind := add(behind, length)
            next := add(end, 0x60)
            mstore(0x40, add(next, add(ORDER_BYTES, 0xa0)))
        }
    }
}
