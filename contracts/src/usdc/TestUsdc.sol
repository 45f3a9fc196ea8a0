// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {UsdcMinting} from "./UsdcMinting.sol";
import {UsdcSignatures} from "./UsdcSignatures.sol";

/// @title TestUsdc
/// @notice Stands in for Circle's USDC on local chains: the same interface, events, revert strings and signatures.
/// Written anew after Circle's documentation; on real networks the deployment takes Circle's own contract.
contract TestUsdc is UsdcMinting, UsdcSignatures {
    /// @param initialOwner Also the first pauser, blacklister and master minter.
    constructor(address initialOwner) {
        owner = initialOwner;
        pauser = initialOwner;
        blacklister = initialOwner;
        masterMinter = initialOwner;
        emit OwnershipTransferred(address(0), initialOwner);
    }
}
