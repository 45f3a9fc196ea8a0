// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IMarketplace} from "../interfaces/IMarketplace.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {IUsdc} from "../interfaces/IUsdc.sol";
import {MarketBatches} from "./MarketBatches.sol";
import {OrderRules} from "./OrderRules.sol";
import {TradeSettlement} from "./TradeSettlement.sol";

/// @title Marketplace
/// @notice See {IMarketplace}. This contract guards; what is signed is {SignedOrders}, what became of it {OrderStates}, which
/// orders may trade {OrderRules}, a batch {MarketBatches}, a trade {TradeSettlement}. Not upgradeable: investors let it take
/// their USDC and their shares, for what they signed and nothing else. It holds neither.
contract Marketplace is AccessManaged, MarketBatches {
    /// @inheritdoc IMarketplace
    uint64 public constant PRICE_TICK = OrderRules.PRICE_TICK;

    uint16 private constant HIGHEST_FEE_BPS = 1_000;

    constructor(
        address accessManager,
        IUsdc usdc,
        ITreasury treasury,
        ICompliance compliance
    ) AccessManaged(accessManager) TradeSettlement(usdc, treasury, compliance) {}

    /// @inheritdoc IMarketplace
    function settle(
        address[] calldata tokens,
        bytes calldata orders,
        bytes calldata fills,
        Permit[] calldata permits
    ) external restricted nonReentrant {
        _settleBatch(tokens, orders, fills, permits);
    }

    /// @inheritdoc IMarketplace
    function setFees(uint16 makerFeeBps, uint16 takerFeeBps) external restricted {
        if (makerFeeBps > HIGHEST_FEE_BPS || takerFeeBps > HIGHEST_FEE_BPS) revert FeeTooHigh(HIGHEST_FEE_BPS);
        (_terms.makerFeeBps, _terms.takerFeeBps) = (makerFeeBps, takerFeeBps);
        emit FeesSet(makerFeeBps, takerFeeBps);
    }

    /// @inheritdoc IMarketplace
    function pause() external restricted {
        _setPaused(true);
        emit Paused(msg.sender);
    }

    /// @inheritdoc IMarketplace
    function unpause() external restricted {
        _setPaused(false);
        emit Unpaused(msg.sender);
    }

    /// @inheritdoc IMarketplace
    function fees() external view returns (uint16 makerFeeBps, uint16 takerFeeBps) {
        return (_terms.makerFeeBps, _terms.takerFeeBps);
    }

    /// @inheritdoc IMarketplace
    function paused() external view returns (bool) {
        return _terms.isPaused;
    }

    function _setPaused(bool isPaused) private {
        if (_terms.isPaused == isPaused) revert PauseUnchanged(isPaused);
        _terms.isPaused = isPaused;
    }
}
