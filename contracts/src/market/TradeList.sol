// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../interfaces/IMarketplace.sol";

/// @title TradeList
/// @notice Trades in memory that lie where the call which carries them out has them: so they are written once and not encoded.
library TradeList {
    uint256 private constant TRADE_BYTES = 0x1c0;
    /// @dev Selector, where the list starts, how long it is.
    uint256 private constant HEAD_BYTES = 0x44;

    /// @notice So many empty trades, and the call of `settleTrades` with them.
    function make(uint256 count) internal pure returns (IMarketplace.Trade[] memory trades, bytes memory data) {
        bytes4 selector = IMarketplace.settleTrades.selector;
        assembly ("memory-safe") {
            trades := mload(0x40)
            mstore(trades, count)
            data := add(trades, add(shl(5, count), 0x20))
            mstore(data, add(HEAD_BYTES, mul(count, TRADE_BYTES)))
            mstore(add(data, 0x20), selector)
            mstore(add(data, 0x24), 0x20)
            mstore(add(data, 0x44), count)
            let trade := add(data, 0x64)
            for {
                let at := 1
            } iszero(gt(at, count)) {
                at := add(at, 1)
            } {
                mstore(add(trades, shl(5, at)), trade)
                trade := add(trade, TRADE_BYTES)
            }
            mstore(0x40, and(add(trade, 0x1f), not(0x1f)))
        }
    }

    /// @notice The trade at `index`, as this contract itself has written it down: so its members need no cleaning.
    function read(
        IMarketplace.Trade[] calldata trades,
        uint256 index
    ) internal pure returns (IMarketplace.Trade memory trade) {
        // The trade's own memory would be emptied first.
        assembly ("memory-safe") {
            trade := mload(0x40)
            calldatacopy(trade, add(trades.offset, mul(index, TRADE_BYTES)), TRADE_BYTES)
            mstore(0x40, add(trade, TRADE_BYTES))
        }
    }
}
