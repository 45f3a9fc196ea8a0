// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../Restriction.sol";
import {InvalidRuleConfig, Rule, forgetMovement} from "../Rule.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title CountryPolicy
/// @notice Admits receivers by country: an allow list or a block list. Configuration:
/// `abi.encode(bool isAllowList, uint16[] countries)`, ISO 3166-1 numeric codes, at least one.
/// A transfer reads one word: the admitted countries are kept as a bitmap, of a block list its complement.
library CountryPolicy {
    /// @notice The receiver's country is not admitted. Parameter: the country, ISO 3166-1 numeric.
    uint8 internal constant CODE = 7;

    /// @notice ISO 3166-1 numeric codes have three digits.
    uint16 internal constant HIGHEST_CODE = 999;
    /// @dev Above all countries, in the last word: the list was a block list.
    uint16 private constant BLOCK_LIST = 1000;

    /// @custom:storage-location erc7201:freehold.compliance.CountryPolicy
    struct Layout {
        mapping(address token => uint256[4]) admitted;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.compliance.CountryPolicy")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0x8a191e8e5dd82ef514644c4506f4a7fb32d2a2772cddbc9f1ffb790aad41f200;

    /// @notice The code is not an ISO 3166-1 numeric code.
    error InvalidCountryCode(uint16 country);

    function rule() internal pure returns (Rule memory) {
        return Rule({configure: configure, read: read, remembers: false, moved: forgetMovement});
    }

    function configure(address token, bytes memory config, bool) internal {
        (bool isAllowList, uint16[] memory countries) = abi.decode(config, (bool, uint16[]));
        if (countries.length == 0) revert InvalidRuleConfig(CODE);
        uint256[4] memory words;
        for (uint256 i = 0; i < countries.length; ++i) {
            uint16 country = countries[i];
            if (country == 0 || country > HIGHEST_CODE) revert InvalidCountryCode(country);
            words[country >> 8] |= 1 << (country & 0xff);
        }
        if (!isAllowList) {
            // The complement of the highest word has the mark of a block list as well.
            for (uint256 i = 0; i < words.length; ++i) words[i] = ~words[i];
            words[0] &= ~uint256(1); // an unknown country, 0, is not admitted either
        }
        _load().admitted[token] = words;
    }

    /// @notice Gives the list back in ascending order.
    function read(address token) internal view returns (bytes memory config) {
        uint256[4] memory words = _load().admitted[token];
        bool isAllowList = !_has(words, BLOCK_LIST);
        uint16[] memory countries = new uint16[](HIGHEST_CODE);
        uint256 count = 0;
        for (uint16 country = 1; country <= HIGHEST_CODE; ++country) {
            if (_has(words, country) == isAllowList) countries[count++] = country;
        }
        // Shortens the array in place: its length is the first word.
        assembly ("memory-safe") {
            mstore(countries, count)
        }
        return abi.encode(isAllowList, countries);
    }

    function check(TransferFacts memory facts) internal view returns (uint8 code, uint256 parameter) {
        uint16 country = facts.receiver.country();
        uint256 word = _load().admitted[facts.token][country >> 8];
        bool admitted = (word >> (country & 0xff)) & 1 == 1;
        return admitted ? (Restriction.NONE, 0) : (CODE, country);
    }

    function _has(uint256[4] memory words, uint16 country) private pure returns (bool) {
        return (words[country >> 8] >> (country & 0xff)) & 1 == 1;
    }

    function _load() private pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
