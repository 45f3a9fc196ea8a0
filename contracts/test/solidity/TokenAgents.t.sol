// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../../src/compliance/Restriction.sol";
import {IERC3643} from "../../src/interfaces/IERC3643.sol";
import {IERC7943Fungible} from "../../src/interfaces/IERC7943.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract TokenAgentsTest is FreeholdTest {
    address[] private _wallets = [ALICE, BOB];
    uint256[] private _amounts = [uint256(10), 20];

    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, SPAIN);
        token.mint(ALICE, 100);
        token.mint(BOB, 50);
    }

    function test_pause_stopsTransfersAndIssuance() public {
        token.pause();
        assertTrue(token.paused(), "paused");
        _expectRestricted(Restriction.TOKEN_PAUSED, 0);
        vm.prank(ALICE);
        token.transfer(BOB, 1);
        _expectRestricted(Restriction.TOKEN_PAUSED, 0);
        token.mint(BOB, 1);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.PauseUnchanged.selector, true));
        token.pause();
        token.unpause();
        vm.prank(ALICE);
        token.transfer(BOB, 1);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.PauseUnchanged.selector, false));
        token.unpause();
    }

    function test_setAddressFrozen_stopsBothDirections() public {
        vm.expectEmit(address(token));
        emit IERC3643.AddressFrozen(ALICE, true, address(this));
        token.setAddressFrozen(ALICE, true);
        assertTrue(token.isFrozen(ALICE), "frozen");
        _expectRestricted(Restriction.FROZEN, uint160(ALICE));
        vm.prank(ALICE);
        token.transfer(BOB, 1);
        _expectRestricted(Restriction.FROZEN, uint160(ALICE));
        vm.prank(BOB);
        token.transfer(ALICE, 1);
        token.setAddressFrozen(ALICE, false);
        vm.prank(BOB);
        token.transfer(ALICE, 1);
    }

    function testFuzz_freezePartialTokens_holdsThemBack(uint256 frozen, uint256 shares) public {
        frozen = bound(frozen, 0, 100);
        shares = bound(shares, 0, 100);
        token.freezePartialTokens(ALICE, frozen);
        assertEq(token.getFrozenTokens(ALICE), frozen, "frozen");
        if (shares > 100 - frozen) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IERC7943Fungible.ERC7943InsufficientUnfrozenBalance.selector,
                    ALICE,
                    shares,
                    100 - frozen
                )
            );
        }
        vm.prank(ALICE);
        token.transfer(BOB, shares);
    }

    function test_freezePartialTokens_revertsOutOfRange() public {
        token.freezePartialTokens(ALICE, 60);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.FrozenSharesOutOfRange.selector, ALICE, 40));
        token.freezePartialTokens(ALICE, 41);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.FrozenSharesOutOfRange.selector, ALICE, 60));
        token.unfreezePartialTokens(ALICE, 61);
        token.unfreezePartialTokens(ALICE, 60);
        assertEq(token.getFrozenTokens(ALICE), 0, "frozen");
    }

    function test_batchFreezes_reachAll() public {
        bool[] memory flags = new bool[](2);
        (flags[0], flags[1]) = (true, true);
        token.batchSetAddressFrozen(_wallets, flags);
        token.batchFreezePartialTokens(_wallets, _amounts);
        assertTrue(token.isFrozen(ALICE) && token.isFrozen(BOB), "both frozen");
        assertEq(token.getFrozenTokens(BOB), 20, "frozen shares");
        token.batchUnfreezePartialTokens(_wallets, _amounts);
        assertEq(token.getFrozenTokens(BOB), 0, "thawed shares");
    }

    function test_batches_revertWhen_lengthsDiffer() public {
        vm.expectRevert(IPropertyToken.LengthMismatch.selector);
        token.batchSetAddressFrozen(_wallets, new bool[](1));
        vm.expectRevert(IPropertyToken.LengthMismatch.selector);
        token.batchFreezePartialTokens(_wallets, new uint256[](1));
        vm.expectRevert(IPropertyToken.LengthMismatch.selector);
        token.batchUnfreezePartialTokens(_wallets, new uint256[](1));
        vm.expectRevert(IPropertyToken.LengthMismatch.selector);
        token.batchBurn(_wallets, new uint256[](1));
        vm.expectRevert(IPropertyToken.LengthMismatch.selector);
        token.batchForcedTransfer(_wallets, _wallets, new uint256[](1));
    }

    function testFuzz_burn_thawsAsNeeded(uint256 frozen, uint256 burned) public {
        frozen = bound(frozen, 0, 100);
        burned = bound(burned, 0, 100);
        token.freezePartialTokens(ALICE, frozen);
        token.burn(ALICE, burned);
        uint256 left = 100 - burned;
        assertEq(token.balanceOf(ALICE), left, "balance");
        assertEq(token.getFrozenTokens(ALICE), frozen < left ? frozen : left, "frozen");
        assertEq(token.totalSupply(), 150 - burned, "supply");
    }

    function test_burn_revertsWhen_moreThanHeld() public {
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.InsufficientShares.selector, ALICE, 100, 101));
        token.burn(ALICE, 101);
    }

    function test_batchBurn_burnsAll() public {
        token.batchBurn(_wallets, _amounts);
        assertEq(token.totalSupply(), 120, "supply");
    }

    function test_forcedTransfer_passesFreezesButNotVerification() public {
        token.setAddressFrozen(ALICE, true);
        token.freezePartialTokens(ALICE, 90);
        assertTrue(token.forcedTransfer(ALICE, BOB, 30), "returned");
        assertEq(token.balanceOf(BOB), 80, "receiver");
        assertEq(token.getFrozenTokens(ALICE), 70, "frozen shares left");
        _expectRestricted(Restriction.RECEIVER_NOT_VERIFIED, 0);
        token.forcedTransfer(ALICE, CAROL, 1);
        _register(CAROL, SPAIN);
        _expectRestricted(Restriction.RECEIVER_NOT_VERIFIED, 1 << 1);
        token.forcedTransfer(ALICE, CAROL, 1);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.InsufficientShares.selector, ALICE, 70, 71));
        token.forcedTransfer(ALICE, BOB, 71);
    }

    function test_batchForcedTransfer_movesAll() public {
        address[] memory to = new address[](2);
        (to[0], to[1]) = (BOB, ALICE);
        token.batchForcedTransfer(_wallets, to, _amounts);
        assertEq(token.balanceOf(ALICE), 110, "first");
        assertEq(token.balanceOf(BOB), 40, "second");
    }

    function test_recoveryAddress_movesSharesAndFreezes() public {
        address identity = registry.identity(ALICE);
        registry.registerIdentity(CAROL, identity, SPAIN);
        registry.refresh(CAROL);
        token.freezePartialTokens(ALICE, 30);
        token.setAddressFrozen(ALICE, true);
        vm.expectEmit(address(token));
        emit IERC3643.RecoverySuccess(ALICE, CAROL, identity);
        assertTrue(token.recoveryAddress(ALICE, CAROL, identity), "returned");
        assertEq(token.balanceOf(ALICE), 0, "lost wallet");
        assertEq(token.balanceOf(CAROL), 100, "new wallet");
        assertEq(token.getFrozenTokens(CAROL), 30, "frozen shares");
        assertTrue(token.isFrozen(CAROL), "frozen wallet");
        assertTrue(token.isFrozen(ALICE), "the lost wallet stays frozen");
    }

    function test_recoveryAddress_freezesTheLostWallet() public {
        address identity = registry.identity(ALICE);
        registry.registerIdentity(CAROL, identity, SPAIN);
        registry.refresh(CAROL);
        vm.expectEmit(address(token));
        emit IERC3643.AddressFrozen(ALICE, true, address(this));
        token.recoveryAddress(ALICE, CAROL, identity);
        assertFalse(token.isFrozen(CAROL), "new wallet");
        vm.prank(CAROL);
        token.transfer(BOB, 1);
        _expectRestricted(Restriction.FROZEN, uint160(ALICE));
        vm.prank(BOB);
        token.transfer(ALICE, 1);
    }

    function test_recoveryAddress_revertsForAnotherInvestor() public {
        address identity = registry.identity(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.RecoveryMismatch.selector, ALICE, BOB, identity));
        token.recoveryAddress(ALICE, BOB, identity);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.RecoveryMismatch.selector, ALICE, ALICE, identity));
        token.recoveryAddress(ALICE, ALICE, identity);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.RecoveryMismatch.selector, CAROL, STRANGER, address(0)));
        token.recoveryAddress(CAROL, STRANGER, address(0));
    }

    function testFuzz_snapshot_keepsBalancesOfItsMoment(uint256 first, uint256 second) public {
        first = bound(first, 0, 100);
        second = bound(second, 0, 50);
        assertEq(token.snapshotBalanceOf(ALICE), 0, "before any snapshot");
        assertEq(token.takeSnapshot(), 1, "number");
        vm.prank(ALICE);
        token.transfer(BOB, first);
        vm.prank(BOB);
        token.transfer(ALICE, second);
        token.mint(BOB, 5);
        assertEq(token.snapshotBalanceOf(ALICE), 100, "sender");
        assertEq(token.snapshotBalanceOf(BOB), 50, "receiver");
        assertEq(token.snapshotTotalSupply(), 150, "supply");

        token.takeSnapshot();
        assertEq(token.lastSnapshotId(), 2, "second number");
        assertEq(token.snapshotBalanceOf(ALICE), 100 - first + second, "sender, untouched since");
        vm.prank(BOB);
        token.transfer(ALICE, 5);
        assertEq(token.snapshotBalanceOf(ALICE), 100 - first + second, "sender, touched since");
        assertEq(token.snapshotBalanceOf(BOB), 55 + first - second, "receiver");
    }
}
