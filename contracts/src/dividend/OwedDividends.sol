// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {DistributionBook} from "./DistributionBook.sol";
import {DividendMoney} from "./DividendMoney.sol";

/// @title OwedDividends
/// @notice Dividends that could not be paid with their page: paid later, to another wallet, or moved with a recovery.
abstract contract OwedDividends is DistributionBook, DividendMoney {
    IIdentityRegistry internal immutable REGISTRY;

    constructor(IIdentityRegistry registry) {
        REGISTRY = registry;
    }

    function _owe(address token, address holder, uint64 amount, OwedReason reason) internal {
        Owed storage owed = _owed[token][holder];
        (owed.amount, owed.reason) = (owed.amount + amount, reason);
    }

    /// @dev What was owed is paid now, to whomever.
    function _payOwed(address token, address holder, address to) internal returns (uint64 amount) {
        _requireNotPaused(token);
        amount = _takeOwed(token, holder);
        OwedReason obstacle = _obstacleOf(IPropertyToken(token).isFrozen(to), REGISTRY.isVerified(to));
        if (obstacle != OwedReason.None) revert NotPayable(to, obstacle);
        _books[token].owed -= amount;
        _books[token].paid += amount;
        if (to == holder) emit OwedPaid(token, holder, amount);
        else emit OwedRedirected(token, holder, to, amount);
        _send(to, amount);
    }

    function _moveOwed(address token, address lostWallet, address newWallet) internal returns (uint64 amount) {
        amount = _takeOwed(token, lostWallet);
        _owe(token, newWallet, amount, OwedReason.Moved);
        emit OwedMoved(token, lostWallet, newWallet, amount);
    }

    function _requireOneInvestor(address lostWallet, address newWallet) internal view {
        uint64 investorId = REGISTRY.investorIdOf(lostWallet);
        bool isOne = investorId != 0 && investorId == REGISTRY.investorIdOf(newWallet);
        if (!isOne || lostWallet == newWallet) revert NotOneInvestor(lostWallet, newWallet);
    }

    /// @dev Why a wallet must not be paid; None if it may.
    function _obstacleOf(bool isFrozen, bool isVerified) internal pure returns (OwedReason) {
        if (isFrozen) return OwedReason.Frozen;
        return isVerified ? OwedReason.None : OwedReason.NotVerified;
    }

    function _takeOwed(address token, address holder) private returns (uint64 amount) {
        amount = _owed[token][holder].amount;
        if (amount == 0) revert NothingOwed(token, holder);
        delete _owed[token][holder];
    }
}
