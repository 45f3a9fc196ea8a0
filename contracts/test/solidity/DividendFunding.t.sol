// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IDividendDistributor} from "../../src/interfaces/IDividendDistributor.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {PropertyToken} from "../../src/token/PropertyToken.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {DividendTest} from "./support/DividendTest.sol";
import {StubToken} from "./support/Stubs.sol";

contract DividendFundingTest is DividendTest {
    uint64 private constant MAX_AMOUNT = (1 << 47) - 1;

    function test_fund_takesTheRentAndMovesReserveAndFee() public {
        _collect(1_000);
        IDividendDistributor.Terms memory terms = _terms(FIRST, 700);
        (terms.reserve, terms.fee, terms.recordTime) = (200, 50, 123);
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.Funded(FIRST, address(token), 700, 200, 50, STATEMENT, 123, OTHER_BPS, terms.rates);
        distributor.fund(terms);
        assertEq(usdc.balanceOf(address(distributor)), 700, "here");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Rent), 50, "rent");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Reserve), 200, "reserve");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Fee), 50, "fee");
        _assertFunded();
        _assertBooks();
    }

    function _assertFunded() private view {
        IDividendDistributor.Distribution memory found = distributor.distributionOf(FIRST);
        assertTrue(found.state == IDividendDistributor.State.Funded, "state");
        assertEq(found.token, address(token), "token");
        assertEq(found.amount, 700, "amount");
        assertEq(found.recordTime, 123, "time");
        assertEq(found.statementHash, STATEMENT, "statement");
        assertEq(found.otherBps, OTHER_BPS, "other countries");
        assertEq(found.rates.length, 1, "rates");
        assertEq(found.rates[0].country, SPAIN, "country");
        assertEq(found.rates[0].bps, SPANISH_BPS, "rate");
        assertEq(distributor.pendingOf(address(token)), 700, "pending");
        assertEq(distributor.runningOf(address(token)), bytes32(0), "running");
    }

    function test_fund_revertsOnMistakes() public {
        _collect(1_000);
        _expectMistake(0, IDividendDistributor.DistributionIdMissing.selector);
        _expectMistake(1, IDividendDistributor.StatementMissing.selector);
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.AmountTooLarge.selector, MAX_AMOUNT));
        distributor.fund(_terms(FIRST, MAX_AMOUNT + 1));
        vm.expectRevert(ITreasury.NoAmount.selector);
        distributor.fund(_terms(FIRST, 0));
        vm.expectRevert(abi.encodeWithSelector(ITreasury.InsufficientFunds.selector, PROPERTY, Purpose.Rent, 1_000));
        distributor.fund(_terms(FIRST, 1_001));
        IDividendDistributor.Terms memory terms = _terms(FIRST, 1);
        terms.token = address(new StubToken());
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.UnknownToken.selector, terms.token));
        distributor.fund(terms);
        distributor.fund(_terms(FIRST, 1));
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.DistributionExists.selector, FIRST));
        distributor.fund(_terms(FIRST, 1));
    }

    function _expectMistake(uint256 which, bytes4 selector) private {
        IDividendDistributor.Terms memory terms = _terms(FIRST, 1);
        if (which == 0) terms.distributionId = 0;
        else terms.statementHash = 0;
        vm.expectRevert(selector);
        distributor.fund(terms);
    }

    function test_fund_wantsRatesInOrderAndBelowEverything() public {
        _collect(1);
        IDividendDistributor.Terms memory terms = _terms(FIRST, 1);
        terms.rates = new IDividendDistributor.CountryRate[](2);
        terms.rates[0] = IDividendDistributor.CountryRate(SPAIN, 10_000);
        uint16[3] memory wrong = [SPAIN, 1_000, 0];
        for (uint256 i = 0; i < 3; ++i) {
            terms.rates[1] = IDividendDistributor.CountryRate(wrong[i], 1);
            vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.WrongCountry.selector, wrong[i]));
            distributor.fund(terms);
        }
        terms.rates[1] = IDividendDistributor.CountryRate(999, 10_001);
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.RateTooHigh.selector, 10_001));
        distributor.fund(terms);
        terms.rates[1].bps = 0;
        terms.otherBps = 10_001;
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.RateTooHigh.selector, 10_001));
        distributor.fund(terms);
        terms.otherBps = 10_000;
        distributor.fund(terms);
        assertEq(distributor.distributionOf(FIRST).rates[1].country, 999, "last");
    }

    function test_cancel_returnsTheMoneyBeforeTheSnapshot() public {
        _fund(FIRST, 700);
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.DistributionCancelled(FIRST, address(token), 700);
        distributor.cancel(FIRST);
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Rent), 700, "rent");
        _assertBooks();
        _expectState(FIRST, IDividendDistributor.State.Cancelled);
        distributor.cancel(FIRST);
        _expectState(FIRST, IDividendDistributor.State.Cancelled);
        distributor.snapshot(FIRST);
        _invest(ALICE, SPAIN, 1);
        _start(SECOND, 5);
        _expectState(SECOND, IDividendDistributor.State.Running);
        distributor.cancel(SECOND);
    }

    function _expectState(bytes32 id, IDividendDistributor.State state) private {
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.WrongDistributionState.selector, id, state));
    }

    function test_snapshot_startsOneDistributionAtATime() public {
        _invest(ALICE, SPAIN, 3);
        _fund(FIRST, 700);
        _fund(SECOND, 70);
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.SnapshotTaken(FIRST, address(token), 1, 3, 700, 0);
        distributor.snapshot(FIRST);
        assertEq(distributor.runningOf(address(token)), FIRST, "running");
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.DistributionRunning.selector, FIRST));
        distributor.snapshot(SECOND);
        _pay(FIRST, ALICE);
        distributor.snapshot(SECOND);
        assertEq(distributor.runningOf(address(token)), SECOND, "next");
    }

    function test_snapshot_waitsForItsTimeAndForHolders() public {
        _collect(1);
        IDividendDistributor.Terms memory terms = _terms(FIRST, 1);
        terms.recordTime = uint40(block.timestamp + 1);
        distributor.fund(terms);
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.TooEarly.selector, terms.recordTime));
        distributor.snapshot(FIRST);
        vm.warp(terms.recordTime);
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.NoHolders.selector, address(token)));
        distributor.snapshot(FIRST);
        _invest(ALICE, SPAIN, 1);
        token.pause();
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.TokenPaused.selector, address(token)));
        distributor.snapshot(FIRST);
        token.unpause();
        distributor.snapshot(FIRST);
    }

    /// @dev Whoever chooses the moment chooses who gets the rent, so nobody does: from its time on it is anybody's.
    function test_snapshot_isAnybodysOnceItsTimeHasCome() public {
        _invest(ALICE, SPAIN, 1);
        _collect(2);
        IDividendDistributor.Terms memory terms = _terms(FIRST, 1);
        terms.recordTime = uint40(block.timestamp + 1 days);
        distributor.fund(terms);
        distributor.fund(_terms(SECOND, 1));
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.TooEarly.selector, terms.recordTime));
        vm.prank(STRANGER);
        distributor.snapshot(FIRST);
        vm.warp(terms.recordTime);
        vm.prank(STRANGER);
        distributor.snapshot(FIRST);
        _pay(FIRST, ALICE);
        vm.prank(STRANGER);
        distributor.snapshot(SECOND);
        assertEq(distributor.runningOf(address(token)), SECOND, "without a record time: at once");
    }

    function test_snapshot_hasALatestTime_afterWhichOnlyCancelWorks() public {
        _invest(ALICE, SPAIN, 1);
        uint40 funded = uint40(block.timestamp);
        _collect(2);
        distributor.fund(_terms(FIRST, 1));
        IDividendDistributor.Terms memory terms = _terms(SECOND, 1);
        terms.recordTime = funded + 7 days;
        distributor.fund(terms);
        assertEq(distributor.latestSnapshotTimeOf(keccak256("none")), 0, "no such distribution");
        assertEq(distributor.latestSnapshotTimeOf(FIRST), funded + 30 days, "after it was funded");
        assertEq(distributor.latestSnapshotTimeOf(SECOND), funded + 37 days, "after its record time");
        vm.warp(funded + 30 days + 1);
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.TooLate.selector, funded + 30 days));
        distributor.snapshot(FIRST);
        distributor.cancel(FIRST);
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Rent), 1, "rent");
        vm.warp(funded + 37 days);
        distributor.snapshot(SECOND);
    }

    /// @dev A record time in the past does not shorten the time there is; one beyond all time does not overflow.
    function testFuzz_latestSnapshotTime_leavesTime(uint40 recordTime) public {
        _collect(1);
        IDividendDistributor.Terms memory terms = _terms(FIRST, 1);
        terms.recordTime = recordTime;
        distributor.fund(terms);
        uint40 latest = distributor.latestSnapshotTimeOf(FIRST);
        assertTrue(latest >= recordTime && latest >= block.timestamp + 30 days, "time is left");
    }

    function test_snapshot_waitsForASaleThatCanFail() public {
        PropertyToken risky = _sellWithMinimum(PRICE, uint64(block.timestamp + 1 days));
        bytes32 propertyId = risky.propertyId();
        usdc.mint(address(this), 9);
        usdc.approve(address(treasury), 9);
        treasury.deposit(propertyId, Purpose.Rent, 9);
        IDividendDistributor.Terms memory terms = _terms(FIRST, 9);
        terms.token = address(risky);
        distributor.fund(terms);
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.SaleNotSettled.selector, address(risky)));
        distributor.snapshot(FIRST);
    }

    function test_strangers_moveNothing() public {
        _invest(ALICE, SPAIN, 1);
        _start(FIRST, 5);
        bytes[5] memory calls = [
            abi.encodeCall(distributor.fund, (_terms(SECOND, 1))),
            abi.encodeCall(distributor.cancel, (FIRST)),
            abi.encodeCall(distributor.pay, (FIRST, _list(ALICE))),
            abi.encodeCall(distributor.redirectOwed, (address(token), ALICE, BOB)),
            abi.encodeCall(distributor.moveOwed, (address(token), ALICE, BOB))
        ];
        bytes memory refusal = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER);
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(STRANGER);
            (bool isDone, bytes memory reason) = address(distributor).call(calls[i]);
            assertFalse(isDone, "done");
            assertEq(keccak256(reason), keccak256(refusal), "refusal");
        }
    }
}
