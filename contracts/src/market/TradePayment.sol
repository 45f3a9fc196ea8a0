// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IMarketplace} from "../interfaces/IMarketplace.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {IUsdc} from "../interfaces/IUsdc.sol";
import {Purpose} from "../treasury/Purpose.sol";
import {BoundedCall} from "./BoundedCall.sol";

/// @title TradePayment
/// @notice Moves the money of a trade: from the buyer to the seller, and the fees to the Treasury. USDC can be upgraded by its
/// issuer, so every question and order to it has a limit of gas.
abstract contract TradePayment is IMarketplace {
    /// @notice What a transfer may take: three times as much as it does.
    uint256 internal constant TRANSFER_GAS = 150_000;
    uint256 internal constant QUESTION_GAS = 40_000;

    IUsdc internal immutable USDC;
    ITreasury internal immutable TREASURY;

    constructor(IUsdc usdc, ITreasury treasury) {
        USDC = usdc;
        TREASURY = treasury;
    }

    /// @dev Says whose fault it is if it fails; who calls undoes it then.
    function _pay(Trade memory trade) internal returns (Fault fault, bytes memory reason) {
        uint256 quote;
        uint256 feeSum;
        uint256 proceeds;
        unchecked {
            // The quote is below 2^128, and a fee at most a tenth of it.
            quote = uint256(trade.shares) * trade.price;
            feeSum = trade.buyerFee + trade.sellerFee;
            proceeds = quote - trade.sellerFee;
        }
        if (!_take(trade.buyer, trade.seller, proceeds)) return _explain(trade, quote + trade.buyerFee, 0);
        if (feeSum == 0) return (Fault.Nobody, reason);
        if (!_take(trade.buyer, address(TREASURY), feeSum)) return _explain(trade, quote + trade.buyerFee, proceeds);
        bytes32 propertyId = IPropertyToken(trade.token).propertyId();
        (bool isBooked, , ) = BoundedCall.tryCall(
            address(TREASURY),
            TRANSFER_GAS,
            abi.encodeCall(ITreasury.book, (propertyId, Purpose.Fee, feeSum))
        );
        if (!isBooked) return (Fault.Nobody, abi.encodeWithSelector(UsdcStopped.selector));
    }

    /// @dev True or nothing is a yes, as with SafeERC20.
    function _take(address from, address to, uint256 amount) private returns (bool) {
        (bool success, uint256 size, uint256 word) = BoundedCall.tryMove(
            address(USDC),
            TRANSFER_GAS,
            IERC20.transferFrom.selector,
            from,
            to,
            amount
        );
        return success && (size == 0 || (size >= 32 && word == 1));
    }

    /// @dev `paid` of the sum has left the buyer already.
    function _explain(
        Trade memory trade,
        uint256 needed,
        uint256 paid
    ) private view returns (Fault fault, bytes memory reason) {
        if (_ask(abi.encodeCall(IUsdc.paused, ())) != 0 || _isBlacklisted(address(this)))
            return (Fault.Nobody, abi.encodeWithSelector(UsdcStopped.selector));
        if (_isBlacklisted(trade.buyer))
            return (Fault.Buyer, abi.encodeWithSelector(UsdcBlacklisted.selector, trade.buyer));
        if (_isBlacklisted(trade.seller))
            return (Fault.Seller, abi.encodeWithSelector(UsdcBlacklisted.selector, trade.seller));
        uint256 has = _ask(abi.encodeCall(IERC20.balanceOf, (trade.buyer))) + paid;
        if (has < needed)
            return (Fault.Buyer, abi.encodeWithSelector(InsufficientUsdc.selector, trade.buyer, has, needed));
        uint256 allowed = _ask(abi.encodeCall(IERC20.allowance, (trade.buyer, address(this)))) + paid;
        if (allowed < needed) {
            reason = abi.encodeWithSelector(InsufficientUsdcAllowance.selector, trade.buyer, allowed, needed);
            return (Fault.Buyer, reason);
        }
        if (paid != 0 && _isBlacklisted(address(TREASURY)))
            return (Fault.Nobody, abi.encodeWithSelector(UsdcStopped.selector));
        return (Fault.Both, abi.encodeWithSelector(UsdcRefused.selector));
    }

    function _isBlacklisted(address account) private view returns (bool) {
        return _ask(abi.encodeCall(IUsdc.isBlacklisted, (account))) != 0;
    }

    /// @dev What USDC does not answer counts as 0.
    function _ask(bytes memory question) private view returns (uint256) {
        (bool isAnswered, uint256 word) = BoundedCall.ask(address(USDC), QUESTION_GAS, question);
        return isAnswered ? word : 0;
    }
}
