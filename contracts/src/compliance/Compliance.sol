// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {Restriction} from "./Restriction.sol";
import {PackedRules, Rules} from "./Rules.sol";
import {AccreditedOnly} from "./rules/AccreditedOnly.sol";
import {CountryPolicy} from "./rules/CountryPolicy.sol";
import {Freeze} from "./rules/Freeze.sol";
import {MaxShareOfSupply} from "./rules/MaxShareOfSupply.sol";
import {Verified} from "./rules/Verified.sol";
import {TransferFacts} from "./TransferFacts.sol";

/// @title Compliance
/// @notice See {ICompliance}. Storage: per token one slot of flags and numbers and four words of countries.
contract Compliance is AccessManagedUpgradeable, UUPSUpgradeable, ICompliance {
    IIdentityRegistry private immutable REGISTRY;

    /// @custom:storage-location erc7201:freehold.Compliance
    struct ComplianceStorage {
        mapping(address token => PackedRules) rules;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.Compliance")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant COMPLIANCE_SLOT = 0xb849287d00545499ad963f4a73daab53c4d81903501d9a1374575bedcf243500;

    constructor(IIdentityRegistry registry) {
        REGISTRY = registry;
        _disableInitializers();
    }

    /// @notice Called once, through the proxy.
    function initialize(address accessManager) external initializer {
        __AccessManaged_init(accessManager);
    }

    /// @inheritdoc ICompliance
    function setRules(address token, Rules calldata rules) external restricted {
        PackedRules storage packed = _rules(token);
        packed.known = true;
        packed.accreditedOnly = rules.accreditedOnly;
        MaxShareOfSupply.write(packed, rules.maxHoldingBps);
        CountryPolicy.write(packed, rules.mode, rules.countries);
        emit RulesSet(token, rules);
    }

    /// @inheritdoc ICompliance
    function transferRestriction(
        address token,
        address from,
        address to,
        uint256 shares
    ) public view returns (Restriction code, uint256 parameter) {
        PackedRules storage rules = _rules(token);
        if (!rules.known) return (Restriction.TokenUnknown, 0);

        TransferFacts memory facts = _facts(token, from, to, shares);
        (code, parameter) = Freeze.checkToken(facts);
        if (code != Restriction.None) return (code, parameter);
        (code, parameter) = Freeze.checkWallets(facts);
        if (code != Restriction.None) return (code, parameter);
        (code, parameter) = Verified.check(facts);
        if (code != Restriction.None) return (code, parameter);
        (code, parameter) = Freeze.checkShares(facts);
        if (code != Restriction.None) return (code, parameter);
        (code, parameter) = CountryPolicy.check(rules, facts);
        if (code != Restriction.None) return (code, parameter);
        (code, parameter) = AccreditedOnly.check(rules, facts);
        if (code != Restriction.None) return (code, parameter);
        return MaxShareOfSupply.check(rules, facts);
    }

    /// @inheritdoc ICompliance
    function canTransfer(address from, address to, uint256 amount) external view returns (bool) {
        (Restriction code, ) = transferRestriction(msg.sender, from, to, amount);
        return code == Restriction.None;
    }

    /// @inheritdoc ICompliance
    function rulesOf(address token) external view returns (Rules memory rules) {
        PackedRules storage packed = _rules(token);
        return
            Rules({
                mode: packed.mode,
                countries: CountryPolicy.read(packed),
                accreditedOnly: packed.accreditedOnly,
                maxHoldingBps: packed.maxHoldingBps
            });
    }

    /// @inheritdoc ICompliance
    function isTokenBound(address token) external view returns (bool) {
        return _rules(token).known;
    }

    /// @inheritdoc ICompliance
    function identityRegistry() external view returns (address) {
        return address(REGISTRY);
    }

    function _facts(
        address token,
        address from,
        address to,
        uint256 shares
    ) private view returns (TransferFacts memory facts) {
        facts.from = from;
        facts.to = to;
        facts.shares = shares;
        facts.token = IPropertyToken(token).transferFacts(from, to);
        (facts.sender, facts.receiver, facts.requiredTopics) = REGISTRY.verificationsOf(from, to);
    }

    function _rules(address token) private view returns (PackedRules storage) {
        ComplianceStorage storage $;
        assembly {
            $.slot := COMPLIANCE_SLOT
        }
        return $.rules[token];
    }

    function _authorizeUpgrade(address newImplementation) internal override restricted {}
}
