// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {OrderRules} from "./OrderRules.sol";
import {TradeSettlement} from "./TradeSettlement.sol";
import {WalletSignature} from "./WalletSignature.sol";

/// @title MarketBatches
/// @notice A batch of matches, each in a try of its own; only the matches of a fill-or-kill order share one. Whatever is wrong with
/// an order or a match is told by an event with its reason; a batch fails as a whole only for what its sender did wrong.
abstract contract MarketBatches is TradeSettlement {
    /// @dev One slot.
    struct Terms {
        uint16 makerFeeBps;
        uint16 takerFeeBps;
        bool isPaused;
    }

    /// @dev What is found out once for a whole batch. A flaw is an encoded error, or empty.
    struct Batch {
        Terms terms;
        bytes32[] hashes;
        bytes[] flaws;
        address knownToken;
    }

    /// @dev More than a permit takes, also one of a contract wallet.
    uint256 private constant PERMIT_GAS = 500_000;
    /// @dev What is left to this contract to tell how a match ended.
    uint256 private constant TELLING_GAS = 100_000;

    Terms internal _terms;

    function _settleBatch(
        Order[] calldata orders,
        bytes[] calldata signatures,
        Fill[] calldata fills,
        Permit[] calldata permits
    ) internal {
        Batch memory batch;
        batch.terms = _terms;
        if (batch.terms.isPaused) revert MarketPaused();
        if (orders.length != signatures.length) revert LengthMismatch();
        for (uint256 i = 0; i < permits.length; ++i) _usePermit(permits[i]);
        _examine(batch, orders, signatures);
        for (uint256 i = 0; i < fills.length;) {
            uint256 end = _endOfGroup(orders, fills, i);
            _carryOut(batch, orders, fills[i:end]);
            i = end;
        }
    }

    /// @dev A permit is public once it is in the mempool: used by somebody else it has given the same allowance.
    function _usePermit(Permit calldata permit) private {
        if ((gasleft() / 64) * 63 < PERMIT_GAS) revert NotEnoughGas();
        try
            USDC.permit{gas: PERMIT_GAS}(
                permit.owner,
                address(this),
                permit.value,
                permit.deadline,
                permit.v,
                permit.r,
                permit.s
            )
        {} catch {}
    }

    function _examine(Batch memory batch, Order[] calldata orders, bytes[] calldata signatures) private view {
        (batch.hashes, batch.flaws) = (new bytes32[](orders.length), new bytes[](orders.length));
        for (uint256 i = 0; i < orders.length; ++i) {
            Order calldata order = orders[i];
            bytes32 orderHash = hashOrder(order);
            batch.hashes[i] = orderHash;
            if (WalletSignature.isValid(order.maker, orderHash, signatures[i]))
                batch.flaws[i] = OrderRules.flawOf(order, orderHash, epochOf[order.maker]);
            else batch.flaws[i] = abi.encodeWithSelector(InvalidSignature.selector, order.maker);
        }
    }

    /// @dev Fills that stand or fall together: one, or all that follow each other with the same fill-or-kill order.
    function _endOfGroup(
        Order[] calldata orders,
        Fill[] calldata fills,
        uint256 first
    ) private pure returns (uint256 end) {
        end = first + 1;
        uint256 taking = fills[first].taking;
        if (orders[taking].timeInForce != TimeInForce.FillOrKill) return end;
        while (end < fills.length && fills[end].taking == taking) ++end;
    }

    function _carryOut(Batch memory batch, Order[] calldata orders, Fill[] calldata group) private {
        Trade[] memory trades = new Trade[](group.length);
        for (uint256 i = 0; i < group.length; ++i) {
            (Fault fault, bytes memory reason) = _obstacle(batch, orders, group[i]);
            if (reason.length == 0) trades[i] = _tradeOf(batch, orders, group[i]);
            else return _fail(batch, orders, group, i, fault, reason);
        }
        bytes memory refusal = _incomplete(batch, orders, group);
        if (refusal.length != 0) {
            Fault fault = OrderRules.sideOf(orders[group[0].taking]);
            return _fail(batch, orders, group, 0, fault, refusal);
        }
        _try(batch, orders, group, trades);
    }

    function _try(Batch memory batch, Order[] calldata orders, Fill[] calldata group, Trade[] memory trades) private {
        uint256 gasForTrades = TRADE_GAS * trades.length;
        // A call gets 63 of 64 parts of what is left (EIP-150): with less a trade might fail for want of gas alone.
        if (gasleft() < TELLING_GAS || ((gasleft() - TELLING_GAS) / 64) * 63 < gasForTrades) revert NotEnoughGas();
        try this.settleTrades{gas: gasForTrades}(trades) {} catch (bytes memory refusal) {
            (uint256 index, Fault fault, bytes memory reason) = _read(refusal);
            _fail(batch, orders, group, index, fault, reason);
        }
    }

    /// @dev {settleTrades} fails with nothing else.
    function _read(bytes memory refusal) private pure returns (uint256 index, Fault fault, bytes memory reason) {
        assembly ("memory-safe") {
            let length := sub(mload(refusal), 4)
            refusal := add(refusal, 4)
            mstore(refusal, length)
        }
        return abi.decode(refusal, (uint256, Fault, bytes));
    }

    /// @dev Everything that can be said of a match before anything moves.
    function _obstacle(
        Batch memory batch,
        Order[] calldata orders,
        Fill calldata fill
    ) private view returns (Fault fault, bytes memory reason) {
        (Order calldata resting, Order calldata taking) = (orders[fill.resting], orders[fill.taking]);
        (reason, fault) = OrderRules.mismatch(resting, taking, fill.shares);
        if (reason.length != 0) return (fault, reason);
        (fault, reason) = _flawOfEither(batch, orders, fill);
        if (reason.length != 0) return (fault, reason);
        if (resting.token != batch.knownToken) {
            if (!COMPLIANCE.isTokenBound(resting.token))
                return (Fault.Both, abi.encodeWithSelector(UnknownToken.selector, resting.token));
            batch.knownToken = resting.token;
        }
    }

    /// @dev If both orders have a flaw, it is both's fault; the reason is the resting order's.
    function _flawOfEither(
        Batch memory batch,
        Order[] calldata orders,
        Fill calldata fill
    ) private pure returns (Fault fault, bytes memory reason) {
        (Order calldata resting, Order calldata taking) = (orders[fill.resting], orders[fill.taking]);
        bytes memory restingFlaw = batch.flaws[fill.resting];
        bytes memory takingFlaw = batch.flaws[fill.taking];
        if (restingFlaw.length == 0)
            restingFlaw = OrderRules.cannotRest(resting, batch.hashes[fill.resting], batch.terms.makerFeeBps);
        if (takingFlaw.length == 0)
            takingFlaw = OrderRules.cannotTake(taking, batch.hashes[fill.taking], batch.terms.takerFeeBps);
        if (restingFlaw.length != 0 && takingFlaw.length != 0) return (Fault.Both, restingFlaw);
        if (restingFlaw.length != 0) return (OrderRules.sideOf(resting), restingFlaw);
        if (takingFlaw.length != 0) return (OrderRules.sideOf(taking), takingFlaw);
    }

    function _incomplete(
        Batch memory batch,
        Order[] calldata orders,
        Fill[] calldata group
    ) private pure returns (bytes memory reason) {
        Order calldata taking = orders[group[0].taking];
        if (taking.timeInForce != TimeInForce.FillOrKill) return reason;
        uint256 offered = 0;
        for (uint256 i = 0; i < group.length; ++i) offered += group[i].shares;
        if (offered == taking.shares) return reason;
        return abi.encodeWithSelector(FillOrKillIncomplete.selector, batch.hashes[group[0].taking], offered);
    }

    function _tradeOf(
        Batch memory batch,
        Order[] calldata orders,
        Fill calldata fill
    ) private pure returns (Trade memory trade) {
        (Order calldata resting, Order calldata taking) = (orders[fill.resting], orders[fill.taking]);
        uint256 quote = uint256(fill.shares) * resting.price;
        // Exact: prices are multiples of the tick, which is what hundredths of a percent are parts of.
        uint256 restingFee = (quote * batch.terms.makerFeeBps) / OrderRules.PRICE_TICK;
        uint256 takingFee = (quote * batch.terms.takerFeeBps) / OrderRules.PRICE_TICK;
        bool buyerRests = resting.side == Side.Buy;
        (uint256 buyer, uint256 seller) = buyerRests ? (fill.resting, fill.taking) : (fill.taking, fill.resting);
        (trade.buyHash, trade.sellHash) = (batch.hashes[buyer], batch.hashes[seller]);
        (trade.buyer, trade.seller) = (orders[buyer].maker, orders[seller].maker);
        (trade.buyShares, trade.sellShares) = (orders[buyer].shares, orders[seller].shares);
        (trade.buyerFee, trade.sellerFee) = buyerRests ? (restingFee, takingFee) : (takingFee, restingFee);
        (trade.token, trade.shares, trade.price) = (resting.token, fill.shares, resting.price);
        trade.taking = OrderRules.sideOf(taking);
    }

    /// @dev The fill at `index` failed, and with it all of the group.
    function _fail(
        Batch memory batch,
        Order[] calldata orders,
        Fill[] calldata group,
        uint256 index,
        Fault fault,
        bytes memory reason
    ) private {
        for (uint256 i = 0; i < group.length; ++i) {
            (bytes32 restingHash, bytes32 takingHash) = (batch.hashes[group[i].resting], batch.hashes[group[i].taking]);
            bytes memory told = i == index ? reason : abi.encodeWithSelector(FillOrKillBroken.selector, takingHash);
            Fault told_ = i == index ? fault : Fault.Nobody;
            emit TradeFailed(restingHash, takingHash, orders[group[i].resting].token, group[i].shares, told_, told);
        }
    }
}
