// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITrustedIssuers} from "../../src/interfaces/ITrustedIssuers.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract TrustedIssuersTest is FreeholdTest {
    uint256[] private _topics = [uint256(1), 9, 63];

    function test_claimTopics_areAddedAndRemoved() public {
        registry.addClaimTopic(63);
        uint256[] memory topics = registry.getClaimTopics();
        assertEq(topics.length, 2, "count");
        assertEq(topics[1], 63, "topic");
        registry.removeClaimTopic(63);
        assertEq(registry.getClaimTopics().length, 1, "count after removal");
    }

    function test_claimTopics_revertOnMistakes() public {
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuers.TopicAlreadyRequired.selector, 1));
        registry.addClaimTopic(1);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuers.TopicNotRequired.selector, 2));
        registry.removeClaimTopic(2);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuers.TopicOutOfRange.selector, 0));
        registry.addClaimTopic(0);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuers.TopicOutOfRange.selector, 64));
        registry.addClaimTopic(64);
    }

    function test_issuers_areAddedUpdatedAndRemoved() public {
        registry.addTrustedIssuer(ALICE, _topics);
        assertTrue(registry.isTrustedIssuer(ALICE), "trusted");
        assertEq(registry.getTrustedIssuers().length, 2, "count");
        assertEq(registry.getTrustedIssuerClaimTopics(ALICE)[2], 63, "topic");
        assertEq(registry.getTrustedIssuersForClaimTopic(1).length, 2, "issuers of a topic");
        assertEq(registry.getTrustedIssuersForClaimTopic(9)[0], ALICE, "issuer of a topic");
        assertTrue(registry.hasClaimTopic(ALICE, 9), "topic 9");
        assertFalse(registry.hasClaimTopic(ALICE, 64), "topic out of range");

        uint256[] memory fewer = new uint256[](1);
        fewer[0] = 2;
        registry.updateIssuerClaimTopics(ALICE, fewer);
        assertFalse(registry.hasClaimTopic(ALICE, 9), "topic 9 after the update");

        registry.removeTrustedIssuer(address(issuer));
        assertEq(registry.getTrustedIssuers().length, 1, "count after removal");
        assertFalse(registry.isTrustedIssuer(address(issuer)), "trusted after removal");
    }

    function test_removeTrustedIssuer_findsTheLast() public {
        registry.addTrustedIssuer(ALICE, _topics);
        registry.removeTrustedIssuer(ALICE);
        assertEq(registry.getTrustedIssuers().length, 1, "count");
        assertEq(registry.getTrustedIssuers()[0], address(issuer), "who is left");
    }

    function test_issuers_revertOnMistakes() public {
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuers.IssuerAlreadyTrusted.selector, issuer));
        registry.addTrustedIssuer(address(issuer), _topics);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuers.IssuerNotTrusted.selector, ALICE));
        registry.removeTrustedIssuer(ALICE);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuers.IssuerNotTrusted.selector, ALICE));
        registry.updateIssuerClaimTopics(ALICE, _topics);
        vm.expectRevert(ITrustedIssuers.NoTopics.selector);
        registry.addTrustedIssuer(ALICE, new uint256[](0));
        for (uint160 i = 1; i < registry.MAX_ISSUERS(); ++i) registry.addTrustedIssuer(address(i), _topics);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuers.TooManyIssuers.selector, 8));
        registry.addTrustedIssuer(ALICE, _topics);
    }
}
