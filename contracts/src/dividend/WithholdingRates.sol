// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimData} from "../identity/ClaimData.sol";
import {IDividendDistributor} from "../interfaces/IDividendDistributor.sol";
import {DividendMath} from "./DividendMath.sol";

/// @dev One for each possible country: {ClaimData}'s highest.
uint256 constant MOST_RATES = 999;

/// @title WithholdingRates
/// @notice Tax rates by country. In storage, those that are named, eight to a slot: country and hundredths of a percent, 16
/// bits each. In memory, while a page is paid, a table of all possible countries.
library WithholdingRates {
    /// @dev A rate in each 16 bits of a word.
    uint256 private constant EVERYWHERE = 0x0001000100010001000100010001000100010001000100010001000100010001;

    /// @notice Keeps the rates. They stand in ascending order, so that no country has two.
    function keep(uint32[MOST_RATES] storage kept, IDividendDistributor.CountryRate[] calldata rates) internal {
        uint16 last = 0;
        for (uint256 i = 0; i < rates.length; ++i) {
            (uint16 country, uint16 bps) = (rates[i].country, rates[i].bps);
            bool isInOrder = country > last && country <= ClaimData.HIGHEST_COUNTRY;
            if (!isInOrder) revert IDividendDistributor.WrongCountry(country);
            requireRate(bps);
            kept[i] = (uint32(country) << 16) | bps;
            last = country;
        }
    }

    /// @notice What was kept.
    function read(
        uint32[MOST_RATES] storage kept,
        uint256 count
    ) internal view returns (IDividendDistributor.CountryRate[] memory rates) {
        rates = new IDividendDistributor.CountryRate[](count);
        for (uint256 i = 0; i < count; ++i) {
            rates[i] = IDividendDistributor.CountryRate(uint16(kept[i] >> 16), uint16(kept[i]));
        }
    }

    /// @notice At most everything is withheld.
    function requireRate(uint16 bps) internal pure {
        if (bps > DividendMath.ALL_BPS) revert IDividendDistributor.RateTooHigh(bps);
    }

    /// @notice The table, two bytes for each country from 0 on: of those that are not named `otherBps`.
    function table(
        uint32[MOST_RATES] storage kept,
        uint256 count,
        uint256 otherBps
    ) internal view returns (bytes memory rates) {
        rates = new bytes(2 * MOST_RATES + 32);
        if (otherBps > 0) _fill(rates, otherBps * EVERYWHERE);
        for (uint256 i = 0; i < count; ++i) {
            uint256 entry = kept[i];
            assembly ("memory-safe") {
                let place := add(add(rates, 32), shl(1, shr(16, entry)))
                mstore8(place, shr(8, entry))
                mstore8(add(place, 1), entry)
            }
        }
    }

    /// @notice The rate of a country, which is 999 at most.
    function rateOf(bytes memory rates, uint256 country) internal pure returns (uint256 bps) {
        assembly ("memory-safe") {
            bps := shr(240, mload(add(add(rates, 32), shl(1, country))))
        }
    }

    function _fill(bytes memory rates, uint256 word) private pure {
        assembly ("memory-safe") {
            for {
                let at := and(mload(rates), not(31))
            } at {
                at := sub(at, 32)
            } {
                mstore(add(rates, at), word)
            }
        }
    }
}
