// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IDividendDistributor} from "../interfaces/IDividendDistributor.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {IUsdc} from "../interfaces/IUsdc.sol";
import {Purpose} from "../treasury/Purpose.sol";
import {PlainPayments} from "./PlainPayments.sol";

/// @title DividendMoney
/// @notice Moves the USDC of distributions. Its own balance is asked before and after: USDC can be upgraded by its issuer,
/// and one that pays more or less than it says would take one property's money for another's.
abstract contract DividendMoney is IDividendDistributor {
    using SafeERC20 for IUsdc;

    IUsdc internal immutable USDC;
    ITreasury internal immutable TREASURY;

    constructor(IUsdc usdc, ITreasury treasury) {
        USDC = usdc;
        TREASURY = treasury;
    }

    function _held() internal view returns (uint256) {
        return USDC.balanceOf(address(this));
    }

    function _requireHeld(uint256 expected) internal view {
        uint256 held = _held();
        if (held != expected) revert UsdcMismatch(held, expected);
    }

    function _send(address to, uint256 amount) internal {
        uint256 held = _held();
        USDC.safeTransfer(to, amount);
        _requireHeld(held - amount);
    }

    function _sendToTreasury(bytes32 propertyId, Purpose purpose, uint256 amount) internal {
        uint256 held = _held();
        USDC.forceApprove(address(TREASURY), amount);
        TREASURY.deposit(propertyId, purpose, amount);
        _requireHeld(held - amount);
    }

    /// @dev Whatever USDC does with one holder, this returns: false if it reverts, eats its gas, or answers anything but true
    /// or nothing. A failure counts only where the transfer had all the gas it may take, and while USDC works at all.
    function _trySend(address to, uint256 amount) internal returns (bool success) {
        IUsdc usdc = USDC;
        uint256 gasForTransfer = PlainPayments.TRANSFER_GAS;
        bytes4 selector = usdc.transfer.selector;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(0x00, selector)
            mstore(0x04, to)
            mstore(0x24, amount)
            success := call(gasForTransfer, usdc, 0, 0x00, 0x44, 0x00, 0x20)
            let isTrue := and(gt(returndatasize(), 31), eq(mload(0x00), 1))
            success := and(success, or(isTrue, iszero(returndatasize())))
            mstore(0x40, free)
        }
        if (!success) _requireFair(gasForTransfer);
    }

    /// @dev A call gets 63 of 64 parts of what is left (EIP-150), and what is left after it was there before.
    function _requireFair(uint256 gasForTransfer) private view {
        if ((gasleft() / 64) * 63 < gasForTransfer) revert NotEnoughGas();
        if (USDC.paused() || USDC.isBlacklisted(address(this))) revert UsdcStopped();
    }
}
