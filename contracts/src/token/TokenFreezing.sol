// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC3643} from "../interfaces/IERC3643.sol";
import {IERC7943Fungible} from "../interfaces/IERC7943.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {FrozenShares} from "./FrozenShares.sol";
import {HolderLedger} from "./HolderLedger.sol";
import {PropertyTokenStorage as Store} from "./PropertyTokenStorage.sol";
import {TokenPermissions} from "./TokenPermissions.sol";

/// @title TokenFreezing
/// @notice Frozen wallets, frozen shares and the pause of a whole token. Whoever may freeze may not therefore thaw:
/// the one is an alarm, the other a decision.
abstract contract TokenFreezing is HolderLedger, TokenPermissions {
    /// @inheritdoc IERC3643
    function paused() external view returns (bool) {
        return Store.load().paused;
    }

    /// @inheritdoc IERC3643
    function isFrozen(address wallet) external view returns (bool) {
        return Store.load().holdings[wallet].isFrozen;
    }

    /// @inheritdoc IPropertyToken
    function getFrozenTokens(address wallet) external view returns (uint256) {
        return Store.load().holdings[wallet].frozen;
    }

    /// @inheritdoc IERC3643
    function pause() external restricted {
        if (Store.load().paused) revert PauseUnchanged(true);
        Store.load().paused = true;
        emit Paused(msg.sender);
    }

    /// @inheritdoc IERC3643
    function unpause() external restricted {
        if (!Store.load().paused) revert PauseUnchanged(false);
        Store.load().paused = false;
        emit Unpaused(msg.sender);
    }

    /// @inheritdoc IERC3643
    function setAddressFrozen(address wallet, bool freeze) external restricted {
        _requireMayThaw(freeze);
        _setFrozen(wallet, freeze);
    }

    /// @inheritdoc IERC3643
    function freezePartialTokens(address wallet, uint256 amount) external restricted {
        _freeze(wallet, amount);
    }

    /// @inheritdoc IERC3643
    function unfreezePartialTokens(address wallet, uint256 amount) external restricted {
        _unfreeze(wallet, amount);
    }

    /// @inheritdoc IERC7943Fungible
    function setFrozenTokens(address wallet, uint256 amount) external restricted returns (bool) {
        if (amount > type(uint64).max) revert FrozenSharesOutOfRange(wallet, type(uint64).max);
        _requireMayThaw(amount >= Store.load().holdings[wallet].frozen);
        _setFrozenShares(wallet, amount);
        return true;
    }

    /// @inheritdoc IERC3643
    function batchSetAddressFrozen(address[] calldata wallets, bool[] calldata freeze) external restricted {
        if (wallets.length != freeze.length) revert LengthMismatch();
        for (uint256 i = 0; i < wallets.length; ++i) {
            _requireMayThaw(freeze[i]);
            _setFrozen(wallets[i], freeze[i]);
        }
    }

    /// @inheritdoc IERC3643
    function batchFreezePartialTokens(address[] calldata wallets, uint256[] calldata amounts) external restricted {
        if (wallets.length != amounts.length) revert LengthMismatch();
        for (uint256 i = 0; i < wallets.length; ++i) _freeze(wallets[i], amounts[i]);
    }

    /// @inheritdoc IERC3643
    function batchUnfreezePartialTokens(address[] calldata wallets, uint256[] calldata amounts) external restricted {
        if (wallets.length != amounts.length) revert LengthMismatch();
        for (uint256 i = 0; i < wallets.length; ++i) _unfreeze(wallets[i], amounts[i]);
    }

    /// @dev Thaws what stands in the way of taking `shares` from `wallet`.
    function _unfreezeAsNeeded(address wallet, uint256 shares) internal {
        Holding memory holding = Store.load().holdings[wallet];
        if (shares > holding.balance) return; // refused by the ledger, which names the numbers
        uint256 inTheWay = FrozenShares.inTheWay(holding.balance, holding.frozen, shares);
        if (inTheWay > 0) _unfreeze(wallet, inTheWay);
    }

    /// @dev ERC-3643 has one function for both, so thawing a wallet takes the permission of thawing shares as well.
    function _requireMayThaw(bool freeze) private view {
        if (!freeze) _requirePermission(IERC3643.unfreezePartialTokens.selector);
    }

    function _setFrozen(address wallet, bool freeze) internal {
        Store.load().holdings[wallet].isFrozen = freeze;
        emit AddressFrozen(wallet, freeze, msg.sender);
    }

    function _freeze(address wallet, uint256 amount) private {
        Holding memory holding = Store.load().holdings[wallet];
        uint256 free = _freeShares(holding);
        if (amount > free) revert FrozenSharesOutOfRange(wallet, free);
        emit TokensFrozen(wallet, amount);
        _setFrozenShares(wallet, holding.frozen + amount);
    }

    function _unfreeze(address wallet, uint256 amount) private {
        uint256 frozen = Store.load().holdings[wallet].frozen;
        if (amount > frozen) revert FrozenSharesOutOfRange(wallet, frozen);
        emit TokensUnfrozen(wallet, amount);
        _setFrozenShares(wallet, frozen - amount);
    }

    function _setFrozenShares(address wallet, uint256 amount) internal {
        Store.load().holdings[wallet].frozen = uint64(amount);
        emit Frozen(wallet, amount);
    }

    /// @dev What is frozen may be more than what is held.
    function _freeShares(Holding memory holding) internal pure returns (uint64) {
        return FrozenShares.free(holding.balance, holding.frozen);
    }
}
