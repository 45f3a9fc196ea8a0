// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../Restriction.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title Freeze
/// @notice Paused tokens, frozen wallets and frozen shares do not move.
library Freeze {
    function checkToken(TransferFacts memory facts) internal pure returns (Restriction code, uint256 parameter) {
        if (facts.token.paused) return (Restriction.TokenPaused, 0);
    }

    function checkWallets(TransferFacts memory facts) internal pure returns (Restriction code, uint256 parameter) {
        if (facts.token.senderFrozen) return (Restriction.Frozen, uint160(facts.from));
        if (facts.token.receiverFrozen) return (Restriction.Frozen, uint160(facts.to));
    }

    function checkShares(TransferFacts memory facts) internal pure returns (Restriction code, uint256 parameter) {
        bool issuance = facts.from == address(0);
        if (!issuance && facts.shares > facts.token.senderFreeShares) {
            return (Restriction.SharesNotFree, facts.token.senderFreeShares);
        }
    }
}
