// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "../../../src/identity/ClaimTopics.sol";
import {stubSignature} from "./Stubs.sol";

/// @title MoodyIdentity
/// @notice An identity in the hands of an investor with ideas: it may tell the truth, nothing, nonsense, or the truth
/// about others; it may revert; its issuer may break.
contract MoodyIdentity {
    error NotToday();

    enum Mood {
        Honest,
        Accredited,
        Silent,
        Nonsense,
        Reverting,
        IssuerBreaks,
        Expired
    }

    address private immutable ISSUER;
    Mood private _mood;
    uint16 private _country;

    constructor(address issuer, uint16 country) {
        (ISSUER, _country) = (issuer, country);
    }

    /// @dev Honest ones are as frequent as all others together.
    function feel(uint256 mood, uint16 country) external {
        mood = mood % 12;
        _mood =
            mood <= uint256(type(Mood).max)
                ? Mood(mood)
                : mood % 2 == 0
                    ? Mood.Honest
                    : Mood.Accredited;
        _country = country;
    }

    function getClaim(
        bytes32 claimId
    ) external view returns (uint256, uint256, address, bytes memory, bytes memory, string memory) {
        if (_mood == Mood.Reverting) revert NotToday();
        if (_mood == Mood.Nonsense) return (ClaimTopics.KYC, 1, ISSUER, "", "nonsense", "");
        bytes memory signature = stubSignature(_mood == Mood.IssuerBreaks ? bytes32("broken") : bytes32("valid"));
        uint64 expiresAt = _mood == Mood.Expired ? uint64(block.timestamp) : 0;
        if (_mood != Mood.Silent && claimId == keccak256(abi.encode(ISSUER, ClaimTopics.KYC))) {
            return (ClaimTopics.KYC, 1, ISSUER, signature, abi.encode(expiresAt, bytes32(0), _country), "");
        }
        if (_mood == Mood.Accredited && claimId == keccak256(abi.encode(ISSUER, ClaimTopics.ACCREDITED))) {
            return (ClaimTopics.ACCREDITED, 1, ISSUER, signature, abi.encode(expiresAt, bytes32(0)), "");
        }
        return (0, 0, address(0), "", "", "");
    }
}
