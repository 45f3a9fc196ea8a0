// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestUsdc} from "../../src/usdc/TestUsdc.sol";
import {Test} from "./support/Test.sol";

contract TestUsdcTest is Test {
    address private constant ALICE = address(0xa11ce);
    address private constant BOB = address(0xb0b);

    TestUsdc private usdc;

    function setUp() public {
        usdc = new TestUsdc(address(this));
        usdc.configureMinter(address(this), 1_000);
        usdc.mint(ALICE, 100);
    }

    function test_metadata_isCircles() public view {
        assertEq(usdc.name(), "USD Coin", "name");
        assertEq(usdc.symbol(), "USDC", "symbol");
        assertEq(usdc.version(), "2", "version");
        assertEq(usdc.currency(), "USD", "currency");
        assertEq(usdc.decimals(), 6, "decimals");
    }

    function test_mint_spendsTheMintersAllowance() public {
        assertEq(usdc.minterAllowance(address(this)), 900, "allowance");
        assertEq(usdc.totalSupply(), 100, "supply");
        vm.expectRevert("FiatToken: mint amount exceeds minterAllowance");
        usdc.mint(ALICE, 901);
        vm.expectRevert("FiatToken: mint amount not greater than 0");
        usdc.mint(ALICE, 0);
        vm.expectRevert("FiatToken: mint to the zero address");
        usdc.mint(address(0), 1);
        vm.expectRevert("FiatToken: caller is not a minter");
        vm.prank(BOB);
        usdc.mint(ALICE, 1);
        usdc.removeMinter(address(this));
        vm.expectRevert("FiatToken: caller is not a minter");
        usdc.mint(ALICE, 1);
    }

    function test_burn_destroysTheMintersOwn() public {
        usdc.mint(address(this), 10);
        usdc.burn(4);
        assertEq(usdc.totalSupply(), 106, "supply");
        vm.expectRevert("FiatToken: burn amount exceeds balance");
        usdc.burn(7);
        vm.expectRevert("FiatToken: burn amount not greater than 0");
        usdc.burn(0);
    }

    function testFuzz_transfer_moves(uint256 value) public {
        value = bound(value, 0, 100);
        vm.prank(ALICE);
        usdc.transfer(BOB, value);
        assertEq(usdc.balanceOf(BOB), value, "receiver");
        assertEq(usdc.balanceOf(ALICE), 100 - value, "sender");
    }

    function test_transfer_revertsAsCircles() public {
        vm.expectRevert("ERC20: transfer amount exceeds balance");
        vm.prank(ALICE);
        usdc.transfer(BOB, 101);
        vm.expectRevert("ERC20: transfer to the zero address");
        vm.prank(ALICE);
        usdc.transfer(address(0), 1);
        vm.expectRevert("ERC20: approve to the zero address");
        vm.prank(ALICE);
        usdc.approve(address(0), 1);
    }

    function test_transferFrom_spendsEvenAnUnlimitedAllowance() public {
        vm.prank(ALICE);
        usdc.approve(BOB, type(uint256).max);
        vm.prank(BOB);
        usdc.transferFrom(ALICE, BOB, 40);
        assertEq(usdc.allowance(ALICE, BOB), type(uint256).max - 40, "allowance");
        vm.prank(ALICE);
        usdc.approve(BOB, 5);
        vm.expectRevert("ERC20: transfer amount exceeds allowance");
        vm.prank(BOB);
        usdc.transferFrom(ALICE, BOB, 6);
    }

    function test_allowance_growsAndShrinks() public {
        vm.prank(ALICE);
        usdc.increaseAllowance(BOB, 5);
        vm.prank(ALICE);
        usdc.decreaseAllowance(BOB, 2);
        assertEq(usdc.allowance(ALICE, BOB), 3, "allowance");
        vm.expectRevert("ERC20: decreased allowance below zero");
        vm.prank(ALICE);
        usdc.decreaseAllowance(BOB, 4);
    }

    function test_blacklist_stopsSenderReceiverAndSpender() public {
        usdc.blacklist(BOB);
        assertTrue(usdc.isBlacklisted(BOB), "blacklisted");
        vm.expectRevert("Blacklistable: account is blacklisted");
        vm.prank(ALICE);
        usdc.transfer(BOB, 1);
        vm.expectRevert("Blacklistable: account is blacklisted");
        vm.prank(BOB);
        usdc.transfer(ALICE, 0);
        vm.expectRevert("Blacklistable: account is blacklisted");
        vm.prank(BOB);
        usdc.transferFrom(ALICE, ALICE, 0);
        usdc.unBlacklist(BOB);
        vm.prank(ALICE);
        usdc.transfer(BOB, 1);
    }

    function test_blacklist_keepsTheBalance() public {
        usdc.blacklist(ALICE);
        assertEq(usdc.balanceOf(ALICE), 100, "balance");
    }

    function test_pause_stopsEverything() public {
        usdc.pause();
        vm.expectRevert("Pausable: paused");
        vm.prank(ALICE);
        usdc.transfer(BOB, 1);
        vm.expectRevert("Pausable: paused");
        usdc.mint(ALICE, 1);
        usdc.unpause();
        vm.prank(ALICE);
        usdc.transfer(BOB, 1);
    }

    function test_offices_areHandedOverByTheOwner() public {
        usdc.updatePauser(BOB);
        usdc.updateBlacklister(BOB);
        usdc.updateMasterMinter(BOB);
        usdc.transferOwnership(BOB);
        assertEq(usdc.owner(), BOB, "owner");
        vm.expectRevert("Pausable: caller is not the pauser");
        usdc.pause();
        vm.expectRevert("Pausable: caller is not the pauser");
        usdc.unpause();
        vm.expectRevert("Blacklistable: caller is not the blacklister");
        usdc.blacklist(ALICE);
        vm.expectRevert("FiatToken: caller is not the masterMinter");
        usdc.configureMinter(ALICE, 1);
        vm.expectRevert("Ownable: caller is not the owner");
        usdc.updatePauser(ALICE);
    }

    function test_offices_areNeverEmpty() public {
        vm.expectRevert("Pausable: new pauser is the zero address");
        usdc.updatePauser(address(0));
        vm.expectRevert("Blacklistable: new blacklister is the zero address");
        usdc.updateBlacklister(address(0));
        vm.expectRevert("FiatToken: new masterMinter is the zero address");
        usdc.updateMasterMinter(address(0));
        vm.expectRevert("Ownable: new owner is the zero address");
        usdc.transferOwnership(address(0));
    }
}
