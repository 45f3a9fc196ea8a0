// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDividendDistributor} from "../interfaces/IDividendDistributor.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {SettledHolders} from "./SettledHolders.sol";
import {MOST_RATES, WithholdingRates} from "./WithholdingRates.sol";

/// @title DistributionBook
/// @notice All distributions and where they stand, what each token's money is, and who is owed. It moves nothing.
/// Storage: four slots per distribution, of which a page reads three and writes one, and one for eight tax rates; two slots per
/// token; one bit per holder, used again; one slot per wallet that is owed.
abstract contract DistributionBook is IDividendDistributor {
    using SettledHolders for mapping(uint256 slot => uint256);
    using WithholdingRates for uint32[MOST_RATES];

    /// @notice A distribution as it is stored; see {Distribution}.
    struct Entry {
        // slot 0
        address token;
        uint48 pot;
        uint16 otherBps;
        uint16 rateCount;
        State state;
        // slot 1
        uint64 totalShares;
        uint48 amount;
        uint40 recordTime;
        uint40 latestTime;
        // slot 2: what a page writes
        uint64 sharesLeft;
        uint48 paid;
        uint48 owed;
        uint48 withheld;
        uint32 snapshotId;
        // slot 3, 4, ...
        bytes32 statementHash;
        uint32[MOST_RATES] rates;
    }

    /// @dev So that the pot, with what was carried, has 48 bits: 140 million USDC.
    uint64 private constant MAX_AMOUNT = (1 << 47) - 1;

    /// @dev Whoever holds shares when the money comes should have it, and not whoever holds some at any later time.
    uint40 private constant SNAPSHOT_PERIOD = 30 days;

    mapping(bytes32 distributionId => Entry) internal _entries;
    /// @dev Of distributions that are complete, and of running ones what is owed.
    mapping(address token => Books) internal _books;
    mapping(address token => mapping(uint256 slot => uint256)) internal _settled;
    mapping(address token => mapping(address holder => Owed)) internal _owed;

    /// @inheritdoc IDividendDistributor
    mapping(address token => bytes32 distributionId) public runningOf;

    /// @inheritdoc IDividendDistributor
    function distributionOf(bytes32 distributionId) external view returns (Distribution memory distribution) {
        Entry storage entry = _entries[distributionId];
        (distribution.token, distribution.state, distribution.amount) = (entry.token, entry.state, entry.amount);
        (distribution.statementHash, distribution.recordTime) = (entry.statementHash, entry.recordTime);
        (distribution.otherBps, distribution.rates) = (entry.otherBps, entry.rates.read(entry.rateCount));
        (distribution.snapshotId, distribution.pot) = (entry.snapshotId, entry.pot);
        (distribution.totalShares, distribution.sharesLeft) = (entry.totalShares, entry.sharesLeft);
        (distribution.paid, distribution.owed, distribution.withheld) = (entry.paid, entry.owed, entry.withheld);
    }

    /// @inheritdoc IDividendDistributor
    function latestSnapshotTimeOf(bytes32 distributionId) external view returns (uint40 latestTime) {
        return _entries[distributionId].latestTime;
    }

    /// @inheritdoc IDividendDistributor
    function booksOf(address token) public view returns (Books memory books) {
        books = _books[token];
        Entry storage running = _entries[runningOf[token]];
        if (running.state != State.Running) return books;
        books.paid += running.paid;
        books.withheld += running.withheld;
    }

    /// @inheritdoc IDividendDistributor
    function pendingOf(address token) external view returns (uint64 amount) {
        Books memory books = booksOf(token);
        return books.deposited - books.paid - books.owed - books.withheld - books.carried;
    }

    /// @inheritdoc IDividendDistributor
    function owedOf(address token, address holder) external view returns (Owed memory owed) {
        return _owed[token][holder];
    }

    /// @inheritdoc IDividendDistributor
    function settledOf(
        bytes32 distributionId,
        address[] calldata holders
    ) external view returns (bool[] memory settled) {
        Entry storage entry = _inState(distributionId, State.Running);
        settled = new bool[](holders.length);
        for (uint256 i = 0; i < holders.length; ++i) {
            uint256 number = IPropertyToken(entry.token).holdingOf(holders[i]).holderNumber;
            settled[i] = _settled[entry.token].has(entry.snapshotId, number);
        }
    }

    function _open(Terms calldata terms) internal {
        bytes32 id = terms.distributionId;
        Entry storage entry = _entries[id];
        if (id == 0) revert DistributionIdMissing();
        if (entry.state != State.None) revert DistributionExists(id);
        if (terms.statementHash == 0) revert StatementMissing();
        if (terms.amount > MAX_AMOUNT) revert AmountTooLarge(MAX_AMOUNT);
        WithholdingRates.requireRate(terms.otherBps);
        (entry.token, entry.state, entry.amount) = (terms.token, State.Funded, uint48(terms.amount));
        (entry.statementHash, entry.recordTime) = (terms.statementHash, terms.recordTime);
        entry.latestTime = _latestTime(terms.recordTime);
        entry.rates.keep(terms.rates);
        (entry.otherBps, entry.rateCount) = (terms.otherBps, uint16(terms.rates.length));
        _books[terms.token].deposited += terms.amount;
        _announce(terms);
    }

    function _cancel(bytes32 distributionId) internal returns (address token, uint64 amount) {
        Entry storage entry = _inState(distributionId, State.Funded);
        (token, amount) = (entry.token, entry.amount);
        entry.state = State.Cancelled;
        _books[token].deposited -= amount;
        emit DistributionCancelled(distributionId, token, amount);
    }

    /// @dev The ledger of the token keeps the last snapshot only, so what is paid from the one before comes first.
    function _start(bytes32 distributionId) internal {
        Entry storage entry = _inState(distributionId, State.Funded);
        address token = entry.token;
        bytes32 running = runningOf[token];
        if (running != 0) revert DistributionRunning(running);
        _requireTime(entry.recordTime, entry.latestTime);
        _requireNotPaused(token);
        if (IPropertyToken(token).saleCanFail()) revert SaleNotSettled(token);

        uint32 snapshotId = IPropertyToken(token).takeSnapshot();
        uint64 totalShares = uint64(IPropertyToken(token).snapshotTotalSupply());
        if (totalShares == 0) revert NoHolders(token);
        uint64 carried = _books[token].carried;
        _books[token].carried = 0;
        uint48 pot = entry.amount + uint48(carried);
        runningOf[token] = distributionId;
        (entry.state, entry.snapshotId, entry.pot) = (State.Running, snapshotId, pot);
        (entry.totalShares, entry.sharesLeft) = (totalShares, totalShares);
        emit SnapshotTaken(distributionId, token, snapshotId, totalShares, pot, carried);
    }

    /// @dev What a page has done; with the last share the distribution is complete.
    function _account(bytes32 distributionId, uint256 shares, uint256 paid, uint256 owed, uint256 withheld) internal {
        Entry storage entry = _entries[distributionId];
        uint64 left = entry.sharesLeft - uint64(shares);
        (entry.sharesLeft, entry.paid) = (left, entry.paid + uint48(paid));
        (entry.owed, entry.withheld) = (entry.owed + uint48(owed), entry.withheld + uint48(withheld));
        if (left == 0) _complete(distributionId, entry);
    }

    function _inState(bytes32 distributionId, State state) internal view returns (Entry storage entry) {
        entry = _entries[distributionId];
        if (entry.state != state) revert WrongDistributionState(distributionId, entry.state);
    }

    /// @dev A token is paused when its numbers look wrong, and dividends are computed from them.
    function _requireNotPaused(address token) internal view {
        if (IPropertyToken(token).paused()) revert TokenPaused(token);
    }

    function _requireTime(uint40 recordTime, uint40 latestTime) private view {
        if (block.timestamp < recordTime) revert TooEarly(recordTime);
        if (block.timestamp > latestTime) revert TooLate(latestTime);
    }

    /// @dev A time that does not fit is as good as never.
    function _latestTime(uint40 recordTime) private view returns (uint40) {
        uint256 latest = SNAPSHOT_PERIOD + (block.timestamp > recordTime ? block.timestamp : recordTime);
        return latest > type(uint40).max ? type(uint40).max : uint40(latest);
    }

    function _complete(bytes32 distributionId, Entry storage entry) private {
        (uint64 paid, uint64 owed, uint64 withheld) = (entry.paid, entry.owed, entry.withheld);
        address token = entry.token;
        uint64 left = entry.pot - paid - owed - withheld;
        entry.state = State.Complete;
        runningOf[token] = 0;
        Books storage books = _books[token];
        books.paid += paid;
        books.withheld += withheld;
        books.carried = left;
        emit DividendDistributed(distributionId, token, paid, owed, withheld, left);
    }

    function _announce(Terms calldata terms) private {
        emit Funded(
            terms.distributionId,
            terms.token,
            terms.amount,
            terms.reserve,
            terms.fee,
            terms.statementHash,
            terms.recordTime,
            terms.otherBps,
            terms.rates
        );
    }
}
