// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {ICompliance} from "../../src/interfaces/ICompliance.sol";
import {TokenFacts} from "../../src/compliance/TokenFacts.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {MarketTest} from "./support/MarketTest.sol";
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
        bytes[] memory signatures = _signatures();
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER));
        vm.prank(STRANGER);
        market.settle(orders, signatures, fills, permits);
    }

    function test_settle_wantsASignatureForEachOrder() public {
        bytes[] memory signatures = new bytes[](5);
        vm.expectRevert(IMarketplace.LengthMismatch.selector);
        market.settle(orders, signatures, fills, permits);
    }

    function test_settle_refusesNumbersThatNobodyCanHaveSigned() public {
        bytes memory call = abi.encodeCall(market.settle, (orders, _signatures(), fills, permits));
        // Of the first order: behind the selector, four places of lists, their length.
        uint256 first = 4 + 4 * 32 + 32;
        for (uint256 member = 1; member < 10; ++member) {
            bytes memory dirty = bytes.concat(call);
            dirty[first + member * 32] = 0x80;
            (bool success, bytes memory answer) = address(market).call(dirty);
            assertFalse(success, "malformed");
            assertEq(bytes32(answer), bytes32(IMarketplace.MalformedOrder.selector), "reason");
        }
    }

    function test_settle_refusesSidesAndTimesThatAreNone() public {
        bytes memory call = abi.encodeCall(market.settle, (orders, _signatures(), fills, permits));
        uint256 first = 4 + 4 * 32 + 32;
        for (uint256 i = 0; i < 2; ++i) {
            bytes memory dirty = bytes.concat(call);
            dirty[first + (i == 0 ? 3 : 6) * 32 + 31] = i == 0 ? bytes1(0x02) : bytes1(0x04);
            (bool success, bytes memory answer) = address(market).call(dirty);
            assertFalse(success, "malformed");
            assertEq(bytes32(answer), bytes32(IMarketplace.MalformedOrder.selector), "reason");
        }
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
        bytes[] memory signatures = _signatures();
        vm.expectRevert(IMarketplace.MarketPaused.selector);
        market.settle(orders, signatures, fills, permits);
        market.cancel(_hash(SELL));
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
