// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {MarketTest} from "./support/MarketTest.sol";

/// @notice A match that fails between two that do not: because of its orders, or of the money. The right side is named.
contract MarketRefusals is MarketTest {
    uint256 private constant QUOTE = uint256(SHARES) * ASK;

    function test_expired() public {
        orders[BUY].expiry = uint64(block.timestamp);
        _settle();
        assertEq(_filled(BUY), SHARES, "the last second counts");
        vm.warp(block.timestamp + 1);
        uint64 expiry = orders[BUY].expiry;
        bytes memory reason = abi.encodeWithSelector(IMarketplace.OrderExpired.selector, _hash(BUY), expiry);
        _expectFailed(MIDDLE, IMarketplace.Fault.Buyer, reason);
        _settle();
        assertEq(_filled(BUY), SHARES, "not filled further");
    }

    function test_withoutExpiry() public {
        orders[SELL].expiry = 0;
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.OrderExpired.selector, _hash(SELL), 0)
        );
    }

    function test_badSignature() public {
        otherSignature[SELL] = _sign(keys[BUY], _hash(SELL));
        bytes memory reason = abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, _maker(SELL));
        _assertMiddleFails(IMarketplace.Fault.Seller, reason);
    }

    function test_signatureThatIsNone() public {
        otherSignature[BUY] = "none";
        bytes memory reason = abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, _maker(BUY));
        _assertMiddleFails(IMarketplace.Fault.Buyer, reason);
    }

    function test_changedAfterSigning() public {
        bytes memory signature = _sign(keys[BUY], _hash(BUY));
        otherSignature[BUY] = signature;
        orders[BUY].price = 2 * ASK;
        bytes memory reason = abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, _maker(BUY));
        _assertMiddleFails(IMarketplace.Fault.Buyer, reason);
    }

    function test_priceOffTick() public {
        orders[SELL].price = ASK - 1;
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.PriceOffTick.selector, _hash(SELL), ASK - 1)
        );
    }

    function test_priceOfNothing() public {
        orders[SELL].price = 0;
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.PriceOffTick.selector, _hash(SELL), 0)
        );
    }

    function test_flawsOfBoth() public {
        (orders[SELL].price, orders[BUY].price) = (ASK - 1, ASK + 1);
        _assertMiddleFails(
            IMarketplace.Fault.Both,
            abi.encodeWithSelector(IMarketplace.PriceOffTick.selector, _hash(SELL), ASK - 1)
        );
    }

    function test_pricesThatDoNotCross() public {
        orders[BUY].price = ASK - market.PRICE_TICK();
        bytes memory reason = abi.encodeWithSelector(
            IMarketplace.PricesDoNotCross.selector,
            ASK - market.PRICE_TICK(),
            ASK
        );
        _assertMiddleFails(IMarketplace.Fault.Nobody, reason);
    }

    function test_feeAboveCapOfWhoRests() public {
        market.setFees(25, 10);
        orders[SELL].maxFeeBps = 24;
        bytes memory reason = abi.encodeWithSelector(IMarketplace.FeeAboveCap.selector, _hash(SELL), 25, 24);
        _expectFailed(MIDDLE, IMarketplace.Fault.Seller, reason);
        _settle();
        assertEq(_filled(SELL), 0, "not filled");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Fee), (2 * QUOTE * 35) / 10_000, "fees of the others");
    }

    function test_feeAboveCapOfWhoTakes() public {
        market.setFees(0, 51);
        orders[0].maxFeeBps = 0;
        for (uint256 i = 3; i < 6; ++i) if (i != BUY) orders[i].maxFeeBps = 51;
        bytes memory reason = abi.encodeWithSelector(IMarketplace.FeeAboveCap.selector, _hash(BUY), 51, 50);
        _expectFailed(MIDDLE, IMarketplace.Fault.Buyer, reason);
        _settle();
        assertEq(_filled(3), SHARES, "the others");
    }

    function test_overfilled_bySeller() public {
        orders[SELL].shares = SHARES - 1;
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.Overfilled.selector, _hash(SELL), SHARES - 1)
        );
    }

    function test_overfilled_byBuyer() public {
        orders[BUY].shares = SHARES - 1;
        _assertMiddleFails(
            IMarketplace.Fault.Buyer,
            abi.encodeWithSelector(IMarketplace.Overfilled.selector, _hash(BUY), SHARES - 1)
        );
    }

    /// @dev The same order under two numbers is still one order.
    function test_overfilled_byListingTwice() public {
        orders.push(orders[SELL]);
        keys.push(keys[SELL]);
        (orders[SELL].shares, orders[6].shares) = (SHARES, SHARES);
        _match(6, BUY, SHARES);
        bytes memory reason = abi.encodeWithSelector(IMarketplace.Overfilled.selector, _hash(SELL), 0);
        _expectFailed(3, IMarketplace.Fault.Seller, reason);
        _settle();
        assertEq(_filled(SELL), SHARES, "once");
        assertEq(_filled(BUY), SHARES, "once");
    }

    function test_noShares() public {
        fills[MIDDLE].shares = 0;
        _assertMiddleFails(IMarketplace.Fault.Nobody, abi.encodeWithSelector(IMarketplace.NoShares.selector));
    }

    function test_sameSide() public {
        orders[BUY].side = IMarketplace.Side.Sell;
        _assertMiddleFails(IMarketplace.Fault.Nobody, abi.encodeWithSelector(IMarketplace.SameSide.selector));
    }

    function test_otherToken() public {
        address other = factory.tokenize(_params(keccak256("prop_9"), _noRules()));
        orders[BUY].token = other;
        _assertMiddleFails(
            IMarketplace.Fault.Nobody,
            abi.encodeWithSelector(IMarketplace.DifferentTokens.selector, address(token), other)
        );
    }

    function test_tokenThatIsNotOurs() public {
        (orders[SELL].token, orders[BUY].token) = (address(this), address(this));
        _assertMiddleFails(
            IMarketplace.Fault.Both,
            abi.encodeWithSelector(IMarketplace.UnknownToken.selector, address(this))
        );
    }

    function test_tradeWithOneself() public {
        (orders[BUY].maker, keys[BUY]) = (_maker(SELL), keys[SELL]);
        bytes memory reason = abi.encodeWithSelector(IMarketplace.SelfTrade.selector, _maker(SELL), _maker(SELL));
        _expectFailed(MIDDLE, IMarketplace.Fault.Buyer, reason);
        _settle();
        assertEq(token.balanceOf(_maker(SELL)), HELD, "nothing moved");
    }

    function test_tradeWithOnesOtherWallet() public {
        keys[BUY] = 0x99;
        orders[BUY].maker = vm.addr(0x99);
        _link(_maker(BUY), _maker(SELL));
        (fills[MIDDLE].resting, fills[MIDDLE].taking) = (BUY, SELL);
        bytes memory reason = abi.encodeWithSelector(IMarketplace.SelfTrade.selector, _maker(BUY), _maker(SELL));
        _expectFailed(MIDDLE, IMarketplace.Fault.Seller, reason);
        _settle();
        assertEq(token.balanceOf(_maker(SELL)), HELD, "nothing moved");
    }

    function test_postOnlyDoesNotTake() public {
        orders[BUY].timeInForce = IMarketplace.TimeInForce.PostOnly;
        _assertMiddleFails(
            IMarketplace.Fault.Buyer,
            abi.encodeWithSelector(IMarketplace.OrderCannotTake.selector, _hash(BUY))
        );
        (fills[MIDDLE].resting, fills[MIDDLE].taking) = (BUY, SELL);
        _settle();
        assertEq(_filled(BUY), SHARES, "but rests");
    }

    function test_immediateOrCancelDoesNotRest() public {
        orders[SELL].timeInForce = IMarketplace.TimeInForce.ImmediateOrCancel;
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.OrderCannotRest.selector, _hash(SELL))
        );
        (fills[MIDDLE].resting, fills[MIDDLE].taking) = (BUY, SELL);
        _settle();
        assertEq(_filled(SELL), SHARES, "but takes");
    }

    function test_buyerMovedTheMoney() public {
        vm.prank(_maker(BUY));
        usdc.transfer(STRANGER, MONEY - QUOTE + 1);
        _assertMiddleFails(
            IMarketplace.Fault.Buyer,
            abi.encodeWithSelector(IMarketplace.InsufficientUsdc.selector, _maker(BUY), QUOTE - 1, QUOTE)
        );
    }

    function test_buyerHasNothingForTheFee() public {
        market.setFees(0, 50);
        uint256 needed = QUOTE + (QUOTE * 50) / 10_000;
        vm.prank(_maker(BUY));
        usdc.transfer(STRANGER, MONEY - QUOTE);
        bytes memory reason = abi.encodeWithSelector(
            IMarketplace.InsufficientUsdc.selector,
            _maker(BUY),
            QUOTE,
            needed
        );
        _expectFailed(MIDDLE, IMarketplace.Fault.Buyer, reason);
        _settle();
        assertEq(usdc.balanceOf(_maker(BUY)), QUOTE, "pays nothing then");
        assertEq(token.balanceOf(_maker(BUY)), HELD, "and gets nothing");
    }

    function test_allowanceGone() public {
        vm.prank(_maker(BUY));
        usdc.approve(address(market), QUOTE - 1);
        _assertMiddleFails(
            IMarketplace.Fault.Buyer,
            abi.encodeWithSelector(IMarketplace.InsufficientUsdcAllowance.selector, _maker(BUY), QUOTE - 1, QUOTE)
        );
    }

    function test_buyerBlacklisted() public {
        _blacklist(_maker(BUY));
        _assertMiddleFails(
            IMarketplace.Fault.Buyer,
            abi.encodeWithSelector(IMarketplace.UsdcBlacklisted.selector, _maker(BUY))
        );
    }

    function test_sellerBlacklisted() public {
        _blacklist(_maker(SELL));
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.UsdcBlacklisted.selector, _maker(SELL))
        );
    }

    function test_usdcStopped() public {
        usdc.updatePauser(address(this));
        usdc.pause();
        _assertAllFailForNobody(abi.encodeWithSelector(IMarketplace.UsdcStopped.selector));
        usdc.unpause();
        _settle();
        assertEq(_filled(SELL), SHARES, "goes on");
    }

    function test_marketBlacklisted() public {
        _blacklist(address(market));
        _assertAllFailForNobody(abi.encodeWithSelector(IMarketplace.UsdcStopped.selector));
    }

    function test_treasuryBlacklisted() public {
        market.setFees(1, 1);
        _blacklist(address(treasury));
        _assertAllFailForNobody(abi.encodeWithSelector(IMarketplace.UsdcStopped.selector));
        market.setFees(0, 0);
        _settle();
        assertEq(_filled(SELL), SHARES, "without fees it has nothing to do");
    }

    function test_feesCannotBeBooked() public {
        market.setFees(1, 1);
        manager.setTargetFunctionRole(address(treasury), _one(treasury.book.selector), 77);
        _assertAllFailForNobody(abi.encodeWithSelector(IMarketplace.UsdcStopped.selector));
    }

    function _assertAllFailForNobody(bytes memory reason) private {
        for (uint256 i = 0; i < 3; ++i) _expectFailed(i, IMarketplace.Fault.Nobody, reason);
        _settle();
        for (uint256 i = 0; i < 6; ++i) {
            assertEq(token.balanceOf(_maker(i)), HELD, "shares stay");
            assertEq(usdc.balanceOf(_maker(i)), MONEY, "money stays");
            assertEq(_filled(i), 0, "not filled");
        }
    }

    function _blacklist(address account) private {
        usdc.updateBlacklister(address(this));
        usdc.blacklist(account);
    }
}
