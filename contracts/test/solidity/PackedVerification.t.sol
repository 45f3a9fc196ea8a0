// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "../../src/identity/ClaimTopics.sol";
import {PackedVerification, Verification} from "../../src/identity/Verification.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

/// @notice What the registry tells Compliance in a word is what it tells everybody else in a struct.
contract PackedVerificationTest is FreeholdTest {
    /// @dev Packed or not, at any time and in any epoch, the registry says one thing.
    function testFuzz_verificationsOf_saysWhatVerificationOfSays(uint256 passed, bool isEpochRaised) public {
        _verify(ALICE, SPAIN);
        _verify(BOB, UNITED_STATES);
        vm.warp(block.timestamp + bound(passed, 0, 730 days));
        if (isEpochRaised) registry.addClaimTopic(ClaimTopics.ACCREDITED);
        (PackedVerification sender, PackedVerification receiver, ) = registry.verificationsOf(ALICE, BOB);
        _assertSame(sender, registry.verificationOf(ALICE));
        _assertSame(receiver, registry.verificationOf(BOB));
        (sender, receiver, ) = registry.verificationsOf(address(0), STRANGER);
        assertEq(PackedVerification.unwrap(sender), 0, "nobody sends an issuance");
        _assertSame(receiver, registry.verificationOf(STRANGER));
    }

    function _assertSame(PackedVerification packed, Verification memory verification) private pure {
        assertEq(packed.investorId(), verification.investorId, "investor");
        assertEq(packed.topics(), verification.topics, "topics");
        assertEq(packed.country(), verification.country, "country");
        assertTrue(packed.isRegistered() == verification.isRegistered, "registered");
    }
}
