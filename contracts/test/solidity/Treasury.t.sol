// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract TreasuryTest is FreeholdTest {
    bytes32 private constant PAYMENT = keccak256("payment 1");

    function setUp() public override {
        super.setUp();
        usdc.mint(address(this), 1_000);
        usdc.approve(address(treasury), 1_000);
    }

    function testFuzz_deposit_booksByPropertyAndPurpose(uint256 amount, uint8 purpose) public {
        amount = bound(amount, 1, 1_000);
        Purpose chosen = Purpose(bound(purpose, 0, 3));
        vm.expectEmit(address(treasury));
        emit ITreasury.Deposited(PROPERTY, chosen, address(this), amount);
        treasury.deposit(PROPERTY, chosen, amount);
        assertEq(treasury.balanceOf(PROPERTY, chosen), amount, "booked");
        assertEq(treasury.totalBooked(), amount, "sum");
        assertEq(treasury.unbooked(), 0, "unbooked");
    }

    function test_deposit_revertsOnMistakes() public {
        vm.expectRevert(ITreasury.NoAmount.selector);
        treasury.deposit(PROPERTY, Purpose.Rent, 0);
        vm.expectRevert(ITreasury.PropertyIdMissing.selector);
        treasury.deposit(0, Purpose.Rent, 1);
        vm.expectRevert("ERC20: transfer amount exceeds allowance");
        treasury.deposit(PROPERTY, Purpose.Rent, 1_001);
    }

    function test_book_takesWhatArrivedUnbooked() public {
        usdc.transfer(address(treasury), 70);
        assertEq(treasury.unbooked(), 70, "unbooked");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.InsufficientUnbooked.selector, 70));
        treasury.book(PROPERTY, Purpose.Rent, 71);
        treasury.book(PROPERTY, Purpose.Rent, 70);
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Rent), 70, "booked");
    }

    function test_withdraw_paysOutOfOnePurpose() public {
        treasury.deposit(PROPERTY, Purpose.Rent, 100);
        treasury.deposit(PROPERTY, Purpose.Fee, 50);
        vm.expectEmit(address(treasury));
        emit ITreasury.Withdrawn(PROPERTY, Purpose.Rent, BOB, 60, PAYMENT);
        treasury.withdraw(PROPERTY, Purpose.Rent, BOB, 60, PAYMENT);
        assertEq(usdc.balanceOf(BOB), 60, "paid");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Rent), 40, "rest");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.InsufficientFunds.selector, PROPERTY, Purpose.Rent, 40));
        treasury.withdraw(PROPERTY, Purpose.Rent, BOB, 41, PAYMENT);
        vm.expectRevert(ITreasury.ReceiverMissing.selector);
        treasury.withdraw(PROPERTY, Purpose.Rent, address(0), 1, PAYMENT);
        vm.expectRevert(ITreasury.NoAmount.selector);
        treasury.withdraw(PROPERTY, Purpose.Rent, BOB, 0, PAYMENT);
    }

    function test_reassign_changesThePurpose() public {
        treasury.deposit(PROPERTY, Purpose.Rent, 100);
        treasury.reassign(PROPERTY, Purpose.Rent, Purpose.Reserve, 30);
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Rent), 70, "rent");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Reserve), 30, "reserve");
        assertEq(treasury.totalBooked(), 100, "sum");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.InsufficientFunds.selector, PROPERTY, Purpose.Fee, 0));
        treasury.reassign(PROPERTY, Purpose.Fee, Purpose.Rent, 1);
    }

    function test_strangers_moveNothing() public {
        treasury.deposit(PROPERTY, Purpose.Rent, 100);
        bytes memory refusal = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER);
        vm.expectRevert(refusal);
        vm.prank(STRANGER);
        treasury.withdraw(PROPERTY, Purpose.Rent, STRANGER, 1, PAYMENT);
        vm.expectRevert(refusal);
        vm.prank(STRANGER);
        treasury.reassign(PROPERTY, Purpose.Rent, Purpose.Fee, 1);
        vm.expectRevert(refusal);
        vm.prank(STRANGER);
        treasury.book(PROPERTY, Purpose.Rent, 1);
    }
}
