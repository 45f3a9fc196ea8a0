// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {Verification} from "../identity/Verification.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {HolderCategory} from "./HolderCategory.sol";
import {InvestorHoldings, Position} from "./InvestorHoldings.sol";
import {Restriction} from "./Restriction.sol";
import {Movement, RuleSetting} from "./Rule.sol";
import {Freeze} from "./rules/Freeze.sol";
import {HoldingPeriod, Lot} from "./rules/HoldingPeriod.sol";
import {ManualApproval} from "./rules/ManualApproval.sol";
import {Verified} from "./rules/Verified.sol";
import {TokenRules} from "./TokenRules.sol";
import {TokenFacts, TransferFacts} from "./TransferFacts.sol";

/// @title Compliance
/// @notice See {ICompliance}. It gathers the facts and asks the rules; which rules there are says {RuleBook}, which of
/// them a token has {TokenRules}, who holds what {InvestorHoldings}.
contract Compliance is AccessManagedUpgradeable, UUPSUpgradeable, ICompliance {
    IIdentityRegistry private immutable REGISTRY;

    /// @dev Only a token with rules tells the truth about its own movements.
    modifier onlyBoundToken() {
        if (!TokenRules.isKnown(msg.sender)) revert TokenNotBound(msg.sender);
        _;
    }

    constructor(IIdentityRegistry registry) {
        REGISTRY = registry;
        _disableInitializers();
    }

    /// @notice Called once, through the proxy.
    function initialize(address accessManager) external initializer {
        __AccessManaged_init(accessManager);
    }

    /// @inheritdoc ICompliance
    function setRules(address token, RuleSetting[] calldata rules) external restricted {
        if (!TokenRules.isKnown(token)) emit TokenBound(token);
        TokenRules.replace(token, rules);
        emit RulesSet(token, rules);
    }

    /// @inheritdoc ICompliance
    function approveTransfer(
        address token,
        address from,
        address to,
        uint256 shares,
        uint40 validUntil
    ) external restricted {
        _requirePossible(shares);
        if (validUntil < block.timestamp) revert ApprovalExpired(validUntil);
        ManualApproval.set(token, from, to, shares, validUntil);
        emit TransferApproved(token, from, to, shares, validUntil);
    }

    /// @inheritdoc ICompliance
    function withdrawApproval(address token, address from, address to, uint256 shares) external restricted {
        _requirePossible(shares);
        ManualApproval.set(token, from, to, shares, 0);
        emit ApprovalWithdrawn(token, from, to, shares);
    }

    /// @inheritdoc ICompliance
    function transferred(address from, address to, uint256 amount) external onlyBoundToken {
        _moved(from, to, amount);
    }

    /// @inheritdoc ICompliance
    function trade(
        address seller,
        address buyer,
        uint256 shares,
        TokenFacts calldata facts
    ) external onlyBoundToken returns (uint8 code, uint256 parameter, bool isAcquisition) {
        TransferFacts memory known = _facts(msg.sender, seller, buyer, shares, facts);
        (code, parameter) = _check(known);
        isAcquisition = known.isAcquisition;
        if (code != Restriction.NONE || !isAcquisition) return (code, parameter, isAcquisition);
        Movement memory movement;
        (movement.token, movement.from, movement.to, movement.shares) = (msg.sender, seller, buyer, shares);
        (movement.senderInvestor, movement.receiverInvestor) = (known.sender.investorId, known.receiver.investorId);
        _writeDown(movement, known.receiver.country, known.receiver.topics);
    }

    /// @inheritdoc ICompliance
    function created(address to, uint256 amount) external onlyBoundToken {
        _moved(address(0), to, amount);
    }

    /// @inheritdoc ICompliance
    function destroyed(address from, uint256 amount) external onlyBoundToken {
        _moved(from, address(0), amount);
    }

    /// @inheritdoc ICompliance
    function recount(address token, address wallet) external {
        Verification memory investor = REGISTRY.refresh(wallet);
        uint8 categories = HolderCategory.categoriesOf(investor.country, investor.topics);
        InvestorHoldings.add(token, investor.investorId, 0, categories);
    }

    /// @inheritdoc ICompliance
    function transferRestriction(
        address token,
        address from,
        address to,
        uint256 shares
    ) public view returns (uint8 code, uint256 parameter) {
        if (!TokenRules.isKnown(token)) return (Restriction.TOKEN_UNKNOWN, 0);
        return _check(_facts(token, from, to, shares, IPropertyToken(token).transferFacts(from, to)));
    }

    /// @inheritdoc ICompliance
    function canTransfer(address from, address to, uint256 amount) external view returns (bool) {
        (uint8 code, ) = transferRestriction(msg.sender, from, to, amount);
        return code == Restriction.NONE;
    }

    /// @inheritdoc ICompliance
    function rulesOf(address token) external view returns (RuleSetting[] memory rules) {
        return TokenRules.read(token);
    }

    /// @inheritdoc ICompliance
    function approvedUntil(address token, address from, address to, uint256 shares) external view returns (uint40) {
        return ManualApproval.validUntil(token, from, to, shares);
    }

    /// @inheritdoc ICompliance
    function positionOf(address token, uint64 investorId) external view returns (Position memory) {
        return InvestorHoldings.positionOf(token, investorId);
    }

    /// @inheritdoc ICompliance
    function holderCounts(
        address token
    ) external view returns (uint256 anybody, uint256 unitedStates, uint256 nonAccredited) {
        return (
            InvestorHoldings.holders(token, 0),
            InvestorHoldings.holders(token, 1),
            InvestorHoldings.holders(token, 2)
        );
    }

    /// @inheritdoc ICompliance
    function lotsOf(address token, uint64 investorId) external view returns (Lot[] memory) {
        return HoldingPeriod.lotsOf(token, investorId);
    }

    /// @inheritdoc ICompliance
    function isTokenBound(address token) external view returns (bool) {
        return TokenRules.isKnown(token);
    }

    /// @inheritdoc ICompliance
    function identityRegistry() external view returns (address) {
        return address(REGISTRY);
    }

    /// @dev Whoever lists approvals counts as the tokens do.
    function _requirePossible(uint256 shares) private pure {
        if (shares == 0 || shares > type(uint64).max) revert ApprovalOfImpossibleShares(shares);
    }

    function _facts(
        address token,
        address from,
        address to,
        uint256 shares,
        TokenFacts memory state
    ) private view returns (TransferFacts memory facts) {
        (facts.token, facts.from, facts.to, facts.shares) = (token, from, to, shares);
        facts.state = state;
        (facts.sender, facts.receiver, facts.requiredTopics) = REGISTRY.verificationsOf(from, to);
        facts.senderPosition = InvestorHoldings.positionOf(token, facts.sender.investorId);
        facts.receiverPosition = InvestorHoldings.positionOf(token, facts.receiver.investorId);
        facts.isAcquisition = shares != 0 && facts.sender.investorId != facts.receiver.investorId;
    }

    /// @dev The first refusal, or NONE.
    function _check(TransferFacts memory facts) private view returns (uint8 code, uint256 parameter) {
        (code, parameter) = Freeze.checkToken(facts);
        if (code != Restriction.NONE) return (code, parameter);
        (code, parameter) = Freeze.checkWallets(facts);
        if (code != Restriction.NONE) return (code, parameter);
        (code, parameter) = Verified.check(facts);
        if (code != Restriction.NONE) return (code, parameter);
        (code, parameter) = Freeze.checkShares(facts);
        if (code != Restriction.NONE) return (code, parameter);
        return TokenRules.check(facts);
    }

    /// @dev Never refuses: whether shares may move was decided before, and forced moves are not asked about.
    function _moved(address from, address to, uint256 shares) private {
        if (shares == 0) return;
        Movement memory movement;
        (movement.token, movement.from, movement.to, movement.shares) = (msg.sender, from, to, shares);
        (uint64 sender, uint64 receiver, uint16 country, uint64 topics) = REGISTRY.partiesOf(from, to);
        (movement.senderInvestor, movement.receiverInvestor) = (sender, receiver);
        _writeDown(movement, country, topics);
    }

    /// @dev `country` and `topics` are the receiver's.
    function _writeDown(Movement memory movement, uint16 country, uint64 topics) private {
        (uint64 sender, uint64 receiver) = (movement.senderInvestor, movement.receiverInvestor);
        uint256 shares = movement.shares;
        if (sender != receiver) {
            if (sender != 0) movement.senderHeld = InvestorHoldings.subtract(msg.sender, sender, shares);
            if (receiver != 0) {
                InvestorHoldings.add(msg.sender, receiver, shares, HolderCategory.categoriesOf(country, topics));
            }
        }
        TokenRules.tell(movement);
    }

    function _authorizeUpgrade(address newImplementation) internal override restricted {}
}
