// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Restriction, TransferRestricted} from "../compliance/Restriction.sol";
import {PAUSED, RECEIVER_FROZEN, SALE_CAN_FAIL, SENDER_FROZEN, TokenFacts} from "../compliance/TokenFacts.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IERC1643} from "../interfaces/IERC1643.sol";
import {IERC3643} from "../interfaces/IERC3643.sol";
import {IERC7943Fungible} from "../interfaces/IERC7943.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {FrozenShares} from "./FrozenShares.sol";
import {HoldingWords, PackedHolding} from "./PackedHolding.sol";
import {PropertyTokenStorage as Store} from "./PropertyTokenStorage.sol";
import {TokenAgents} from "./TokenAgents.sol";
import {TokenDocuments} from "./TokenDocuments.sol";
import {TokenPermissions} from "./TokenPermissions.sol";
import {TokenPermit} from "./TokenPermit.sol";
import {TokenSaleLock} from "./TokenSaleLock.sol";

/// @title PropertyToken
/// @notice See {IPropertyToken}. This contract wires the parts and lets holders move their shares; the parts are
/// {HolderLedger}, {TokenFreezing}, {TokenAgents}, {TokenSaleLock}, {TokenDocuments} and {TokenPermit}. Storage is laid out in
/// {PropertyTokenStorage}; registry, compliance and AccessManager are immutables of the code behind all tokens.
contract PropertyToken is IERC20Metadata, TokenSaleLock, TokenDocuments, TokenPermit {
    constructor(
        IAccessManager accessManager,
        ICompliance compliance_
    ) TokenPermissions(accessManager) TokenAgents(compliance_) {
        _disableInitializers();
    }

    /// @inheritdoc IPropertyToken
    function initialize(Setup calldata setup) external initializer {
        if (setup.authorizedShares == 0) revert NoAuthorizedShares();
        Store.Layout storage $ = Store.load();
        $.propertyId = setup.propertyId;
        $.name = setup.name;
        $.symbol = setup.symbol;
        $.authorizedShares = setup.authorizedShares;
        emit IdentityRegistryAdded(address(REGISTRY));
        emit ComplianceAdded(address(COMPLIANCE));
        _announce();
        _setDocument(DEED, setup.deedUri, setup.deedHash);
    }

    /// @inheritdoc IERC20
    function transfer(address to, uint256 shares) external returns (bool) {
        _transfer(msg.sender, to, shares);
        return true;
    }

    /// @inheritdoc IERC20
    function transferFrom(address from, address to, uint256 shares) external returns (bool) {
        _spendAllowance(from, msg.sender, shares);
        _transfer(from, to, shares);
        return true;
    }

    /// @inheritdoc IERC3643
    function batchTransfer(address[] calldata toList, uint256[] calldata amounts) external {
        if (toList.length != amounts.length) revert LengthMismatch();
        for (uint256 i = 0; i < toList.length; ++i) _transfer(msg.sender, toList[i], amounts[i]);
    }

    /// @inheritdoc IPropertyToken
    function marketTransfer(address seller, address buyer, uint256 shares) external restrictedOnce {
        if (seller == address(0)) revert ZeroAddress(); // which means issuance in the rules
        (uint8 code, uint256 parameter, bool isAcquisition) = COMPLIANCE.trade(
            seller,
            buyer,
            shares,
            _facts(seller, buyer)
        );
        if (code != Restriction.NONE) _refuse(seller, shares, code, parameter);
        if (!isAcquisition) revert SameInvestor(seller, buyer);
        _move(seller, buyer, shares);
    }

    /// @inheritdoc IPropertyToken
    function takeSnapshot() external restricted returns (uint32 snapshotId) {
        return _takeSnapshot();
    }

    /// @inheritdoc IERC3643
    function setName(string calldata newName) external restricted {
        Store.load().name = newName;
        _announce();
    }

    /// @inheritdoc IERC3643
    function setSymbol(string calldata newSymbol) external restricted {
        Store.load().symbol = newSymbol;
        _announce();
    }

    /// @inheritdoc IERC3643
    function setOnchainID(address newOnchainID) external restricted {
        Store.load().onchainID = newOnchainID;
        _announce();
    }

    /// @inheritdoc IERC20Metadata
    function name() external view returns (string memory) {
        return Store.load().name;
    }

    /// @inheritdoc IERC20Metadata
    function symbol() external view returns (string memory) {
        return Store.load().symbol;
    }

    /// @inheritdoc IERC20Metadata
    function decimals() public pure returns (uint8) {
        return 0;
    }

    /// @inheritdoc IERC3643
    function version() public pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IERC3643
    function onchainID() external view returns (address) {
        return Store.load().onchainID;
    }

    /// @inheritdoc IPropertyToken
    function propertyId() external view returns (bytes32) {
        return Store.load().propertyId;
    }

    /// @inheritdoc IERC7943Fungible
    function canTransfer(address from, address to, uint256 amount) external view returns (bool) {
        if (from == address(0)) return false; // which means issuance in the rules
        (uint8 code, ) = COMPLIANCE.transferRestriction(address(this), from, to, amount);
        return code == Restriction.NONE;
    }

    /// @inheritdoc IERC7943Fungible
    function canSend(address account) external view returns (bool) {
        Store.Layout storage $ = Store.load();
        bool standsStill = $.paused || $.saleCanFail || $.holdings[account].isFrozen;
        return !standsStill && REGISTRY.isVerified(account);
    }

    /// @inheritdoc IERC7943Fungible
    function canReceive(address account) external view returns (bool) {
        // An issuance of nothing: what depends on the number of shares has nothing to say.
        (uint8 code, ) = COMPLIANCE.transferRestriction(address(this), address(0), account, 0);
        return code == Restriction.NONE;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return
            interfaceId == type(IERC165).interfaceId ||
            interfaceId == type(IERC7943Fungible).interfaceId ||
            interfaceId == type(IERC3643).interfaceId ||
            interfaceId == type(IERC20).interfaceId ||
            interfaceId == type(IERC20Metadata).interfaceId ||
            interfaceId == type(IERC20Permit).interfaceId ||
            interfaceId == type(IERC1643).interfaceId;
    }

    /// @inheritdoc IPropertyToken
    function transferFacts(address from, address to) external view returns (TokenFacts facts) {
        return _facts(from, to);
    }

    function _facts(address from, address to) private view returns (TokenFacts) {
        Store.Layout storage $ = Store.load();
        // At once: they are in one slot.
        (uint256 facts, bool isPaused, bool canFail) = ($.authorizedShares, $.paused, $.saleCanFail);
        if (isPaused) facts |= PAUSED;
        if (canFail) facts |= SALE_CAN_FAIL;
        if ($.holdings[to].isFrozen) facts |= RECEIVER_FROZEN;
        if (from == address(0)) return TokenFacts.wrap(facts);
        PackedHolding sender = HoldingWords.read($.holdings[from]);
        if (sender.isFrozen()) facts |= SENDER_FROZEN;
        return TokenFacts.wrap(facts | (uint256(FrozenShares.free(sender.balance(), sender.frozen())) << 64));
    }

    function _transfer(address from, address to, uint256 shares) private {
        if (from == address(0)) revert ZeroAddress(); // which means issuance in the rules
        (uint8 code, uint256 parameter) = COMPLIANCE.transferRestriction(address(this), from, to, shares);
        if (code != Restriction.NONE) _refuse(from, shares, code, parameter);
        _move(from, to, shares);
        COMPLIANCE.transferred(from, to, shares);
    }

    /// @dev ERC-7943 has an error of its own for shares that are there but frozen.
    function _refuse(address from, uint256 shares, uint8 code, uint256 parameter) private view {
        bool isFrozenPart = code == Restriction.SHARES_NOT_FREE && shares <= Store.load().holdings[from].balance;
        if (isFrozenPart) revert ERC7943InsufficientUnfrozenBalance(from, shares, parameter);
        revert TransferRestricted(code, parameter);
    }

    function _announce() private {
        Store.Layout storage $ = Store.load();
        emit UpdatedTokenInformation($.name, $.symbol, decimals(), version(), $.onchainID);
    }
}
