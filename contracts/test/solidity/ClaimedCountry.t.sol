// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "../../src/identity/ClaimTopics.sol";
import {IIdentityRegistry} from "../../src/interfaces/IIdentityRegistry.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";
import {StubIdentity, stubSignature} from "./support/Stubs.sol";

/// @notice The country comes from the KYC claim; bars and numbers go along with an investor.
contract ClaimedCountryTest is FreeholdTest {
    function testFuzz_refresh_takesTheCountryFromTheClaim(uint16 registered, uint16 claimed) public {
        registered = uint16(bound(registered, 0, 999));
        claimed = uint16(bound(claimed, 1, 999));
        StubIdentity identity = _register(ALICE, registered);
        assertEq(registry.investorCountry(ALICE), registered, "registered");
        _putKyc(identity, abi.encode(uint64(0), bytes32(0), claimed));
        if (registered != claimed) {
            vm.expectEmit(address(registry));
            emit IIdentityRegistry.CountryUpdated(ALICE, claimed);
        }
        registry.refresh(ALICE);
        assertEq(registry.investorCountry(ALICE), claimed, "claimed");
        // What the Safe corrects lasts until the next look at the claim.
        registry.updateCountry(ALICE, SPAIN);
        assertEq(registry.investorCountry(ALICE), SPAIN, "corrected");
        registry.refresh(ALICE);
        assertEq(registry.investorCountry(ALICE), claimed, "claimed again");
    }

    function test_refresh_countsNoKycClaimWithoutACountry() public {
        StubIdentity identity = _register(ALICE, SPAIN);
        _putKyc(identity, abi.encode(uint64(0), bytes32(0)));
        _assertTopics("no country", 0);
        _putKyc(identity, abi.encode(uint64(0), bytes32(0), uint16(0)));
        _assertTopics("country 0", 0);
        _putKyc(identity, abi.encode(uint64(0), bytes32(0), uint256(1_000)));
        _assertTopics("country 1000", 0);
        _putKyc(identity, abi.encode(uint64(0), bytes32(0), (uint256(1) << 16) + SPAIN));
        _assertTopics("more than a country", 0);
        assertEq(registry.investorCountry(ALICE), SPAIN, "unchanged");
        identity.put(
            ClaimTopics.ACCREDITED,
            address(issuer),
            stubSignature("valid"),
            abi.encode(uint64(0), bytes32(0), UNITED_STATES)
        );
        _assertTopics("an accreditation names none", 0);
    }

    function test_refresh_takesNoCountryFromABarredClaim() public {
        StubIdentity identity = _verify(ALICE, SPAIN);
        address[] memory wallets = new address[](1);
        wallets[0] = ALICE;
        registry.bar(wallets, ClaimTopics.bit(ClaimTopics.KYC));
        _putKyc(identity, abi.encode(uint64(0), bytes32(0), UNITED_STATES));
        registry.refresh(ALICE);
        assertEq(registry.investorCountry(ALICE), SPAIN, "country");
    }

    function test_updateIdentity_takesBarsAlong() public {
        _verify(ALICE, SPAIN);
        address[] memory wallets = new address[](1);
        wallets[0] = ALICE;
        registry.bar(wallets, ClaimTopics.bit(ClaimTopics.KYC));
        StubIdentity other = new StubIdentity();
        _claim(other, ClaimTopics.KYC, 0);
        registry.updateIdentity(ALICE, address(other));
        _assertTopics("still barred", 0);
        assertEq(registry.barredTopics(address(other)), 2, "bar");
    }

    function test_partiesOf_knowsRemovedWallets() public {
        _verify(ALICE, SPAIN);
        _verify(BOB, UNITED_STATES);
        registry.deleteIdentity(ALICE);
        (uint64 sender, uint64 receiver, uint16 country, uint64 topics) = registry.partiesOf(ALICE, BOB);
        assertEq(sender, 1, "sender");
        assertEq(receiver, 2, "receiver");
        assertEq(country, UNITED_STATES, "country");
        assertEq(topics, 2, "topics");
        (sender, receiver, , ) = registry.partiesOf(address(0), STRANGER);
        assertEq(sender + receiver, 0, "nobody");
    }

    function _putKyc(StubIdentity identity, bytes memory data) private {
        identity.put(ClaimTopics.KYC, address(issuer), stubSignature("valid"), data);
    }

    function _assertTopics(string memory what, uint64 expected) private {
        assertEq(registry.refresh(ALICE).topics, expected, what);
    }
}
