// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// An ERC-20's ledger that makes many transfers in one transaction.
contract BenchToken {
    event Transfer(address indexed from, address indexed to, uint256 value);

    mapping(address holder => uint256) public balanceOf;

    function issue(address[] calldata to, uint256 value) external {
        for (uint256 i = 0; i < to.length; ++i) {
            balanceOf[to[i]] += value;
            emit Transfer(address(0), to[i], value);
        }
    }

    function move(address[] calldata from, address[] calldata to, uint256[] calldata values) external {
        for (uint256 i = 0; i < from.length; ++i) {
            balanceOf[from[i]] -= values[i];
            balanceOf[to[i]] += values[i];
            emit Transfer(from[i], to[i], values[i]);
        }
    }
}
