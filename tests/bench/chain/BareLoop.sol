// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

interface Usdc {
    function transfer(address to, uint256 value) external returns (bool);
}

/// Sends USDC of its own to many and knows nothing else.
contract BareLoop {
    function pay(Usdc usdc, address[] calldata to, uint256[] calldata values) external {
        for (uint256 i = 0; i < to.length; ++i) require(usdc.transfer(to[i], values[i]), "not sent");
    }
}
