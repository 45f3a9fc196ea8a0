// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IdentityRegistry} from "../../../src/identity/IdentityRegistry.sol";
import {IMarketplace} from "../../../src/interfaces/IMarketplace.sol";
import {Marketplace} from "../../../src/market/Marketplace.sol";
import {PropertyToken} from "../../../src/token/PropertyToken.sol";
import {HostileUsdc} from "./HostileUsdc.sol";
import {Fill, Packed, PackedBatch} from "./PackedBatch.sol";
import {TradeSurroundings} from "./TradeSurroundings.sol";
import {Vm} from "./Vm.sol";

/// @title TradeHandler
/// @notice Plays with the market over a hostile USDC: orders are signed, matched at random, filled in parts, whole or not at all, and
/// cancelled, while shares and money move, wallets are frozen, blacklisted and lose their claims, fees change, and USDC refuses,
/// eats gas and calls back. Orders share lanes, and some a round. After each batch it looks at every order and every wallet: what was
/// traded it knows from the events, and holds it against what the market remembers.
contract TradeHandler is TradeSurroundings {
    uint64 private constant TICK = 10_000;
    uint256 private constant MOST_ORDERS = 24;

    IMarketplace.Order[] private _orders;
    bytes[] private _signatures;
    uint64[] private _filled;
    mapping(bytes32 orderHash => uint256) private _numberOf;
    /// @dev From then on nothing more of it is filled.
    mapping(uint256 place => bool) private _isOver;

    /// @dev Of each maker's lanes: the round that it is at, and what was traded in it.
    mapping(bytes32 lane => uint256) private _rounds;
    mapping(bytes32 lane => uint64) private _inRound;
    /// @dev Whatever is signed for an earlier round is over already.
    mapping(bytes32 lane => uint256) private _cancelledBelow;

    uint256 public trades;
    uint256 public wholes;
    uint256 public failures;
    uint256 public payments;
    uint256 public cancelled;
    uint256 public feesPaid;
    bool public overfilled;
    bool public misremembered;
    bool public filledAfterTheEnd;
    bool public brokenFillOrKill;
    bool public unverifiedReceived;
    bool public paidOtherThanSigned;

    struct Held {
        uint256 shares;
        uint256 money;
    }

    constructor(
        Marketplace market,
        PropertyToken token,
        HostileUsdc usdc,
        IdentityRegistry registry,
        address issuer,
        uint256[] memory keys
    ) TradeSurroundings(market, token, usdc, registry, issuer, keys) {}

    function sign(uint256 who, bool isSell, uint64 shares, uint64 price, uint256 dice) external {
        if (_orders.length == MOST_ORDERS) return;
        IMarketplace.Order memory order;
        order.maker = _wallet(who);
        order.token = address(_token);
        order.side = isSell ? IMarketplace.Side.Sell : IMarketplace.Side.Buy;
        (order.shares, order.price) = (1 + (shares % 40), (90 + (price % 20)) * TICK);
        // Mostly such as rest and take.
        order.timeInForce = IMarketplace.TimeInForce(dice % 8 < 4 ? dice % 4 : 0);
        order.maxFeeBps = uint16(dice % 16 == 0 ? 10 : 100);
        order.expiry = uint64(block.timestamp + (dice % 3 == 0 ? 1 hours : 30 days));
        order.epoch = _market.epochOf(order.maker);
        order.salt = _salt(dice >> 8);
        order.summaryHash = bytes32(_orders.length); // so that no two are the same
        _orders.push(order);
        _filled.push(0);
        (bytes32 lane, uint256 round) = _laneOf(order);
        _isOver[_orders.length - 1] = round < _cancelledBelow[lane];
        _numberOf[_market.hashOrder(order)] = _orders.length;
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_keys[who % _keys.length], _market.hashOrder(order));
        _signatures.push(abi.encodePacked(r, s, v));
    }

    /// @dev Three matches of any orders with each other.
    function settle(uint256 first, uint256 second, uint256 third) external {
        if (_orders.length < 2) return;
        Fill[] memory fills = new Fill[](3);
        fills[0] = _any(first);
        fills[1] = _any(second);
        fills[2] = _any(third);
        _batch(fills);
    }

    /// @dev One match of two orders that suit each other, so that something happens.
    function settleOne(uint256 dice) external {
        Fill[] memory fills = new Fill[](1);
        for (uint256 i = 0; i < _orders.length; ++i) {
            fills[0] = _any(uint256(keccak256(abi.encode(dice, i))));
            IMarketplace.Order memory resting = _orders[fills[0].resting];
            IMarketplace.Order memory taking = _orders[fills[0].taking];
            if (resting.side == taking.side || resting.maker == taking.maker) continue;
            if (_isDead(fills[0].resting) || _isDead(fills[0].taking)) continue;
            _batch(fills);
            return;
        }
    }

    function cancel(uint256 which, bool isHidden) external {
        if (_orders.length == 0) return;
        uint256 place = which % _orders.length;
        // In the middle of the next transfer of USDC.
        if (isHidden) _usdc.arm(address(this), abi.encodeCall(this.cancelNow, (place)));
        else _cancel(place);
    }

    /// @dev Called by USDC, in the middle of a transfer; as a target of the test runner it does nothing.
    function cancelNow(uint256 place) external {
        if (msg.sender == address(_usdc)) _cancel(place);
    }

    function _cancel(uint256 place) private {
        vm.prank(_orders[place].maker);
        _market.cancel(_orders[place]);
        (bytes32 lane, uint256 round) = _laneOf(_orders[place]);
        if (round > _rounds[lane]) (_rounds[lane], _inRound[lane]) = (round, 0);
        if (round >= _cancelledBelow[lane]) _cancelledBelow[lane] = round + 1;
        for (uint256 i = 0; i < _orders.length; ++i) {
            (bytes32 otherLane, uint256 otherRound) = _laneOf(_orders[i]);
            if (otherLane == lane && otherRound <= round) _isOver[i] = true;
        }
        ++cancelled;
    }

    function cancelAll(uint256 who, uint256 dice) external {
        if (dice % 8 != 0) return;
        vm.prank(_wallet(who));
        _market.cancelAll();
        for (uint256 i = 0; i < _orders.length; ++i) if (_orders[i].maker == _wallet(who)) _isOver[i] = true;
    }

    /// @dev Called by USDC, in the middle of a transfer; as a target of the test runner it does nothing.
    function act(address wallet, bytes calldata call) external {
        if (msg.sender != address(_usdc)) return;
        vm.prank(wallet);
        (bool isDone, ) = address(_market).call(call);
        require(isDone);
    }

    /// @dev A batch of one match in the middle of another.
    function armBatch(uint256 dice) external {
        if (_orders.length < 2) return;
        Fill[] memory fills = new Fill[](1);
        fills[0] = _any(dice);
        Packed memory batch = PackedBatch.pack(_orders, _signatures, fills);
        bytes memory call = abi.encodeCall(
            IMarketplace.settle,
            (batch.tokens, batch.orders, batch.fills, new IMarketplace.Permit[](0))
        );
        _usdc.arm(address(this), abi.encodeCall(this.act, (address(this), call)));
    }

    function moveMoney(uint256 from, uint256 to, uint256 amount) external {
        amount = amount % (_usdc.balanceOf(_wallet(from)) + 1);
        bytes memory call = abi.encodeCall(_usdc.transfer, (_wallet(to), amount));
        vm.prank(_wallet(from));
        vm.recordLogs();
        // Its answer may be nonsense, so nobody reads it.
        (bool isDone, ) = address(_usdc).call(call);
        if (isDone) ++payments;
        // A batch may have been hidden in it.
        _judgeFills(vm.getRecordedLogs());
    }

    function orderCount() external view returns (uint256) {
        return _orders.length;
    }

    function _batch(Fill[] memory fills) private {
        Held[] memory before = _look();
        uint64 filledBefore = _filled[fills[0].resting];
        Packed memory batch = PackedBatch.pack(_orders, _signatures, fills);
        vm.recordLogs();
        _market.settle(batch.tokens, batch.orders, batch.fills, new IMarketplace.Permit[](0));
        if (_judgeFills(vm.getRecordedLogs())) ++trades;
        else ++failures;
        _judgeOrders();
        if (fills.length == 1) _judgeHoldings(fills[0], before, _filled[fills[0].resting] != filledBefore);
    }

    function _judgeFills(Vm.Log[] memory logs) private returns (bool isAnythingFilled) {
        for (uint256 i = 0; i < logs.length; ++i) {
            bool isTrade =
                logs[i].emitter == address(_market) && logs[i].topics[0] == IMarketplace.TradeExecuted.selector;
            if (!isTrade) continue;
            (, , uint64 shares) = abi.decode(logs[i].data, (address, address, uint64));
            for (uint256 side = 1; side < 3; ++side) _judgeFill(_numberOf[logs[i].topics[side]] - 1, shares);
            isAnythingFilled = true;
        }
    }

    function _judgeFill(uint256 place, uint64 shares) private {
        IMarketplace.Order memory order = _orders[place];
        (bytes32 lane, uint256 round) = _laneOf(order);
        if (_isDead(place) || block.timestamp > order.expiry) filledAfterTheEnd = true;
        if (round > _rounds[lane]) (_rounds[lane], _inRound[lane]) = (round, 0);
        _inRound[lane] += shares;
        _filled[place] += shares;
        // Neither it alone nor together with its alternatives.
        if (_filled[place] > order.shares || _inRound[lane] > order.shares) overfilled = true;
        bool isBuyer = order.side == IMarketplace.Side.Buy;
        if (isBuyer && !_registry.isVerified(order.maker)) unverifiedReceived = true;
        if (_filled[place] == order.shares) ++wholes;
    }

    function _judgeOrders() private {
        for (uint256 i = 0; i < _orders.length; ++i) {
            IMarketplace.Order memory order = _orders[i];
            bool isPart = _filled[i] != 0 && _filled[i] != order.shares;
            if (isPart && order.timeInForce == IMarketplace.TimeInForce.FillOrKill) brokenFillOrKill = true;
            (bytes32 lane, uint256 round) = _laneOf(order);
            (uint64 filled, bool isCancelled, bool isSuperseded) = _market.stateOf(order.maker, order.salt);
            if (isSuperseded != (round < _rounds[lane])) misremembered = true;
            if (filled != (round == _rounds[lane] ? _inRound[lane] : 0)) misremembered = true;
            if (isCancelled && !_isOver[i]) misremembered = true;
        }
    }

    /// @dev Cancelled, of an epoch that is over, or one that made room for a later one.
    function _isDead(uint256 place) private view returns (bool) {
        (bytes32 lane, uint256 round) = _laneOf(_orders[place]);
        return _isOver[place] || round < _rounds[lane];
    }

    /// @dev Lanes 0 and 3 are the same. Two orders after each other may be of one round, and some come late.
    function _salt(uint256 dice) private view returns (uint256) {
        uint256 round = (_orders.length + 2) / 2;
        if (dice % 8 == 7) round /= 2;
        uint256 page = (dice >> 8) % 8 == 7 ? 1 + ((dice >> 16) % 2) : 0;
        return (page << 40) | (((dice >> 3) % 4) << 31) | round;
    }

    function _laneOf(IMarketplace.Order memory order) private pure returns (bytes32 lane, uint256 round) {
        lane = keccak256(abi.encode(order.maker, order.salt >> 40, ((order.salt >> 31) % 512) % 3));
        round = order.salt % 2 ** 31;
    }

    /// @dev What was signed and the fees, to the last micro-USDC; and nothing for who did not trade.
    function _judgeHoldings(Fill memory fill, Held[] memory before, bool isFilled) private {
        IMarketplace.Order memory resting = _orders[fill.resting];
        bool buyerRests = resting.side == IMarketplace.Side.Buy;
        address taker = _orders[fill.taking].maker;
        (address buyer, address seller) = buyerRests ? (resting.maker, taker) : (taker, resting.maker);
        (uint256 makerBps, uint256 takerBps) = _market.fees();
        uint256 quote = uint256(fill.shares) * resting.price;
        uint256 buyerPays = quote + (quote * (buyerRests ? makerBps : takerBps)) / 10_000;
        uint256 sellerGets = quote - (quote * (buyerRests ? takerBps : makerBps)) / 10_000;
        if (isFilled) feesPaid += buyerPays - sellerGets;
        Held[] memory held = _look();
        for (uint256 i = 0; i < held.length; ++i) {
            address wallet = _wallet(i);
            if (isFilled && wallet == buyer) {
                before[i].shares += fill.shares;
                before[i].money -= buyerPays;
            }
            if (isFilled && wallet == seller) {
                before[i].shares -= fill.shares;
                before[i].money += sellerGets;
            }
            bool isRight = held[i].shares == before[i].shares && held[i].money == before[i].money;
            if (!isRight) paidOtherThanSigned = true;
        }
    }

    function _look() private view returns (Held[] memory held) {
        held = new Held[](_keys.length);
        for (uint256 i = 0; i < _keys.length; ++i) {
            held[i] = Held(_token.balanceOf(_wallet(i)), _usdc.balanceOf(_wallet(i)));
        }
    }

    function _any(uint256 dice) private view returns (Fill memory fill) {
        fill.resting = dice % _orders.length;
        fill.taking = (dice >> 64) % _orders.length;
        fill.shares = uint64((dice >> 128) % 30);
        // Often all that both are open for, so that fill or kill has a chance.
        (uint64 some, uint64 others) = (_open(fill.resting), _open(fill.taking));
        if (dice >> 250 < 32) fill.shares = some < others ? some : others;
    }

    function _open(uint256 place) private view returns (uint64) {
        return _orders[place].shares - _filled[place];
    }
}
