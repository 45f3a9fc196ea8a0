// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IPrimarySale} from "../interfaces/IPrimarySale.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {IUsdc} from "../interfaces/IUsdc.sol";
import {OwedRefunds} from "./OwedRefunds.sol";

/// @title SaleRefunds
/// @notice Gives buyers of a failed sale their money back. One buyer who cannot be paid stops nobody else: the shares are
/// taken back all the same and the money is owed. So is that of a frozen wallet, which may be in a thief's hands.
abstract contract SaleRefunds is OwedRefunds {
    using SafeERC20 for IUsdc;

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

    function _moveContribution(address token, address lostWallet, address newWallet) internal {
        _requireOneInvestor(token, lostWallet, newWallet);
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
        bool isFrozen = IPropertyToken(token).isFrozen(buyer);
        IPropertyToken(token).takeBack(buyer, contribution.shares);
        if (!isFrozen && USDC.trySafeTransfer(buyer, contribution.paid)) {
            emit PurchaseRefunded(token, buyer, contribution.shares, contribution.paid);
        } else {
            _owe(token, buyer, contribution.paid);
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
