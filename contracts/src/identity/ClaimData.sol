// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "./ClaimTopics.sol";

/// @title ClaimData
/// @notice The `data` of a Freehold claim: `abi.encode(uint64 expiresAt, bytes32 evidence)`, and of a KYC claim
/// `abi.encode(uint64 expiresAt, bytes32 evidence, uint16 country)`. `expiresAt` is a Unix time in seconds, 0 means
/// never; `evidence` is a hash of the verification record, which stays off chain; `country` is where the person lives,
/// ISO 3166-1 numeric. The claim key signs the data, so nobody else chooses the country.
library ClaimData {
    uint16 internal constant HIGHEST_COUNTRY = 999;

    uint256 private constant LENGTH_BYTES = 64;
    uint256 private constant LENGTH_WITH_COUNTRY_BYTES = 96;

    /// @notice Reads a claim; malformed data gives `ok == false` rather than a revert, because one bad claim must not
    /// make a wallet impossible to refresh. `country` is 0 for claims that name none.
    function parse(uint256 topic, bytes memory data) internal pure returns (bool ok, uint64 expiresAt, uint16 country) {
        bool hasCountry = topic == ClaimTopics.KYC;
        if (data.length != (hasCountry ? LENGTH_WITH_COUNTRY_BYTES : LENGTH_BYTES)) return (false, 0, 0);
        uint256 expirySeconds = _word(data, 0);
        uint256 code = hasCountry ? _word(data, 2) : 0;
        bool isCountry = code != 0 && code <= HIGHEST_COUNTRY;
        if (expirySeconds > type(uint40).max || hasCountry != isCountry) return (false, 0, 0);
        return (true, expirySeconds == 0 ? type(uint40).max : uint64(expirySeconds), uint16(code));
    }

    function _word(bytes memory data, uint256 index) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(add(add(data, 32), mul(index, 32)))
        }
    }
}
