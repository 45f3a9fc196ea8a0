// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DividendMath} from "../../src/dividend/DividendMath.sol";

/// @notice All dividends together never exceed the pot: two holders never get more than one with the shares of both, and so, by
/// induction, all of them not more than the whole, which gets the pot; and tax is a part of the dividend.
contract DividendProof {
    function partsAreNotMoreThanTheWhole(uint64 pot, uint64 some, uint64 both, uint64 total) external pure {
        require(total > 0 && some <= both && both <= total);
        uint256 together = DividendMath.share(pot, both, total);
        uint256 first = DividendMath.share(pot, some, total);
        uint256 second = DividendMath.share(pot, both - some, total);
        assert(first + second <= together);
    }

    function theWholeIsThePot(uint64 pot, uint64 total) external pure {
        require(total > 0);
        assert(DividendMath.share(pot, total, total) == pot);
    }

    function moreSharesGetNoLess(uint64 pot, uint64 some, uint64 more, uint64 total) external pure {
        require(total > 0 && some <= more);
        assert(DividendMath.share(pot, some, total) <= DividendMath.share(pot, more, total));
    }

    function taxIsAPart(uint64 gross, uint16 bps) external pure {
        require(bps <= DividendMath.ALL_BPS);
        assert(DividendMath.tax(gross, bps) <= gross);
    }
}
