// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {TransientSlot} from "@openzeppelin/contracts/utils/TransientSlot.sol";
import {Roles} from "../access/Roles.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";

/// @title TokenPermissions
/// @notice Asks the AccessManager who may call what, for all property tokens under one label ({Roles}).
/// Scheduled (delayed) operations of the AccessManager are not available on tokens: they belong to an address.
abstract contract TokenPermissions {
    using TransientSlot for *;

    IAccessManager private immutable ACCESS_MANAGER;

    constructor(IAccessManager accessManager) {
        ACCESS_MANAGER = accessManager;
    }

    modifier restricted() {
        _requirePermission(msg.sig);
        _;
    }

    /// @dev The AccessManager is asked once in a transaction, for what is called many times in one: whoever may do it at its
    /// beginning may do it to its end.
    modifier restrictedOnce() {
        TransientSlot.BooleanSlot known = (bytes32(bytes20(msg.sender)) | (bytes32(msg.sig) >> 160)).asBoolean();
        if (!known.tload()) {
            _requirePermission(msg.sig);
            known.tstore(true);
        }
        _;
    }

    /// @notice The AccessManager that holds the permissions.
    function authority() external view returns (address) {
        return address(ACCESS_MANAGER);
    }

    /// @dev For a function that may also do what otherwise takes the permission of another, `selector`.
    function _requirePermission(bytes4 selector) internal view {
        (bool immediate, ) = ACCESS_MANAGER.canCall(msg.sender, Roles.PROPERTY_TOKENS, selector);
        if (!immediate) revert IPropertyToken.NotPermitted(msg.sender, selector);
    }
}
