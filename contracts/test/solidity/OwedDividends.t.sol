// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDividendDistributor} from "../../src/interfaces/IDividendDistributor.sol";
import {IERC3643} from "../../src/interfaces/IERC3643.sol";
import {DividendTest} from "./support/DividendTest.sol";

/// @notice 1,000 over 4 shares, of which 19 % are withheld: 203 for each.
contract OwedDividendsTest is DividendTest {
    address private constant NEW_ALICE = address(0xa11ce2);

    function setUp() public override {
        super.setUp();
        _invest(ALICE, SPAIN, 1);
        _invest(BOB, SPAIN, 1);
        _invest(CAROL, SPAIN, 2);
        _start(FIRST, 1_000);
    }

    function test_pay_owesWhomItCannotPay() public {
        token.setAddressFrozen(ALICE, true);
        registry.deleteIdentity(BOB);
        usdc.blacklist(CAROL);
        _expectOwed(CAROL, 405, 95, IDividendDistributor.OwedReason.TransferFailed);
        _expectOwed(BOB, 203, 47, IDividendDistributor.OwedReason.NotVerified);
        _expectOwed(ALICE, 203, 47, IDividendDistributor.OwedReason.Frozen);
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.DividendDistributed(FIRST, address(token), 0, 811, 189, 0);
        distributor.pay(FIRST, _list(ALICE, BOB, CAROL));
        assertEq(_owedTo(BOB), 203, "removing a wallet does not change the tax");
        assertTrue(
            distributor.owedOf(address(token), BOB).reason == IDividendDistributor.OwedReason.NotVerified,
            "reason"
        );
        _assertBooks();
    }

    function _expectOwed(address holder, uint64 amount, uint64 tax, IDividendDistributor.OwedReason reason) private {
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.DividendOwed(FIRST, address(token), holder, amount, tax, reason);
    }

    function test_pay_paysTheOthersOfThePage() public {
        usdc.blacklist(BOB);
        distributor.pay(FIRST, _list(ALICE, BOB, CAROL));
        assertEq(usdc.balanceOf(ALICE), 203, "before");
        assertEq(usdc.balanceOf(CAROL), 405, "after");
        assertEq(_owedTo(BOB), 203, "owed");
    }

    function test_payOwed_paysOnceItCan() public {
        usdc.blacklist(BOB);
        _pay(FIRST, BOB);
        vm.expectRevert("Blacklistable: account is blacklisted");
        distributor.payOwed(address(token), BOB);
        usdc.unBlacklist(BOB);
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.OwedPaid(address(token), BOB, 203);
        vm.prank(STRANGER);
        assertEq(distributor.payOwed(address(token), BOB), 203, "amount");
        assertEq(usdc.balanceOf(BOB), 203, "paid");
        assertEq(_books().owed, 0, "owed");
        _assertBooks();
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.NothingOwed.selector, address(token), BOB));
        distributor.payOwed(address(token), BOB);
    }

    function test_payOwed_waitsForTheObstacleToGo() public {
        token.setAddressFrozen(ALICE, true);
        registry.deleteIdentity(BOB);
        distributor.pay(FIRST, _list(ALICE, BOB, CAROL));
        _expectNotPayable(ALICE, IDividendDistributor.OwedReason.Frozen);
        distributor.payOwed(address(token), ALICE);
        _expectNotPayable(BOB, IDividendDistributor.OwedReason.NotVerified);
        distributor.payOwed(address(token), BOB);
        token.setAddressFrozen(ALICE, false);
        token.pause();
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.TokenPaused.selector, address(token)));
        distributor.payOwed(address(token), ALICE);
        token.unpause();
        distributor.payOwed(address(token), ALICE);
        assertEq(usdc.balanceOf(ALICE), 203, "paid");
    }

    function _expectNotPayable(address holder, IDividendDistributor.OwedReason reason) private {
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.NotPayable.selector, holder, reason));
    }

    function test_redirectOwed_paysAnotherWallet() public {
        usdc.blacklist(BOB);
        distributor.pay(FIRST, _list(ALICE, BOB, CAROL));
        _expectNotPayable(STRANGER, IDividendDistributor.OwedReason.NotVerified);
        distributor.redirectOwed(address(token), BOB, STRANGER);
        _verify(STRANGER, SPAIN);
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.OwedRedirected(address(token), BOB, STRANGER, 203);
        distributor.redirectOwed(address(token), BOB, STRANGER);
        assertEq(usdc.balanceOf(STRANGER), 203, "paid");
        assertEq(_owedTo(BOB), 0, "owed");
        _assertBooks();
    }

    function test_moveOwed_followsARecovery() public {
        _recoverAlice();
        _expectOwed(ALICE, 203, 47, IDividendDistributor.OwedReason.Moved);
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.OwedMoved(address(token), ALICE, NEW_ALICE, 203);
        distributor.moveOwed(address(token), ALICE, NEW_ALICE);
        distributor.pay(FIRST, _list(ALICE, NEW_ALICE, BOB));
        assertEq(usdc.balanceOf(ALICE) + usdc.balanceOf(NEW_ALICE), 0, "its shares came after the snapshot");
        distributor.payOwed(address(token), NEW_ALICE);
        assertEq(usdc.balanceOf(NEW_ALICE), 203, "paid");
        _pay(FIRST, CAROL);
        assertTrue(distributor.distributionOf(FIRST).state == IDividendDistributor.State.Complete, "complete");
        _assertBooks();
    }

    function test_moveOwed_takesWhatWasOwedBeforeAsWell() public {
        token.setAddressFrozen(ALICE, true);
        distributor.pay(FIRST, _list(ALICE, BOB, CAROL));
        _start(SECOND, 1_000);
        token.setAddressFrozen(ALICE, false);
        _recoverAlice();
        distributor.moveOwed(address(token), ALICE, NEW_ALICE);
        assertEq(_owedTo(NEW_ALICE), 406, "both");
        distributor.pay(SECOND, _list(ALICE, BOB, CAROL));
        assertEq(_owedTo(ALICE), 0, "once");
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.NothingOwed.selector, address(token), ALICE));
        distributor.moveOwed(address(token), ALICE, NEW_ALICE);
        _assertBooks();
    }

    function test_moveOwed_canCompleteADistribution() public {
        distributor.pay(FIRST, _list(BOB, CAROL, BOB));
        _recoverAlice();
        distributor.moveOwed(address(token), ALICE, NEW_ALICE);
        assertEq(distributor.runningOf(address(token)), bytes32(0), "running");
        _assertBooks();
    }

    function _recoverAlice() private {
        _link(NEW_ALICE, ALICE);
        token.recoveryAddress(ALICE, NEW_ALICE, registry.identity(ALICE));
    }

    function test_moveOwed_staysWithTheInvestor() public {
        address[3] memory others = [BOB, STRANGER, ALICE];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.NotOneInvestor.selector, ALICE, others[i]));
            distributor.moveOwed(address(token), ALICE, others[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.NotOneInvestor.selector, STRANGER, address(0xb)));
        distributor.moveOwed(address(token), STRANGER, address(0xb));
    }

    function test_pay_waitsWhileUsdcIsStopped() public {
        usdc.pause();
        vm.expectRevert(IDividendDistributor.UsdcStopped.selector);
        _pay(FIRST, ALICE);
        usdc.unpause();
        usdc.blacklist(address(distributor));
        vm.expectRevert(IDividendDistributor.UsdcStopped.selector);
        _pay(FIRST, ALICE);
        usdc.unBlacklist(address(distributor));
        _pay(FIRST, ALICE);
        assertEq(usdc.balanceOf(ALICE), 203, "paid");
    }

    function test_token_pausesWithoutLosingAnything() public {
        IERC3643(address(token)).pause();
        distributor.moveOwed(address(token), CAROL, _second(CAROL));
        assertEq(_owedTo(_second(CAROL)), 405, "moved");
    }

    function _second(address wallet) private returns (address second) {
        second = address(uint160(wallet) + 1);
        if (!registry.contains(second)) _link(second, wallet);
    }
}
