// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IPrimarySale} from "../interfaces/IPrimarySale.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {IUsdc} from "../interfaces/IUsdc.sol";
import {SaleBook} from "./SaleBook.sol";

/// @title OwedRefunds
/// @notice Refunds that could not be paid: paid later, to another wallet of the investor, or moved to one.
abstract contract OwedRefunds is SaleBook {
    using SafeERC20 for IUsdc;

    IUsdc internal immutable USDC;

    /// @inheritdoc IPrimarySale
    mapping(address token => mapping(address buyer => uint256)) public owedOf;
    /// @inheritdoc IPrimarySale
    uint256 public totalOwed;

    constructor(IUsdc usdc) {
        USDC = usdc;
    }

    /// @inheritdoc IPrimarySale
    function payOwed(address token, address buyer) external returns (uint256 amount) {
        _requireNotFrozen(token, buyer);
        amount = _takeOwed(token, buyer);
        emit OwedPaid(token, buyer, amount);
        USDC.safeTransfer(buyer, amount);
    }

    function _redirectOwed(address token, address buyer, address to) internal returns (uint256 amount) {
        _requireHeir(token, buyer, to);
        amount = _takeOwed(token, buyer);
        emit OwedRedirected(token, buyer, to, amount);
        USDC.safeTransfer(to, amount);
    }

    function _moveOwed(address token, address lostWallet, address newWallet) internal returns (uint256 amount) {
        _requireHeir(token, lostWallet, newWallet);
        amount = _takeOwed(token, lostWallet);
        _owe(token, newWallet, amount);
        emit OwedMoved(token, lostWallet, newWallet, amount);
    }

    function _owe(address token, address buyer, uint256 amount) internal {
        owedOf[token][buyer] += amount;
        totalOwed += amount;
    }

    function _requireOneInvestor(address token, address lostWallet, address newWallet) internal view {
        IIdentityRegistry registry = _registryOf(token);
        uint64 investorId = registry.investorIdOf(lostWallet);
        bool isSameInvestor = investorId != 0 && investorId == registry.investorIdOf(newWallet);
        if (!isSameInvestor || lostWallet == newWallet) revert InvestorMismatch(lostWallet, newWallet);
    }

    function _takeOwed(address token, address buyer) private returns (uint256 amount) {
        amount = owedOf[token][buyer];
        if (amount == 0) revert NothingOwed(token, buyer);
        owedOf[token][buyer] = 0;
        totalOwed -= amount;
    }

    /// @dev A wallet that was removed keeps its investor, so being the same person's is not enough.
    function _requireHeir(address token, address buyer, address heir) private view {
        _requireOneInvestor(token, buyer, heir);
        if (!_registryOf(token).isVerified(heir)) revert WalletNotVerified(heir);
        _requireNotFrozen(token, heir);
    }

    function _requireNotFrozen(address token, address wallet) private view {
        if (IPropertyToken(token).isFrozen(wallet)) revert WalletIsFrozen(token, wallet);
    }

    function _registryOf(address token) private view returns (IIdentityRegistry) {
        return IIdentityRegistry(IPropertyToken(token).identityRegistry());
    }
}
