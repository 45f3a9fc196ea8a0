// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RuleSetting} from "../../../src/compliance/Rule.sol";
import {AccreditedOnly} from "../../../src/compliance/rules/AccreditedOnly.sol";
import {CountryPolicy} from "../../../src/compliance/rules/CountryPolicy.sol";
import {HolderCap} from "../../../src/compliance/rules/HolderCap.sol";
import {HoldingPeriod} from "../../../src/compliance/rules/HoldingPeriod.sol";
import {ManualApproval} from "../../../src/compliance/rules/ManualApproval.sol";
import {MaxShareOfSupply} from "../../../src/compliance/rules/MaxShareOfSupply.sol";
import {MinimumHolding} from "../../../src/compliance/rules/MinimumHolding.sol";

/// @title RuleSettings
/// @notice Rules as tests write them: `_and(_maxShare(500), _accreditedOnly())`.
abstract contract RuleSettings {
    function _noRules() internal pure returns (RuleSetting[] memory) {
        return new RuleSetting[](0);
    }

    function _countries(bool isAllowList, uint16 country) internal pure returns (RuleSetting[] memory) {
        uint16[] memory countries = new uint16[](1);
        countries[0] = country;
        return _one(CountryPolicy.CODE, abi.encode(isAllowList, countries));
    }

    function _accreditedOnly() internal pure returns (RuleSetting[] memory) {
        return _one(AccreditedOnly.CODE, "");
    }

    function _maxShare(uint16 bps) internal pure returns (RuleSetting[] memory) {
        return _one(MaxShareOfSupply.CODE, abi.encode(bps));
    }

    function _holderCap(
        uint32 anybody,
        uint32 unitedStates,
        uint32 nonAccredited
    ) internal pure returns (RuleSetting[] memory) {
        return _one(HolderCap.CODE, abi.encode(anybody, unitedStates, nonAccredited));
    }

    function _minimumHolding(uint64 shares) internal pure returns (RuleSetting[] memory) {
        return _one(MinimumHolding.CODE, abi.encode(shares));
    }

    function _holdingPeriod(uint32 periodSeconds) internal pure returns (RuleSetting[] memory) {
        return _one(HoldingPeriod.CODE, abi.encode(periodSeconds));
    }

    function _manualApproval() internal pure returns (RuleSetting[] memory) {
        return _one(ManualApproval.CODE, "");
    }

    function _one(uint8 rule, bytes memory config) internal pure returns (RuleSetting[] memory rules) {
        rules = new RuleSetting[](1);
        rules[0] = RuleSetting({rule: rule, config: config});
    }

    function _and(
        RuleSetting[] memory some,
        RuleSetting[] memory more
    ) internal pure returns (RuleSetting[] memory all) {
        all = new RuleSetting[](some.length + more.length);
        for (uint256 i = 0; i < some.length; ++i) all[i] = some[i];
        for (uint256 i = 0; i < more.length; ++i) all[some.length + i] = more[i];
    }
}
