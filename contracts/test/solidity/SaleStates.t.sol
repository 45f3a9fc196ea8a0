// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IPrimarySale} from "../../src/interfaces/IPrimarySale.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

/// @notice Closing, ending and reopening sales that cannot fail.
contract SaleStatesTest is FreeholdTest {
    function setUp() public override {
        super.setUp();
        _equip(ALICE, uint256(AUTHORIZED) * PRICE);
    }

    function test_closeAndReopen() public {
        assertEq(uint256(sale.stateOf(STRANGER)), uint256(IPrimarySale.SaleState.None), "no sale");
        _assertState(IPrimarySale.SaleState.Open);
        vm.expectEmit(address(sale));
        emit IPrimarySale.SaleClosed(address(token));
        sale.closeSale(address(token));
        _assertState(IPrimarySale.SaleState.Closed);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.SaleNotOpen.selector, address(token), 0));
        _buy(1);
        _expectWrongState(IPrimarySale.SaleState.Closed);
        sale.closeSale(address(token));
        uint64 deadline = uint64(block.timestamp + 100);
        vm.expectEmit(address(sale));
        emit IPrimarySale.SaleReopened(address(token), deadline);
        sale.reopenSale(address(token), deadline);
        _buy(1);
    }

    function testFuzz_endedSale_canGoOn(uint64 extraSeconds) public {
        extraSeconds = uint64(bound(extraSeconds, 1, 365 days));
        uint64 deadline = uint64(block.timestamp + 100);
        sale.closeSale(address(token));
        sale.reopenSale(address(token), deadline);
        _expectWrongState(IPrimarySale.SaleState.Open);
        sale.reopenSale(address(token), 0);
        vm.warp(deadline + 1);
        _assertState(IPrimarySale.SaleState.Ended);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.SaleNotOpen.selector, address(token), uint256(deadline)));
        sale.reopenSale(address(token), deadline);
        sale.reopenSale(address(token), deadline + 1 + extraSeconds);
        _buy(1);
        assertEq(sale.saleOf(address(token)).deadline, deadline + 1 + extraSeconds, "deadline");
    }

    function test_soldOutSale_canBeClosed() public {
        _buy(AUTHORIZED);
        _assertState(IPrimarySale.SaleState.SoldOut);
        sale.closeSale(address(token));
        _assertState(IPrimarySale.SaleState.Closed);
        sale.release(address(token));
    }

    function test_strangers_changeNothing() public {
        bytes[] memory calls = new bytes[](4);
        calls[0] = abi.encodeCall(sale.closeSale, (address(token)));
        calls[1] = abi.encodeCall(sale.reopenSale, (address(token), 0));
        calls[2] = abi.encodeCall(sale.cancelSale, (address(token)));
        calls[3] = abi.encodeCall(sale.moveContribution, (address(token), ALICE, BOB));
        bytes memory refusal = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER);
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(STRANGER);
            (bool ok, bytes memory result) = address(sale).call(calls[i]);
            assertFalse(ok, "a stranger may not call this");
            assertEq(keccak256(result), keccak256(refusal), "reason");
        }
    }

    function _buy(uint256 shares) private {
        vm.prank(ALICE);
        sale.purchase(address(token), shares, shares * PRICE);
    }

    function _expectWrongState(IPrimarySale.SaleState state) private {
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.WrongSaleState.selector, address(token), state));
    }

    function _assertState(IPrimarySale.SaleState state) private view {
        assertEq(uint256(sale.stateOf(address(token))), uint256(state), "state");
    }
}
