// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title ClaimData
/// @notice The `data` of a Freehold claim: `abi.encode(uint64 expiresAt, bytes32 evidence)`. `expiresAt` is a Unix
/// time in seconds, 0 means never; `evidence` is a hash of the verification record, which stays off chain.
library ClaimData {
    uint256 private constant LENGTH_BYTES = 64;

    /// @notice Reads the expiry; malformed data gives `ok == false` rather than a revert, because one bad claim
    /// must not make a wallet impossible to refresh.
    function expiry(bytes memory data) internal pure returns (bool ok, uint64 expiresAt) {
        if (data.length != LENGTH_BYTES) return (false, 0);
        (uint256 seconds_, ) = abi.decode(data, (uint256, bytes32));
        if (seconds_ > type(uint40).max) return (false, 0);
        return (true, seconds_ == 0 ? type(uint40).max : uint64(seconds_));
    }
}
