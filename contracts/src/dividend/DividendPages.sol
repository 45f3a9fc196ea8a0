// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Standing} from "../identity/Standing.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {SnapshotHolding} from "../token/SnapshotHolding.sol";
import {DividendMath} from "./DividendMath.sol";
import {OwedDividends} from "./OwedDividends.sol";
import {Page} from "./Page.sol";
import {PlainPayments} from "./PlainPayments.sol";
import {SettledHolders} from "./SettledHolders.sol";
import {WalletCall} from "./WalletCall.sol";
import {MOST_RATES, WithholdingRates} from "./WithholdingRates.sol";

/// @title DividendPages
/// @notice Pays a distribution page by page. Everything that can happen to a holder is written down here; the many to whom
/// nothing special happens take a shorter way with the same outcome ({PlainPayments}).
///
/// Whether a holder was settled is in memory while USDC is called, and written with the page: nothing that reads or writes it can
/// be entered meanwhile ({DividendDistributor}).
abstract contract DividendPages is OwedDividends {
    using SettledHolders for mapping(uint256 slot => uint256);
    using WalletCall for bytes;
    using WithholdingRates for bytes;
    using WithholdingRates for uint32[MOST_RATES];

    /// @dev No slot of {SettledHolders} is at hand.
    uint256 private constant NONE = type(uint256).max;

    function _pay(bytes32 distributionId, address[] calldata holders) internal {
        Entry storage entry = _inState(distributionId, State.Running);
        Page memory page = _begin(distributionId, entry, holders.length);
        _requireNotPaused(page.token);
        bytes memory question = WalletCall.make(holders);
        page.holdings = question.ask(page.token, IPropertyToken.snapshotHoldings.selector);
        page.standings = question.ask(address(REGISTRY), REGISTRY.standingsOf.selector);
        uint256 held = _held();
        _settleAll(page, holders);
        _requireHeld(held - page.paid);
        _finish(page);
    }

    /// @dev What a running distribution has for a lost wallet is owed to it, whatever its state.
    function _oweLost(bytes32 distributionId, address lostWallet) internal {
        Page memory page = _begin(distributionId, _entries[distributionId], 1);
        address[] memory holders = new address[](1);
        holders[0] = lostWallet;
        SnapshotHolding holding = IPropertyToken(page.token).snapshotHoldings(holders)[0];
        _settle(page, lostWallet, holding, REGISTRY.standingsOf(holders)[0], OwedReason.Moved);
        _finish(page);
    }

    function _begin(bytes32 distributionId, Entry storage entry, uint256 size) private view returns (Page memory page) {
        (page.distributionId, page.token, page.usdc) = (distributionId, entry.token, address(USDC));
        (page.pot, page.totalShares, page.snapshotId) = (entry.pot, entry.totalShares, entry.snapshotId);
        page.rates = entry.rates.table(entry.rateCount, entry.otherBps);
        page.payments = PlainPayments.list(size);
        page.first = NONE;
        if (IPropertyToken(page.token).lastSnapshotId() != page.snapshotId) revert SnapshotGone(distributionId);
    }

    /// @dev From the last to the first, because counting down to zero is cheaper.
    function _settleAll(Page memory page, address[] calldata holders) private {
        uint256 left = holders.length;
        if (left > 0) _turnTo(page, SnapshotHolding.wrap(page.holdings[left - 1]).holderNumber());
        assembly ("memory-safe") {
            mstore(add(page, 0x140), sub(holders.offset, 0x20))
        }
        for (page.left = left; page.left > 0; page.left = left) {
            PlainPayments.payWhilePlain(page);
            if (page.left == 0) return;
            left = page.left - 1;
            SnapshotHolding holding = SnapshotHolding.wrap(page.holdings[left]);
            Standing standing = Standing.wrap(page.standings[left]);
            OwedReason obstacle = _obstacleOf(holding.isFrozen(), standing.isVerified());
            _settle(page, holders[left], holding, standing, obstacle);
        }
    }

    function _settle(
        Page memory page,
        address holder,
        SnapshotHolding holding,
        Standing standing,
        OwedReason obstacle
    ) private {
        uint64 shares = holding.shares();
        if (shares == 0 || !_mark(page, holding.holderNumber())) return;
        uint256 gross = DividendMath.share(uint64(page.pot), shares, uint64(page.totalShares));
        uint256 tax = DividendMath.tax(gross, page.rates.rateOf(standing.country()));
        page.shares += shares;
        page.withheld += tax;
        _payOrOwe(page, holder, holding.holderNumber(), gross - tax, tax, obstacle);
    }

    /// @dev Nothing is owed to whom nothing is due.
    function _payOrOwe(
        Page memory page,
        address holder,
        uint24 holderNumber,
        uint256 amount,
        uint256 tax,
        OwedReason obstacle
    ) private {
        if (amount == 0 || (obstacle == OwedReason.None && _trySend(holder, amount))) {
            page.paid += amount;
            PlainPayments.add(page.payments, holderNumber, amount, tax);
            return;
        }
        if (obstacle == OwedReason.None) obstacle = OwedReason.TransferFailed;
        page.owed += amount;
        _books[page.token].owed += uint64(amount);
        _owe(page.token, holder, uint64(amount), obstacle);
        emit DividendOwed(page.distributionId, page.token, holder, uint64(amount), uint64(tax), obstacle);
    }

    /// @dev False if the holder was marked before.
    function _mark(Page memory page, uint24 holderNumber) private returns (bool isFirst) {
        _turnTo(page, holderNumber);
        uint256 bit = 1 << (holderNumber - page.first);
        isFirst = page.bits & bit == 0;
        page.bits |= bit;
    }

    function _turnTo(Page memory page, uint24 holderNumber) private {
        uint256 first = holderNumber - (holderNumber % SettledHolders.PER_SLOT);
        if (first == page.first) return;
        _keepBits(page);
        (page.first, page.bits) = (first, _settled[page.token].load(first, page.snapshotId));
    }

    function _keepBits(Page memory page) private {
        if (page.first != NONE) _settled[page.token].store(page.first, page.bits);
    }

    function _finish(Page memory page) private {
        _keepBits(page);
        if (page.payments.length > 0) emit DividendsPaid(page.distributionId, page.token, page.payments);
        if (page.shares > 0) _account(page.distributionId, page.shares, page.paid, page.owed, page.withheld);
    }
}
