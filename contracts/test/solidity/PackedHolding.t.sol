// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {HoldingWords, PackedHolding} from "../../src/token/PackedHolding.sol";
import {Test} from "./support/Test.sol";

/// @notice A holding in one word is the struct, bit for bit, for all numbers.
contract PackedHoldingTest is Test {
    IPropertyToken.Holding private _holding;

    function testFuzz_word_hasTheMembersOfTheStruct(IPropertyToken.Holding memory holding) public {
        _holding = holding;
        PackedHolding word = HoldingWords.read(_holding);
        assertEq(word.balance(), holding.balance, "balance");
        assertEq(word.frozen(), holding.frozen, "frozen");
        assertEq(word.holderNumber(), holding.holderNumber, "number");
        assertTrue(word.isFrozen() == holding.isFrozen, "is frozen");
    }

    function testFuzz_withBalance_changesNothingElse(IPropertyToken.Holding memory holding, uint64 balance) public {
        _holding = holding;
        HoldingWords.write(_holding, HoldingWords.read(_holding).withBalance(balance));
        holding.balance = balance;
        _assertHolds(holding);
    }

    function testFuzz_withHolderNumber_changesNothingElse(IPropertyToken.Holding memory holding, uint24 number) public {
        holding.holderNumber = 0;
        _holding = holding;
        HoldingWords.write(_holding, HoldingWords.read(_holding).withHolderNumber(number));
        holding.holderNumber = number;
        _assertHolds(holding);
    }

    function testFuzz_keptFor_keepsOneBalanceForEachSnapshot(
        IPropertyToken.Holding memory holding,
        uint32 snapshotId
    ) public {
        _holding = holding;
        HoldingWords.write(_holding, HoldingWords.read(_holding).keptFor(snapshotId));
        if (holding.snapshotId != snapshotId)
            (holding.snapshotBalance, holding.snapshotId) = (holding.balance, snapshotId);
        _assertHolds(holding);
    }

    function _assertHolds(IPropertyToken.Holding memory expected) private view {
        assertEq(keccak256(abi.encode(_holding)), keccak256(abi.encode(expected)), "the whole slot");
    }
}
