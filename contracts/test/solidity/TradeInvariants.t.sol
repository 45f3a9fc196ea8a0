// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/access/Roles.sol";
import {IUsdc} from "../../src/interfaces/IUsdc.sol";
import {Marketplace} from "../../src/market/Marketplace.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {TestUsdc} from "../../src/usdc/TestUsdc.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";
import {HostileUsdc} from "./support/HostileUsdc.sol";
import {TradeHandler} from "./support/TradeHandler.sol";

/// @notice What is true of the market whatever is matched, whoever moves what, and whatever USDC does.
contract TradeInvariants is FreeholdTest {
    uint256 private constant MONEY = 100_000_000;
    uint256 private constant HELD = 100;

    HostileUsdc private hostile;
    Marketplace private market;
    TradeHandler private handler;
    /// @dev The last one is a second wallet of the first investor.
    uint256[] private keys = [0x71, 0x72, 0x73, 0x74];

    function setUp() public override {
        super.setUp();
        hostile = HostileUsdc(address(usdc));
        market = new Marketplace(address(manager), IUsdc(address(usdc)), treasury, compliance);
        manager.grantRole(Roles.MARKET, address(market), 0);
        manager.grantRole(Roles.BOOKKEEPER, address(market), 0);
        manager.setTargetFunctionRole(Roles.PROPERTY_TOKENS, _one(token.marketTransfer.selector), Roles.MARKET);
        manager.setTargetFunctionRole(address(treasury), _one(treasury.book.selector), Roles.BOOKKEEPER);
        for (uint256 i = 0; i < keys.length; ++i) {
            address wallet = vm.addr(keys[i]);
            if (i < 3) _verify(wallet, SPAIN);
            else _link(wallet, vm.addr(keys[0]));
            token.mint(wallet, HELD);
            hostile.mint(wallet, MONEY);
            vm.prank(wallet);
            usdc.approve(address(market), type(uint256).max);
        }
        handler = new TradeHandler(market, token, hostile, registry, address(issuer), keys);
        manager.grantRole(Roles.ADMIN, address(handler), 0);
    }

    function _deployUsdc() internal override returns (TestUsdc) {
        return TestUsdc(address(new HostileUsdc()));
    }

    /// @dev Read by the test runner: only the handler is called.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_sharesAreConserved() public view {
        uint256 sum = 0;
        for (uint256 i = 0; i < keys.length; ++i) sum += token.balanceOf(vm.addr(keys[i]));
        assertEq(sum, keys.length * HELD, "all shares are the investors'");
        assertEq(token.totalSupply(), sum, "supply");
    }

    function invariant_moneyIsConserved() public view {
        uint256 sum = hostile.balanceOf(address(treasury));
        for (uint256 i = 0; i < keys.length; ++i) sum += hostile.balanceOf(vm.addr(keys[i]));
        assertEq(sum, keys.length * MONEY, "all money is the investors' and the Treasury's");
        assertEq(hostile.totalSupply(), sum, "supply");
    }

    function invariant_nothingRestsInTheMarket() public view {
        assertEq(hostile.balanceOf(address(market)), 0, "money");
        assertEq(token.balanceOf(address(market)), 0, "shares");
    }

    function invariant_feesAreBookedAndAreThere() public view {
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Fee), treasury.totalBooked(), "of this property");
        assertEq(hostile.balanceOf(address(treasury)), treasury.totalBooked(), "held");
        assertTrue(treasury.totalBooked() >= handler.feesPaid(), "what was paid");
    }

    function invariant_investorsHoldWhatTheirWalletsHold() public view {
        for (uint256 i = 0; i < 3; ++i) {
            uint256 held = token.balanceOf(vm.addr(keys[i]));
            if (i == 0) held += token.balanceOf(vm.addr(keys[3]));
            uint64 investor = registry.investorIdOf(vm.addr(keys[i]));
            assertEq(compliance.positionOf(address(token), investor).shares, held, "position");
        }
    }

    function invariant_ordersAreFilledAsSigned() public view {
        assertFalse(handler.overfilled(), "filled beyond what was signed");
        assertFalse(handler.misremembered(), "not remembered as it was filled");
        assertFalse(handler.brokenFillOrKill(), "a part of fill or kill");
        assertFalse(handler.paidOtherThanSigned(), "shares or money other than signed");
    }

    function invariant_whatIsOverIsNotFilled() public view {
        assertFalse(handler.filledAfterTheEnd(), "filled after it was cancelled or had expired");
    }

    function invariant_nobodyUnverifiedReceives() public view {
        assertFalse(handler.unverifiedReceived(), "an unverified wallet bought");
    }

    /// @dev The invariants are worth nothing if the handler never gets anything done.
    function test_handler_getsThingsDone() public {
        handler.setFees(5, 10);
        for (uint256 i = 0; i < 6; ++i) handler.sign(i, i % 2 == 0, 19, 5, 4);
        for (uint256 i = 0; i < 20; ++i) handler.settleOne(i);
        assertTrue(handler.trades() > 2, "trades");
        assertTrue(handler.wholes() > 0, "filled whole");
        assertTrue(handler.feesPaid() > 0, "fees");
        handler.settle(2, 2, 2);
        assertTrue(handler.failures() > 0, "failures");
        handler.cancel(0, false);
        assertEq(handler.cancelled(), 1, "cancelled");
        handler.moveMoney(0, 1, 5);
        assertEq(handler.payments(), 1, "money moved");
        handler.cancelAll(1, 8);
        assertEq(market.epochOf(vm.addr(keys[1])), 1, "cancelled all");
        assertEq(handler.orderCount(), 6, "orders");
        assertFalse(handler.paidOtherThanSigned(), "as signed");
        assertFalse(handler.filledAfterTheEnd(), "in time");
    }

    function test_handler_looksForHoles() public {
        for (uint256 i = 0; i < 6; ++i) handler.sign(i, i % 2 == 0, 19, 5, 4);
        handler.cancel(2, true);
        for (uint256 i = 0; i < 6; ++i) handler.settleOne(i);
        handler.armBatch(uint256(4) << 64);
        for (uint256 i = 0; i < 6; ++i) handler.settleOne(i);
        assertTrue(handler.trades() > 0, "trades");
        assertEq(hostile.callbacks(), 0, "nothing gets in");
    }
}
