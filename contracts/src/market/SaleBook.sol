// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPrimarySale} from "../interfaces/IPrimarySale.sol";
import {SaleMath} from "./SaleMath.sol";

/// @title SaleBook
/// @notice All sales: their terms, where they stand, and who paid what while a sale could fail. It moves nothing.
/// Storage: two slots per sale, of which a purchase writes the first; one slot per buyer of a sale that can fail.
abstract contract SaleBook is IPrimarySale {
    mapping(address token => Sale) internal _sales;
    mapping(address token => mapping(address buyer => Contribution)) internal _contributions;

    /// @inheritdoc IPrimarySale
    function saleOf(address token) external view returns (Sale memory sale) {
        return _sales[token];
    }

    /// @inheritdoc IPrimarySale
    function contributionOf(address token, address buyer) external view returns (Contribution memory contribution) {
        return _contributions[token][buyer];
    }

    /// @inheritdoc IPrimarySale
    function stateOf(address token) public view returns (SaleState) {
        Sale storage sale = _sales[token];
        if (sale.pricePerShare == 0) return SaleState.None;
        bool isOver = sale.deadline != 0 && block.timestamp > sale.deadline;
        if (sale.isCancelled || (sale.canFail && isOver)) return SaleState.Failed;
        if (sale.isClosed) return SaleState.Closed;
        if (isOver) return SaleState.Ended;
        if (sale.remainingShares == 0) return SaleState.SoldOut;
        return SaleState.Open;
    }

    function _open(address token, uint64 pricePerShare, uint64 shares, uint64 deadline, uint64 minimumRaise) internal {
        if (_sales[token].pricePerShare != 0) revert SaleAlreadyOpen(token);
        if (pricePerShare == 0) revert PriceMissing();
        if (shares == 0) revert NoShares();
        _requireFuture(token, deadline);
        uint256 raise = uint256(pricePerShare) * shares;
        if (raise > type(uint64).max) revert RaiseTooLarge(raise);
        if (minimumRaise > raise) revert MinimumTooLarge(raise);
        if (minimumRaise != 0 && deadline == 0) revert DeadlineMissing();
        Sale storage sale = _sales[token];
        (sale.pricePerShare, sale.remainingShares) = (pricePerShare, shares);
        (sale.deadline, sale.canFail, sale.minimumRaise) = (uint40(deadline), minimumRaise != 0, minimumRaise);
        emit SaleOpened(token, pricePerShare, shares, deadline, minimumRaise);
    }

    function _close(address token) internal {
        SaleState state = stateOf(token);
        if (state != SaleState.Open && state != SaleState.SoldOut) revert WrongSaleState(token, state);
        _sales[token].isClosed = true;
        emit SaleClosed(token);
    }

    function _reopen(address token, uint64 deadline) internal {
        SaleState state = stateOf(token);
        if (state != SaleState.Closed && state != SaleState.Ended) revert WrongSaleState(token, state);
        Sale storage sale = _sales[token];
        if (sale.canFail && deadline != sale.deadline) revert DeadlineIsPromised(sale.deadline);
        _requireFuture(token, deadline);
        (sale.isClosed, sale.deadline) = (false, uint40(deadline));
        emit SaleReopened(token, deadline);
    }

    function _cancel(address token) internal {
        Sale storage sale = _sales[token];
        SaleState state = stateOf(token);
        if (!sale.canFail || state == SaleState.Failed) revert WrongSaleState(token, state);
        sale.isCancelled = true;
        emit SaleCancelled(token);
    }

    /// @notice Books a purchase.
    /// @return hasSucceeded Whether this purchase raised the minimum.
    function _book(address token, address buyer, uint256 shares, uint256 cost) internal returns (bool hasSucceeded) {
        Sale storage sale = _sales[token];
        (sale.remainingShares, sale.raised) = SaleMath.sell(sale.remainingShares, sale.raised, shares, cost);
        if (!sale.canFail) return false;

        hasSucceeded = sale.raised >= sale.minimumRaise;
        if (hasSucceeded) {
            sale.canFail = false;
            emit SaleSucceeded(token, sale.raised);
            return true;
        }
        Contribution storage contribution = _contributions[token][buyer];
        contribution.shares += uint64(shares);
        contribution.paid += uint64(cost);
    }

    function _quote(address token, uint256 shares) internal view returns (uint256 cost) {
        Sale storage sale = _sales[token];
        uint256 deadline = sale.deadline;
        bool isOver = deadline != 0 && block.timestamp > deadline;
        if (sale.pricePerShare == 0 || sale.isClosed || sale.isCancelled || isOver) revert SaleNotOpen(token, deadline);
        if (shares == 0) revert NoShares();
        if (shares > sale.remainingShares) revert SoldOut(sale.remainingShares);
        return SaleMath.cost(sale.pricePerShare, shares);
    }

    function _requireFuture(address token, uint64 deadline) private view {
        if (deadline != 0 && deadline <= block.timestamp) revert SaleNotOpen(token, deadline);
        if (deadline > type(uint40).max) revert DeadlineTooLate(deadline);
    }
}
