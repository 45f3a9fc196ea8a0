// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {Verification} from "../identity/Verification.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {HolderCategory} from "./HolderCategory.sol";
import {InvestorHoldings, PackedPosition, Position} from "./InvestorHoldings.sol";
import {Restriction} from "./Restriction.sol";
import {Movement, RuleSetting} from "./Rule.sol";
import {Freeze} from "./rules/Freeze.sol";
import {HoldingPeriod, Lot} from "./rules/HoldingPeriod.sol";
import {ManualApproval} from "./rules/ManualApproval.sol";
import {Verified} from "./rules/Verified.sol";
import {TokenRules} from "./TokenRules.sol";
import {TokenFacts} from "./TokenFacts.sol";
import {TransferFacts} from "./TransferFacts.sol";

/// @title Compliance
/// @notice See {ICompliance}. It gathers the facts and asks the rules; which rules there are says {RuleBook}, which of
/// them a token has {TokenRules}, who holds what {InvestorHoldings}.
contract Compliance is AccessManagedUpgradeable, UUPSUpgradeable, ICompliance {
    IIdentityRegistry private immutable REGISTRY;

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
    function transferred(address from, address to, uint256 amount) external {
        _moved(from, to, amount);
    }

    /// @inheritdoc ICompliance
    function trade(
        address seller,
        address buyer,
        uint256 shares,
        TokenFacts facts
    ) external returns (uint8 code, uint256 parameter, bool isAcquisition) {
        (uint256 asked, uint256 told) = _rulesOfCaller();
        TransferFacts memory known = _facts(msg.sender, seller, buyer, shares, facts);
        (code, parameter) = _check(known, asked);
        isAcquisition = known.isAcquisition;
        if (code == Restriction.NONE && isAcquisition) _writeDownTrade(known, told);
    }

    /// @inheritdoc ICompliance
    function created(address to, uint256 amount) external {
        _moved(address(0), to, amount);
    }

    /// @inheritdoc ICompliance
    function destroyed(address from, uint256 amount) external {
        _moved(from, address(0), amount);
    }

    /// @inheritdoc ICompliance
    function recount(address token, address wallet) external {
        Verification memory investor = REGISTRY.refresh(wallet);
        uint8 categories = HolderCategory.categoriesOf(investor.country, investor.topics);
        PackedPosition held = InvestorHoldings.positionOf(token, investor.investorId);
        InvestorHoldings.add(token, investor.investorId, held, 0, categories);
    }

    /// @inheritdoc ICompliance
    function transferRestriction(
        address token,
        address from,
        address to,
        uint256 shares
    ) public view returns (uint8 code, uint256 parameter) {
        (bool isKnown, uint256 asked, ) = TokenRules.numbersOf(token);
        if (!isKnown) return (Restriction.TOKEN_UNKNOWN, 0);
        TokenFacts state = IPropertyToken(token).transferFacts(from, to);
        return _check(_facts(token, from, to, shares, state), asked);
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
        PackedPosition held = InvestorHoldings.positionOf(token, investorId);
        return Position(held.sharesIn(), held.categoriesIn());
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

    /// @dev Only a token with rules tells the truth about its own movements.
    function _rulesOfCaller() private view returns (uint256 asked, uint256 told) {
        bool isKnown;
        (isKnown, asked, told) = TokenRules.numbersOf(msg.sender);
        if (!isKnown) revert TokenNotBound(msg.sender);
    }

    function _facts(
        address token,
        address from,
        address to,
        uint256 shares,
        TokenFacts state
    ) private view returns (TransferFacts memory facts) {
        // Member by member: a struct that is made at once would be made twice.
        (facts.token, facts.from, facts.to, facts.shares, facts.state) = (token, from, to, shares, state);
        (facts.sender, facts.receiver, facts.requiredTopics) = REGISTRY.verificationsOf(from, to);
        (uint64 sender, uint64 receiver) = (facts.sender.investorId(), facts.receiver.investorId());
        (facts.senderPosition, facts.receiverPosition) = InvestorHoldings.positionsOf(token, sender, receiver);
        facts.isAcquisition = shares != 0 && sender != receiver;
    }

    /// @dev The first refusal, or NONE.
    function _check(TransferFacts memory facts, uint256 rules) private view returns (uint8 code, uint256 parameter) {
        if (facts.state.standStill()) {
            (code, parameter) = Freeze.checkToken(facts);
            if (code != Restriction.NONE) return (code, parameter);
            (code, parameter) = Freeze.checkWallets(facts);
            if (code != Restriction.NONE) return (code, parameter);
        }
        (code, parameter) = Verified.check(facts);
        if (code != Restriction.NONE) return (code, parameter);
        (code, parameter) = Freeze.checkShares(facts);
        if (code != Restriction.NONE) return (code, parameter);
        return TokenRules.check(rules, facts);
    }

    /// @dev Between two investors who are both verified, of whom everything is known already.
    function _writeDownTrade(TransferFacts memory facts, uint256 told) private {
        (uint64 sender, uint64 receiver) = (facts.sender.investorId(), facts.receiver.investorId());
        uint256 shares = facts.shares;
        InvestorHoldings.move(
            facts.token,
            sender,
            facts.senderPosition,
            receiver,
            facts.receiverPosition,
            shares,
            HolderCategory.categoriesOf(facts.receiver.country(), facts.receiver.topics())
        );
        if (told == 0) return;
        uint256 held = facts.senderPosition.sharesIn();
        TokenRules.tell(told, Movement(facts.token, facts.from, facts.to, shares, sender, receiver, held));
    }

    /// @dev Never refuses: whether shares may move was decided before, and forced moves are not asked about.
    function _moved(address from, address to, uint256 shares) private {
        (, uint256 told) = _rulesOfCaller();
        if (shares == 0) return;
        (uint64 sender, uint64 receiver, uint16 country, uint64 topics) = REGISTRY.partiesOf(from, to);
        uint256 held = _writeDown(sender, receiver, shares, country, topics);
        if (told != 0) TokenRules.tell(told, Movement(msg.sender, from, to, shares, sender, receiver, held));
    }

    /// @dev `country` and `topics` are the receiver's. Gives back what the sender held before.
    function _writeDown(
        uint64 sender,
        uint64 receiver,
        uint256 shares,
        uint16 country,
        uint64 topics
    ) private returns (uint256 senderHeld) {
        if (sender == receiver) return 0;
        if (sender != 0) {
            PackedPosition held = InvestorHoldings.positionOf(msg.sender, sender);
            InvestorHoldings.subtract(msg.sender, sender, held, shares);
            senderHeld = held.sharesIn();
        }
        if (receiver != 0) {
            PackedPosition held = InvestorHoldings.positionOf(msg.sender, receiver);
            uint8 categories = HolderCategory.categoriesOf(country, topics);
            InvestorHoldings.add(msg.sender, receiver, held, shares, categories);
        }
    }

    function _authorizeUpgrade(address newImplementation) internal override restricted {}
}
