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
        _requirePermission();
        _;
    }

    /// @notice The AccessManager that holds the permissions.
    function authority() external view returns (address) {
        return address(ACCESS_MANAGER);
    }

    function _requirePermission() private view {
        (bool immediate, ) = ACCESS_MANAGER.canCall(msg.sender, Roles.PROPERTY_TOKENS, msg.sig);
        if (!immediate) revert IPropertyToken.NotPermitted(msg.sender, msg.sig);
    }
}
