// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1643} from "../interfaces/IERC1643.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {Document, PropertyTokenStorage as Store} from "./PropertyTokenStorage.sol";
import {TokenPermissions} from "./TokenPermissions.sol";

/// @title TokenDocuments
/// @notice Documents by name and SHA-256. The deed is the one that every token has from its first block on.
abstract contract TokenDocuments is IPropertyToken, TokenPermissions {
    /// @notice Name of the recorded deed among the documents.
    bytes32 public constant DEED = "DEED";

    /// @inheritdoc IPropertyToken
    function deedHash() external view returns (bytes32) {
        return Store.load().documents[DEED].hash;
    }

    /// @inheritdoc IERC1643
    function setDocument(bytes32 name, string calldata uri, bytes32 documentHash) external restricted {
        _setDocument(name, uri, documentHash);
    }

    /// @inheritdoc IERC1643
    function removeDocument(bytes32 name) external restricted {
        Store.Layout storage $ = Store.load();
        Document storage document = $.documents[name];
        if (name == DEED) revert DeedIsPermanent();
        if (document.hash == 0) revert DocumentUnknown(name);
        emit DocumentRemoved(name, document.uri, document.hash);
        delete $.documents[name];

        bytes32[] storage names = $.documentNames;
        uint256 i = 0;
        while (names[i] != name) ++i;
        names[i] = names[names.length - 1];
        names.pop();
    }

    /// @inheritdoc IERC1643
    function getDocument(
        bytes32 name
    ) external view returns (string memory uri, bytes32 documentHash, uint256 lastModified) {
        Document storage document = Store.load().documents[name];
        return (document.uri, document.hash, document.lastModified);
    }

    /// @inheritdoc IERC1643
    function getAllDocuments() external view returns (bytes32[] memory names) {
        return Store.load().documentNames;
    }

    function _setDocument(bytes32 name, string calldata uri, bytes32 documentHash) internal {
        Store.Layout storage $ = Store.load();
        if (documentHash == 0) revert DocumentHashMissing(name);
        if ($.documents[name].hash == 0) $.documentNames.push(name);
        $.documents[name] = Document({hash: documentHash, lastModified: uint64(block.timestamp), uri: uri});
        emit DocumentUpdated(name, uri, documentHash);
    }
}
