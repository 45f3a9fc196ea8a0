// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {ICompliance} from "../../src/interfaces/ICompliance.sol";
import {TokenFacts} from "../../src/compliance/TokenFacts.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {MarketTest} from "./support/MarketTest.sol";
import {Packed} from "./support/PackedBatch.sol";
import {StubWallet} from "./support/Stubs.sol";

/// @notice What a batch does when all is well, and who may do what.
contract MarketplaceTest is MarketTest {
    uint256 private constant QUOTE = uint256(SHARES) * ASK;

    function test_settle_movesSharesAndMoneyDirectly() public {
        vm.expectEmit(address(market));
        emit IMarketplace.TradeExecuted(
            _hash(BUY),
            _hash(SELL),
            address(token),
            _maker(BUY),
            _maker(SELL),
            SHARES,
            ASK,
            0,
            0
        );
        _settle();
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(token.balanceOf(_maker(i)), HELD - SHARES, "sold");
            assertEq(token.balanceOf(_maker(i + 3)), HELD + SHARES, "bought");
            assertEq(usdc.balanceOf(_maker(i)), MONEY + QUOTE, "paid");
            assertEq(usdc.balanceOf(_maker(i + 3)), MONEY - QUOTE, "pays");
            assertEq(compliance.positionOf(address(token), registry.investorIdOf(_maker(i))).shares, 90, "sold by");
            assertEq(compliance.positionOf(address(token), registry.investorIdOf(_maker(i + 3))).shares, 110, "to");
        }
        _assertNothingRests();
    }

    function test_settle_fillsInParts_untilAllIsFilled() public {
        _settle();
        _settle();
        assertEq(_filled(SELL), 2 * SHARES, "all");
        _expectFailed(
            0,
            IMarketplace.Fault.Buyer,
            abi.encodeWithSelector(IMarketplace.Overfilled.selector, _hash(3), 0)
        );
        _settle();
        assertEq(_filled(SELL), 2 * SHARES, "no more");
    }

    function test_settle_tradesAtTheRestingPrice() public {
        orders[BUY].price = 2 * ASK;
        _settle();
        assertEq(usdc.balanceOf(_maker(BUY)), MONEY - QUOTE, "the better price for who takes");
    }

    function test_settle_letsABuyerRest() public {
        orders[SELL].price = ASK / 2 - ((ASK / 2) % 10_000);
        (fills[MIDDLE].resting, fills[MIDDLE].taking) = (BUY, SELL);
        _settle();
        assertEq(usdc.balanceOf(_maker(SELL)), MONEY + QUOTE, "the better price for who takes");
    }

    function testFuzz_settle_isExact(uint64 shares, uint64 cents, uint16 makerFee, uint16 takerFee) public {
        shares = uint64(bound(shares, 1, HELD));
        uint64 price = uint64(bound(cents, 1, 100_000)) * market.PRICE_TICK();
        (makerFee, takerFee) = (uint16(bound(makerFee, 0, 1_000)), uint16(bound(takerFee, 0, 1_000)));
        market.setFees(makerFee, takerFee);
        for (uint256 i = 0; i < 6; ++i) (orders[i].shares, orders[i].price, orders[i].maxFeeBps) = (100, price, 1_000);
        fills[MIDDLE].shares = shares;
        _settle();
        uint256 quote = uint256(shares) * price;
        assertEq((quote * makerFee) % 10_000, 0, "a whole number");
        (uint256 buyerFee, uint256 sellerFee) = ((quote * takerFee) / 10_000, (quote * makerFee) / 10_000);
        assertEq(usdc.balanceOf(_maker(BUY)), MONEY - quote - buyerFee, "buyer");
        assertEq(usdc.balanceOf(_maker(SELL)), MONEY + quote - sellerFee, "seller");
        assertEq(usdc.balanceOf(address(treasury)), treasury.totalBooked(), "booked");
        _assertNothingRests();
    }

    function test_settle_booksFeesForTheProperty() public {
        market.setFees(10, 25);
        _settle();
        uint256 each = (QUOTE * 35) / 10_000;
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Fee), 3 * each, "fees");
        assertEq(usdc.balanceOf(address(treasury)), 3 * each, "are there");
        assertEq(usdc.balanceOf(_maker(BUY)), MONEY - QUOTE - (QUOTE * 25) / 10_000, "who takes pays 25");
        assertEq(usdc.balanceOf(_maker(SELL)), MONEY + QUOTE - (QUOTE * 10) / 10_000, "who rests pays 10");
    }

    function test_settle_takesAContractWalletsWord() public {
        StubWallet wallet = new StubWallet();
        _equipTrader(address(wallet));
        orders[SELL].maker = address(wallet);
        wallet.accept(_hash(SELL));
        otherSignature[SELL] = "anything";
        _settle();
        assertEq(token.balanceOf(address(wallet)), HELD - SHARES, "sold");
        wallet.accept(0);
        bytes memory reason = abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, address(wallet));
        _expectFailed(MIDDLE, IMarketplace.Fault.Seller, reason);
        _settle();
    }

    function test_hashOrder_isTheDigestOfEip712() public view {
        assertEq(market.hashOrder(orders[SELL]), _hash(SELL), "digest");
    }

    function test_settle_isTheOperators() public {
        Packed memory batch = _packed();
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER));
        vm.prank(STRANGER);
        market.settle(batch.tokens, batch.orders, batch.fills, permits);
    }

    /// @dev A byte more or less, a token that is not there, half a match: the sender packed it wrongly.
    function test_settle_refusesWhatIsNotPackedWell() public {
        Packed memory batch = _packed();
        bytes[] memory wrong = new bytes[](4);
        wrong[0] = bytes.concat(batch.orders, hex"00");
        wrong[1] = bytes.concat(hex"0005", _tail(batch.orders));
        wrong[2] = bytes.concat(hex"0007", _tail(batch.orders));
        wrong[3] = "";
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(IMarketplace.MalformedBatch.selector);
            market.settle(batch.tokens, wrong[i], batch.fills, permits);
        }
        vm.expectRevert(IMarketplace.MalformedBatch.selector);
        market.settle(new address[](0), batch.orders, batch.fills, permits);
        vm.expectRevert(IMarketplace.MalformedBatch.selector);
        market.settle(batch.tokens, batch.orders, bytes.concat(batch.fills, hex"00"), permits);
    }

    function test_settle_refusesMatchesOfOrdersThatAreNotThere() public {
        _match(0, 6, SHARES);
        Packed memory batch = _packed();
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x32));
        market.settle(batch.tokens, batch.orders, batch.fills, permits);
    }

    function _tail(bytes memory packed) private pure returns (bytes memory tail) {
        tail = new bytes(packed.length - 2);
        for (uint256 i = 0; i < tail.length; ++i) tail[i] = packed[i + 2];
    }

    /// @dev What is unpacked is what was signed, to the last bit: otherwise the signature would not be the maker's.
    function testFuzz_settle_unpacksWhatWasSigned(
        bytes32 summaryHash,
        uint256 salt,
        uint16 maxFeeBps,
        uint64 expiry,
        uint32 size
    ) public {
        for (uint256 i = 0; i < 6; ++i) {
            (orders[i].summaryHash, orders[i].maxFeeBps) = (summaryHash, maxFeeBps);
            orders[i].salt = i % 2 == 0 ? salt : uint40(salt);
            orders[i].expiry = uint64(bound(expiry, block.timestamp, type(uint64).max));
            orders[i].shares = uint32(bound(size, SHARES, type(uint32).max));
        }
        orders[SELL].timeInForce = IMarketplace.TimeInForce.PostOnly;
        orders[BUY].timeInForce = IMarketplace.TimeInForce.ImmediateOrCancel;
        orders[BUY].price = type(uint64).max - (type(uint64).max % 10_000);
        _settle();
        for (uint256 i = 0; i < 6; ++i) assertEq(_filled(i), SHARES, "filled");
    }

    function test_settleTrades_isForTheContractItself() public {
        IMarketplace.Trade[] memory trades = new IMarketplace.Trade[](1);
        bytes4 selector = market.settleTrades.selector;
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.NotPermitted.selector, address(this), selector));
        market.settleTrades(trades);
    }

    function test_settleTrades_saysWhichTradeWasRefused() public {
        IMarketplace.Trade[] memory trades = new IMarketplace.Trade[](1);
        trades[0].shares = 1;
        vm.prank(address(market));
        vm.expectRevert(
            abi.encodeWithSelector(
                IMarketplace.TradeRefused.selector,
                0,
                IMarketplace.Fault.Buyer,
                abi.encodeWithSelector(IMarketplace.Overfilled.selector, bytes32(0), 0)
            )
        );
        market.settleTrades(trades);
    }

    function test_setFees_hasALimit() public {
        vm.expectEmit(address(market));
        emit IMarketplace.FeesSet(1_000, 0);
        market.setFees(1_000, 0);
        (uint16 maker, uint16 taker) = market.fees();
        assertTrue(maker == 1_000 && taker == 0, "fees");
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.FeeTooHigh.selector, 1_000));
        market.setFees(0, 1_001);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.FeeTooHigh.selector, 1_000));
        market.setFees(1_001, 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER));
        vm.prank(STRANGER);
        market.setFees(0, 0);
    }

    function test_pause_stopsSettlementAndNoCancel() public {
        vm.expectEmit(address(market));
        emit IMarketplace.Paused(address(this));
        market.pause();
        assertTrue(market.paused(), "paused");
        Packed memory batch = _packed();
        vm.expectRevert(IMarketplace.MarketPaused.selector);
        market.settle(batch.tokens, batch.orders, batch.fills, permits);
        orders[0].maker = address(this);
        market.cancel(orders[0]);
        orders[0].maker = vm.addr(keys[0]);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.PauseUnchanged.selector, true));
        market.pause();
        vm.expectEmit(address(market));
        emit IMarketplace.Unpaused(address(this));
        market.unpause();
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.PauseUnchanged.selector, false));
        market.unpause();
        _settle();
    }

    function test_pause_isRestricted() public {
        bytes memory refusal = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER);
        vm.startPrank(STRANGER);
        vm.expectRevert(refusal);
        market.pause();
        vm.expectRevert(refusal);
        market.unpause();
        vm.stopPrank();
    }

    function test_marketTransfer_isTheMarkets() public {
        bytes4 selector = token.marketTransfer.selector;
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.NotPermitted.selector, address(this), selector));
        token.marketTransfer(_maker(SELL), _maker(BUY), SHARES);
    }

    function test_marketTransfer_refusesOneInvestorAndNobody() public {
        _link(CAROL, _maker(SELL));
        vm.startPrank(address(market));
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.SameInvestor.selector, _maker(SELL), CAROL));
        token.marketTransfer(_maker(SELL), CAROL, SHARES);
        vm.expectRevert(IPropertyToken.ZeroAddress.selector);
        token.marketTransfer(address(0), CAROL, SHARES);
        vm.stopPrank();
    }

    function test_trade_isATokensQuestion() public {
        vm.expectRevert(abi.encodeWithSelector(ICompliance.TokenNotBound.selector, address(this)));
        compliance.trade(_maker(SELL), _maker(BUY), SHARES, TokenFacts.wrap(0));
    }
}
