// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IPrimarySale} from "../interfaces/IPrimarySale.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {IUsdc} from "../interfaces/IUsdc.sol";
import {SaleBook} from "./SaleBook.sol";

/// @title SaleRefunds
/// @notice Gives buyers of a failed sale their money back. One buyer who cannot be paid stops nobody else: the shares are
/// taken back all the same and the money is owed.
abstract contract SaleRefunds is SaleBook {
    using SafeERC20 for IUsdc;

    IUsdc internal immutable USDC;

    /// @inheritdoc IPrimarySale
    mapping(address buyer => uint256) public owedTo;
    /// @inheritdoc IPrimarySale
    uint256 public totalOwed;

    constructor(IUsdc usdc) {
        USDC = usdc;
    }

    /// @inheritdoc IPrimarySale
    function refund(address token, address buyer) external {
        _requireFailed(token);
        if (!_refund(token, buyer)) revert NothingToRefund(token, buyer);
    }

    /// @inheritdoc IPrimarySale
    function refundMany(address token, address[] calldata buyers) external {
        _requireFailed(token);
        for (uint256 i = 0; i < buyers.length; ++i) _refund(token, buyers[i]);
    }

    /// @inheritdoc IPrimarySale
    function payOwed(address buyer) external returns (uint256 amount) {
        amount = owedTo[buyer];
        if (amount == 0) revert NothingOwed(buyer);
        owedTo[buyer] = 0;
        totalOwed -= amount;
        emit OwedPaid(buyer, amount);
        USDC.safeTransfer(buyer, amount);
    }

    function _moveContribution(address token, address lostWallet, address newWallet) internal {
        IIdentityRegistry registry = IIdentityRegistry(IPropertyToken(token).identityRegistry());
        uint64 investorId = registry.investorIdOf(lostWallet);
        bool isSameInvestor = investorId != 0 && investorId == registry.investorIdOf(newWallet);
        if (!isSameInvestor || lostWallet == newWallet) revert InvestorMismatch(lostWallet, newWallet);
        Contribution memory moved = _takeContribution(token, lostWallet);
        if (moved.paid == 0) revert NothingToRefund(token, lostWallet);
        Contribution storage contribution = _contributions[token][newWallet];
        contribution.shares += moved.shares;
        contribution.paid += moved.paid;
        emit ContributionMoved(token, lostWallet, newWallet, moved.shares, moved.paid);
    }

    /// @dev Effects before interactions; whatever happens, the contribution is gone and its money paid or owed.
    function _refund(address token, address buyer) private returns (bool isDone) {
        Contribution memory contribution = _takeContribution(token, buyer);
        if (contribution.paid == 0) return false;
        _sales[token].refunded += contribution.paid;
        IPropertyToken(token).takeBack(buyer, contribution.shares);
        if (USDC.trySafeTransfer(buyer, contribution.paid)) {
            emit PurchaseRefunded(token, buyer, contribution.shares, contribution.paid);
        } else {
            owedTo[buyer] += contribution.paid;
            totalOwed += contribution.paid;
            emit RefundOwed(token, buyer, contribution.shares, contribution.paid);
        }
        return true;
    }

    function _takeContribution(address token, address buyer) private returns (Contribution memory contribution) {
        contribution = _contributions[token][buyer];
        delete _contributions[token][buyer];
    }

    function _requireFailed(address token) private view {
        SaleState state = stateOf(token);
        if (state != SaleState.Failed) revert WrongSaleState(token, state);
    }
}
