// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../Restriction.sol";
import {InvalidRuleConfig, Rule, forgetMovement} from "../Rule.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title MinimumHolding
/// @notice An investor holds nothing or at least so many shares, all wallets counted together. Whoever holds fewer,
/// because the rule came later or an agent took some away, can buy up to the minimum or sell everything.
/// Configuration: `abi.encode(uint64 shares)`, at least 1.
library MinimumHolding {
    /// @notice A side would be left with fewer shares, but not none. Parameter: the minimum.
    uint8 internal constant CODE = 13;

    /// @custom:storage-location erc7201:freehold.compliance.MinimumHolding
    struct Layout {
        mapping(address token => uint64) minimum;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.compliance.MinimumHolding")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0x7fae394f97e4c3f7e5824a1336d48cedc10098097377f7bae3b7b501adb0f800;

    function rule() internal pure returns (Rule memory) {
        return Rule({configure: configure, read: read, remembers: false, moved: forgetMovement});
    }

    function configure(address token, bytes memory config, bool) internal {
        uint64 minimum = abi.decode(config, (uint64));
        if (minimum == 0) revert InvalidRuleConfig(CODE);
        _load().minimum[token] = minimum;
    }

    function read(address token) internal view returns (bytes memory config) {
        return abi.encode(_load().minimum[token]);
    }

    function check(TransferFacts memory facts) internal view returns (uint8 code, uint256 parameter) {
        if (!facts.isAcquisition) return (Restriction.NONE, 0);
        uint256 minimum = _load().minimum[facts.token];
        bool isIssuance = facts.from == address(0);
        uint256 kept = isIssuance ? 0 : facts.senderPosition.sharesIn() - facts.shares;
        bool isTooLittleKept = kept != 0 && kept < minimum;
        bool isTooLittleReceived = facts.receiverPosition.sharesIn() + facts.shares < minimum;
        return isTooLittleKept || isTooLittleReceived ? (CODE, minimum) : (Restriction.NONE, 0);
    }

    function _load() private pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
