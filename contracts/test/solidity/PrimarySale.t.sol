// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Restriction} from "../../src/compliance/Restriction.sol";
import {IPrimarySale} from "../../src/interfaces/IPrimarySale.sol";
import {IPropertyTokenFactory} from "../../src/interfaces/IPropertyTokenFactory.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";
import {StubToken, StubWallet} from "./support/Stubs.sol";

contract PrimarySaleTest is FreeholdTest {
    uint256 private constant KEY = 0xa11ce;
    address private buyer;

    function setUp() public override {
        super.setUp();
        buyer = vm.addr(KEY);
        _equip(buyer);
    }

    function testFuzz_purchase_sellsAtThePrice(uint256 shares) public {
        shares = bound(shares, 1, AUTHORIZED);
        uint256 cost = shares * PRICE;
        vm.expectEmit(address(sale));
        emit IPrimarySale.SharesPurchased(address(token), buyer, 0, shares, cost);
        vm.prank(buyer);
        assertEq(sale.purchase(address(token), shares, cost), cost, "returned");
        assertEq(token.balanceOf(buyer), shares, "shares");
        assertEq(usdc.balanceOf(address(sale)), cost, "money");
        IPrimarySale.Sale memory state = sale.saleOf(address(token));
        assertEq(state.remainingShares, AUTHORIZED - shares, "remaining");
        assertEq(state.raised, cost, "raised");
    }

    function test_purchase_revertsOnMistakes() public {
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.WrongCost.selector, 2 * PRICE));
        vm.prank(buyer);
        sale.purchase(address(token), 2, 2 * PRICE - 1);
        vm.expectRevert(IPrimarySale.NoShares.selector);
        sale.purchase(address(token), 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.SoldOut.selector, AUTHORIZED));
        sale.purchase(address(token), AUTHORIZED + 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.SaleNotOpen.selector, ALICE, 0));
        sale.purchase(ALICE, 1, type(uint256).max);
    }

    function test_purchase_revertsForTheUnverified() public {
        usdc.mint(STRANGER, PRICE);
        vm.prank(STRANGER);
        usdc.approve(address(sale), PRICE);
        _expectRestricted(Restriction.RECEIVER_NOT_VERIFIED, 0);
        vm.prank(STRANGER);
        sale.purchase(address(token), 1, PRICE);
    }

    function test_purchase_endsWithTheDeadline() public {
        address other = _openUntil(uint64(block.timestamp + 100));
        vm.warp(block.timestamp + 100);
        vm.prank(buyer);
        sale.purchase(other, 1, PRICE);
        uint256 deadline = block.timestamp;
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.SaleNotOpen.selector, other, deadline));
        vm.prank(buyer);
        sale.purchase(other, 1, PRICE);
    }

    function testFuzz_purchaseWithSignature_doesWhatWasSigned(uint256 shares, bytes32 nonce) public {
        vm.assume(nonce != 0);
        IPrimarySale.Purchase memory signed = _purchase(bound(shares, 1, AUTHORIZED / 2), nonce);
        bytes memory signature = _sign(signed);
        vm.prank(STRANGER);
        sale.purchaseWithSignature(signed, signature);
        assertEq(token.balanceOf(buyer), signed.shares, "shares");
        assertTrue(sale.isNonceUsed(buyer, nonce), "nonce");
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.NonceUsed.selector, buyer, nonce));
        sale.purchaseWithSignature(signed, signature);
    }

    function test_purchaseWithSignature_takesContractWallets() public {
        StubWallet wallet = new StubWallet();
        _verify(address(wallet), SPAIN);
        usdc.mint(address(wallet), PRICE);
        vm.prank(address(wallet));
        usdc.approve(address(sale), PRICE);
        IPrimarySale.Purchase memory signed = _purchase(1, "n");
        signed.buyer = address(wallet);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.InvalidSignature.selector, wallet));
        sale.purchaseWithSignature(signed, "");
        wallet.accept(sale.purchaseDigest(signed));
        sale.purchaseWithSignature(signed, "");
        assertEq(token.balanceOf(address(wallet)), 1, "shares");
    }

    function testFuzz_purchaseWithSignature_revertsForAnyOtherKey(uint256 key) public {
        key = bound(key, 1, type(uint128).max);
        vm.assume(key != KEY);
        IPrimarySale.Purchase memory signed = _purchase(1, "n");
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, sale.purchaseDigest(signed));
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.InvalidSignature.selector, buyer));
        sale.purchaseWithSignature(signed, abi.encodePacked(r, s, v));
    }

    function test_cancelPurchase_spendsTheNonce() public {
        vm.expectEmit(address(sale));
        emit IPrimarySale.PurchaseCancelled(buyer, "n");
        vm.prank(buyer);
        sale.cancelPurchase("n");
        IPrimarySale.Purchase memory signed = _purchase(1, "n");
        bytes memory signature = _sign(signed);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.NonceUsed.selector, buyer, bytes32("n")));
        sale.purchaseWithSignature(signed, signature);
        vm.expectRevert(IPrimarySale.NonceMissing.selector);
        sale.cancelPurchase(0);
    }

    function test_release_paysTheTreasuryInParts() public {
        vm.prank(buyer);
        sale.purchase(address(token), 10, 10 * PRICE);
        vm.expectEmit(address(sale));
        emit IPrimarySale.ProceedsReleased(address(token), PROPERTY, 10 * PRICE);
        assertEq(sale.release(address(token)), 10 * PRICE, "first part");
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.NothingToRelease.selector, token));
        sale.release(address(token));
        vm.prank(buyer);
        sale.purchase(address(token), 1, PRICE);
        assertEq(sale.release(address(token)), PRICE, "second part");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Sale), 11 * PRICE, "booked");
        assertEq(usdc.balanceOf(address(sale)), 0, "nothing rests");
        assertEq(usdc.allowance(address(sale), address(treasury)), 0, "no allowance is left");
    }

    function test_release_needsTheDeed() public {
        StubToken deedless = new StubToken();
        sale.openSale(address(deedless), PRICE, 1, 0, 0);
        vm.prank(buyer);
        sale.purchase(address(deedless), 1, PRICE);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.DeedMissing.selector, deedless));
        sale.release(address(deedless));
    }

    function test_release_keepsPropertiesApart() public {
        address other = _openUntil(0);
        vm.prank(buyer);
        sale.purchase(address(token), 10, 10 * PRICE);
        vm.prank(buyer);
        sale.purchase(other, 5, 5 * PRICE);
        sale.release(other);
        assertEq(usdc.balanceOf(address(sale)), 10 * PRICE, "the first property's money stays");
    }

    function test_openSale_revertsOnMistakes() public {
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.SaleAlreadyOpen.selector, token));
        sale.openSale(address(token), 1, 1, 0, 0);
        vm.expectRevert(IPrimarySale.PriceMissing.selector);
        sale.openSale(ALICE, 0, 1, 0, 0);
        vm.expectRevert(IPrimarySale.NoShares.selector);
        sale.openSale(ALICE, 1, 0, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.SaleNotOpen.selector, ALICE, block.timestamp));
        sale.openSale(ALICE, 1, 1, uint64(block.timestamp), 0);
        uint256 raise = uint256(type(uint64).max) * 2;
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.RaiseTooLarge.selector, raise));
        sale.openSale(ALICE, type(uint64).max, 2, 0, 0);
        uint64 tooLate = uint64(type(uint40).max) + 1;
        vm.expectRevert(abi.encodeWithSelector(IPrimarySale.DeadlineTooLate.selector, tooLate));
        sale.openSale(ALICE, 1, 1, tooLate, 0);
    }

    function test_strangers_openAndReleaseNothing() public {
        bytes memory refusal = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER);
        vm.expectRevert(refusal);
        vm.prank(STRANGER);
        sale.openSale(ALICE, 1, 1, 0, 0);
        vm.expectRevert(refusal);
        vm.prank(STRANGER);
        sale.release(address(token));
    }

    function test_purchase_passesUsdcsRefusalsOn() public {
        usdc.blacklist(buyer);
        vm.expectRevert("Blacklistable: account is blacklisted");
        vm.prank(buyer);
        sale.purchase(address(token), 1, PRICE);
        usdc.unBlacklist(buyer);
        usdc.pause();
        vm.expectRevert("Pausable: paused");
        vm.prank(buyer);
        sale.purchase(address(token), 1, PRICE);
    }

    function _equip(address wallet) private {
        _verify(wallet, SPAIN);
        usdc.mint(wallet, 2 * uint256(AUTHORIZED) * PRICE);
        vm.prank(wallet);
        usdc.approve(address(sale), type(uint256).max);
    }

    function _openUntil(uint64 deadline) private returns (address) {
        IPropertyTokenFactory.TokenizeParams memory params = _params(keccak256("prop_2"), _noRules());
        params.saleDeadline = deadline;
        return factory.tokenize(params);
    }

    function _purchase(uint256 shares, bytes32 nonce) private view returns (IPrimarySale.Purchase memory) {
        return IPrimarySale.Purchase(buyer, address(token), shares, shares * PRICE, nonce, block.timestamp);
    }

    function _sign(IPrimarySale.Purchase memory signed) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, sale.purchaseDigest(signed));
        return abi.encodePacked(r, s, v);
    }
}
