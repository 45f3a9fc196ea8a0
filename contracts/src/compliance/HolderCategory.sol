// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "../identity/ClaimTopics.sol";

/// @title HolderCategory
/// @notice The groups in which holders are counted, as bits; the position of a bit is the group's place in every list.
library HolderCategory {
    /// @notice How many groups there are.
    uint256 internal constant COUNT = 3;
    /// @notice Every holder.
    uint8 internal constant ANYBODY = 1 << 0;
    /// @notice Holders who live in the United States.
    uint8 internal constant UNITED_STATES = 1 << 1;
    /// @notice Holders without a valid claim of being accredited.
    uint8 internal constant NON_ACCREDITED = 1 << 2;

    uint16 private constant COUNTRY_UNITED_STATES = 840;

    /// @notice All groups an investor belongs to.
    function categoriesOf(uint16 country, uint64 topics) internal pure returns (uint8 categories) {
        categories = ANYBODY;
        if (country == COUNTRY_UNITED_STATES) categories |= UNITED_STATES;
        if (!ClaimTopics.has(topics, ClaimTopics.ACCREDITED)) categories |= NON_ACCREDITED;
    }
}
