// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {PropertyTokenStorage as Store} from "./PropertyTokenStorage.sol";

/// @title HolderLedger
/// @notice Who holds how many shares, now and at the last snapshot. It knows no rules: whoever calls the functions
/// below has asked Compliance or is allowed not to. The zero address never gets shares because it is never verified.
abstract contract HolderLedger is IPropertyToken {
    /// @inheritdoc IERC20
    function totalSupply() external view returns (uint256) {
        return Store.load().totalSupply;
    }

    /// @inheritdoc IERC20
    function balanceOf(address wallet) external view returns (uint256) {
        return Store.load().holdings[wallet].balance;
    }

    /// @inheritdoc IPropertyToken
    function authorizedShares() external view returns (uint256) {
        return Store.load().authorizedShares;
    }

    /// @inheritdoc IPropertyToken
    function holdingOf(address wallet) external view returns (Holding memory holding) {
        return Store.load().holdings[wallet];
    }

    /// @inheritdoc IPropertyToken
    function lastSnapshotId() external view returns (uint32) {
        return Store.load().snapshotId;
    }

    /// @inheritdoc IPropertyToken
    function snapshotTotalSupply() external view returns (uint256) {
        return Store.load().snapshotTotalSupply;
    }

    /// @inheritdoc IPropertyToken
    function snapshotBalanceOf(address wallet) external view returns (uint256) {
        Store.Layout storage $ = Store.load();
        if ($.snapshotId == 0) return 0;
        Holding memory holding = $.holdings[wallet];
        return holding.snapshotId == $.snapshotId ? holding.snapshotBalance : holding.balance;
    }

    function _takeSnapshot() internal returns (uint32 snapshotId) {
        Store.Layout storage $ = Store.load();
        $.snapshotTotalSupply = $.totalSupply;
        snapshotId = ++$.snapshotId;
        emit SnapshotTaken(snapshotId, $.totalSupply);
    }

    function _move(address from, address to, uint256 shares) internal {
        _subtract(from, shares);
        _add(to, shares);
        emit Transfer(from, to, shares);
    }

    function _issue(address to, uint256 shares) internal {
        Store.Layout storage $ = Store.load();
        uint256 remaining = $.authorizedShares - $.totalSupply;
        if (shares > remaining) revert AuthorizedSharesExceeded(remaining);
        $.totalSupply += uint64(shares);
        _add(to, shares);
        emit Transfer(address(0), to, shares);
    }

    function _destroy(address from, uint256 shares) internal {
        _subtract(from, shares);
        Store.load().totalSupply -= uint64(shares);
        emit Transfer(from, address(0), shares);
    }

    function _subtract(address wallet, uint256 shares) private {
        Holding memory holding = _keptForSnapshot(wallet);
        if (shares > holding.balance) revert InsufficientShares(wallet, holding.balance, shares);
        holding.balance -= uint64(shares);
        Store.load().holdings[wallet] = holding;
    }

    function _add(address wallet, uint256 shares) private {
        Holding memory holding = _keptForSnapshot(wallet);
        holding.balance += uint64(shares);
        Store.load().holdings[wallet] = holding;
    }

    /// @dev The snapshot costs a later transfer nothing: the old balance goes into the slot that is written anyway.
    function _keptForSnapshot(address wallet) private view returns (Holding memory holding) {
        Store.Layout storage $ = Store.load();
        holding = $.holdings[wallet];
        uint32 current = $.snapshotId;
        if (holding.snapshotId == current) return holding;
        holding.snapshotBalance = holding.balance;
        holding.snapshotId = current;
    }
}
