// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IMarketplace} from "../interfaces/IMarketplace.sol";
import {BoundedCall} from "./BoundedCall.sol";

/// @title WalletSignature
/// @notice Whether a wallet signed: by its key, or as a contract wallet (ERC-1271). The key is tried first, because looking for code
/// costs as much as the key's whole check; a contract's address is nobody's key.
library WalletSignature {
    /// @notice What a contract wallet may take to answer: enough for several owners or a passkey checked in Solidity.
    uint256 internal constant GAS = 400_000;

    function isValid(address wallet, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure == ECDSA.RecoverError.NoError && signer == wallet) return true;
        return wallet.code.length != 0 && _isAccepted(wallet, digest, signature);
    }

    function _isAccepted(address wallet, bytes32 digest, bytes calldata signature) private view returns (bool) {
        // A call gets 63 of 64 parts of what is left (EIP-150): with less the wallet might fail for want of gas alone.
        if ((gasleft() / 64) * 63 < GAS) revert IMarketplace.NotEnoughGas();
        bytes memory question = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        (bool isAnswered, uint256 word) = BoundedCall.ask(wallet, GAS, question);
        return isAnswered && bytes32(word) == bytes32(IERC1271.isValidSignature.selector);
    }
}
