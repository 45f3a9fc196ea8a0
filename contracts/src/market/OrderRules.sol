// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../interfaces/IMarketplace.sol";
import {OrderList} from "./OrderList.sol";

/// @title OrderRules
/// @notice Whether orders may trade as they are signed: each for itself, and two with each other. A reason is an encoded error;
/// none is empty. Orders are those of {OrderList}, which have their hash with them.
library OrderRules {
    using OrderList for IMarketplace.Order;

    uint64 internal constant PRICE_TICK = 10_000;

    /// @notice What is wrong with an order, whatever it is matched with.
    function flawOf(IMarketplace.Order memory order, uint64 epoch) internal view returns (bytes memory reason) {
        if (block.timestamp > order.expiry)
            return abi.encodeWithSelector(IMarketplace.OrderExpired.selector, order.hashOf(), order.expiry);
        if (order.epoch != epoch)
            return abi.encodeWithSelector(IMarketplace.WrongEpoch.selector, order.hashOf(), epoch);
        if (order.price == 0 || order.price % PRICE_TICK != 0)
            return abi.encodeWithSelector(IMarketplace.PriceOffTick.selector, order.hashOf(), order.price);
    }

    /// @notice What keeps an order from being the one that rests.
    function cannotRest(IMarketplace.Order memory order, uint256 feeBps) internal pure returns (bytes memory reason) {
        IMarketplace.TimeInForce time = order.timeInForce;
        bool rests = time == IMarketplace.TimeInForce.GoodTilCancelled || time == IMarketplace.TimeInForce.PostOnly;
        if (!rests) return abi.encodeWithSelector(IMarketplace.OrderCannotRest.selector, order.hashOf());
        return _feeAboveCap(order, feeBps);
    }

    /// @notice What keeps an order from being the one that takes.
    function cannotTake(IMarketplace.Order memory order, uint256 feeBps) internal pure returns (bytes memory reason) {
        if (order.timeInForce == IMarketplace.TimeInForce.PostOnly)
            return abi.encodeWithSelector(IMarketplace.OrderCannotTake.selector, order.hashOf());
        return _feeAboveCap(order, feeBps);
    }

    /// @notice Why two orders are none for each other, and whose fault it is.
    function mismatch(
        IMarketplace.Order memory resting,
        IMarketplace.Order memory taking,
        uint64 shares
    ) internal pure returns (bytes memory reason, IMarketplace.Fault fault) {
        if (shares == 0) return (abi.encodeWithSelector(IMarketplace.NoShares.selector), IMarketplace.Fault.Nobody);
        if (resting.side == taking.side)
            return (abi.encodeWithSelector(IMarketplace.SameSide.selector), IMarketplace.Fault.Nobody);
        if (resting.token != taking.token) {
            reason = abi.encodeWithSelector(IMarketplace.DifferentTokens.selector, resting.token, taking.token);
            return (reason, IMarketplace.Fault.Nobody);
        }
        bool isBuyResting = resting.side == IMarketplace.Side.Buy;
        (uint64 bid, uint64 ask) = isBuyResting ? (resting.price, taking.price) : (taking.price, resting.price);
        if (bid < ask) {
            reason = abi.encodeWithSelector(IMarketplace.PricesDoNotCross.selector, bid, ask);
            return (reason, IMarketplace.Fault.Nobody);
        }
        if (resting.maker == taking.maker) {
            reason = abi.encodeWithSelector(IMarketplace.SelfTrade.selector, resting.maker, resting.maker);
            return (reason, sideOf(taking));
        }
    }

    /// @notice Whose fault it is if an order is not good.
    function sideOf(IMarketplace.Order memory order) internal pure returns (IMarketplace.Fault) {
        return order.side == IMarketplace.Side.Buy ? IMarketplace.Fault.Buyer : IMarketplace.Fault.Seller;
    }

    function _feeAboveCap(IMarketplace.Order memory order, uint256 feeBps) private pure returns (bytes memory reason) {
        if (feeBps > order.maxFeeBps)
            return abi.encodeWithSelector(IMarketplace.FeeAboveCap.selector, order.hashOf(), feeBps, order.maxFeeBps);
    }
}
