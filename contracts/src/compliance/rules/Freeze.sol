// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../Restriction.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title Freeze
/// @notice Paused tokens, shares of a sale that can still fail, frozen wallets and frozen shares do not move. Always in
/// force: what is frozen is switched wallet by wallet at the token.
library Freeze {
    function checkToken(TransferFacts memory facts) internal pure returns (uint8 code, uint256 parameter) {
        if (facts.state.paused()) return (Restriction.TOKEN_PAUSED, 0);
        bool issuance = facts.from == address(0);
        if (facts.state.saleCanFail() && !issuance) return (Restriction.SALE_CAN_FAIL, 0);
    }

    function checkWallets(TransferFacts memory facts) internal pure returns (uint8 code, uint256 parameter) {
        if (facts.state.senderFrozen()) return (Restriction.FROZEN, uint160(facts.from));
        if (facts.state.receiverFrozen()) return (Restriction.FROZEN, uint160(facts.to));
    }

    function checkShares(TransferFacts memory facts) internal pure returns (uint8 code, uint256 parameter) {
        bool issuance = facts.from == address(0);
        if (!issuance && facts.shares > facts.state.senderFreeShares()) {
            return (Restriction.SHARES_NOT_FREE, facts.state.senderFreeShares());
        }
    }
}
