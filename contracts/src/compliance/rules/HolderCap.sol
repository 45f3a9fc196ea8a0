// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HolderCategory} from "../HolderCategory.sol";
import {InvestorHoldings} from "../InvestorHoldings.sol";
import {Restriction} from "../Restriction.sol";
import {InvalidRuleConfig, Rule, forgetMovement} from "../Rule.sol";
import {TransferFacts} from "../TransferFacts.sol";

/// @title HolderCap
/// @notice At most so many investors hold shares: altogether, of the United States, and not accredited (as Regulation D
/// and the Exchange Act count them). Investors are counted, not wallets ({InvestorHoldings}). Configuration:
/// `abi.encode(uint32 anybody, uint32 unitedStates, uint32 nonAccredited)`; 0 means no cap, at least one is given.
library HolderCap {
    /// @notice One holder too many. Parameter: the cap. The category adds its place to the code: 10 for all holders,
    /// 11 for those of the United States, 12 for those who are not accredited.
    uint8 internal constant CODE = 10;

    /// @custom:storage-location erc7201:freehold.compliance.HolderCap
    struct Layout {
        mapping(address token => uint32[8]) caps;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.compliance.HolderCap")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0x04ec426fc0894c10822b33ba5f06d7633ac6f8f82886aab7919c4a0b706dfc00;

    function rule() internal pure returns (Rule memory) {
        return Rule({configure: configure, read: read, remembers: false, moved: forgetMovement});
    }

    function configure(address token, bytes memory config, bool) internal {
        uint32[3] memory given = abi.decode(config, (uint32[3]));
        uint32[8] memory caps;
        uint256 any = 0;
        for (uint256 i = 0; i < given.length; ++i) {
            caps[i] = given[i];
            any |= given[i];
        }
        if (any == 0) revert InvalidRuleConfig(CODE);
        _load().caps[token] = caps;
    }

    function read(address token) internal view returns (bytes memory config) {
        uint32[8] storage caps = _load().caps[token];
        return abi.encode(caps[0], caps[1], caps[2]);
    }

    function check(TransferFacts memory facts) internal view returns (uint8 code, uint256 parameter) {
        if (!facts.isAcquisition) return (Restriction.NONE, 0);
        uint8 entered =
            HolderCategory.categoriesOf(facts.receiver.country(), facts.receiver.topics()) &
                ~facts.receiverPosition.categoriesIn();
        if (entered == 0) return (Restriction.NONE, 0);
        uint8 left = facts.senderPosition.sharesIn() == facts.shares ? facts.senderPosition.categoriesIn() : 0;
        // Whoever leaves makes room for whoever enters.
        uint8 grown = entered & ~left;
        for (uint256 i = 0; i < HolderCategory.COUNT; ++i) {
            if ((grown >> i) & 1 == 0) continue;
            uint256 cap = _load().caps[facts.token][i];
            if (cap != 0 && InvestorHoldings.holders(facts.token, i) >= cap) return (CODE + uint8(i), cap);
        }
        return (Restriction.NONE, 0);
    }

    function _load() private pure returns (Layout storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
