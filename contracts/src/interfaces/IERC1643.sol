// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IERC1643
/// @notice Documents of a token, by name, location and hash. See https://github.com/ethereum/EIPs/issues/1643.
interface IERC1643 {
    /// @notice A document was added or replaced.
    event DocumentUpdated(bytes32 indexed name, string uri, bytes32 documentHash);
    /// @notice A document was removed.
    event DocumentRemoved(bytes32 indexed name, string uri, bytes32 documentHash);

    /// @notice The document does not exist.
    error DocumentUnknown(bytes32 name);
    /// @notice A document needs a hash.
    error DocumentHashMissing(bytes32 name);
    /// @notice The deed can be replaced but not removed.
    error DeedIsPermanent();

    /// @notice Location, SHA-256 and time of the last change of a document.
    function getDocument(
        bytes32 name
    ) external view returns (string memory uri, bytes32 documentHash, uint256 lastModified);
    /// @notice Adds or replaces a document.
    function setDocument(bytes32 name, string calldata uri, bytes32 documentHash) external;
    /// @notice Removes a document.
    function removeDocument(bytes32 name) external;
    /// @notice Names of all documents.
    function getAllDocuments() external view returns (bytes32[] memory names);
}
