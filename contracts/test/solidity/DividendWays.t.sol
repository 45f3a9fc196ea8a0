// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDividendDistributor} from "../../src/interfaces/IDividendDistributor.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {Standing} from "../../src/identity/Standing.sol";
import {SnapshotHolding} from "../../src/token/SnapshotHolding.sol";
import {DividendTest} from "./support/DividendTest.sol";

/// @notice What is written by hand for the sake of its price is held against what is written plainly.
contract DividendWaysTest is DividendTest {
    address[] private holders;

    function setUp() public override {
        super.setUp();
        for (uint160 i = 0; i < 6; ++i) {
            holders.push(address(0xe000 + i));
            _verify(holders[i], i % 2 == 0 ? SPAIN : UNITED_STATES);
        }
    }

    /// @dev Paid as a page, and as a model computes it, whatever the numbers.
    function testFuzz_pay_isWhatTheModelSays(uint64 amount, uint64[6] memory shares, uint16 bps, uint8 frozen) public {
        amount = uint64(bound(amount, 1, (1 << 47) - 1));
        uint256 total = 0;
        for (uint256 i = 0; i < 6; ++i) {
            shares[i] = uint64(bound(shares[i], i == 0 ? 1 : 0, AUTHORIZED / 6));
            total += shares[i];
            if (shares[i] > 0) token.mint(holders[i], shares[i]);
            if ((frozen >> i) & 1 == 1) token.setAddressFrozen(holders[i], true);
        }
        _collect(amount);
        distributor.fund(_ratedTerms(amount, uint16(bps % 10_001)));
        distributor.snapshot(FIRST);
        distributor.pay(FIRST, holders);
        for (uint256 i = 0; i < 6; ++i) {
            uint256 gross = (uint256(amount) * shares[i]) / total;
            uint256 net = gross - (gross * (i % 2 == 0 ? bps % 10_001 : OTHER_BPS)) / 10_000;
            bool isOwed = (frozen >> i) & 1 == 1;
            assertEq(usdc.balanceOf(holders[i]), isOwed ? 0 : net, "paid");
            assertEq(_owedTo(holders[i]), isOwed ? net : 0, "owed");
        }
        assertTrue(_books().carried < 6, "less than one for each");
        _assertBooks();
    }

    function _ratedTerms(uint64 amount, uint16 bps) private view returns (IDividendDistributor.Terms memory terms) {
        terms = _terms(FIRST, amount);
        terms.rates[0].bps = bps;
    }

    function testFuzz_snapshotHoldings_isWhatTheTokenSays(uint8 sent, uint8 frozen, bool isAfter) public {
        for (uint256 i = 0; i < 5; ++i) token.mint(holders[i], 10 + i);
        if (!isAfter) token.takeSnapshot();
        _send(holders[sent % 5], holders[(sent / 5) % 6], sent % 10);
        if (isAfter) token.takeSnapshot();
        token.setAddressFrozen(holders[frozen % 6], true);
        token.freezePartialTokens(holders[1], token.balanceOf(holders[1]));
        SnapshotHolding[] memory found = token.snapshotHoldings(holders);
        for (uint256 i = 0; i < 6; ++i) {
            IPropertyToken.Holding memory holding = token.holdingOf(holders[i]);
            assertEq(found[i].shares(), token.snapshotBalanceOf(holders[i]), "shares");
            assertEq(found[i].holderNumber(), holding.holderNumber, "number");
            assertTrue(found[i].isFrozen() == holding.isFrozen, "frozen");
            uint256 word = SnapshotHolding.unwrap(found[i]);
            assertEq(uint160(word >> 64), 0, "nothing else");
        }
    }

    function testFuzz_standingsOf_isWhatTheRegistrySays(uint256 dice, uint40 expiresAt, bool isMoreRequired) public {
        _claim(_register(CAROL, SPAIN), 1, expiresAt);
        registry.refresh(CAROL);
        _accredit(holders[0]);
        if (dice % 3 == 0) registry.deleteIdentity(holders[dice % 6]);
        if (isMoreRequired) registry.addClaimTopic(2);
        if (dice % 5 == 0) registry.removeClaimTopic(1);
        if (dice % 7 < 3) registry.refresh(holders[(dice / 3) % 6 == dice % 6 ? (dice + 1) % 6 : (dice / 3) % 6]);
        vm.warp(block.timestamp + (dice % (1 << 39)));
        holders.push(CAROL);
        holders.push(STRANGER);
        Standing[] memory found = registry.standingsOf(holders);
        for (uint256 i = 0; i < holders.length; ++i) {
            assertEq(found[i].country(), registry.investorCountry(holders[i]), "country");
            assertTrue(found[i].isVerified() == registry.isVerified(holders[i]), "verified");
        }
    }
}
