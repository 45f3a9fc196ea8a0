// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {PropertyTokenStorage as Store} from "./PropertyTokenStorage.sol";
import {TokenAgents} from "./TokenAgents.sol";

/// @title TokenSaleLock
/// @notice Shares of a sale that can still fail stay where they are, so that each refund meets its shares. The lock is the
/// sale's, and not a rule that could be switched off meanwhile.
abstract contract TokenSaleLock is TokenAgents {
    /// @inheritdoc IPropertyToken
    function awaitSale() external restricted {
        Store.load().saleCanFail = true;
        emit SaleCanFail();
    }

    /// @inheritdoc IPropertyToken
    function settleSale() external restricted {
        if (!Store.load().saleCanFail) revert SaleIsSettled();
        Store.load().saleCanFail = false;
        emit SaleSettled();
    }

    /// @inheritdoc IPropertyToken
    function takeBack(address wallet, uint256 shares) external restricted returns (uint256 taken) {
        if (!Store.load().saleCanFail) revert SaleIsSettled();
        uint256 held = Store.load().holdings[wallet].balance;
        // A refund must not wait for shares that an agent took elsewhere.
        taken = shares < held ? shares : held;
        _burn(wallet, taken);
    }

    /// @inheritdoc IPropertyToken
    function saleCanFail() external view returns (bool) {
        return Store.load().saleCanFail;
    }
}
