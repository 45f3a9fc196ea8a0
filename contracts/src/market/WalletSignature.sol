// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IMarketplace} from "../interfaces/IMarketplace.sol";
import {BoundedCall} from "./BoundedCall.sol";

/// @title WalletSignature
/// @notice Whether a wallet signed: by its key, or as a contract wallet (ERC-1271). The key is tried first, because looking for code
/// costs as much as the key's whole check; a contract's address is nobody's key.
library WalletSignature {
    /// @notice What a contract wallet may take to answer: enough for several owners or a passkey checked in Solidity.
    uint256 internal constant GAS = 400_000;

    uint256 private constant SIGNATURE_BYTES = 65;
    /// @dev The precompiled contract that says who signed.
    uint256 private constant ECRECOVER = 1;
    /// @dev Half the order of secp256k1.
    uint256 private constant HIGHEST_S = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    function isValid(address wallet, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        if (_isOfKey(wallet, digest, signature)) return true;
        return wallet.code.length != 0 && _isAccepted(wallet, digest, signature);
    }

    /// @dev What OpenZeppelin's ECDSA takes, at half the price: 65 bytes, of the two signatures that say the same the one with the
    /// lower `s`. To one that is none nothing is answered.
    function _isOfKey(address wallet, bytes32 digest, bytes calldata signature) private view returns (bool isOfKey) {
        if (signature.length != SIGNATURE_BYTES) return false;
        assembly ("memory-safe") {
            let question := mload(0x40)
            mstore(question, digest)
            mstore(add(question, 0x20), byte(0, calldataload(add(signature.offset, 0x40))))
            calldatacopy(add(question, 0x40), signature.offset, 0x40)
            mstore(0x00, 0)
            pop(staticcall(gas(), ECRECOVER, question, 0x80, 0x00, 0x20))
            let signer := mload(0x00)
            let isLow := iszero(gt(mload(add(question, 0x60)), HIGHEST_S))
            isOfKey := and(and(isLow, iszero(iszero(signer))), iszero(shl(96, xor(signer, wallet))))
        }
    }

    function _isAccepted(address wallet, bytes32 digest, bytes calldata signature) private view returns (bool) {
        // A call gets 63 of 64 parts of what is left (EIP-150): with less the wallet might fail for want of gas alone.
        if ((gasleft() / 64) * 63 < GAS) revert IMarketplace.NotEnoughGas();
        bytes memory question = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        (bool isAnswered, uint256 word) = BoundedCall.ask(wallet, GAS, question);
        return isAnswered && bytes32(word) == bytes32(IERC1271.isValidSignature.selector);
    }
}
