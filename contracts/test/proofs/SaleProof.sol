// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SaleMath} from "../../src/market/SaleMath.sol";

/// @notice The books of a sale. The whole raise fits 64 bits ({SaleBook} sees to it), and is at any time what was raised and
/// what the unsold shares will cost: `purchaseKeepsTheBooks` is the step, `costIsAdditive` says that a purchase takes as
/// much from the unsold as it adds to the raised.
contract SaleProof {
    function costIsAdditive(uint64 price, uint64 some, uint64 others) external pure {
        uint256 together = SaleMath.cost(price, uint256(some) + others);
        assert(SaleMath.cost(price, some) + SaleMath.cost(price, others) == together);
    }

    function oneShareCostsThePrice(uint64 price) external pure {
        assert(SaleMath.cost(price, 0) == 0);
        assert(SaleMath.cost(price, 1) == price);
    }

    function purchaseKeepsTheBooks(
        uint64 remaining,
        uint64 raised,
        uint64 shares,
        uint64 paid,
        uint64 unsoldAfter
    ) external pure {
        require(shares <= remaining);
        uint256 wholeRaise = uint256(raised) + paid + unsoldAfter;
        require(wholeRaise <= type(uint64).max);
        (uint64 remainingAfter, uint64 raisedAfter) = SaleMath.sell(remaining, raised, shares, paid);
        assert(uint256(raisedAfter) + unsoldAfter == wholeRaise);
        assert(uint256(remainingAfter) + shares == remaining);
        assert(raisedAfter >= raised);
    }

    /// @dev What was released before stays covered, and after a release nothing is left.
    function releaseIsWhatIsLeft(uint64 raised, uint64 released) external pure {
        require(released <= raised);
        uint64 amount = SaleMath.unreleased(raised, released);
        assert(amount <= raised);
        assert(uint256(released) + amount == raised);
    }
}
