// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOnchainClaimIssuer, IOnchainIdentity} from "../interfaces/IOnchainIdentity.sol";
import {ClaimData} from "./ClaimData.sol";
import {ClaimTopics} from "./ClaimTopics.sol";

/// @title ClaimVerifier
/// @notice Reads an ONCHAINID's claims and asks their issuers whether they hold.
library ClaimVerifier {
    uint256 private constant SIGNATURE_BYTES = 65;
    uint256 private constant HALF_OF_SECP256K1_N = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    /// @notice The topics for which a trusted issuer confirms an unexpired claim, when the first of them expires, and the
    /// country that the KYC claim names (0 without one). Where several issuers confirm one topic the longest lasting
    /// claim counts.
    /// @param topicsOf Bitmap of trusted topics, by position in `issuers`.
    function verify(
        address identity,
        address[] memory issuers,
        uint64[] memory topicsOf
    ) internal view returns (uint64 topics, uint40 expiresAt, uint16 country) {
        uint64 offered = 0;
        for (uint256 i = 0; i < topicsOf.length; ++i) offered |= topicsOf[i];

        expiresAt = type(uint40).max;
        for (uint256 topic = 1; offered >> topic != 0; ++topic) {
            if (!ClaimTopics.has(offered, topic)) continue;
            (uint64 lasting, uint16 named) = _longestLasting(identity, topic, issuers, topicsOf);
            if (lasting <= block.timestamp) continue;
            topics |= ClaimTopics.bit(topic);
            if (lasting < expiresAt) expiresAt = uint40(lasting);
            if (named != 0) country = named;
        }
        if (topics == 0) expiresAt = 0;
    }

    function _longestLasting(
        address identity,
        uint256 topic,
        address[] memory issuers,
        uint64[] memory topicsOf
    ) private view returns (uint64 lasting, uint16 country) {
        for (uint256 i = 0; i < issuers.length; ++i) {
            if (!ClaimTopics.has(topicsOf[i], topic)) continue;
            (uint64 expiresAt, uint16 named) = readClaim(identity, topic, issuers[i]);
            if (expiresAt > lasting) (lasting, country) = (expiresAt, named);
        }
    }

    /// @notice When `issuer`'s claim on `topic` expires and which country it names; 0 where there is none or it does not
    /// hold.
    function readClaim(
        address identity,
        uint256 topic,
        address issuer
    ) internal view returns (uint64 expiresAt, uint16 country) {
        (uint256 found, , address signedBy, bytes memory signature, bytes memory data, ) = IOnchainIdentity(identity)
            .getClaim(keccak256(abi.encode(issuer, topic)));
        if (found != topic || signedBy != issuer) return (0, 0);
        bool ok;
        (ok, expiresAt, country) = ClaimData.parse(topic, data);
        if (!ok || !_isCanonical(signature)) return (0, 0);
        try IOnchainClaimIssuer(issuer).isClaimValid(identity, topic, signature, data) returns (bool valid) {
            if (!valid) return (0, 0);
        } catch {
            return (0, 0);
        }
    }

    /// @dev ONCHAINID accepts four encodings of one signature but revokes only the bytes it is given: one encoding
    /// counts here.
    function _isCanonical(bytes memory signature) private pure returns (bool) {
        if (signature.length != SIGNATURE_BYTES) return false;
        uint256 s;
        assembly ("memory-safe") {
            s := mload(add(signature, 64))
        }
        uint8 v = uint8(signature[64]);
        return s <= HALF_OF_SECP256K1_N && (v == 27 || v == 28);
    }
}
