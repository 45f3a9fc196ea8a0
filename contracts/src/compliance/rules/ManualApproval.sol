// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../Restriction.sol";
import {InvalidRuleConfig, Movement, Rule, noConfig} from "../Rule.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title ManualApproval
/// @notice A transfer to another investor needs an approval given beforehand for exactly this sender, receiver and
/// number of shares; the transfer uses it up. Issuances and moves between wallets of one investor need none.
/// No configuration.
library ManualApproval {
    /// @notice Nobody approved the transfer. Parameter: Unix time in seconds when an approval ran out, or 0.
    uint8 internal constant CODE = 15;

    /// @custom:storage-location erc7201:freehold.compliance.ManualApproval
    struct Layout {
        mapping(bytes32 transferKey => uint40 validUntil) approvals;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.compliance.ManualApproval")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0x0941236df8d4be019d0f9572953025b6f8249202bdf0245edce89ab8a2d49c00;

    function rule() internal pure returns (Rule memory) {
        return Rule({configure: configure, read: noConfig, remembers: true, moved: moved});
    }

    function configure(address, bytes memory config, bool) internal pure {
        if (config.length != 0) revert InvalidRuleConfig(CODE);
    }

    function check(TransferFacts memory facts) internal view returns (uint8 code, uint256 parameter) {
        if (!facts.isAcquisition || facts.from == address(0)) return (Restriction.NONE, 0);
        uint40 until = validUntil(facts.token, facts.from, facts.to, facts.shares);
        return until < block.timestamp ? (CODE, until) : (Restriction.NONE, 0);
    }

    /// @notice A forced transfer uses up an approval of the same move as well: what was approved has happened.
    function moved(Movement memory movement) internal {
        bytes32 key = _keyOf(movement.token, movement.from, movement.to, movement.shares);
        if (_load().approvals[key] != 0) delete _load().approvals[key];
    }

    /// @notice Approves one transfer until a time, or withdraws the approval with a time of 0.
    function set(address token, address from, address to, uint256 shares, uint40 until) internal {
        _load().approvals[_keyOf(token, from, to, shares)] = until;
    }

    /// @notice Unix time in seconds until which the transfer is approved; 0 if it is not.
    function validUntil(address token, address from, address to, uint256 shares) internal view returns (uint40) {
        return _load().approvals[_keyOf(token, from, to, shares)];
    }

    function _keyOf(address token, address from, address to, uint256 shares) private pure returns (bytes32) {
        return keccak256(abi.encode(token, from, to, shares));
    }

    function _load() private pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
