// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IOnchainIdentity
/// @notice The part of ONCHAINID (ERC-734 keys and ERC-735 claims) that Freehold calls.
interface IOnchainIdentity {
    /// @notice Adds `purpose` to a key; `key` is the hash of the ABI-encoded address.
    function addKey(bytes32 key, uint256 purpose, uint256 keyType) external returns (bool success);

    /// @notice Removes `purpose` from a key.
    function removeKey(bytes32 key, uint256 purpose) external returns (bool success);

    /// @notice Stores a claim after asking its issuer whether the signature is valid.
    function addClaim(
        uint256 topic,
        uint256 scheme,
        address issuer,
        bytes calldata signature,
        bytes calldata data,
        string calldata uri
    ) external returns (bytes32 claimId);

    /// @notice Reads a claim; an unknown one has topic 0. `claimId` is the hash of the ABI-encoded issuer and topic.
    function getClaim(
        bytes32 claimId
    )
        external
        view
        returns (
            uint256 topic,
            uint256 scheme,
            address issuer,
            bytes memory signature,
            bytes memory data,
            string memory uri
        );
}

/// @title IOnchainClaimIssuer
/// @notice The part of an ONCHAINID claim issuer that Freehold calls.
interface IOnchainClaimIssuer {
    /// @notice Whether `signature` over (identity, topic, data) was made by one of the issuer's claim keys and is
    /// not revoked.
    function isClaimValid(
        address identity,
        uint256 topic,
        bytes calldata signature,
        bytes calldata data
    ) external view returns (bool valid);

    /// @notice Makes a signed claim invalid for good, wherever it is stored.
    function revokeClaimBySignature(bytes calldata signature) external;

    /// @notice Whether a signed claim was revoked.
    function isClaimRevoked(bytes calldata signature) external view returns (bool);
}
