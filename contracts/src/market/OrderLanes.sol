// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Where it is kept what became of orders of one maker: three lanes of 64 bits, and above them the maker's epoch (64 bits, on
/// page 0 only). A lane holds one order at a time. From its highest bit on: the order's round (31 bits), whether the order was
/// cancelled (1), how many of its shares were traded (32).
struct LanePage {
    uint256 word;
}

/// @title OrderLanes
/// @notice An order's salt says where it is kept, from the lowest bit on: round (31 bits), lane (9, of which the remainder by three
/// counts), page (216). The order of the highest round that was filled or cancelled is the one that its lane holds; earlier ones are
/// over. So a maker who counts the rounds up uses one word again and again, which was paid for once, and whoever
/// picks salts at random has a page for each order.
library OrderLanes {
    uint256 internal constant CANCELLED = 1 << 32;

    uint256 private constant ROUND_BITS = 31;
    uint256 private constant PAGE_SHIFT = 40;
    uint256 private constant LANES = 3;
    uint256 private constant LANE_BITS = 64;
    /// @dev Of the epoch in the word, and so behind the last lane.
    uint256 private constant EPOCH_SHIFT = LANES * LANE_BITS;
    /// @dev Of the round in a lane.
    uint256 private constant ROUND_SHIFT = 33;

    /// @notice Which of a maker's pages an order with this salt is on; the first one has the maker's epoch.
    function pageOf(uint256 salt) internal pure returns (uint256) {
        return salt >> PAGE_SHIFT;
    }

    /// @notice What is known of the order with this salt: shares traded, and {CANCELLED}; more than both where its lane holds an order
    /// of a later round.
    function stateOf(LanePage storage page, uint256 salt) internal view returns (uint256) {
        uint256 lane = uint64(page.word >> _shiftOf(salt));
        uint256 earliest = _earliest(salt);
        unchecked {
            return lane > earliest ? lane - earliest : 0;
        }
    }

    /// @notice Whether a state is that of an order which made room for a later one.
    function isSuperseded(uint256 state) internal pure returns (bool) {
        return state >> ROUND_SHIFT != 0;
    }

    /// @notice Adds shares to what was traded of an order for `size` shares, if so many are left of it; both are below 2^32, so nothing is
    /// added to one that is cancelled or superseded. Gives back the state before.
    function fill(
        LanePage storage page,
        uint256 salt,
        uint256 size,
        uint256 shares
    ) internal returns (uint256 state, bool isFilled) {
        uint256 shift = _shiftOf(salt);
        uint256 word = page.word;
        uint256 lane = uint64(word >> shift);
        uint256 earliest = _earliest(salt);
        unchecked {
            if (lane > earliest) state = lane - earliest;
            isFilled = state + shares <= size;
            // What the lane gets fits into it, so the others stay as they are.
            if (isFilled) page.word = word + ((earliest + state + shares - lane) << shift);
        }
    }

    /// @notice Marks an order as cancelled, if it is not superseded.
    function cancel(LanePage storage page, uint256 salt) internal {
        uint256 state = stateOf(page, salt);
        if (isSuperseded(state) || state & CANCELLED != 0) return;
        uint256 shift = _shiftOf(salt);
        uint256 word = page.word;
        unchecked {
            page.word = word + ((_earliest(salt) + state + CANCELLED - uint64(word >> shift)) << shift);
        }
    }

    /// @notice The maker's epoch, on the maker's first page.
    function epoch(LanePage storage page) internal view returns (uint64) {
        return uint64(page.word >> EPOCH_SHIFT);
    }

    /// @notice The next epoch begins.
    function raiseEpoch(LanePage storage page) internal returns (uint64) {
        page.word += 1 << EPOCH_SHIFT;
        return epoch(page);
    }

    /// @dev A lane with an order of this salt of which nothing is known yet.
    function _earliest(uint256 salt) private pure returns (uint256) {
        return (salt & ((1 << ROUND_BITS) - 1)) << ROUND_SHIFT;
    }

    function _shiftOf(uint256 salt) private pure returns (uint256) {
        unchecked {
            return (((salt >> ROUND_BITS) & ((1 << (PAGE_SHIFT - ROUND_BITS)) - 1)) % LANES) * LANE_BITS;
        }
    }
}
