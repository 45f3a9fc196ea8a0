// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title BoundedCall
/// @notice Calls of contracts that might be hostile: they get so much gas and no more, and are listened to for so long.
library BoundedCall {
    /// @dev Longer than any error of ours or of USDC.
    uint256 private constant LONGEST_ANSWER = 256;

    /// @notice Calls `target`; the answer, or the error, may be cut off.
    function tryCall(
        address target,
        uint256 gasLimit,
        bytes memory data
    ) internal returns (bool success, bytes memory answer) {
        assembly ("memory-safe") {
            success := call(gasLimit, target, 0, add(data, 0x20), mload(data), 0, 0)
        }
        return (success, _answer());
    }

    /// @notice The word that `target` answers to a question; nothing that counts if it answers no word.
    function ask(
        address target,
        uint256 gasLimit,
        bytes memory question
    ) internal view returns (bool isAnswered, uint256 word) {
        assembly ("memory-safe") {
            isAnswered := staticcall(gasLimit, target, add(question, 0x20), mload(question), 0x00, 0x20)
            isAnswered := and(isAnswered, gt(returndatasize(), 0x1f))
            word := mload(0x00)
        }
    }

    function _answer() private pure returns (bytes memory answer) {
        uint256 longest = LONGEST_ANSWER;
        assembly ("memory-safe") {
            let size := returndatasize()
            if gt(size, longest) {
                size := longest
            }
            answer := mload(0x40)
            mstore(answer, size)
            returndatacopy(add(answer, 0x20), 0, size)
            mstore(0x40, add(answer, and(add(size, 0x3f), not(0x1f))))
        }
    }
}
