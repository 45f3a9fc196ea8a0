// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MaxShareOfSupply} from "../../src/compliance/rules/MaxShareOfSupply.sol";

/// @notice The room below the cap is exact: so many shares and not one more keep a holder within their part, in integers,
/// without a remainder that anybody could live in.
contract CapProof {
    uint256 private constant BPS = 10_000;

    function sharesWithinTheRoomKeepThePart(uint64 authorized, uint16 bps, uint64 held, uint64 shares) external pure {
        uint256 room = MaxShareOfSupply.room(authorized, bps, held);
        if (shares > 0 && shares <= room) assert((uint256(held) + shares) * BPS <= uint256(authorized) * bps);
    }

    function sharesBeyondTheRoomBreakIt(uint64 authorized, uint16 bps, uint64 held, uint64 shares) external pure {
        uint256 room = MaxShareOfSupply.room(authorized, bps, held);
        if (shares > room) assert((uint256(held) + shares) * BPS > uint256(authorized) * bps);
    }
}
