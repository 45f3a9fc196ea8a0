// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDividendDistributor} from "../../src/interfaces/IDividendDistributor.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {Purpose} from "../../src/treasury/Purpose.sol";
import {DividendTest} from "./support/DividendTest.sol";

contract DividendPaymentTest is DividendTest {
    function setUp() public override {
        super.setUp();
        _invest(ALICE, SPAIN, 1);
        _invest(BOB, UNITED_STATES, 2);
        _invest(CAROL, SPAIN, 4);
    }

    /// @dev 1,000 over 7 shares: 142 less 26, 285 less 85, 571 less 108; 2 are left.
    function test_pay_isFloorOfTheShareLessFloorOfTheTax() public {
        _start(FIRST, 1_000);
        bytes memory payments = bytes.concat(_payment(3, 463, 108), _payment(2, 200, 85), _payment(1, 116, 26));
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.DividendsPaid(FIRST, address(token), payments);
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.DividendDistributed(FIRST, address(token), 779, 0, 219, 2);
        distributor.pay(FIRST, _list(ALICE, BOB, CAROL));
        assertEq(usdc.balanceOf(ALICE), 116, "alice");
        assertEq(usdc.balanceOf(BOB), 200, "bob");
        assertEq(usdc.balanceOf(CAROL), 463, "carol");
        assertEq(_books().carried, 2, "carried");
        assertEq(distributor.pendingOf(address(token)), 0, "pending");
        assertEq(distributor.runningOf(address(token)), bytes32(0), "running");
        _assertBooks();
    }

    function _payment(uint24 number, uint48 amount, uint48 tax) private pure returns (bytes memory) {
        return abi.encodePacked(number, amount, tax);
    }

    function test_snapshot_takesWhatWasCarried() public {
        _start(FIRST, 1_000);
        distributor.pay(FIRST, _list(ALICE, BOB, CAROL));
        _fund(SECOND, 5);
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.SnapshotTaken(SECOND, address(token), 2, 7, 7, 2);
        distributor.snapshot(SECOND);
        assertEq(_books().carried, 0, "taken");
        distributor.pay(SECOND, _list(ALICE, BOB, CAROL));
        assertEq(usdc.balanceOf(ALICE), 117, "alice");
        assertEq(_books().carried, 0, "nothing is left");
        _assertBooks();
    }

    function test_pay_paysNobodyTwice() public {
        _start(FIRST, 1_000);
        address[] memory settled = _list(ALICE, BOB, STRANGER);
        distributor.pay(FIRST, _list(ALICE, ALICE, STRANGER));
        distributor.pay(FIRST, _list(STRANGER, ALICE, ALICE));
        distributor.pay(FIRST, new address[](0));
        bool[] memory found = distributor.settledOf(FIRST, settled);
        assertTrue(found[0] && !found[1] && !found[2], "settled");
        assertEq(usdc.balanceOf(ALICE), 116, "once");
        assertEq(usdc.balanceOf(STRANGER), 0, "no shares");
        assertEq(distributor.distributionOf(FIRST).sharesLeft, 6, "left");
        _assertBooks();
        distributor.pay(FIRST, _list(CAROL, BOB, ALICE));
        vm.expectRevert(
            abi.encodeWithSelector(
                IDividendDistributor.WrongDistributionState.selector,
                FIRST,
                IDividendDistributor.State.Complete
            )
        );
        _pay(FIRST, ALICE);
    }

    function test_pay_goesByTheSnapshotWhateverMovesSince() public {
        _start(FIRST, 1_000);
        _send(CAROL, ALICE, 4);
        token.burn(BOB, 2);
        _invest(STRANGER, SPAIN, 50);
        _pay(FIRST, CAROL);
        _send(ALICE, CAROL, 5);
        distributor.pay(FIRST, _list(STRANGER, ALICE, BOB));
        assertEq(usdc.balanceOf(ALICE), 116, "alice");
        assertEq(usdc.balanceOf(BOB), 200, "bob");
        assertEq(usdc.balanceOf(CAROL), 463, "carol");
        assertEq(usdc.balanceOf(STRANGER), 0, "came later");
    }

    function test_pay_withholdsEverythingOrNothing() public {
        _collect(700);
        IDividendDistributor.Terms memory terms = _terms(FIRST, 700);
        (terms.otherBps, terms.rates[0].bps) = (0, 10_000);
        distributor.fund(terms);
        distributor.snapshot(FIRST);
        token.setAddressFrozen(ALICE, true);
        distributor.pay(FIRST, _list(ALICE, BOB, CAROL));
        assertEq(usdc.balanceOf(BOB), 200, "bob");
        assertEq(_books().withheld, 500, "withheld");
        assertEq(_owedTo(ALICE), 0, "nothing is due, so nothing is owed");
        _assertBooks();
    }

    function test_pay_revertsWhile_paused() public {
        _start(FIRST, 1_000);
        token.pause();
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.TokenPaused.selector, address(token)));
        _pay(FIRST, ALICE);
    }

    function test_pay_revertsWhen_snapshotGone() public {
        _start(FIRST, 1_000);
        token.takeSnapshot();
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.SnapshotGone.selector, FIRST));
        _pay(FIRST, ALICE);
    }

    function test_pay_takesADirtyAddressForNobody() public {
        _start(FIRST, 1_000);
        bytes memory page = abi.encodeCall(distributor.pay, (FIRST, _list(ALICE)));
        assembly {
            let last := add(page, mload(page))
            mstore(last, or(mload(last), shl(200, 1)))
        }
        (bool isDone, ) = address(distributor).call(page);
        assertFalse(isDone, "an address has 160 bits");
        assertEq(usdc.balanceOf(ALICE), 0, "paid");
    }

    function test_releaseWithheld_bringsTaxToTheTreasury() public {
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.NothingWithheld.selector, address(token)));
        distributor.releaseWithheld(address(token));
        _start(FIRST, 1_000);
        distributor.pay(FIRST, _list(ALICE, BOB, CAROL));
        vm.expectEmit(address(distributor));
        emit IDividendDistributor.WithheldReleased(address(token), PROPERTY, 219);
        vm.prank(STRANGER);
        assertEq(distributor.releaseWithheld(address(token)), 219, "released");
        assertEq(treasury.balanceOf(PROPERTY, Purpose.Withholding), 219, "treasury");
        _assertBooks();
        vm.expectRevert(abi.encodeWithSelector(IDividendDistributor.NothingWithheld.selector, address(token)));
        distributor.releaseWithheld(address(token));
    }

    function test_token_numbersItsHolders() public {
        assertEq(token.holdingOf(ALICE).holderNumber, 1, "alice");
        assertEq(token.holdingOf(CAROL).holderNumber, 3, "carol");
        _verify(STRANGER, SPAIN);
        token.mint(STRANGER, 0);
        assertEq(token.holdingOf(STRANGER).holderNumber, 0, "nothing came");
        _send(CAROL, STRANGER, 4);
        assertEq(token.holdingOf(STRANGER).holderNumber, 4, "first shares");
        _send(STRANGER, CAROL, 4);
        assertEq(token.holdingOf(CAROL).holderNumber, 3, "a number stays");
        vm.expectRevert(IPropertyToken.NoSnapshot.selector);
        token.snapshotHoldings(_list(ALICE));
    }

    /// @dev Two slots of 224 holders, in an order that goes to and fro between them.
    function test_pay_crossesSlots() public {
        for (uint160 i = 1; i <= 230; ++i) _invest(address(0xd000 + i), SPAIN, 1);
        _start(FIRST, 237_000);
        address[] memory page = new address[](233);
        for (uint160 i = 0; i < 230; ++i) page[i] = address(0xd000 + 1 + ((i * 97) % 230));
        (page[230], page[231], page[232]) = (ALICE, BOB, CAROL);
        distributor.pay(FIRST, page);
        assertTrue(distributor.distributionOf(FIRST).state == IDividendDistributor.State.Complete, "complete");
        for (uint160 i = 1; i <= 230; ++i) assertEq(usdc.balanceOf(address(0xd000 + i)), 810, "each");
        _assertBooks();
    }
}
