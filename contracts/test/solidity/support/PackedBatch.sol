// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../../../src/interfaces/IMarketplace.sol";

/// @notice A match: two orders by their places in the list.
struct Fill {
    uint256 resting;
    uint256 taking;
    uint64 shares;
}

/// @notice What {IMarketplace.settle} is given.
struct Packed {
    address[] tokens;
    bytes orders;
    bytes fills;
}

/// @title PackedBatch
/// @notice Packs orders and matches as {IMarketplace.settle} wants them, the plain way.
library PackedBatch {
    function pack(
        IMarketplace.Order[] memory orders,
        bytes[] memory signatures,
        Fill[] memory fills
    ) internal pure returns (Packed memory packed) {
        packed.tokens = new address[](orders.length);
        uint256 known = 0;
        packed.orders = abi.encodePacked(uint16(orders.length));
        for (uint256 i = 0; i < orders.length; ++i) {
            uint256 place = 0;
            while (place < known && packed.tokens[place] != orders[i].token) ++place;
            if (place == known) packed.tokens[known++] = orders[i].token;
            packed.orders = bytes.concat(packed.orders, order(orders[i], uint8(place), signatures[i]));
        }
        for (uint256 i = 0; i < fills.length; ++i) packed.fills = bytes.concat(packed.fills, fill(fills[i]));
        address[] memory tokens = packed.tokens;
        assembly ("memory-safe") {
            mstore(tokens, known)
        }
    }

    function order(
        IMarketplace.Order memory given,
        uint8 place,
        bytes memory signature
    ) internal pure returns (bytes memory) {
        bool isLong = given.salt >> 40 != 0;
        uint8 kind = uint8(given.side) | (uint8(given.timeInForce) << 1) | (isLong ? 8 : 0);
        bytes memory head = abi.encodePacked(
            kind,
            place,
            given.maxFeeBps,
            uint32(given.shares),
            given.price,
            given.expiry,
            given.epoch
        );
        bytes memory salt = isLong ? abi.encodePacked(given.salt) : abi.encodePacked(uint40(given.salt));
        return abi.encodePacked(head, given.summaryHash, given.maker, salt, uint16(signature.length), signature);
    }

    function fill(Fill memory given) internal pure returns (bytes memory) {
        return abi.encodePacked(uint16(given.resting), uint16(given.taking), uint32(given.shares));
    }
}
