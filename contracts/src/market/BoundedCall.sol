// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title BoundedCall
/// @notice Calls of contracts that might be hostile: they get so much gas and no more, and are listened to for so long.
library BoundedCall {
    /// @notice Calls `target` and says how long the answer is, and its first word. An error is read by {lastError}.
    function tryCall(
        address target,
        uint256 gasLimit,
        bytes memory data
    ) internal returns (bool success, uint256 size, uint256 word) {
        assembly ("memory-safe") {
            success := call(gasLimit, target, 0, add(data, 0x20), mload(data), 0x00, 0x20)
            size := returndatasize()
            word := mload(0x00)
        }
    }

    /// @notice The same for a function that takes two addresses and an amount, as all have that move something from one to the
    /// other: encoded by hand, because no call is made more often.
    function tryMove(
        address target,
        uint256 gasLimit,
        bytes4 selector,
        address from,
        address to,
        uint256 amount
    ) internal returns (bool success, uint256 size, uint256 word) {
        assembly ("memory-safe") {
            let data := mload(0x40)
            mstore(data, selector)
            mstore(add(data, 0x04), from)
            mstore(add(data, 0x24), to)
            mstore(add(data, 0x44), amount)
            success := call(gasLimit, target, 0, data, 0x64, 0x00, 0x20)
            size := returndatasize()
            word := mload(0x00)
        }
    }

    /// @notice The word that `target` answers to a question, if it answers one.
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

    /// @notice The error of the last call, cut off behind so many bytes.
    function lastError(uint256 longest) internal pure returns (bytes memory data) {
        assembly ("memory-safe") {
            let size := returndatasize()
            if gt(size, longest) {
                size := longest
            }
            data := mload(0x40)
            mstore(data, size)
            returndatacopy(add(data, 0x20), 0, size)
            mstore(0x40, add(data, and(add(size, 0x3f), not(0x1f))))
        }
    }
}
