// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HolderCategory} from "../../src/compliance/HolderCategory.sol";
import {Position} from "../../src/compliance/InvestorHoldings.sol";
import {Restriction} from "../../src/compliance/Restriction.sol";
import {MaxShareOfSupply} from "../../src/compliance/rules/MaxShareOfSupply.sol";
import {ICompliance} from "../../src/interfaces/ICompliance.sol";
import {IIdentityRegistry} from "../../src/interfaces/IIdentityRegistry.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";
import {StubIdentity} from "./support/Stubs.sol";

/// @notice What is counted by investor stays true, whatever moves shares and whatever happens to wallets.
contract InvestorHoldingsTest is FreeholdTest {
    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, UNITED_STATES);
        _link(CAROL, ALICE);
        token.mint(ALICE, 100);
    }

    function testFuzz_position_followsEveryMovement(
        uint256 bought,
        uint256 sent,
        uint256 forced,
        uint256 burned
    ) public {
        bought = bound(bought, 0, 50);
        sent = bound(sent, 0, 100);
        forced = bound(forced, 0, 100 - sent);
        burned = bound(burned, 0, bought + sent);
        token.mint(BOB, bought);
        _send(ALICE, BOB, sent);
        _assertPositions();
        token.forcedTransfer(ALICE, CAROL, forced);
        _assertPositions();
        token.burn(BOB, burned);
        _assertPositions();
        token.recoveryAddress(ALICE, CAROL, registry.identity(ALICE));
        _assertPositions();
    }

    function test_maxShare_countsAllWalletsOfAnInvestor() public {
        compliance.setRules(address(token), _maxShare(200)); // 200 of 10,000
        token.mint(CAROL, 60);
        _assertCode(address(0), CAROL, 41, MaxShareOfSupply.CODE, 40);
        _assertCode(address(0), ALICE, 41, MaxShareOfSupply.CODE, 40);
        token.mint(ALICE, 40);
        _assertCode(address(0), CAROL, 1, MaxShareOfSupply.CODE, 0);
        // Between own wallets nothing is acquired.
        _send(ALICE, CAROL, 140);
        _assertCode(CAROL, ALICE, 200, Restriction.NONE, 0);
    }

    function test_removedWallet_staysItsInvestors() public {
        uint64 investor = registry.investorIdOf(ALICE);
        registry.deleteIdentity(ALICE);
        assertEq(registry.investorIdOf(ALICE), investor, "number");
        assertEq(compliance.positionOf(address(token), investor).shares, 100, "position");
        address identity = registry.identity(CAROL);
        // A removed wallet can still be recovered from.
        token.recoveryAddress(ALICE, CAROL, identity);
        assertEq(compliance.positionOf(address(token), investor).shares, 100, "position after the recovery");
        _assertPositions();
    }

    function test_wallet_neverChangesItsInvestor() public {
        address other = registry.identity(BOB);
        bytes memory refusal = abi.encodeWithSelector(IIdentityRegistry.WalletOfOtherInvestor.selector, ALICE, 1);
        vm.expectRevert(refusal);
        registry.updateIdentity(ALICE, other);
        registry.deleteIdentity(ALICE);
        vm.expectRevert(refusal);
        registry.registerIdentity(ALICE, other, SPAIN);
        address fresh = address(new StubIdentity());
        vm.expectRevert(refusal);
        registry.registerIdentity(ALICE, fresh, SPAIN);
    }

    function test_newIdentity_keepsTheInvestorsPosition() public {
        registry.updateIdentity(ALICE, address(new StubIdentity()));
        token.burn(ALICE, 30);
        assertEq(compliance.positionOf(address(token), 1).shares, 70, "position");
    }

    function test_recount_readsTheCategoriesOfToday() public {
        _assertCategories(1, HolderCategory.ANYBODY | HolderCategory.NON_ACCREDITED);
        _accredit(ALICE);
        _relocate(ALICE, UNITED_STATES);
        _assertCategories(1, HolderCategory.ANYBODY | HolderCategory.NON_ACCREDITED);
        vm.prank(STRANGER);
        compliance.recount(address(token), CAROL); // by any wallet: the claims are the identity's
        _assertCategories(1, HolderCategory.ANYBODY | HolderCategory.UNITED_STATES);
        (uint256 anybody, uint256 unitedStates, uint256 nonAccredited) = compliance.holderCounts(address(token));
        assertEq(anybody * 100 + unitedStates * 10 + nonAccredited, 110, "counts");
    }

    function test_recount_happensWithTheNextShares() public {
        _accredit(ALICE);
        token.mint(ALICE, 1);
        _assertCategories(1, HolderCategory.ANYBODY);
    }

    function test_recount_ofWhoHoldsNothing_countsNobody() public {
        compliance.recount(address(token), BOB);
        _assertCategories(2, 0);
        (uint256 anybody, , ) = compliance.holderCounts(address(token));
        assertEq(anybody, 1, "holders");
        vm.expectRevert(abi.encodeWithSelector(IIdentityRegistry.WalletNotRegistered.selector, STRANGER));
        compliance.recount(address(token), STRANGER);
    }

    function test_hooks_areForBoundTokensOnly() public {
        bytes memory refusal = abi.encodeWithSelector(ICompliance.TokenNotBound.selector, address(this));
        vm.expectRevert(refusal);
        compliance.transferred(ALICE, BOB, 1);
        vm.expectRevert(refusal);
        compliance.created(BOB, 1);
        vm.expectRevert(refusal);
        compliance.destroyed(ALICE, 1);
    }

    function test_setRules_bindsOnce() public {
        vm.expectEmit(address(compliance));
        emit ICompliance.TokenBound(STRANGER);
        compliance.setRules(STRANGER, _noRules());
        assertTrue(compliance.isTokenBound(STRANGER), "bound");
    }

    function _assertCategories(uint64 investor, uint8 categories) private view {
        assertEq(compliance.positionOf(address(token), investor).categories, categories, "categories");
    }

    /// @dev Alice and Carol are one investor, Bob is another.
    function _assertPositions() private view {
        uint256 first = token.balanceOf(ALICE) + token.balanceOf(CAROL);
        uint256 second = token.balanceOf(BOB);
        Position memory position = compliance.positionOf(address(token), registry.investorIdOf(CAROL));
        assertEq(position.shares, first, "first investor");
        assertEq(compliance.positionOf(address(token), registry.investorIdOf(BOB)).shares, second, "second investor");
        (uint256 anybody, uint256 unitedStates, uint256 nonAccredited) = compliance.holderCounts(address(token));
        assertEq(anybody, (first > 0 ? 1 : 0) + (second > 0 ? 1 : 0), "holders");
        assertEq(unitedStates, second > 0 ? 1 : 0, "of the United States");
        assertEq(nonAccredited, anybody, "not accredited");
    }
}
