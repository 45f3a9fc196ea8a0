// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IMarketplace} from "../interfaces/IMarketplace.sol";

/// @title SignedOrders
/// @notice What makers sign, as EIP-712 hashes it. A summary, which a wallet shows to its owner, comes here as its hash.
abstract contract SignedOrders is IMarketplace, EIP712 {
    bytes32 internal constant ORDER_TYPEHASH = keccak256(
        "Order(string summary,address maker,address token,uint8 side,uint64 shares,uint64 price,uint8 timeInForce,uint16 maxFeeBps,uint64 expiry,uint64 epoch,uint256 salt)"
    );
    bytes32 private constant CANCEL_TYPEHASH = keccak256("CancelOrder(string summary,address maker,bytes32 orderHash)");
    bytes32 private constant CANCEL_ALL_TYPEHASH = keccak256(
        "CancelAllOrders(string summary,address maker,uint64 epoch)"
    );

    constructor() EIP712("Freehold Marketplace", "1") {}

    /// @inheritdoc IMarketplace
    function hashOrder(Order calldata order) public view returns (bytes32) {
        // Every member is one word, so the struct's encoding in calldata is its EIP-712 encoding.
        return _hashTypedDataV4(keccak256(abi.encode(ORDER_TYPEHASH, order)));
    }

    function _hashCancel(bytes32 summaryHash, address maker, bytes32 orderHash) internal view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(CANCEL_TYPEHASH, summaryHash, maker, orderHash)));
    }

    function _hashCancelAll(bytes32 summaryHash, address maker, uint64 epoch) internal view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(CANCEL_ALL_TYPEHASH, summaryHash, maker, epoch)));
    }
}
