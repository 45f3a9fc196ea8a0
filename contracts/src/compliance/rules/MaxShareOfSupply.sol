// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction} from "../Restriction.sol";
import {InvalidRuleConfig, Rule, forgetMovement} from "../Rule.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title MaxShareOfSupply
/// @notice No investor holds more than a part of the authorized shares, all wallets counted together. The part is taken
/// of what may ever exist, not of what is sold so far: the first buyer would otherwise always hold everything.
/// Configuration: `abi.encode(uint16 bps)`, hundredths of a percent, 1 to 10,000.
library MaxShareOfSupply {
    /// @notice The receiver would hold too large a part of the property. Parameter: shares still possible.
    uint8 internal constant CODE = 9;

    uint256 internal constant BPS = 10_000;

    /// @custom:storage-location erc7201:freehold.compliance.MaxShareOfSupply
    struct Layout {
        mapping(address token => uint16) bps;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.compliance.MaxShareOfSupply")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0xaf5a648970e66b6083a2931d7685c78955e5f1d574e274ce3b4089b18a245100;

    function rule() internal pure returns (Rule memory) {
        return Rule({configure: configure, read: read, remembers: false, moved: forgetMovement});
    }

    function configure(address token, bytes memory config, bool) internal {
        uint16 bps = abi.decode(config, (uint16));
        if (bps == 0 || bps > BPS) revert InvalidRuleConfig(CODE);
        _load().bps[token] = bps;
    }

    function read(address token) internal view returns (bytes memory config) {
        return abi.encode(_load().bps[token]);
    }

    function check(TransferFacts memory facts) internal view returns (uint8 code, uint256 parameter) {
        if (!facts.isAcquisition) return (Restriction.NONE, 0);
        uint256 left = room(
            facts.state.authorizedShares(),
            _load().bps[facts.token],
            facts.receiverPosition.sharesIn()
        );
        return facts.shares > left ? (CODE, left) : (Restriction.NONE, 0);
    }

    /// @notice How many more shares a holder may have; proved to be exact (test/proofs).
    function room(uint64 authorized, uint16 bps, uint64 held) internal pure returns (uint256) {
        uint256 limit = (authorized * uint256(bps)) / BPS;
        return limit > held ? limit - held : 0;
    }

    function _load() private pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
