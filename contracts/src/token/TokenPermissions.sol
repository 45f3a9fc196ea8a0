// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Roles} from "../access/Roles.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";

/// @title TokenPermissions
/// @notice Asks the AccessManager who may call what, for all property tokens under one label ({Roles}).
/// Scheduled (delayed) operations of the AccessManager are not available on tokens: they belong to an address.
abstract contract TokenPermissions {
    IAccessManager private immutable ACCESS_MANAGER;

    constructor(IAccessManager accessManager) {
        ACCESS_MANAGER = accessManager;
    }

    modifier restricted() {
        _requirePermission(msg.sig);
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
