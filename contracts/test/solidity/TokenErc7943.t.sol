// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Roles} from "../../src/access/Roles.sol";
import {Restriction} from "../../src/compliance/Restriction.sol";
import {IERC1643} from "../../src/interfaces/IERC1643.sol";
import {IERC3643} from "../../src/interfaces/IERC3643.sol";
import {IERC7943Fungible} from "../../src/interfaces/IERC7943.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract TokenErc7943Test is FreeholdTest {
    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, UNITED_STATES);
        token.mint(ALICE, 100);
    }

    function test_supportsInterface_namesTheStandards() public view {
        assertTrue(type(IERC7943Fungible).interfaceId == 0x3edbb4c4, "the standard's identifier");
        bytes4[7] memory known = [
            bytes4(0x01ffc9a7),
            type(IERC7943Fungible).interfaceId,
            type(IERC3643).interfaceId,
            type(IERC20).interfaceId,
            type(IERC20Metadata).interfaceId,
            type(IERC20Permit).interfaceId,
            type(IERC1643).interfaceId
        ];
        for (uint256 i = 0; i < known.length; ++i) assertTrue(token.supportsInterface(known[i]), "known");
        assertFalse(token.supportsInterface(0xffffffff), "the invalid one");
    }

    function testFuzz_setFrozenTokens_setsAndFreezesWhatComesLater(uint64 frozen, uint256 minted) public {
        minted = bound(minted, 0, 1_000);
        vm.expectEmit(address(token));
        emit IERC7943Fungible.Frozen(ALICE, frozen);
        assertTrue(token.setFrozenTokens(ALICE, frozen), "returned");
        assertEq(token.getFrozenTokens(ALICE), frozen, "frozen");
        token.mint(ALICE, minted);
        uint256 held = 100 + minted;
        uint256 free = held > frozen ? held - frozen : 0;
        _assertCode(ALICE, BOB, free, Restriction.NONE, 0);
        if (free == held) return;
        assertFalse(token.canTransfer(ALICE, BOB, free + 1), "can transfer");
        vm.expectRevert(
            abi.encodeWithSelector(IERC7943Fungible.ERC7943InsufficientUnfrozenBalance.selector, ALICE, free + 1, free)
        );
        _send(ALICE, BOB, free + 1);
    }

    function test_setFrozenTokens_hasALimit() public {
        vm.expectRevert(
            abi.encodeWithSelector(IPropertyToken.FrozenSharesOutOfRange.selector, ALICE, uint256(type(uint64).max))
        );
        token.setFrozenTokens(ALICE, uint256(type(uint64).max) + 1);
    }

    function test_setFrozenTokens_lowersOnlyForWhoMayThaw() public {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = IERC7943Fungible.setFrozenTokens.selector;
        manager.setTargetFunctionRole(Roles.PROPERTY_TOKENS, selectors, Roles.GUARDIAN);
        selectors[0] = IERC3643.unfreezePartialTokens.selector;
        manager.setTargetFunctionRole(Roles.PROPERTY_TOKENS, selectors, Roles.TRANSFER_AGENT);
        manager.grantRole(Roles.GUARDIAN, STRANGER, 0);
        vm.prank(STRANGER);
        token.setFrozenTokens(ALICE, 50);
        vm.expectRevert(
            abi.encodeWithSelector(
                IPropertyToken.NotPermitted.selector,
                STRANGER,
                IERC3643.unfreezePartialTokens.selector
            )
        );
        vm.prank(STRANGER);
        token.setFrozenTokens(ALICE, 49);
        manager.grantRole(Roles.TRANSFER_AGENT, STRANGER, 0);
        vm.prank(STRANGER);
        token.setFrozenTokens(ALICE, 49);
    }

    function test_freezing_tellsBothStandards() public {
        vm.expectEmit(address(token));
        emit IERC3643.TokensFrozen(ALICE, 30);
        vm.expectEmit(address(token));
        emit IERC7943Fungible.Frozen(ALICE, 30);
        token.freezePartialTokens(ALICE, 30);
        vm.expectEmit(address(token));
        emit IERC3643.TokensUnfrozen(ALICE, 10);
        vm.expectEmit(address(token));
        emit IERC7943Fungible.Frozen(ALICE, 20);
        token.unfreezePartialTokens(ALICE, 10);
    }

    function test_forcedTransfer_thawsBeforeItMoves() public {
        token.setFrozenTokens(ALICE, 500);
        vm.expectEmit(address(token));
        emit IERC7943Fungible.Frozen(ALICE, 60);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(ALICE, BOB, 40);
        vm.expectEmit(address(token));
        emit IERC7943Fungible.ForcedTransfer(ALICE, BOB, 40);
        token.forcedTransfer(ALICE, BOB, 40);
    }

    function test_recovery_takesFutureFreezesAlong() public {
        _link(CAROL, ALICE);
        token.setFrozenTokens(ALICE, 500);
        token.setFrozenTokens(CAROL, 7);
        token.recoveryAddress(ALICE, CAROL, registry.identity(ALICE));
        assertEq(token.getFrozenTokens(CAROL), 507, "frozen");
        assertEq(token.getFrozenTokens(ALICE), 0, "left behind");
    }

    function test_canSend_asksAccountAndToken() public {
        assertTrue(token.canSend(ALICE), "verified");
        assertFalse(token.canSend(STRANGER), "not registered");
        token.setAddressFrozen(ALICE, true);
        assertFalse(token.canSend(ALICE), "frozen");
        token.pause();
        assertFalse(token.canSend(BOB), "paused");
    }

    function test_canReceive_asksTheRulesOfTheAccount() public {
        assertTrue(token.canReceive(BOB), "verified");
        assertFalse(token.canReceive(STRANGER), "not registered");
        compliance.setRules(address(token), _countries(false, UNITED_STATES));
        assertFalse(token.canReceive(BOB), "country");
        // What depends on numbers has no say.
        compliance.setRules(address(token), _and(_maxShare(1), _and(_holderCap(1, 0, 0), _minimumHolding(50))));
        assertTrue(token.canReceive(BOB), "numbers");
        token.setAddressFrozen(BOB, true);
        assertFalse(token.canReceive(BOB), "frozen");
    }

    function test_canTransfer_neverRevertsForNobody() public view {
        assertFalse(token.canTransfer(address(0), BOB, 1), "from nobody");
        assertFalse(token.canTransfer(ALICE, address(0), 1), "to nobody");
        assertTrue(token.canTransfer(ALICE, BOB, 100), "free");
    }
}
