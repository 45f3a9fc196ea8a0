// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Restriction} from "../../src/compliance/Restriction.sol";
import {
    InvalidRuleConfig,
    RuleSetting,
    RuleUnknown,
    RulesOutOfOrder,
    TooManyRules
} from "../../src/compliance/Rule.sol";
import {AccreditedOnly} from "../../src/compliance/rules/AccreditedOnly.sol";
import {CountryPolicy} from "../../src/compliance/rules/CountryPolicy.sol";
import {HoldingPeriod} from "../../src/compliance/rules/HoldingPeriod.sol";
import {ManualApproval} from "../../src/compliance/rules/ManualApproval.sol";
import {MaxShareOfSupply} from "../../src/compliance/rules/MaxShareOfSupply.sol";
import {MinimumHolding} from "../../src/compliance/rules/MinimumHolding.sol";
import {ClaimTopics} from "../../src/identity/ClaimTopics.sol";
import {ICompliance} from "../../src/interfaces/ICompliance.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";
import {StubIdentity} from "./support/Stubs.sol";

contract ComplianceTest is FreeholdTest {
    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, UNITED_STATES);
        token.mint(ALICE, 100);
    }

    function test_unknownToken_isRestricted() public view {
        _assertCode(address(this), ALICE, BOB, 1, Restriction.TOKEN_UNKNOWN, 0);
        assertFalse(compliance.isTokenBound(address(this)), "bound");
        assertTrue(compliance.isTokenBound(address(token)), "not bound");
    }

    function test_sender_mustStayVerified() public {
        registry.addClaimTopic(5);
        _assertCode(ALICE, BOB, 1, Restriction.SENDER_NOT_VERIFIED, (1 << 1) | (1 << 5));
        registry.deleteIdentity(ALICE);
        _assertCode(ALICE, BOB, 1, Restriction.SENDER_NOT_VERIFIED, 0);
    }

    function test_receiver_mustBeVerified() public {
        _register(CAROL, SPAIN);
        _assertCode(ALICE, CAROL, 1, Restriction.RECEIVER_NOT_VERIFIED, 1 << 1);
        _assertCode(ALICE, STRANGER, 1, Restriction.RECEIVER_NOT_VERIFIED, 0);
        _assertCode(address(0), STRANGER, 1, Restriction.RECEIVER_NOT_VERIFIED, 0);
    }

    function testFuzz_allowList_admitsOnlyItsCountries(uint16 listed, uint16 held) public {
        (listed, held) = (_country(listed), _country(held));
        compliance.setRules(address(token), _countries(true, listed));
        registry.updateCountry(BOB, held);
        uint8 expected = listed == held ? Restriction.NONE : CountryPolicy.CODE;
        _assertCode(ALICE, BOB, 1, expected, listed == held ? 0 : held);
    }

    function testFuzz_blockList_refusesItsCountries(uint16 listed, uint16 held) public {
        (listed, held) = (_country(listed), _country(held));
        compliance.setRules(address(token), _countries(false, listed));
        registry.updateCountry(BOB, held);
        uint8 expected = listed == held ? CountryPolicy.CODE : Restriction.NONE;
        _assertCode(ALICE, BOB, 1, expected, listed == held ? held : 0);
    }

    function test_accreditedOnly_asksForTheClaim() public {
        compliance.setRules(address(token), _accreditedOnly());
        _assertCode(ALICE, BOB, 1, AccreditedOnly.CODE, 0);
        _accredit(BOB);
        _assertCode(ALICE, BOB, 1, Restriction.NONE, 0);
    }

    function testFuzz_maxShareOfSupply_leavesRoom(uint16 bps, uint256 held, uint256 shares) public {
        bps = uint16(bound(bps, 1, 10_000));
        held = bound(held, 0, AUTHORIZED - 100);
        shares = bound(shares, 0, 100);
        token.mint(BOB, held);
        compliance.setRules(address(token), _maxShare(bps));
        uint256 limit = (uint256(AUTHORIZED) * bps) / 10_000;
        uint256 room = limit > held ? limit - held : 0;
        uint8 expected = shares > room ? MaxShareOfSupply.CODE : Restriction.NONE;
        _assertCode(ALICE, BOB, shares, expected, shares > room ? room : 0);
        _assertCode(address(0), BOB, shares, expected, shares > room ? room : 0);
    }

    function test_maxShareOfSupply_letsHoldersMoveToThemselves() public {
        compliance.setRules(address(token), _maxShare(1));
        _assertCode(ALICE, ALICE, 50, Restriction.NONE, 0);
    }

    function test_decisions_comeInOneOrder() public {
        RuleSetting[] memory rules = _and(_countries(false, UNITED_STATES), _and(_accreditedOnly(), _maxShare(1)));
        compliance.setRules(address(token), rules);
        token.freezePartialTokens(ALICE, 100);
        token.setAddressFrozen(ALICE, true);
        token.pause();
        _assertCode(ALICE, BOB, 101, Restriction.TOKEN_PAUSED, 0);
        token.unpause();
        _assertCode(ALICE, BOB, 101, Restriction.FROZEN, uint160(ALICE));
        token.setAddressFrozen(ALICE, false);
        _assertCode(ALICE, BOB, 101, Restriction.SHARES_NOT_FREE, 0);
        token.unfreezePartialTokens(ALICE, 100);
        _assertCode(ALICE, BOB, 2, CountryPolicy.CODE, UNITED_STATES);
        _relocate(BOB, SPAIN);
        _assertCode(ALICE, BOB, 2, AccreditedOnly.CODE, 0);
        _accredit(BOB);
        _assertCode(ALICE, BOB, 2, MaxShareOfSupply.CODE, 1);
        _assertCode(ALICE, BOB, 1, Restriction.NONE, 0);
    }

    function test_canTransfer_answersForTheCallingToken() public {
        vm.prank(address(token));
        assertTrue(compliance.canTransfer(ALICE, BOB, 1), "token");
        assertFalse(compliance.canTransfer(ALICE, BOB, 1), "somebody else");
    }

    function test_setRules_replacesAndReadsBack() public {
        uint16[] memory countries = new uint16[](3);
        (countries[0], countries[1], countries[2]) = (4, SPAIN, UNITED_STATES);
        RuleSetting[] memory rules = _one(CountryPolicy.CODE, abi.encode(true, countries));
        rules = _and(_and(rules, _accreditedOnly()), _and(_maxShare(500), _holderCap(3, 0, 1)));
        rules = _and(rules, _and(_minimumHolding(7), _and(_holdingPeriod(1 days), _manualApproval())));
        vm.expectEmit(address(compliance));
        emit ICompliance.RulesSet(address(token), rules);
        compliance.setRules(address(token), rules);
        RuleSetting[] memory read = compliance.rulesOf(address(token));
        assertEq(keccak256(abi.encode(read)), keccak256(abi.encode(rules)), "rules");
        compliance.setRules(address(token), _noRules());
        assertEq(compliance.rulesOf(address(token)).length, 0, "replaced rules");
    }

    function test_setRules_readsABlockListBack() public {
        compliance.setRules(address(token), _countries(false, SPAIN));
        bytes memory config = compliance.rulesOf(address(token))[0].config;
        assertEq(keccak256(config), keccak256(_countries(false, SPAIN)[0].config), "list");
    }

    function test_setRules_revertsOnMistakes() public {
        _assertRefused(_countries(true, 0), abi.encodeWithSelector(CountryPolicy.InvalidCountryCode.selector, 0));
        _assertRefused(
            _countries(true, 1_000),
            abi.encodeWithSelector(CountryPolicy.InvalidCountryCode.selector, 1_000)
        );
        _assertInvalid(_one(CountryPolicy.CODE, abi.encode(true, new uint16[](0))));
        _assertInvalid(_one(AccreditedOnly.CODE, "1"));
        _assertInvalid(_maxShare(0));
        _assertInvalid(_maxShare(10_001));
        _assertInvalid(_holderCap(0, 0, 0));
        _assertInvalid(_minimumHolding(0));
        _assertInvalid(_holdingPeriod(0));
        _assertInvalid(_one(ManualApproval.CODE, "1"));
        RuleSetting[] memory twice = _and(_accreditedOnly(), _accreditedOnly());
        _assertRefused(twice, abi.encodeWithSelector(RulesOutOfOrder.selector, AccreditedOnly.CODE));
    }

    function test_setRules_hasALimit() public {
        _assertRefused(new RuleSetting[](16), abi.encodeWithSelector(TooManyRules.selector, 15));
    }

    function test_countryPolicy_admitsNoUnknownCountry() public {
        address identity = registry.identity(BOB);
        StubIdentity(identity).drop(ClaimTopics.KYC, address(issuer));
        registry.removeClaimTopic(ClaimTopics.KYC);
        registry.registerIdentity(CAROL, identity, 0);
        registry.refresh(CAROL);
        registry.refresh(ALICE);
        compliance.setRules(address(token), _countries(false, SPAIN));
        _assertCode(ALICE, CAROL, 1, CountryPolicy.CODE, 0);
        compliance.setRules(address(token), _countries(true, SPAIN));
        _assertCode(ALICE, CAROL, 1, CountryPolicy.CODE, 0);
    }

    function testFuzz_setRules_knowsNoOtherRules(uint8 number) public {
        bool exists =
            (number >= 7 && number <= 10) ||
                number == MinimumHolding.CODE ||
                number == HoldingPeriod.CODE ||
                number == ManualApproval.CODE;
        vm.assume(!exists);
        _assertRefused(_one(number, ""), abi.encodeWithSelector(RuleUnknown.selector, number));
    }

    function _assertInvalid(RuleSetting[] memory rules) private {
        _assertRefused(rules, abi.encodeWithSelector(InvalidRuleConfig.selector, rules[0].rule));
    }

    function _assertRefused(RuleSetting[] memory rules, bytes memory refusal) private {
        vm.expectRevert(refusal);
        compliance.setRules(address(token), rules);
    }

    function test_strangers_changeNothing() public {
        bytes memory refusal = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER);
        vm.expectRevert(refusal);
        vm.prank(STRANGER);
        compliance.setRules(address(token), _noRules());
        vm.expectRevert(refusal);
        vm.prank(STRANGER);
        compliance.upgradeToAndCall(address(1), "");
    }

    function _country(uint16 number) private pure returns (uint16) {
        return uint16(bound(number, 1, 999));
    }

    function _assertCode(
        address asked,
        address from,
        address to,
        uint256 shares,
        uint8 code,
        uint256 parameter
    ) private view {
        (uint8 actual, uint256 number) = compliance.transferRestriction(asked, from, to, shares);
        assertEq(uint256(actual), uint256(code), "code");
        assertEq(number, parameter, "parameter");
    }
}
