// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../interfaces/IMarketplace.sol";

/// @notice A match: two orders by their places in the list, and how many shares. Trades happen at the resting order's price. From
/// the lowest bit on: shares (32 bits), the taking order (16), the resting one (16).
type PackedFill is uint256;

using {resting, taking, shares} for PackedFill global;

/// @notice The place of the order that rests.
function resting(PackedFill self) pure returns (uint256) {
    return PackedFill.unwrap(self) >> 48;
}

/// @notice The place of the order that takes.
function taking(PackedFill self) pure returns (uint256) {
    return uint16(PackedFill.unwrap(self) >> 32);
}

/// @notice How many shares are traded.
function shares(PackedFill self) pure returns (uint64) {
    return uint32(PackedFill.unwrap(self));
}

/// @title FillList
/// @notice Matches one after the other in calldata, eight bytes each.
library FillList {
    uint256 private constant FILL_BYTES = 8;

    /// @notice Refuses a list that ends in the middle of a match.
    function requireWhole(bytes calldata fills) internal pure {
        if (fills.length % FILL_BYTES != 0) revert IMarketplace.MalformedBatch();
    }

    /// @notice How many there are.
    function count(bytes calldata fills) internal pure returns (uint256) {
        unchecked {
            return fills.length / FILL_BYTES;
        }
    }

    /// @notice The match at this place, which is one of them.
    function read(bytes calldata fills, uint256 index) internal pure returns (PackedFill fill) {
        assembly ("memory-safe") {
            fill := shr(192, calldataload(add(fills.offset, mul(index, FILL_BYTES))))
        }
    }

    /// @notice Those from `first` up to, not including, `end`, which are some of them.
    function slice(bytes calldata fills, uint256 first, uint256 end) internal pure returns (bytes calldata part) {
        assembly ("memory-safe") {
            part.offset := add(fills.offset, mul(first, FILL_BYTES))
            part.length := mul(sub(end, first), FILL_BYTES)
        }
    }
}
