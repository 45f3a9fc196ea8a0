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
        assembly ("memory-safe") {
            /// Writes the members of the packed order at `from` to `order`; gives back what is behind it.
            function unpack(from, order, places, count) -> behind, isWrong {
                let head := calldataload(from)
                let place := and(shr(240, head), 0xff)
                isWrong := iszero(lt(place, count))
                mstore(order, calldataload(add(from, 0x20)))
                mstore(add(order, 0x20), shr(96, calldataload(add(from, 0x40))))
                mstore(add(order, 0x40), shr(96, shl(96, calldataload(add(places, shl(5, place))))))
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

            let from := add(packed.offset, COUNT_BYTES)
            let size := shl(5, shr(240, calldataload(packed.offset)))
            orders := mload(0x40)
            mstore(orders, shr(5, size))
            let order := add(orders, add(size, 0x40))
            for {
                let at := add(orders, 0x20)
                let end := add(at, size)
            } lt(at, end) {
                at := add(at, 0x20)
            } {
                mstore(at, order)
                mstore(sub(order, 0x20), typeHash)
                let isWrong
                from, isWrong := unpack(from, order, tokens.offset, tokens.length)
                wrong := or(wrong, isWrong)
                let hash := keccak256(sub(order, 0x20), add(ORDER_BYTES, 0x20))
                let behind := add(order, ORDER_BYTES)
                // Where the next order will be.
                mstore(behind, PREFIX)
                mstore(add(behind, 0x20), domain)
                mstore(add(behind, 0x40), hash)
                mstore(sub(order, 0x20), keccak256(add(behind, 0x1e), 0x42))
                // The signature: where it is, and its length.
                let length := shr(240, calldataload(from))
                from := add(from, 2)
                mstore(behind, or(shl(16, from), length))
                mstore(add(behind, 0x20), 0x60) // no bytes
                from := add(from, length)
                order := add(behind, 0x60)
            }
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
}
