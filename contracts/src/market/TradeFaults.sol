// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction, TransferRestricted} from "../compliance/Restriction.sol";
import {AccreditedOnly} from "../compliance/rules/AccreditedOnly.sol";
import {CountryPolicy} from "../compliance/rules/CountryPolicy.sol";
import {HolderCap} from "../compliance/rules/HolderCap.sol";
import {HoldingPeriod} from "../compliance/rules/HoldingPeriod.sol";
import {MaxShareOfSupply} from "../compliance/rules/MaxShareOfSupply.sol";
import {MinimumHolding} from "../compliance/rules/MinimumHolding.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IERC7943Fungible} from "../interfaces/IERC7943.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IMarketplace} from "../interfaces/IMarketplace.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";

/// @title TradeFaults
/// @notice Whose fault it is that a token refuses to move shares. A refusal of the rules that nobody here knows, and one that needs
/// somebody else to change (an approval), stops both orders: otherwise they would meet again at once.
library TradeFaults {
    uint256 private constant SELECTOR_BYTES = 4;

    /// @notice Reads the token's refusal; tells it in the market's words where the token has none of its own.
    function ofShares(
        bytes memory refusal,
        IMarketplace.Trade memory trade,
        ICompliance compliance
    ) internal view returns (IMarketplace.Fault fault, bytes memory reason) {
        if (refusal.length < SELECTOR_BYTES) {
            // Only the seller's lots are as many as they are: everything else about a movement takes the same gas for everybody.
            reason = abi.encodeWithSelector(IMarketplace.SharesNeedTooMuchGas.selector, trade.seller);
            return (IMarketplace.Fault.Seller, reason);
        }
        bytes4 selector = bytes4(refusal);
        if (selector == IERC7943Fungible.ERC7943InsufficientUnfrozenBalance.selector)
            return (IMarketplace.Fault.Seller, refusal);
        if (selector == IPropertyToken.SameInvestor.selector) {
            reason = abi.encodeWithSelector(IMarketplace.SelfTrade.selector, trade.buyer, trade.seller);
            return (trade.taking, reason);
        }
        if (selector != TransferRestricted.selector) return (IMarketplace.Fault.Nobody, refusal);
        return (_ofRestriction(refusal, trade, compliance), refusal);
    }

    function _ofRestriction(
        bytes memory refusal,
        IMarketplace.Trade memory trade,
        ICompliance compliance
    ) private view returns (IMarketplace.Fault) {
        (uint256 code, uint256 parameter) = _numbersIn(refusal);
        if (code == Restriction.TOKEN_UNKNOWN) return IMarketplace.Fault.Nobody;
        if (code == Restriction.TOKEN_PAUSED) return IMarketplace.Fault.Nobody;
        if (code == Restriction.SALE_CAN_FAIL) return IMarketplace.Fault.Nobody;
        if (code == Restriction.FROZEN) return _either(parameter == uint160(trade.seller));
        if (code == Restriction.SENDER_NOT_VERIFIED) return IMarketplace.Fault.Seller;
        if (code == Restriction.SHARES_NOT_FREE) return IMarketplace.Fault.Seller;
        if (code == HoldingPeriod.CODE) return IMarketplace.Fault.Seller;
        if (code == Restriction.RECEIVER_NOT_VERIFIED) return IMarketplace.Fault.Buyer;
        if (code == CountryPolicy.CODE) return IMarketplace.Fault.Buyer;
        if (code == AccreditedOnly.CODE) return IMarketplace.Fault.Buyer;
        if (code == MaxShareOfSupply.CODE) return IMarketplace.Fault.Buyer;
        // One code for each category of holders.
        if (code >= HolderCap.CODE && code < MinimumHolding.CODE) return IMarketplace.Fault.Buyer;
        if (code == MinimumHolding.CODE) return _ofMinimum(parameter, trade, compliance);
        return IMarketplace.Fault.Both;
    }

    /// @dev The rule says what the minimum is, and not which side would be below it.
    function _ofMinimum(
        uint256 minimum,
        IMarketplace.Trade memory trade,
        ICompliance compliance
    ) private view returns (IMarketplace.Fault) {
        uint256 received = _held(trade.token, trade.buyer, compliance) + trade.shares;
        if (received >= minimum) return IMarketplace.Fault.Seller;
        uint256 kept = _held(trade.token, trade.seller, compliance) - trade.shares;
        return kept == 0 || kept >= minimum ? IMarketplace.Fault.Buyer : IMarketplace.Fault.Both;
    }

    function _held(address token, address wallet, ICompliance compliance) private view returns (uint256) {
        uint64 investor = IIdentityRegistry(compliance.identityRegistry()).investorIdOf(wallet);
        return compliance.positionOf(token, investor).shares;
    }

    function _either(bool isSeller) private pure returns (IMarketplace.Fault) {
        return isSeller ? IMarketplace.Fault.Seller : IMarketplace.Fault.Buyer;
    }

    function _numbersIn(bytes memory refusal) private pure returns (uint256 code, uint256 parameter) {
        assembly ("memory-safe") {
            code := mload(add(refusal, 0x24))
            parameter := mload(add(refusal, 0x44))
        }
    }
}
