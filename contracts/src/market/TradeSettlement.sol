// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICompliance} from "../interfaces/ICompliance.sol";
import {IMarketplace} from "../interfaces/IMarketplace.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {IUsdc} from "../interfaces/IUsdc.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {BoundedCall} from "./BoundedCall.sol";
import {OrderStates} from "./OrderStates.sol";
import {TradeFaults} from "./TradeFaults.sol";
import {TradeList} from "./TradeList.sol";
import {TradePayment} from "./TradePayment.sol";

/// @title TradeSettlement
/// @notice Carries trades out: the orders are filled, the shares move, then the money. The contract calls itself for it, so that
/// all of it or nothing happens. All that is called meanwhile has a limit of gas, and {TRADE_GAS} is more than all limits
/// together: whether a trade succeeds never depends on how much gas the operator sent.
abstract contract TradeSettlement is OrderStates, TradePayment {
    /// @notice What moving shares may take: five times as much as usual, enough for some eighty lots of a seller.
    uint256 internal constant SHARES_GAS = 600_000;
    /// @notice What a trade may take: two orders filled, {SHARES_GAS}, three times {TRANSFER_GAS}, the questions of a failure.
    uint256 internal constant TRADE_GAS = 1_500_000;

    /// @dev In bytes: longer than any error of a token.
    uint256 internal constant LONGEST_REASON = 256;

    ICompliance internal immutable COMPLIANCE;

    constructor(IUsdc usdc, ITreasury treasury, ICompliance compliance) TradePayment(usdc, treasury) {
        COMPLIANCE = compliance;
    }

    /// @inheritdoc IMarketplace
    function settleTrades(Trade[] calldata trades) external {
        if (msg.sender != address(this)) revert NotPermitted(msg.sender, msg.sig);
        for (uint256 i = 0; i < trades.length; ++i) {
            (Fault fault, bytes memory reason) = _settle(TradeList.read(trades, i));
            if (reason.length != 0) revert TradeRefused(i, fault, reason);
        }
    }

    function _settle(Trade memory trade) private returns (Fault fault, bytes memory reason) {
        reason = _fill(trade.buyer, trade.buySalt, trade.buyHash, trade.buyShares, trade.shares);
        if (reason.length != 0) return (Fault.Buyer, reason);
        reason = _fill(trade.seller, trade.sellSalt, trade.sellHash, trade.sellShares, trade.shares);
        if (reason.length != 0) return (Fault.Seller, reason);
        (fault, reason) = _deliver(trade);
        if (reason.length != 0) return (fault, reason);
        (fault, reason) = _pay(trade);
        if (reason.length == 0) _announce(trade);
    }

    function _deliver(Trade memory trade) private returns (Fault fault, bytes memory reason) {
        (bool isMoved, , ) = BoundedCall.tryMove(
            trade.token,
            SHARES_GAS,
            IPropertyToken.marketTransfer.selector,
            trade.seller,
            trade.buyer,
            trade.shares
        );
        if (!isMoved) return TradeFaults.ofShares(BoundedCall.lastError(LONGEST_REASON), trade, COMPLIANCE);
    }

    /// @dev {TradeExecuted}: its indexed members are the first three of a trade, its data the next six.
    function _announce(Trade memory trade) private {
        bytes32 topic = TradeExecuted.selector;
        assembly ("memory-safe") {
            log4(add(trade, 0x60), 0xc0, topic, mload(trade), mload(add(trade, 0x20)), mload(add(trade, 0x40)))
        }
    }
}
