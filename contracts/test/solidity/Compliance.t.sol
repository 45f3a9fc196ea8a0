// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Restriction} from "../../src/compliance/Restriction.sol";
import {CountryMode, Rules} from "../../src/compliance/Rules.sol";
import {CountryPolicy} from "../../src/compliance/rules/CountryPolicy.sol";
import {MaxShareOfSupply} from "../../src/compliance/rules/MaxShareOfSupply.sol";
import {ICompliance} from "../../src/interfaces/ICompliance.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract ComplianceTest is FreeholdTest {
    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, UNITED_STATES);
        token.mint(ALICE, 100);
    }

    function test_unknownToken_isRestricted() public view {
        _assertCode(address(this), ALICE, BOB, 1, Restriction.TokenUnknown, 0);
        assertFalse(compliance.isTokenBound(address(this)), "bound");
        assertTrue(compliance.isTokenBound(address(token)), "not bound");
    }

    function test_sender_mustStayVerified() public {
        registry.addClaimTopic(5);
        _assertCode(ALICE, BOB, 1, Restriction.SenderNotVerified, (1 << 1) | (1 << 5));
        registry.deleteIdentity(ALICE);
        _assertCode(ALICE, BOB, 1, Restriction.SenderNotVerified, 0);
    }

    function test_receiver_mustBeVerified() public {
        _register(CAROL, SPAIN);
        _assertCode(ALICE, CAROL, 1, Restriction.ReceiverNotVerified, 1 << 1);
        _assertCode(ALICE, STRANGER, 1, Restriction.ReceiverNotVerified, 0);
        _assertCode(address(0), STRANGER, 1, Restriction.ReceiverNotVerified, 0);
    }

    function testFuzz_allowList_admitsOnlyItsCountries(uint16 listed, uint16 held) public {
        (listed, held) = (_country(listed), _country(held));
        _setCountries(CountryMode.Allow, listed);
        registry.updateCountry(BOB, held);
        Restriction expected = listed == held ? Restriction.None : Restriction.CountryPolicy;
        _assertCode(ALICE, BOB, 1, expected, listed == held ? 0 : held);
    }

    function testFuzz_blockList_refusesItsCountries(uint16 listed, uint16 held) public {
        (listed, held) = (_country(listed), _country(held));
        _setCountries(CountryMode.Block, listed);
        registry.updateCountry(BOB, held);
        Restriction expected = listed == held ? Restriction.CountryPolicy : Restriction.None;
        _assertCode(ALICE, BOB, 1, expected, listed == held ? held : 0);
    }

    function test_accreditedOnly_asksForTheClaim() public {
        Rules memory rules = _noRules();
        rules.accreditedOnly = true;
        compliance.setRules(address(token), rules);
        _assertCode(ALICE, BOB, 1, Restriction.AccreditedOnly, 0);
        _accredit(BOB);
        _assertCode(ALICE, BOB, 1, Restriction.None, 0);
    }

    function testFuzz_maxShareOfSupply_leavesRoom(uint16 bps, uint256 held, uint256 shares) public {
        bps = uint16(bound(bps, 1, 10_000));
        held = bound(held, 0, AUTHORIZED - 100);
        shares = bound(shares, 0, 100);
        token.mint(BOB, held);
        Rules memory rules = _noRules();
        rules.maxHoldingBps = bps;
        compliance.setRules(address(token), rules);
        uint256 limit = (uint256(AUTHORIZED) * bps) / 10_000;
        uint256 room = limit > held ? limit - held : 0;
        Restriction expected = shares > room ? Restriction.MaxShareOfSupply : Restriction.None;
        _assertCode(ALICE, BOB, shares, expected, shares > room ? room : 0);
        _assertCode(address(0), BOB, shares, expected, shares > room ? room : 0);
    }

    function test_maxShareOfSupply_letsHoldersMoveToThemselves() public {
        Rules memory rules = _noRules();
        rules.maxHoldingBps = 1;
        compliance.setRules(address(token), rules);
        _assertCode(ALICE, ALICE, 50, Restriction.None, 0);
    }

    function test_decisions_comeInOneOrder() public {
        Rules memory rules = _noRules();
        (rules.accreditedOnly, rules.maxHoldingBps, rules.mode) = (true, 1, CountryMode.Block);
        rules.countries = new uint16[](1);
        rules.countries[0] = UNITED_STATES;
        compliance.setRules(address(token), rules);
        token.freezePartialTokens(ALICE, 100);
        token.setAddressFrozen(ALICE, true);
        token.pause();
        _assertCode(ALICE, BOB, 101, Restriction.TokenPaused, 0);
        token.unpause();
        _assertCode(ALICE, BOB, 101, Restriction.Frozen, uint160(ALICE));
        token.setAddressFrozen(ALICE, false);
        _assertCode(ALICE, BOB, 101, Restriction.SharesNotFree, 0);
        token.unfreezePartialTokens(ALICE, 100);
        _assertCode(ALICE, BOB, 2, Restriction.CountryPolicy, UNITED_STATES);
        registry.updateCountry(BOB, SPAIN);
        _assertCode(ALICE, BOB, 2, Restriction.AccreditedOnly, 0);
        _accredit(BOB);
        _assertCode(ALICE, BOB, 2, Restriction.MaxShareOfSupply, 1);
        _assertCode(ALICE, BOB, 1, Restriction.None, 0);
    }

    function test_canTransfer_answersForTheCallingToken() public {
        vm.prank(address(token));
        assertTrue(compliance.canTransfer(ALICE, BOB, 1), "token");
        assertFalse(compliance.canTransfer(ALICE, BOB, 1), "somebody else");
    }

    function test_setRules_replacesAndReadsBack() public {
        Rules memory rules = _noRules();
        rules.mode = CountryMode.Allow;
        rules.maxHoldingBps = 500;
        rules.countries = new uint16[](3);
        (rules.countries[0], rules.countries[1], rules.countries[2]) = (4, SPAIN, UNITED_STATES);
        vm.expectEmit(address(compliance));
        emit ICompliance.RulesSet(address(token), rules);
        compliance.setRules(address(token), rules);
        Rules memory read = compliance.rulesOf(address(token));
        assertEq(keccak256(abi.encode(read)), keccak256(abi.encode(rules)), "rules");
        compliance.setRules(address(token), _noRules());
        read = compliance.rulesOf(address(token));
        assertEq(keccak256(abi.encode(read)), keccak256(abi.encode(_noRules())), "replaced rules");
    }

    function test_setRules_revertsOnMistakes() public {
        Rules memory rules = _noRules();
        rules.mode = CountryMode.Allow;
        vm.expectRevert(abi.encodeWithSelector(CountryPolicy.CountryListMismatch.selector, CountryMode.Allow, 0));
        compliance.setRules(address(token), rules);

        rules.countries = new uint16[](1);
        vm.expectRevert(abi.encodeWithSelector(CountryPolicy.InvalidCountryCode.selector, 0));
        compliance.setRules(address(token), rules);
        rules.countries[0] = 1_000;
        vm.expectRevert(abi.encodeWithSelector(CountryPolicy.InvalidCountryCode.selector, 1_000));
        compliance.setRules(address(token), rules);

        rules.mode = CountryMode.Any;
        vm.expectRevert(abi.encodeWithSelector(CountryPolicy.CountryListMismatch.selector, CountryMode.Any, 1));
        compliance.setRules(address(token), rules);

        rules.maxHoldingBps = 10_001;
        vm.expectRevert(abi.encodeWithSelector(MaxShareOfSupply.InvalidBasisPoints.selector, 10_001));
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

    function _setCountries(CountryMode mode, uint16 country) private {
        Rules memory rules = _noRules();
        rules.mode = mode;
        rules.countries = new uint16[](1);
        rules.countries[0] = country;
        compliance.setRules(address(token), rules);
    }

    function _country(uint16 number) private pure returns (uint16) {
        return uint16(bound(number, 1, 999));
    }

    function _assertCode(address from, address to, uint256 shares, Restriction code, uint256 parameter) private view {
        _assertCode(address(token), from, to, shares, code, parameter);
    }

    function _assertCode(
        address asked,
        address from,
        address to,
        uint256 shares,
        Restriction code,
        uint256 parameter
    ) private view {
        (Restriction actual, uint256 number) = compliance.transferRestriction(asked, from, to, shares);
        assertEq(uint256(actual), uint256(code), "code");
        assertEq(number, parameter, "parameter");
    }
}
