// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPropertyToken} from "../interfaces/IPropertyToken.sol";

/// @notice A document of ERC-1643.
struct Document {
    bytes32 hash;
    uint64 lastModified;
    string uri;
}

/// @title PropertyTokenStorage
/// @notice Layout of a property token (ERC-7201 namespace). Append only: all tokens share one code and are upgraded
/// in place.
library PropertyTokenStorage {
    /// @dev Slot 0 is all that a transfer reads beside the two holdings.
    /// @custom:storage-location erc7201:freehold.PropertyToken
    struct Layout {
        // slot 0
        uint64 totalSupply;
        uint64 authorizedShares;
        uint32 snapshotId;
        uint24 holders;
        bool paused;
        bool saleCanFail;
        // slot 1, 2, ...
        uint64 snapshotTotalSupply;
        bytes32 propertyId;
        string name;
        string symbol;
        address onchainID;
        mapping(address wallet => IPropertyToken.Holding) holdings;
        mapping(address owner => mapping(address spender => uint256)) allowances;
        mapping(bytes32 name => Document) documents;
        bytes32[] documentNames;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.PropertyToken")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0x0647c60d0094a5a7dba045a85052d2c9d127c9876cdab436367ab24fc28ab900;

    /// @notice The layout of the calling token.
    function load() internal pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
