// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../Restriction.sol";
import {CountryMode, PackedRules} from "../Rules.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title CountryPolicy
/// @notice Admits receivers by country: an allow list or a block list, a bitmap over ISO 3166-1 numeric codes.
library CountryPolicy {
    /// @notice ISO 3166-1 numeric codes have three digits.
    uint16 internal constant HIGHEST_CODE = 999;

    /// @notice The code is not an ISO 3166-1 numeric code.
    error InvalidCountryCode(uint16 country);
    /// @notice A list that is not read, or an allow list without countries, is a mistake.
    error CountryListMismatch(CountryMode mode, uint256 countries);

    function check(
        PackedRules storage rules,
        TransferFacts memory facts
    ) internal view returns (Restriction code, uint256 parameter) {
        CountryMode mode = rules.mode;
        if (mode == CountryMode.Any) return (Restriction.None, 0);
        uint16 country = facts.receiver.country;
        bool admitted = _isListed(rules, country) == (mode == CountryMode.Allow);
        if (!admitted) return (Restriction.CountryPolicy, country);
    }

    /// @notice Replaces the list.
    function write(PackedRules storage rules, CountryMode mode, uint16[] calldata countries) internal {
        if ((mode == CountryMode.Any) != (countries.length == 0)) revert CountryListMismatch(mode, countries.length);
        uint256[4] memory words;
        for (uint256 i = 0; i < countries.length; ++i) {
            uint16 country = countries[i];
            if (country == 0 || country > HIGHEST_CODE) revert InvalidCountryCode(country);
            words[country >> 8] |= 1 << (country & 0xff);
        }
        rules.mode = mode;
        rules.countries = words;
    }

    /// @notice Reads the list back, in ascending order.
    function read(PackedRules storage rules) internal view returns (uint16[] memory countries) {
        countries = new uint16[](HIGHEST_CODE);
        uint256 count = 0;
        for (uint16 country = 1; country <= HIGHEST_CODE; ++country) {
            if (_isListed(rules, country)) countries[count++] = country;
        }
        // Shortens the array in place: its length is the first word.
        assembly ("memory-safe") {
            mstore(countries, count)
        }
    }

    function _isListed(PackedRules storage rules, uint16 country) private view returns (bool) {
        return (rules.countries[country >> 8] >> (country & 0xff)) & 1 == 1;
    }
}
