// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Restriction} from "../../src/compliance/Restriction.sol";
import {IERC3643} from "../../src/interfaces/IERC3643.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {IPropertyTokenFactory} from "../../src/interfaces/IPropertyTokenFactory.sol";
import {PropertyToken} from "../../src/token/PropertyToken.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract PropertyTokenTest is FreeholdTest {
    function setUp() public override {
        super.setUp();
        _verify(ALICE, SPAIN);
        _verify(BOB, SPAIN);
        token.mint(ALICE, 100);
    }

    function test_metadata_isWhatTheFactorySet() public view {
        assertEq(token.name(), "Calle Mayor 1", "name");
        assertEq(token.symbol(), "MAYOR1", "symbol");
        assertEq(token.decimals(), 0, "decimals");
        assertEq(token.version(), "1.0.0", "version");
        assertEq(token.propertyId(), PROPERTY, "propertyId");
        assertEq(token.authorizedShares(), AUTHORIZED, "authorizedShares");
        assertEq(token.deedHash(), DEED_HASH, "deedHash");
        assertEq(token.compliance(), address(compliance), "compliance");
        assertEq(token.identityRegistry(), address(registry), "registry");
        assertEq(token.authority(), address(manager), "authority");
    }

    function test_initialize_revertsTheSecondTime() public {
        IPropertyToken.Setup memory setup = IPropertyToken.Setup(PROPERTY, "n", "s", 1, DEED_HASH, "");
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        token.initialize(setup);
        PropertyToken code = PropertyToken(beacon.implementation());
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        code.initialize(setup);
    }

    function testFuzz_transfer_movesShares(uint256 shares) public {
        shares = bound(shares, 0, 100);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(ALICE, BOB, shares);
        vm.prank(ALICE);
        assertTrue(token.transfer(BOB, shares), "returned");
        assertEq(token.balanceOf(ALICE), 100 - shares, "sender");
        assertEq(token.balanceOf(BOB), shares, "receiver");
        assertEq(token.totalSupply(), 100, "supply");
    }

    function testFuzz_transfer_revertsWhen_moreThanHeld(uint256 shares) public {
        vm.assume(shares > 100);
        _expectRestricted(Restriction.SHARES_NOT_FREE, 100);
        vm.prank(ALICE);
        token.transfer(BOB, shares);
    }

    function test_transfer_toOneself_changesNothing() public {
        vm.prank(ALICE);
        token.transfer(ALICE, 60);
        assertEq(token.balanceOf(ALICE), 100, "balance");
    }

    function test_transfer_revertsWhen_receiverZero() public {
        _expectRestricted(Restriction.RECEIVER_NOT_VERIFIED, 0);
        vm.prank(ALICE);
        token.transfer(address(0), 1);
    }

    function test_holdingOf_showsTheWholeSlot() public {
        token.freezePartialTokens(ALICE, 30);
        token.takeSnapshot();
        vm.prank(ALICE);
        token.transfer(BOB, 10);
        IPropertyToken.Holding memory holding = token.holdingOf(ALICE);
        assertEq(holding.balance, 90, "balance");
        assertEq(holding.frozen, 30, "frozen");
        assertEq(holding.snapshotBalance, 100, "balance at the snapshot");
        assertEq(holding.snapshotId, 1, "snapshot");
        assertFalse(holding.isFrozen, "wallet");
    }

    function test_transferFrom_spendsAllowance() public {
        vm.prank(ALICE);
        token.approve(CAROL, 10);
        vm.prank(CAROL);
        token.transferFrom(ALICE, BOB, 4);
        assertEq(token.allowance(ALICE, CAROL), 6, "allowance");
        assertEq(token.balanceOf(BOB), 4, "balance");
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.InsufficientAllowance.selector, CAROL, 6, 7));
        vm.prank(CAROL);
        token.transferFrom(ALICE, BOB, 7);
    }

    function test_transferFrom_revertsWhen_fromIsZero() public {
        vm.expectRevert(IPropertyToken.ZeroAddress.selector);
        token.transferFrom(address(0), ALICE, 0);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.InsufficientAllowance.selector, address(this), 0, 1));
        token.transferFrom(address(0), ALICE, 1);
    }

    function test_transferFrom_leavesUnlimitedAllowance() public {
        vm.prank(ALICE);
        token.approve(CAROL, type(uint256).max);
        vm.prank(CAROL);
        token.transferFrom(ALICE, BOB, 4);
        assertEq(token.allowance(ALICE, CAROL), type(uint256).max, "allowance");
    }

    function test_approve_revertsWhen_spenderZero() public {
        vm.expectRevert(IPropertyToken.ZeroAddress.selector);
        token.approve(address(0), 1);
    }

    function test_batchTransfer_movesAll() public {
        (address[] memory to, uint256[] memory amounts) = _pair(BOB, 1, BOB, 2);
        vm.prank(ALICE);
        token.batchTransfer(to, amounts);
        assertEq(token.balanceOf(BOB), 3, "balance");
        vm.expectRevert(IPropertyToken.LengthMismatch.selector);
        token.batchTransfer(to, new uint256[](1));
    }

    function test_mint_revertsAboveAuthorizedShares() public {
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.AuthorizedSharesExceeded.selector, AUTHORIZED - 100));
        token.mint(BOB, AUTHORIZED - 99);
        token.mint(BOB, AUTHORIZED - 100);
        assertEq(token.totalSupply(), AUTHORIZED, "supply");
    }

    function test_mint_revertsWhen_numberIsHuge() public {
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.AuthorizedSharesExceeded.selector, AUTHORIZED - 100));
        token.mint(BOB, uint256(type(uint64).max) + 2);
    }

    function test_mint_revertsWhen_receiverNotVerified() public {
        _expectRestricted(Restriction.RECEIVER_NOT_VERIFIED, 0);
        token.mint(CAROL, 1);
    }

    function test_batchMint_issuesAll() public {
        (address[] memory to, uint256[] memory amounts) = _pair(ALICE, 1, BOB, 2);
        token.batchMint(to, amounts);
        assertEq(token.totalSupply(), 103, "supply");
        vm.expectRevert(IPropertyToken.LengthMismatch.selector);
        token.batchMint(to, new uint256[](1));
    }

    function test_setIdentityRegistryAndCompliance_revert() public {
        vm.expectRevert(IPropertyToken.SharedByAllTokens.selector);
        token.setIdentityRegistry(address(1));
        vm.expectRevert(IPropertyToken.SharedByAllTokens.selector);
        token.setCompliance(address(1));
    }

    function test_setNameSymbolAndOnchainID_announce() public {
        token.setName("Calle Mayor 2");
        token.setSymbol("MAYOR2");
        token.setOnchainID(address(7));
        assertEq(token.name(), "Calle Mayor 2", "name");
        assertEq(token.symbol(), "MAYOR2", "symbol");
        assertEq(token.onchainID(), address(7), "onchainID");
    }

    function test_initialize_saysWhatItAsks() public {
        IPropertyTokenFactory.TokenizeParams memory params = _params(keccak256("prop_2"), _noRules());
        address predicted = factory.predictToken(params.propertyId);
        vm.expectEmit(predicted);
        emit IERC3643.IdentityRegistryAdded(address(registry));
        vm.expectEmit(predicted);
        emit IERC3643.ComplianceAdded(address(compliance));
        vm.expectEmit(predicted);
        emit IERC3643.UpdatedTokenInformation(params.name, params.symbol, 0, "1.0.0", address(0));
        factory.tokenize(params);
    }

    function test_canTransfer_answersWithoutReason() public view {
        assertTrue(token.canTransfer(ALICE, BOB, 100), "free");
        assertFalse(token.canTransfer(ALICE, BOB, 101), "too many");
        assertFalse(token.canTransfer(ALICE, CAROL, 1), "unverified");
    }

    function test_restrictedFunctions_revertForStrangers() public {
        bytes[] memory calls = _restrictedCalls();
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(STRANGER);
            (bool ok, bytes memory result) = address(token).call(calls[i]);
            assertFalse(ok, "a stranger may not call this");
            assertEq(
                keccak256(result),
                keccak256(abi.encodeWithSelector(IPropertyToken.NotPermitted.selector, STRANGER, bytes4(calls[i]))),
                "reason"
            );
        }
    }

    function _restrictedCalls() private view returns (bytes[] memory calls) {
        (address[] memory wallets, uint256[] memory amounts) = _pair(ALICE, 1, BOB, 1);
        calls = new bytes[](20);
        calls[0] = abi.encodeCall(token.mint, (ALICE, 1));
        calls[1] = abi.encodeCall(token.burn, (ALICE, 1));
        calls[2] = abi.encodeCall(token.forcedTransfer, (ALICE, BOB, 1));
        calls[3] = abi.encodeCall(token.recoveryAddress, (ALICE, BOB, address(1)));
        calls[4] = abi.encodeCall(token.pause, ());
        calls[5] = abi.encodeCall(token.unpause, ());
        calls[6] = abi.encodeCall(token.setAddressFrozen, (ALICE, true));
        calls[7] = abi.encodeCall(token.freezePartialTokens, (ALICE, 1));
        calls[8] = abi.encodeCall(token.unfreezePartialTokens, (ALICE, 1));
        calls[9] = abi.encodeCall(token.batchMint, (wallets, amounts));
        calls[10] = abi.encodeCall(token.batchBurn, (wallets, amounts));
        calls[11] = abi.encodeCall(token.batchForcedTransfer, (wallets, wallets, amounts));
        calls[12] = abi.encodeCall(token.batchSetAddressFrozen, (wallets, new bool[](2)));
        calls[13] = abi.encodeCall(token.batchFreezePartialTokens, (wallets, amounts));
        calls[14] = abi.encodeCall(token.batchUnfreezePartialTokens, (wallets, amounts));
        calls[15] = abi.encodeCall(token.setName, ("x"));
        calls[16] = abi.encodeCall(token.setSymbol, ("x"));
        calls[17] = abi.encodeCall(token.setOnchainID, (address(1)));
        calls[18] = abi.encodeCall(token.takeSnapshot, ());
        calls[19] = abi.encodeCall(token.setDocument, ("x", "", DEED_HASH));
    }

    function _pair(
        address first,
        uint256 firstAmount,
        address second,
        uint256 secondAmount
    ) private pure returns (address[] memory wallets, uint256[] memory amounts) {
        wallets = new address[](2);
        amounts = new uint256[](2);
        (wallets[0], wallets[1]) = (first, second);
        (amounts[0], amounts[1]) = (firstAmount, secondAmount);
    }
}
