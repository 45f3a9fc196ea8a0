// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ClaimTopics} from "../../src/identity/ClaimTopics.sol";
import {IdentityRegistry} from "../../src/identity/IdentityRegistry.sol";
import {PackedVerification, Verification} from "../../src/identity/Verification.sol";
import {IIdentityRegistry} from "../../src/interfaces/IIdentityRegistry.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";
import {StubIdentity, StubIssuer, stubSignature} from "./support/Stubs.sol";

contract IdentityRegistryTest is FreeholdTest {
    function test_registerIdentity_givesNumbersByIdentity() public {
        StubIdentity identity = _register(ALICE, SPAIN);
        _register(BOB, SPAIN);
        registry.registerIdentity(CAROL, address(identity), UNITED_STATES);
        assertEq(registry.investorIdOf(ALICE), 1, "first");
        assertEq(registry.investorIdOf(BOB), 2, "second");
        assertEq(registry.investorIdOf(CAROL), 1, "another wallet of the first");
        assertEq(registry.investorCountry(CAROL), UNITED_STATES, "country");
        assertEq(registry.identity(CAROL), address(identity), "identity");
        assertTrue(registry.contains(ALICE), "contained");
        assertFalse(registry.contains(STRANGER), "not contained");
        assertFalse(registry.isVerified(ALICE), "not verified by registration alone");
    }

    function test_registerIdentity_revertsOnMistakes() public {
        StubIdentity identity = _register(ALICE, SPAIN);
        vm.expectRevert(abi.encodeWithSelector(IIdentityRegistry.WalletAlreadyRegistered.selector, ALICE));
        registry.registerIdentity(ALICE, address(identity), SPAIN);
        vm.expectRevert(IIdentityRegistry.ZeroAddress.selector);
        registry.registerIdentity(address(0), address(identity), SPAIN);
        vm.expectRevert(IIdentityRegistry.ZeroAddress.selector);
        registry.registerIdentity(BOB, address(0), SPAIN);
        vm.expectRevert(abi.encodeWithSelector(IIdentityRegistry.InvalidCountry.selector, 1_000));
        registry.registerIdentity(BOB, address(identity), 1_000);
    }

    function test_batchRegisterIdentity_registersAll() public {
        address[] memory wallets = new address[](2);
        address[] memory identities = new address[](2);
        uint16[] memory countries = new uint16[](2);
        (wallets[0], wallets[1]) = (ALICE, BOB);
        (identities[0], identities[1]) = (address(1), address(2));
        (countries[0], countries[1]) = (SPAIN, UNITED_STATES);
        registry.batchRegisterIdentity(wallets, identities, countries);
        assertTrue(registry.contains(ALICE) && registry.contains(BOB), "both");
    }

    function test_deleteIdentity_forgets() public {
        _verify(ALICE, SPAIN);
        registry.deleteIdentity(ALICE);
        assertFalse(registry.isVerified(ALICE), "verified");
        assertEq(registry.identity(ALICE), address(0), "identity");
        vm.expectRevert(abi.encodeWithSelector(IIdentityRegistry.WalletNotRegistered.selector, ALICE));
        registry.deleteIdentity(ALICE);
    }

    function test_updateCountry_keepsVerification() public {
        _verify(ALICE, SPAIN);
        registry.updateCountry(ALICE, UNITED_STATES);
        assertEq(registry.investorCountry(ALICE), UNITED_STATES, "country");
        assertTrue(registry.isVerified(ALICE), "verified");
        vm.expectRevert(abi.encodeWithSelector(IIdentityRegistry.InvalidCountry.selector, 0));
        registry.updateCountry(ALICE, 0);
        vm.expectRevert(abi.encodeWithSelector(IIdentityRegistry.WalletNotRegistered.selector, BOB));
        registry.updateCountry(BOB, SPAIN);
    }

    function test_updateIdentity_forgetsVerification() public {
        _verify(ALICE, SPAIN);
        StubIdentity other = new StubIdentity();
        registry.updateIdentity(ALICE, address(other));
        assertEq(registry.identity(ALICE), address(other), "identity");
        assertEq(registry.investorIdOf(ALICE), 1, "number");
        assertFalse(registry.isVerified(ALICE), "verified");
        vm.expectRevert(IIdentityRegistry.ZeroAddress.selector);
        registry.updateIdentity(ALICE, address(0));
    }

    function testFuzz_refresh_expiresWithTheFirstClaim(uint32 kycSeconds, uint32 accreditedSeconds) public {
        uint64 kyc = uint64(block.timestamp + 1 + kycSeconds);
        uint64 accredited = uint64(block.timestamp + 1 + accreditedSeconds);
        StubIdentity identity = _register(ALICE, SPAIN);
        _claim(identity, ClaimTopics.KYC, kyc);
        _claim(identity, ClaimTopics.ACCREDITED, accredited);
        Verification memory cached = registry.refresh(ALICE);
        uint64 first = kyc < accredited ? kyc : accredited;
        assertEq(cached.expiresAt, first, "expiry");
        vm.warp(first - 1);
        assertTrue(registry.isVerified(ALICE), "a second before");
        vm.warp(first);
        assertFalse(registry.isVerified(ALICE), "at the second");
        registry.refresh(ALICE);
        assertTrue(registry.isVerified(ALICE) == (kyc > first), "refreshed");
    }

    function test_refresh_readsOnlyClaimsThatHold() public {
        StubIdentity identity = _register(ALICE, SPAIN);
        bytes memory data = abi.encode(uint64(0), bytes32(0), SPAIN);
        _assertTopics("nothing", 0);
        identity.put(ClaimTopics.KYC, address(issuer), stubSignature("forged"), data);
        _assertTopics("forged", 0);
        identity.put(ClaimTopics.KYC, address(issuer), stubSignature("broken"), data);
        _assertTopics("issuer breaks", 0);
        identity.put(ClaimTopics.KYC, address(issuer), stubSignature("valid"), "short");
        _assertTopics("malformed data", 0);
        identity.put(
            ClaimTopics.KYC,
            address(issuer),
            stubSignature("valid"),
            abi.encode(type(uint256).max, bytes32(0), SPAIN)
        );
        _assertTopics("absurd expiry", 0);
        identity.put(
            ClaimTopics.KYC,
            address(issuer),
            stubSignature("valid"),
            abi.encode(block.timestamp, bytes32(0), SPAIN)
        );
        _assertTopics("expired", 0);
        identity.put(7, address(issuer), stubSignature("valid"), data);
        _assertTopics("topic the issuer is not trusted for", 0);
        identity.put(ClaimTopics.KYC, address(new StubIssuer()), stubSignature("valid"), data);
        _assertTopics("issuer nobody trusts", 0);
        identity.put(ClaimTopics.KYC, address(issuer), stubSignature("valid"), data);
        _assertTopics("valid", 2);
        identity.drop(ClaimTopics.KYC, address(issuer));
        _assertTopics("removed", 0);
    }

    function test_refresh_takesTheLongestLastingOfSeveralIssuers() public {
        StubIssuer second = new StubIssuer();
        uint256[] memory topics = new uint256[](1);
        topics[0] = ClaimTopics.KYC;
        registry.addTrustedIssuer(address(second), topics);
        StubIdentity identity = _register(ALICE, SPAIN);
        _claim(identity, ClaimTopics.KYC, uint64(block.timestamp + 10));
        bytes memory later = abi.encode(block.timestamp + 20, bytes32(0), SPAIN);
        identity.put(ClaimTopics.KYC, address(second), stubSignature("valid"), later);
        assertEq(registry.refresh(ALICE).expiresAt, block.timestamp + 20, "expiry");
        identity.put(
            ClaimTopics.KYC,
            address(second),
            stubSignature("valid"),
            abi.encode(block.timestamp + 5, bytes32(0), SPAIN)
        );
        assertEq(registry.refresh(ALICE).expiresAt, block.timestamp + 10, "the first lasts longer now");
    }

    function test_refresh_readsTopicsWithGapsBetweenThem() public {
        uint256[] memory topics = new uint256[](2);
        (topics[0], topics[1]) = (ClaimTopics.KYC, ClaimTopics.HIGHEST);
        registry.updateIssuerClaimTopics(address(issuer), topics);
        StubIdentity identity = _register(ALICE, SPAIN);
        _claim(identity, ClaimTopics.HIGHEST, 0);
        assertEq(registry.refresh(ALICE).topics, uint256(1) << 63, "topics");
    }

    function test_refresh_countsOneEncodingOfASignature() public {
        uint256 half = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;
        _assertCounts(abi.encodePacked(bytes32("valid"), half, uint8(28)), true);
        _assertCounts(abi.encodePacked(bytes32("valid"), half + 1, uint8(28)), false);
        _assertCounts(abi.encodePacked(bytes32("valid"), half, uint8(0)), false);
        _assertCounts(abi.encodePacked(bytes32("valid"), half, uint8(29)), false);
        _assertCounts(abi.encodePacked(bytes32("valid"), half, uint8(28), uint8(0)), false);
        _assertCounts(abi.encodePacked(bytes32("valid"), half), false);
    }

    function testFuzz_bar_takesTopicsFromAllWallets(uint64 topics) public {
        address identity = address(_verify(ALICE, SPAIN));
        _accredit(ALICE);
        registry.registerIdentity(BOB, identity, SPAIN);
        registry.refresh(BOB);
        address[] memory wallets = new address[](3);
        (wallets[0], wallets[1], wallets[2]) = (STRANGER, ALICE, BOB);
        Verification memory cached = registry.verificationOf(ALICE);
        uint64 left = cached.topics & ~topics;
        vm.expectEmit(address(registry));
        emit IIdentityRegistry.VerificationRefreshed(ALICE, 1, left, cached.expiresAt, cached.epoch);
        registry.bar(wallets, topics);
        assertEq(registry.barredTopics(identity), topics, "barred");
        assertEq(registry.verificationOf(BOB).topics, left, "the other wallet");
        assertEq(registry.refresh(ALICE).topics, left, "refreshed");
        registry.unbar(ALICE, topics);
        assertEq(registry.verificationOf(ALICE).topics, left, "not before a refresh");
        assertEq(registry.refresh(ALICE).topics, cached.topics, "unbarred");
    }

    function test_bar_outlivesRegistration() public {
        address identity = address(_verify(ALICE, SPAIN));
        address[] memory wallets = new address[](1);
        wallets[0] = ALICE;
        registry.bar(wallets, ClaimTopics.bit(ClaimTopics.KYC));
        registry.deleteIdentity(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IIdentityRegistry.WalletNotRegistered.selector, ALICE));
        registry.unbar(ALICE, ClaimTopics.bit(ClaimTopics.KYC));
        registry.registerIdentity(ALICE, identity, SPAIN);
        _assertTopics("registered again", 0);
    }

    function test_refresh_isOpenToAnyoneButOnlyForRegistered() public {
        _register(ALICE, SPAIN);
        vm.prank(STRANGER);
        registry.refresh(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IIdentityRegistry.WalletNotRegistered.selector, BOB));
        registry.refresh(BOB);
    }

    function test_epoch_outdatesEveryCache() public {
        _verify(ALICE, SPAIN);
        uint32 before = registry.epoch();
        registry.addClaimTopic(ClaimTopics.ACCREDITED);
        assertEq(registry.epoch(), before + 1, "epoch");
        assertFalse(registry.isVerified(ALICE), "outdated");
        assertEq(registry.verificationOf(ALICE).topics, 0, "topics of an outdated cache");
        registry.refresh(ALICE);
        assertFalse(registry.isVerified(ALICE), "the new topic is missing");
        _accredit(ALICE);
        assertTrue(registry.isVerified(ALICE), "has both");
    }

    function test_isVerified_needsRegistrationEvenWithoutTopics() public {
        registry.removeClaimTopic(ClaimTopics.KYC);
        _register(ALICE, SPAIN);
        assertTrue(registry.isVerified(ALICE), "registered");
        assertFalse(registry.isVerified(STRANGER), "not registered");
        assertFalse(token.canTransfer(address(0), STRANGER, 1), "issuance");
    }

    function test_verificationsOf_readsBothSides() public {
        _verify(ALICE, SPAIN);
        _verify(BOB, UNITED_STATES);
        (PackedVerification sender, PackedVerification receiver, uint64 required) = registry.verificationsOf(
            ALICE,
            BOB
        );
        assertEq(sender.country(), SPAIN, "sender");
        assertEq(receiver.country(), UNITED_STATES, "receiver");
        assertEq(required, 2, "required");
        assertEq(registry.issuersRegistry(), address(registry), "issuers");
        assertEq(registry.topicsRegistry(), address(registry), "topics");
        assertEq(registry.identityStorage(), address(registry), "storage");
    }

    function test_upgrade_isTheAdministratorsAlone() public {
        _verify(ALICE, SPAIN);
        address code = address(new IdentityRegistry());
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER));
        vm.prank(STRANGER);
        registry.upgradeToAndCall(code, "");
        registry.upgradeToAndCall(code, "");
        assertTrue(registry.isVerified(ALICE), "state survives");
    }

    function test_restrictedFunctions_revertForStrangers() public {
        bytes[] memory calls = new bytes[](12);
        uint256[] memory topics = new uint256[](1);
        calls[0] = abi.encodeCall(registry.registerIdentity, (ALICE, BOB, SPAIN));
        calls[1] = abi.encodeCall(registry.deleteIdentity, (ALICE));
        calls[2] = abi.encodeCall(registry.updateCountry, (ALICE, SPAIN));
        calls[3] = abi.encodeCall(registry.updateIdentity, (ALICE, BOB));
        calls[4] = abi.encodeCall(registry.addClaimTopic, (3));
        calls[5] = abi.encodeCall(registry.removeClaimTopic, (1));
        calls[6] = abi.encodeCall(registry.addTrustedIssuer, (ALICE, topics));
        calls[7] = abi.encodeCall(registry.removeTrustedIssuer, (ALICE));
        calls[8] = abi.encodeCall(registry.updateIssuerClaimTopics, (ALICE, topics));
        calls[9] = abi.encodeCall(
            registry.batchRegisterIdentity,
            (new address[](0), new address[](0), new uint16[](0))
        );
        calls[10] = abi.encodeCall(registry.bar, (new address[](0), 2));
        calls[11] = abi.encodeCall(registry.unbar, (ALICE, 2));
        bytes memory refusal = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER);
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(STRANGER);
            (bool ok, bytes memory result) = address(registry).call(calls[i]);
            assertFalse(ok, "a stranger may not call this");
            assertEq(keccak256(result), keccak256(refusal), "reason");
        }
    }

    function _assertCounts(bytes memory signature, bool expected) private {
        StubIdentity identity = new StubIdentity();
        identity.put(ClaimTopics.KYC, address(issuer), signature, abi.encode(uint64(0), bytes32(0), SPAIN));
        if (registry.contains(ALICE)) registry.updateIdentity(ALICE, address(identity));
        else registry.registerIdentity(ALICE, address(identity), SPAIN);
        _assertTopics("encoding", expected ? 2 : 0);
    }

    function _assertTopics(string memory what, uint64 expected) private {
        assertEq(registry.refresh(ALICE).topics, expected, what);
    }
}
