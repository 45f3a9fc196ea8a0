// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../interfaces/IMarketplace.sol";

/// @title OrderList
/// @notice Orders as they come in calldata, copied to memory and hashed where they lie: every member is one word there, and in the
/// EIP-712 encoding as well, so each order stands right behind the hash of its type. The compiler's way costs three times as
/// much; a test holds the hashes against it ({SignedOrders}) and against a wallet's.
library OrderList {
    uint256 private constant ORDER_BYTES = 0x160;
    /// @dev EIP-191: 0x19, and 0x01 for a hash behind a domain.
    uint256 private constant PREFIX = 0x1901;

    /// @notice The orders; where the hash of the type stood for hashing, stands then the order's own ({hashOf}).
    function load(
        IMarketplace.Order[] calldata given,
        bytes32 typeHash,
        bytes32 domain
    ) internal pure returns (IMarketplace.Order[] memory orders) {
        uint256 dirt;
        assembly ("memory-safe") {
            orders := mload(0x40)
            mstore(orders, given.length)
            let size := shl(5, given.length)
            let order := add(orders, add(size, 0x20))
            for {
                let at := 0
            } lt(at, size) {
                at := add(at, 0x20)
            } {
                mstore(order, typeHash)
                let hash := order
                order := add(order, 0x20)
                mstore(add(add(orders, 0x20), at), order)
                calldatacopy(order, add(given.offset, mul(div(at, 0x20), ORDER_BYTES)), ORDER_BYTES)
                // Addresses, shares and price, expiry and epoch.
                dirt := or(dirt, shr(160, or(mload(add(order, 0x20)), mload(add(order, 0x40)))))
                dirt := or(dirt, shr(64, or(mload(add(order, 0x80)), mload(add(order, 0xa0)))))
                dirt := or(dirt, shr(64, or(mload(add(order, 0x100)), mload(add(order, 0x120)))))
                // Side, time in force, highest fee.
                dirt := or(dirt, shr(1, mload(add(order, 0x60))))
                dirt := or(dirt, or(shr(2, mload(add(order, 0xc0))), shr(16, mload(add(order, 0xe0)))))
                hash := keccak256(hash, add(ORDER_BYTES, 0x20))
                order := add(order, ORDER_BYTES)
                // Behind the order, where the next will be.
                mstore(order, PREFIX)
                mstore(add(order, 0x20), domain)
                mstore(add(order, 0x40), hash)
                mstore(sub(order, add(ORDER_BYTES, 0x20)), keccak256(add(order, 0x1e), 0x42))
            }
            mstore(0x40, add(order, 0x60))
        }
        if (dirt != 0) revert IMarketplace.MalformedOrder();
    }

    /// @notice The digest of an order that {load} gave.
    function hashOf(IMarketplace.Order memory order) internal pure returns (bytes32 orderHash) {
        assembly ("memory-safe") {
            orderHash := mload(sub(order, 0x20))
        }
    }
}
