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

/// @notice The same in one word: shares in the lowest 64 bits, categories above them.
type PackedPosition is uint256;

using {sharesIn, categoriesIn} for PackedPosition global;

/// @notice Of all wallets.
function sharesIn(PackedPosition self) pure returns (uint64) {
    return uint64(PackedPosition.unwrap(self));
}

/// @notice The groups the investor is counted in; 0 while nothing is held.
function categoriesIn(PackedPosition self) pure returns (uint8) {
    return uint8(PackedPosition.unwrap(self) >> 64);
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
        mapping(address token => mapping(uint64 investorId => PackedPosition)) positions;
        mapping(address token => uint32[8]) holders;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.compliance.InvestorHoldings")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0x2d2107a62faaa3c025e107f847b5f8fe92b98df5056113f94a21852c3488dd00;

    /// @notice What the investor holds.
    function positionOf(address token, uint64 investorId) internal view returns (PackedPosition) {
        return _load().positions[token][investorId];
    }

    /// @notice What two investors hold.
    function positionsOf(
        address token,
        uint64 one,
        uint64 other
    ) internal view returns (PackedPosition ofOne, PackedPosition ofOther) {
        mapping(uint64 investorId => PackedPosition) storage positions = _load().positions[token];
        return (positions[one], positions[other]);
    }

    /// @notice How many investors hold shares and belong to the category at this place.
    function holders(address token, uint256 category) internal view returns (uint256) {
        return _load().holders[token][category];
    }

    /// @notice Moves shares between two investors, of whom the one holds `held` and the other `heldByOther` before; the other one is
    /// counted in `categories` from now on.
    function move(
        address token,
        uint64 from,
        PackedPosition held,
        uint64 to,
        PackedPosition heldByOther,
        uint256 shares,
        uint8 categories
    ) internal {
        mapping(uint64 investorId => PackedPosition) storage positions = _load().positions[token];
        positions[from] = _less(token, held, shares);
        positions[to] = _more(token, heldByOther, shares, categories);
    }

    /// @notice Takes shares from an investor, who holds `held` before.
    function subtract(address token, uint64 investorId, PackedPosition held, uint256 shares) internal {
        _load().positions[token][investorId] = _less(token, held, shares);
    }

    /// @notice Gives shares to an investor, who holds `held` before and is counted in `categories` from now on.
    function add(address token, uint64 investorId, PackedPosition held, uint256 shares, uint8 categories) internal {
        _load().positions[token][investorId] = _more(token, held, shares, categories);
    }

    function _less(address token, PackedPosition held, uint256 shares) private returns (PackedPosition) {
        uint256 left = held.sharesIn() - shares;
        return _counted(token, held, left, left == 0 ? 0 : held.categoriesIn());
    }

    function _more(
        address token,
        PackedPosition held,
        uint256 shares,
        uint8 categories
    ) private returns (PackedPosition) {
        uint64 sum = held.sharesIn() + uint64(shares);
        return _counted(token, held, sum, sum == 0 ? held.categoriesIn() : categories);
    }

    /// @dev So many shares, counted in those categories instead of the ones before.
    function _counted(
        address token,
        PackedPosition before,
        uint256 shares,
        uint8 categories
    ) private returns (PackedPosition) {
        uint8 counted = before.categoriesIn();
        if (counted != categories) _recount(token, counted, categories);
        return PackedPosition.wrap(shares | (uint256(categories) << 64));
    }

    function _recount(address token, uint8 before, uint8 categories) private {
        uint32[8] storage counts = _load().holders[token];
        for (uint256 i = 0; i < HolderCategory.COUNT; ++i) {
            if (((before ^ categories) >> i) & 1 == 0) continue;
            if ((categories >> i) & 1 == 1) ++counts[i];
            else --counts[i];
        }
    }

    function _load() private pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
