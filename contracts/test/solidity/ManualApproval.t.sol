// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Restriction} from "../../src/compliance/Restriction.sol";
import {ManualApproval} from "../../src/compliance/rules/ManualApproval.sol";
import {ICompliance} from "../../src/interfaces/ICompliance.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract ManualApprovalTest is FreeholdTest {
    uint40 private _until;

    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, SPAIN);
        token.mint(ALICE, 100);
        compliance.setRules(address(token), _manualApproval());
        _until = uint40(block.timestamp + 1 days);
    }

    function test_transfer_usesItsApprovalUp() public {
        _assertRefused(ALICE, BOB, 10, ManualApproval.CODE, 0);
        vm.expectEmit(address(compliance));
        emit ICompliance.TransferApproved(address(token), ALICE, BOB, 10, _until);
        compliance.approveTransfer(address(token), ALICE, BOB, 10, _until);
        assertEq(compliance.approvedUntil(address(token), ALICE, BOB, 10), _until, "approved");
        _send(ALICE, BOB, 10);
        assertEq(compliance.approvedUntil(address(token), ALICE, BOB, 10), 0, "used up");
        _assertRefused(ALICE, BOB, 10, ManualApproval.CODE, 0);
    }

    function testFuzz_approval_isForOneTransferExactly(uint256 shares) public {
        shares = bound(shares, 1, 100);
        compliance.approveTransfer(address(token), ALICE, BOB, 10, _until);
        if (shares != 10) _assertRefused(ALICE, BOB, shares, ManualApproval.CODE, 0);
        _assertCode(BOB, ALICE, 0, Restriction.NONE, 0);
        _link(CAROL, BOB);
        _assertRefused(ALICE, CAROL, 10, ManualApproval.CODE, 0);
    }

    function test_approval_runsOut() public {
        compliance.approveTransfer(address(token), ALICE, BOB, 10, _until);
        vm.warp(_until + 1);
        _assertRefused(ALICE, BOB, 10, ManualApproval.CODE, _until);
        vm.expectRevert(abi.encodeWithSelector(ICompliance.ApprovalExpired.selector, _until));
        compliance.approveTransfer(address(token), ALICE, BOB, 10, _until);
    }

    function test_approval_canBeWithdrawn() public {
        compliance.approveTransfer(address(token), ALICE, BOB, 10, _until);
        vm.expectEmit(address(compliance));
        emit ICompliance.ApprovalWithdrawn(address(token), ALICE, BOB, 10);
        compliance.withdrawApproval(address(token), ALICE, BOB, 10);
        _assertRefused(ALICE, BOB, 10, ManualApproval.CODE, 0);
    }

    function testFuzz_approval_isRefusedForSharesThatNobodyCanMove(uint256 shares) public {
        shares = bound(shares, uint256(type(uint64).max) + 1, type(uint256).max);
        for (uint256 i; i < 2; ++i) {
            bytes memory reason = abi.encodeWithSelector(ICompliance.ApprovalOfImpossibleShares.selector, shares);
            vm.expectRevert(reason);
            compliance.approveTransfer(address(token), ALICE, BOB, shares, _until);
            vm.expectRevert(reason);
            compliance.withdrawApproval(address(token), ALICE, BOB, shares);
            shares = 0;
        }
        compliance.approveTransfer(address(token), ALICE, BOB, type(uint64).max, _until);
    }

    function test_issuanceAndOwnWallets_needNone() public {
        token.mint(BOB, 5);
        _link(CAROL, ALICE);
        _send(ALICE, CAROL, 7);
    }

    function test_force_usesTheApprovalOfTheSameMoveUp() public {
        compliance.approveTransfer(address(token), ALICE, BOB, 10, _until);
        token.forcedTransfer(ALICE, BOB, 9);
        assertEq(compliance.approvedUntil(address(token), ALICE, BOB, 10), _until, "another move");
        token.forcedTransfer(ALICE, BOB, 10);
        assertEq(compliance.approvedUntil(address(token), ALICE, BOB, 10), 0, "the same move");
    }

    function test_strangers_approveNothing() public {
        bytes memory refusal = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER);
        vm.expectRevert(refusal);
        vm.prank(STRANGER);
        compliance.approveTransfer(address(token), ALICE, BOB, 10, _until);
        vm.expectRevert(refusal);
        vm.prank(STRANGER);
        compliance.withdrawApproval(address(token), ALICE, BOB, 10);
    }
}
