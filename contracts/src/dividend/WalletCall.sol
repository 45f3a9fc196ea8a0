// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title WalletCall
/// @notice Asks contracts of ours about a list of wallets, one word for each. The list is copied once for all questions, and
/// the answers are used where they arrive: the compiler's way costs as much again as the answers.
library WalletCall {
    /// @dev Selector, where the list starts, how long it is.
    uint256 private constant HEAD = 68;

    /// @notice The call of a function that takes the list and nothing else; the selector is open.
    function make(address[] calldata wallets) internal pure returns (bytes memory question) {
        assembly ("memory-safe") {
            let size := shl(5, wallets.length)
            question := mload(0x40)
            mstore(question, add(HEAD, size))
            mstore(add(question, 0x24), 0x20)
            mstore(add(question, 0x44), wallets.length)
            calldatacopy(add(question, 0x64), wallets.offset, size)
            mstore(0x40, add(question, add(0x80, size)))
        }
    }

    /// @notice What `target` answers, a word for each wallet.
    function ask(
        bytes memory question,
        address target,
        bytes4 selector
    ) internal view returns (uint256[] memory words) {
        bool isAnswer;
        assembly ("memory-safe") {
            let start := add(question, 0x20)
            mstore(start, or(selector, shr(32, shl(32, mload(start)))))
            isAnswer := staticcall(gas(), target, start, mload(question), 0x00, 0x00)
            if iszero(isAnswer) {
                let free := mload(0x40)
                returndatacopy(free, 0x00, returndatasize())
                revert(free, returndatasize())
            }
            // The answer is as long as the question without its selector: there is a word for each wallet.
            isAnswer := eq(returndatasize(), sub(mload(question), 4))
            words := mload(0x40)
            returndatacopy(words, 0x20, sub(returndatasize(), 0x20))
            mstore(0x40, add(words, sub(returndatasize(), 0x20)))
        }
        assert(isAnswer);
    }
}
