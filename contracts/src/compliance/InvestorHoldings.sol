// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HolderCategory} from "./HolderCategory.sol";

/// @notice What one investor holds of one token in all wallets together.
/// @param shares Of all wallets.
/// @param categories The groups ({HolderCategory}) the investor is counted in; 0 while nothing is held.
struct Position {
    uint64 shares;
    uint8 categories;
}

/// @title InvestorHoldings
/// @notice Who holds how many shares of each token, by investor instead of wallet, and how many investors hold any, by
/// category. Written down for every token whatever its rules, so that a rule can be switched on later and finds true
/// numbers. It relies on wallets never changing their investor ({IIdentityRegistry}). One slot per investor and token,
/// one slot of counts per token.
///
/// An investor counts in the categories of the moment shares were last received. Who moves to another country or is no
/// longer accredited is counted anew with the next shares that come, or when anybody asks for it (`recount`); a count
/// may thereby exceed its cap, which then keeps newcomers out and takes nothing away.
library InvestorHoldings {
    /// @custom:storage-location erc7201:freehold.compliance.InvestorHoldings
    struct Layout {
        mapping(address token => mapping(uint64 investorId => Position)) positions;
        mapping(address token => uint32[8]) holders;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.compliance.InvestorHoldings")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0x2d2107a62faaa3c025e107f847b5f8fe92b98df5056113f94a21852c3488dd00;

    /// @notice What the investor holds.
    function positionOf(address token, uint64 investorId) internal view returns (Position memory) {
        return _load().positions[token][investorId];
    }

    /// @notice How many investors hold shares and belong to the category at this place.
    function holders(address token, uint256 category) internal view returns (uint256) {
        return _load().holders[token][category];
    }

    /// @notice Takes shares from an investor; gives back what was held before.
    function subtract(address token, uint64 investorId, uint256 shares) internal returns (uint256 heldBefore) {
        Position memory position = _load().positions[token][investorId];
        heldBefore = position.shares;
        position.shares -= uint64(shares);
        if (position.shares == 0) _recount(token, position, 0);
        _load().positions[token][investorId] = position;
    }

    /// @notice Gives shares to an investor, who is counted in `categories` from now on.
    function add(address token, uint64 investorId, uint256 shares, uint8 categories) internal {
        Position memory position = _load().positions[token][investorId];
        position.shares += uint64(shares);
        if (position.shares != 0) _recount(token, position, categories);
        _load().positions[token][investorId] = position;
    }

    function _recount(address token, Position memory position, uint8 categories) private {
        uint256 changed = position.categories ^ categories;
        if (changed == 0) return;
        uint32[8] storage counts = _load().holders[token];
        for (uint256 i = 0; i < HolderCategory.COUNT; ++i) {
            if ((changed >> i) & 1 == 0) continue;
            if ((categories >> i) & 1 == 1) ++counts[i];
            else --counts[i];
        }
        position.categories = categories;
    }

    function _load() private pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
