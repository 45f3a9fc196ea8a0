// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDividendDistributor} from "../../src/interfaces/IDividendDistributor.sol";
import {TestUsdc} from "../../src/usdc/TestUsdc.sol";
import {DividendTest} from "./support/DividendTest.sol";
import {HostileUsdc} from "./support/HostileUsdc.sol";

/// @notice What USDC could do to a page: one holder's trouble stays theirs, and money that is not where USDC says stops
/// everything. 1,000 over 4 shares, of which 19 % are withheld: 203 for each.
contract DividendHostilityTest is DividendTest {
    HostileUsdc private hostile;

    function setUp() public override {
        super.setUp();
        hostile = HostileUsdc(address(usdc));
        _invest(ALICE, SPAIN, 1);
        _invest(BOB, SPAIN, 1);
        _invest(CAROL, SPAIN, 2);
        _start(FIRST, 1_000);
    }

    function _deployUsdc() internal override returns (TestUsdc) {
        return TestUsdc(address(new HostileUsdc()));
    }

    function test_pay_owesWhomUsdcTreatsBadly() public {
        HostileUsdc.Mood[4] memory moods = [
            HostileUsdc.Mood.Refuses,
            HostileUsdc.Mood.Babbles,
            HostileUsdc.Mood.Shouts,
            HostileUsdc.Mood.Eats
        ];
        for (uint256 i = 0; i < 4; ++i) {
            bytes32 id = keccak256(abi.encode(i));
            hostile.setMood(BOB, HostileUsdc.Mood.Fine);
            if (i == 0) id = FIRST;
            else _start(id, 1_000);
            hostile.setMood(BOB, moods[i]);
            uint256 before = gasleft();
            distributor.pay(id, _list(ALICE, BOB, CAROL));
            assertTrue(before - gasleft() < 900_000, "bounded");
            assertEq(_owedTo(BOB), 203 * (i + 1), "owed");
            assertEq(usdc.balanceOf(ALICE), 203 * (i + 1), "the others are paid");
        }
        hostile.setMood(BOB, HostileUsdc.Mood.Silent);
        distributor.payOwed(address(token), BOB);
        assertEq(usdc.balanceOf(BOB), 812, "paid");
        _assertBooks();
    }

    function test_pay_takesSilenceForConsent() public {
        hostile.setMood(BOB, HostileUsdc.Mood.Silent);
        _pay(FIRST, BOB);
        assertEq(usdc.balanceOf(BOB), 203, "paid");
        assertEq(_owedTo(BOB), 0, "owed");
    }

    function test_pay_revertsWhen_usdcLiesAboutMoney() public {
        hostile.setMood(BOB, HostileUsdc.Mood.Boasts);
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.UsdcMismatch.selector, 1_000, 797));
        _pay(FIRST, BOB);
        hostile.setMood(BOB, HostileUsdc.Mood.Denies);
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.UsdcMismatch.selector, 594, 1_000));
        _pay(FIRST, BOB);
    }

    /// @dev Whoever sends too little gas cannot make a payment fail that would not.
    function test_pay_revertsWhen_gasIsShort() public {
        hostile.setMood(BOB, HostileUsdc.Mood.Eats);
        bytes memory call = abi.encodeCall(distributor.pay, (FIRST, _list(BOB)));
        (bool isDone, bytes memory reason) = address(distributor).call{gas: 420_000}(call);
        assertFalse(isDone, "done");
        assertEq(bytes32(reason), bytes32(IDividendDistributor.NotEnoughGas.selector), "reason");
        (isDone, ) = address(distributor).call{gas: 900_000}(call);
        assertTrue(isDone, "with enough");
        assertEq(_owedTo(BOB), 203, "owed");
    }

    function test_pay_cannotBeEnteredFromATransfer() public {
        hostile.setMood(BOB, HostileUsdc.Mood.Refuses);
        _pay(FIRST, BOB);
        hostile.setMood(BOB, HostileUsdc.Mood.Fine);
        hostile.arm(address(distributor), abi.encodeCall(distributor.payOwed, (address(token), BOB)));
        _pay(FIRST, ALICE);
        assertEq(hostile.callbacks(), 0, "got in");
        assertEq(_owedTo(BOB), 203, "owed");
        _assertBooks();
    }
}
