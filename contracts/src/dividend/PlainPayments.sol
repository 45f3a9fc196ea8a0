// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Page} from "./Page.sol";

/// @title PlainPayments
/// @notice The short way of {DividendPages}: pays holders one after the other as long as nothing about them is special. It is
/// written by hand because the compiler's code for the same costs a fifth of the whole payment, and held against the long way by
/// a test.
library PlainPayments {
    /// @notice What a transfer may take: three times as much as it does, and no more, because it could be made to eat all.
    uint256 internal constant TRANSFER_GAS = 150_000;

    /// @dev In a slot of {SettledHolders}, counted from 0.
    uint256 private constant LAST_PLACE = 223;
    /// @dev Number (3 bytes), amount (6), tax (6); each is written as a word, of which the rest reaches beyond.
    uint256 private constant PAYMENT_BYTES = 15;

    /// @notice An empty list of payments with room for so many.
    function list(uint256 capacity) internal pure returns (bytes memory payments) {
        payments = new bytes(capacity * PAYMENT_BYTES + 32);
        assembly ("memory-safe") {
            mstore(payments, 0)
        }
    }

    /// @notice Adds a payment.
    function add(bytes memory payments, uint256 holderNumber, uint256 amount, uint256 tax) internal pure {
        assembly ("memory-safe") {
            let length := mload(payments)
            let payment := or(shl(96, holderNumber), or(shl(48, amount), tax))
            mstore(add(add(payments, 32), length), shl(136, payment))
            mstore(payments, add(length, PAYMENT_BYTES))
        }
    }

    /// @notice Pays the last of the holders that are left, then the one before, until one comes who is frozen, not verified,
    /// settled before or in another slot, gets nothing, or whose transfer fails. That one is untouched.
    /// @dev One loop and no smaller functions: their calls would cost more than is left for each holder.
    // solhint-disable-next-line function-max-lines
    function payWhilePlain(Page memory page) internal {
        assembly ("memory-safe") {
            mstore(add(page, 0x1a0), mload(0x40)) // is overwritten, and put back
            let holdings := mload(add(page, 0x80))
            let standings := mload(add(page, 0xa0))
            let bits := mload(add(page, 0xe0))
            let left := shl(5, mload(add(page, 0x160)))
            let total := mload(add(page, 0x40))
            let pot := mload(add(page, 0x20))
            let usdc := mload(page)
            let out := add(add(mload(add(page, 0x180)), 32), mload(mload(add(page, 0x180))))
            let sums := 0 // shares, amount and tax, of which none outgrows its place
            // The call: selector before 0x20, receiver, amount before 0x60. The answer goes to 0x60, where silence leaves the
            // yes of the one before.
            mstore(0x00, 0xa9059cbb)
            mstore(0x60, 1)
            for {} left {
                left := sub(left, 0x20)
            } {
                let holding := mload(add(holdings, left))
                let tax := mload(add(standings, left)) // the country first, then the rate
                // With a flag on top, a frozen wallet is in no slot; and a country with a flag is none.
                let place := sub(shr(224, holding), mload(add(page, 0xc0)))
                if or(gt(place, LAST_PLACE), shr(16, tax)) {
                    break
                }
                let amount := div(mul(pot, and(holding, 0xffffffffffffffff)), total)
                tax := shr(240, mload(add(add(shl(1, tax), 32), mload(add(page, 0x60)))))
                tax := div(mul(amount, tax), 10000)
                amount := sub(amount, tax)
                if or(and(bits, shl(place, 1)), iszero(amount)) {
                    break
                }
                mstore(0x20, calldataload(add(left, mload(add(page, 0x140)))))
                mstore(0x40, amount)
                // The call comes first.
                if iszero(and(eq(mload(0x60), 1), call(TRANSFER_GAS, usdc, 0, 0x1c, 0x44, 0x60, 0x20))) {
                    break
                }
                bits := or(bits, shl(place, 1))
                amount := or(shl(48, amount), tax)
                sums := add(sums, or(shl(96, holding), amount))
                mstore(out, or(shl(8, holding), shl(136, amount)))
                out := add(out, PAYMENT_BYTES)
            }
            mstore(0x40, mload(add(page, 0x1a0)))
            mstore(0x60, 0)
            mstore(add(page, 0xe0), bits)
            mstore(add(page, 0x160), shr(5, left))
            mstore(mload(add(page, 0x180)), sub(sub(out, 32), mload(add(page, 0x180))))
            mstore(add(page, 0x100), add(mload(add(page, 0x100)), shr(96, sums)))
            mstore(add(page, 0x120), add(mload(add(page, 0x120)), and(shr(48, sums), 0xffffffffffff)))
            mstore(add(page, 0x1c0), add(mload(add(page, 0x1c0)), and(sums, 0xffffffffffff)))
        }
    }
}
