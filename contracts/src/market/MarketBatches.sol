// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BoundedCall} from "./BoundedCall.sol";
import {FillList, PackedFill} from "./FillList.sol";
import {OrderList} from "./OrderList.sol";
import {OrderRules} from "./OrderRules.sol";
import {TradeList} from "./TradeList.sol";
import {TradeSettlement} from "./TradeSettlement.sol";
import {WalletSignature} from "./WalletSignature.sol";

/// @title MarketBatches
/// @notice A batch of matches, each in a try of its own; only the matches of a fill-or-kill order share one. Whatever is wrong with
/// an order or a match is told by an event with its reason; a batch fails as a whole only for what its sender did wrong.
abstract contract MarketBatches is TradeSettlement {
    using OrderList for Order;
    using FillList for bytes;

    /// @dev One slot.
    struct Terms {
        uint16 makerFeeBps;
        uint16 takerFeeBps;
        bool isPaused;
    }

    /// @dev What is found out once for a whole batch.
    struct Batch {
        Terms terms;
        Order[] orders;
        address knownToken;
    }

    /// @dev More than a permit takes, also one of a contract wallet.
    uint256 private constant PERMIT_GAS = 500_000;
    /// @dev What is left to this contract to tell how a match ended.
    uint256 private constant TELLING_GAS = 100_000;

    Terms internal _terms;

    function _settleBatch(
        address[] calldata tokens,
        bytes calldata orders,
        bytes calldata fills,
        Permit[] calldata permits
    ) internal {
        Batch memory batch;
        batch.terms = _terms;
        if (batch.terms.isPaused) revert MarketPaused();
        for (uint256 i = 0; i < permits.length; ++i) _usePermit(permits[i]);
        batch.orders = OrderList.load(tokens, orders, ORDER_TYPEHASH, _domainSeparatorV4());
        _examine(batch.orders);
        fills.requireWhole();
        uint256 count = fills.count();
        for (uint256 i = 0; i < count;) {
            (uint256 end, bool isWhole) = _endOfGroup(batch, fills, i, count);
            _carryOut(batch, fills.slice(i, end), isWhole);
            i = end;
        }
    }

    /// @dev A permit is public once it is in the mempool: used by somebody else it has given the same allowance.
    function _usePermit(Permit calldata permit) private {
        _requireGas(PERMIT_GAS);
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

    function _examine(Order[] memory orders) private view {
        uint256 count = orders.length;
        for (uint256 i = 0; i < count; ++i) {
            Order memory order = orders[i];
            if (WalletSignature.isValid(order.maker, order.hashOf(), order.signatureOf()))
                order.setFlaw(OrderRules.flawOf(order, epochOf(order.maker)));
            else order.setFlaw(abi.encodeWithSelector(InvalidSignature.selector, order.maker));
        }
    }

    /// @dev Fills that stand or fall together: one, or all that follow each other with the same fill-or-kill order.
    function _endOfGroup(
        Batch memory batch,
        bytes calldata fills,
        uint256 first,
        uint256 count
    ) private pure returns (uint256 end, bool isWhole) {
        uint256 taking = fills.read(first).taking();
        isWhole = batch.orders[taking].timeInForce == TimeInForce.FillOrKill;
        unchecked {
            end = first + 1;
            if (isWhole) while (end < count && fills.read(end).taking() == taking) ++end;
        }
    }

    function _carryOut(Batch memory batch, bytes calldata group, bool isWhole) private {
        uint256 count = group.count();
        (Trade[] memory trades, bytes memory call) = TradeList.make(count);
        for (uint256 i = 0; i < count; ++i) {
            (Fault fault, bytes memory reason) = _prepare(batch, group.read(i), trades[i]);
            if (reason.length != 0) return _fail(batch, group, i, fault, reason);
        }
        if (isWhole) {
            Order memory taking = batch.orders[group.read(0).taking()];
            bytes memory reason = _incomplete(taking, group);
            if (reason.length != 0) return _fail(batch, group, 0, OrderRules.sideOf(taking), reason);
        }
        _try(batch, group, call);
    }

    function _try(Batch memory batch, bytes calldata group, bytes memory call) private {
        uint256 gasForTrades = TRADE_GAS * group.count();
        _requireGas(gasForTrades);
        (bool success, , ) = BoundedCall.tryCall(address(this), gasForTrades, call);
        if (success) return;
        (uint256 index, Fault fault, bytes memory reason) = _read(BoundedCall.lastError(2 * LONGEST_REASON));
        _fail(batch, group, index, fault, reason);
    }

    /// @dev A call gets 63 of 64 parts of what is left (EIP-150): with less it might fail for want of gas alone.
    function _requireGas(uint256 gasForCall) private view {
        uint256 left = gasleft();
        unchecked {
            if (left < TELLING_GAS || ((left - TELLING_GAS) / 64) * 63 < gasForCall) revert NotEnoughGas();
        }
    }

    /// @dev {settleTrades} fails with nothing else than {TradeRefused}.
    function _read(bytes memory refusal) private pure returns (uint256 index, Fault fault, bytes memory reason) {
        assembly ("memory-safe") {
            let length := sub(mload(refusal), 4)
            refusal := add(refusal, 4)
            mstore(refusal, length)
        }
        return abi.decode(refusal, (uint256, Fault, bytes));
    }

    /// @dev Writes a match down as a trade; or says what stands against it before anything moves.
    function _prepare(
        Batch memory batch,
        PackedFill fill,
        Trade memory trade
    ) private view returns (Fault fault, bytes memory reason) {
        Order[] memory orders = batch.orders;
        (Order memory resting, Order memory taking) = (orders[fill.resting()], orders[fill.taking()]);
        uint64 shares = fill.shares();
        (reason, fault) = OrderRules.mismatch(resting, taking, shares);
        if (reason.length != 0) return (fault, reason);
        (fault, reason) = _flawOfEither(batch.terms, resting, taking);
        if (reason.length != 0) return (fault, reason);
        if (resting.token != batch.knownToken) {
            if (!COMPLIANCE.isTokenBound(resting.token))
                return (Fault.Both, abi.encodeWithSelector(UnknownToken.selector, resting.token));
            batch.knownToken = resting.token;
        }
        (trade.token, trade.shares, trade.price) = (resting.token, shares, resting.price);
        uint256 restingFee;
        uint256 takingFee;
        unchecked {
            // Exact: prices are multiples of the tick, which is what hundredths of a percent are parts of. Below 2^144.
            uint256 tenThousandth = uint256(shares) * (resting.price / OrderRules.PRICE_TICK);
            restingFee = tenThousandth * batch.terms.makerFeeBps;
            takingFee = tenThousandth * batch.terms.takerFeeBps;
        }
        if (resting.side == Side.Buy) {
            _setBuyer(trade, resting, restingFee);
            _setSeller(trade, taking, takingFee);
            trade.taking = Fault.Seller;
        } else {
            _setBuyer(trade, taking, takingFee);
            _setSeller(trade, resting, restingFee);
            trade.taking = Fault.Buyer;
        }
    }

    function _setBuyer(Trade memory trade, Order memory order, uint256 fee) private pure {
        (trade.buyHash, trade.buySalt) = (order.hashOf(), order.salt);
        (trade.buyer, trade.buyShares, trade.buyerFee) = (order.maker, order.shares, fee);
    }

    function _setSeller(Trade memory trade, Order memory order, uint256 fee) private pure {
        (trade.sellHash, trade.sellSalt) = (order.hashOf(), order.salt);
        (trade.seller, trade.sellShares, trade.sellerFee) = (order.maker, order.shares, fee);
    }

    /// @dev If both orders have a flaw, it is both's fault; the reason is the resting order's.
    function _flawOfEither(
        Terms memory terms,
        Order memory resting,
        Order memory taking
    ) private pure returns (Fault fault, bytes memory reason) {
        bytes memory restingFlaw = resting.flawIn();
        bytes memory takingFlaw = taking.flawIn();
        if (restingFlaw.length == 0) restingFlaw = OrderRules.cannotRest(resting, terms.makerFeeBps);
        if (takingFlaw.length == 0) takingFlaw = OrderRules.cannotTake(taking, terms.takerFeeBps);
        if (restingFlaw.length != 0)
            return (takingFlaw.length != 0 ? Fault.Both : OrderRules.sideOf(resting), restingFlaw);
        if (takingFlaw.length != 0) return (OrderRules.sideOf(taking), takingFlaw);
    }

    function _incomplete(Order memory taking, bytes calldata group) private pure returns (bytes memory reason) {
        uint256 offered = 0;
        uint256 count = group.count();
        for (uint256 i = 0; i < count; ++i) offered += group.read(i).shares();
        if (offered == taking.shares) return reason;
        return abi.encodeWithSelector(FillOrKillIncomplete.selector, taking.hashOf(), offered);
    }

    /// @dev The fill at `index` failed, and with it all of the group.
    function _fail(Batch memory batch, bytes calldata group, uint256 index, Fault fault, bytes memory reason) private {
        uint256 count = group.count();
        for (uint256 i = 0; i < count; ++i) {
            PackedFill fill = group.read(i);
            Order memory resting = batch.orders[fill.resting()];
            bytes32 takingHash = batch.orders[fill.taking()].hashOf();
            bool isTheOne = i == index;
            emit TradeFailed(
                resting.hashOf(),
                takingHash,
                resting.token,
                fill.shares(),
                isTheOne ? fault : Fault.Nobody,
                isTheOne ? reason : abi.encodeWithSelector(FillOrKillBroken.selector, takingHash)
            );
        }
    }
}
