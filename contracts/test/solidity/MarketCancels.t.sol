// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {MarketTest} from "./support/MarketTest.sol";

/// @notice Orders that their makers take back.
contract MarketCancels is MarketTest {
    bytes32 private constant SUMMARY = keccak256("Cancel: sell 10 shares of MAYOR1");

    function test_cancel_beforeAnybodySawIt() public {
        bytes32 orderHash = _hash(SELL);
        vm.expectEmit(address(market));
        emit IMarketplace.OrderCancelled(_maker(SELL), orderHash);
        vm.prank(_maker(SELL));
        market.cancel(orders[SELL]);
        _assertState(SELL, 0, true, false);
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.OrderIsCancelled.selector, orderHash)
        );
    }

    function test_cancel_afterAPart() public {
        _settle();
        vm.prank(_maker(BUY));
        market.cancel(orders[BUY]);
        _assertState(BUY, SHARES, true, false);
        bytes memory reason = abi.encodeWithSelector(IMarketplace.OrderIsCancelled.selector, _hash(BUY));
        _expectFailed(MIDDLE, IMarketplace.Fault.Buyer, reason);
        _settle();
    }

    function test_cancel_isOnlyForOnesOwn() public {
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.NotTheMaker.selector, _maker(BUY), _maker(SELL)));
        vm.prank(_maker(BUY));
        market.cancel(orders[SELL]);
        _settle();
        assertEq(_filled(SELL), SHARES, "somebody else's word counts for nothing");
    }

    function test_cancelFor_bySignature() public {
        bytes32 orderHash = _hash(SELL);
        bytes32 digest = _digest(
            keccak256(
                abi.encode(
                    keccak256("CancelOrder(string summary,address maker,bytes32 orderHash)"),
                    SUMMARY,
                    _maker(SELL),
                    orderHash
                )
            )
        );
        bytes memory signature = _sign(keys[BUY], digest);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, _maker(SELL)));
        market.cancelFor(SUMMARY, orders[SELL], signature);
        signature = _sign(keys[SELL], digest);
        // Not another order of the maker's.
        orders[SELL].salt += 1;
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, _maker(SELL)));
        market.cancelFor(SUMMARY, orders[SELL], signature);
        orders[SELL].salt -= 1;
        vm.expectEmit(address(market));
        emit IMarketplace.OrderCancelled(_maker(SELL), orderHash);
        vm.prank(STRANGER);
        market.cancelFor(SUMMARY, orders[SELL], signature);
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.OrderIsCancelled.selector, orderHash)
        );
    }

    function test_cancelAll_endsTheEpoch() public {
        vm.expectEmit(address(market));
        emit IMarketplace.AllOrdersCancelled(_maker(BUY), 1);
        vm.prank(_maker(BUY));
        market.cancelAll();
        assertEq(market.epochOf(_maker(BUY)), 1, "epoch");
        _assertMiddleFails(
            IMarketplace.Fault.Buyer,
            abi.encodeWithSelector(IMarketplace.WrongEpoch.selector, _hash(BUY), 1)
        );
        orders[BUY].epoch = 1;
        _settle();
        assertEq(_filled(BUY), SHARES, "a new order counts");
    }

    function test_settle_refusesAnEpochToCome() public {
        orders[SELL].epoch = 1;
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.WrongEpoch.selector, _hash(SELL), 0)
        );
    }

    function test_cancelAllFor_bySignature_once() public {
        bytes32 typeHash = keccak256("CancelAllOrders(string summary,address maker,uint64 epoch)");
        bytes32 digest = _digest(keccak256(abi.encode(typeHash, SUMMARY, _maker(BUY), 0)));
        bytes memory signature = _sign(keys[SELL], digest);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, _maker(BUY)));
        market.cancelAllFor(SUMMARY, _maker(BUY), 0, signature);
        signature = _sign(keys[BUY], digest);
        vm.prank(STRANGER);
        market.cancelAllFor(SUMMARY, _maker(BUY), 0, signature);
        assertEq(market.epochOf(_maker(BUY)), 1, "epoch");
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.EpochUnchanged.selector, 1));
        market.cancelAllFor(SUMMARY, _maker(BUY), 0, signature);
    }

    function _assertState(uint256 place, uint64 shares, bool cancelled, bool superseded) private view {
        (uint64 filled, bool isCancelled, bool isSuperseded) = market.stateOf(_maker(place), orders[place].salt);
        assertEq(filled, shares, "filled");
        assertTrue(isCancelled == cancelled, "cancelled");
        assertTrue(isSuperseded == superseded, "superseded");
    }
}
