// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RuleSetting, TooManyRules} from "../../src/compliance/Rule.sol";
import {TokenFacts} from "../../src/compliance/TokenFacts.sol";
import {ClaimTopics} from "../../src/identity/ClaimTopics.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

/// @notice What is only read, and a bound that nobody reaches in earnest.
contract GettersTest is FreeholdTest {
    function test_usdc_namesItsAgentsAndTypes() public view {
        address[4] memory agents = [usdc.owner(), usdc.pauser(), usdc.blacklister(), usdc.masterMinter()];
        for (uint256 i = 0; i < agents.length; ++i) assertEq(agents[i], address(this), "agent");
        assertTrue(usdc.isMinter(address(this)), "minter");
        assertFalse(usdc.isMinter(STRANGER), "no minter");
        // As Circle's contract answers on Ethereum.
        assertEq(usdc.PERMIT_TYPEHASH(), 0x6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9, "permit");
        assertEq(
            usdc.TRANSFER_WITH_AUTHORIZATION_TYPEHASH(),
            0x7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a2267,
            "transfer"
        );
        assertEq(
            usdc.RECEIVE_WITH_AUTHORIZATION_TYPEHASH(),
            0xd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8,
            "receive"
        );
        assertEq(
            usdc.CANCEL_AUTHORIZATION_TYPEHASH(),
            0x158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a1597429,
            "cancel"
        );
    }

    function test_registry_namesThePartiesOfATransfer() public {
        _verify(ALICE, UNITED_STATES);
        (uint64 sender, uint64 receiver, uint16 country, uint64 topics) = registry.partiesOf(STRANGER, ALICE);
        assertEq(sender, 0, "sender");
        assertEq(receiver, registry.investorIdOf(ALICE), "receiver");
        assertEq(country, UNITED_STATES, "country");
        assertTrue(ClaimTopics.has(topics, ClaimTopics.KYC), "topics");
    }

    function test_setRules_boundsTheirNumber() public {
        vm.expectRevert(abi.encodeWithSelector(TooManyRules.selector, 15));
        compliance.setRules(address(token), new RuleSetting[](16));
    }

    function test_factory_namesTheBeacon() public view {
        assertEq(factory.beacon(), address(beacon), "beacon");
    }

    function test_token_tellsComplianceAboutBothSides() public {
        _verify(ALICE, SPAIN);
        token.mint(ALICE, 7);
        token.freezePartialTokens(ALICE, 2);
        token.setAddressFrozen(BOB, true);
        TokenFacts facts = token.transferFacts(ALICE, BOB);
        assertEq(facts.senderFreeShares(), 5, "free");
        assertEq(facts.authorizedShares(), AUTHORIZED, "authorized");
        assertTrue(facts.receiverFrozen(), "receiver");
        assertFalse(facts.senderFrozen(), "sender");
        assertFalse(facts.paused(), "paused");
        assertTrue(facts.standStill(), "somebody is frozen");
        assertFalse(token.transferFacts(BOB, ALICE).receiverFrozen(), "the other way round");
        assertTrue(token.transferFacts(BOB, ALICE).senderFrozen(), "the sender");
        assertEq(token.transferFacts(address(0), ALICE).senderFreeShares(), 0, "an issuance has no sender");
    }
}
