// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction, TransferRestricted} from "../compliance/Restriction.sol";
import {Verified} from "../compliance/rules/Verified.sol";
import {PackedVerification} from "../identity/Verification.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IERC3643} from "../interfaces/IERC3643.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {PropertyTokenStorage as Store} from "./PropertyTokenStorage.sol";
import {TokenFreezing} from "./TokenFreezing.sol";

/// @title TokenAgents
/// @notice What the issuer's agents may do: mint, burn, force a transfer, recover a lost wallet.
abstract contract TokenAgents is TokenFreezing {
    ICompliance internal immutable COMPLIANCE;
    IIdentityRegistry internal immutable REGISTRY;

    constructor(ICompliance compliance_) {
        COMPLIANCE = compliance_;
        REGISTRY = IIdentityRegistry(compliance_.identityRegistry());
    }

    /// @inheritdoc IERC3643
    function mint(address to, uint256 amount) external restricted {
        _mint(to, amount);
    }

    /// @inheritdoc IERC3643
    function burn(address wallet, uint256 amount) external restricted {
        _burn(wallet, amount);
    }

    /// @inheritdoc IPropertyToken
    function forcedTransfer(address from, address to, uint256 amount) external restricted returns (bool) {
        _force(from, to, amount);
        return true;
    }

    /// @inheritdoc IERC3643
    function recoveryAddress(
        address lostWallet,
        address newWallet,
        address investorOnchainID
    ) external restricted returns (bool) {
        bool sameInvestor =
            investorOnchainID != address(0) &&
                lostWallet != newWallet &&
                REGISTRY.investorIdOf(lostWallet) == REGISTRY.investorIdOf(newWallet) &&
                REGISTRY.identity(newWallet) == investorOnchainID;
        if (!sameInvestor) revert RecoveryMismatch(lostWallet, newWallet, investorOnchainID);

        Holding memory lost = Store.load().holdings[lostWallet];
        _force(lostWallet, newWallet, lost.balance);
        if (lost.frozen > 0) _setFrozenShares(newWallet, Store.load().holdings[newWallet].frozen + lost.frozen);
        if (lost.isFrozen) _setFrozen(newWallet, true);
        _setFrozen(lostWallet, true); // whoever found it is still verified
        emit RecoverySuccess(lostWallet, newWallet, investorOnchainID);
        return true;
    }

    /// @inheritdoc IERC3643
    function batchMint(address[] calldata toList, uint256[] calldata amounts) external restricted {
        if (toList.length != amounts.length) revert LengthMismatch();
        for (uint256 i = 0; i < toList.length; ++i) _mint(toList[i], amounts[i]);
    }

    /// @inheritdoc IERC3643
    function batchBurn(address[] calldata wallets, uint256[] calldata amounts) external restricted {
        if (wallets.length != amounts.length) revert LengthMismatch();
        for (uint256 i = 0; i < wallets.length; ++i) _burn(wallets[i], amounts[i]);
    }

    /// @inheritdoc IERC3643
    function batchForcedTransfer(
        address[] calldata fromList,
        address[] calldata toList,
        uint256[] calldata amounts
    ) external restricted {
        if (fromList.length != toList.length || toList.length != amounts.length) revert LengthMismatch();
        for (uint256 i = 0; i < toList.length; ++i) _force(fromList[i], toList[i], amounts[i]);
    }

    /// @inheritdoc IERC3643
    function setIdentityRegistry(address) external pure {
        revert SharedByAllTokens();
    }

    /// @inheritdoc IERC3643
    function setCompliance(address) external pure {
        revert SharedByAllTokens();
    }

    /// @inheritdoc IERC3643
    function identityRegistry() external view returns (address) {
        return address(REGISTRY);
    }

    /// @inheritdoc IERC3643
    function compliance() external view returns (address) {
        return address(COMPLIANCE);
    }

    function _requireVerified(address wallet) private view {
        (, PackedVerification receiver, uint64 required) = REGISTRY.verificationsOf(address(0), wallet);
        if (Verified.isVerified(receiver, required)) return;
        revert TransferRestricted(Restriction.RECEIVER_NOT_VERIFIED, Verified.missing(receiver, required));
    }

    function _mint(address to, uint256 shares) private {
        (uint8 code, uint256 parameter) = COMPLIANCE.transferRestriction(address(this), address(0), to, shares);
        if (code != Restriction.NONE) revert TransferRestricted(code, parameter);
        _issue(to, shares);
        COMPLIANCE.created(to, shares);
    }

    function _burn(address wallet, uint256 shares) internal {
        _unfreezeAsNeeded(wallet, shares);
        _destroy(wallet, shares);
        COMPLIANCE.destroyed(wallet, shares);
    }

    function _force(address from, address to, uint256 shares) private {
        _requireVerified(to);
        _unfreezeAsNeeded(from, shares);
        _move(from, to, shares);
        emit ForcedTransfer(from, to, shares);
        COMPLIANCE.transferred(from, to, shares);
    }
}
