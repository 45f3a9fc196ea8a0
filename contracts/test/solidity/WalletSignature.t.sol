// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {WalletSignature} from "../../src/market/WalletSignature.sol";
import {Test} from "./support/Test.sol";

/// @notice A key's signature is taken exactly where OpenZeppelin's ECDSA takes it.
contract WalletSignatureTest is Test {
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    function ours(address wallet, bytes32 digest, bytes calldata signature) external view returns (bool) {
        return WalletSignature.isValid(wallet, digest, signature);
    }

    function theirs(address wallet, bytes32 digest, bytes calldata signature) external pure returns (bool) {
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        return failure == ECDSA.RecoverError.NoError && signer == wallet;
    }

    function _isTaken(address wallet, bytes32 digest, bytes memory signature) private view returns (bool isTaken) {
        isTaken = this.ours(wallet, digest, signature);
        assertTrue(isTaken == this.theirs(wallet, digest, signature), "as OpenZeppelin has it");
    }

    function testFuzz_isTakenWhereEcdsaTakesIt(uint256 key, bytes32 digest, uint8 other, bytes32 word) public view {
        key = bound(key, 1, ORDER - 1);
        address wallet = vm.addr(key);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        assertTrue(_isTaken(wallet, digest, abi.encodePacked(r, s, v)), "the wallet's");
        assertFalse(_isTaken(wallet, digest, abi.encodePacked(r, ORDER - uint256(s), v ^ 7)), "the same turned round");
        assertFalse(_isTaken(wallet, digest, abi.encodePacked(r, s)), "a part");
        assertFalse(_isTaken(wallet, digest, abi.encodePacked(r, s, v, other)), "too long");
        assertFalse(_isTaken(address(0xdead), digest, abi.encodePacked(r, s, v)), "somebody else's");
        assertFalse(_isTaken(wallet, ~digest, abi.encodePacked(r, s, v)), "of something else");
        assertFalse(_isTaken(address(0), digest, abi.encodePacked(r, s, uint8(1))), "nobody's");
        _isTaken(wallet, digest, abi.encodePacked(r, s, other));
        _isTaken(wallet, digest, abi.encodePacked(word, s, v));
        _isTaken(wallet, digest, abi.encodePacked(r, word, v));
    }
}
