// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "../../../src/identity/ClaimTopics.sol";
import {IdentityRegistry} from "../../../src/identity/IdentityRegistry.sol";
import {StubIdentity, StubIssuer, stubSignature} from "./Stubs.sol";
import {Test} from "./Test.sol";

/// @title Investors
/// @notice Wallets with identities and claims.
abstract contract Investors is Test {
    uint16 internal constant SPAIN = 724;
    uint16 internal constant UNITED_STATES = 840;
    uint16 internal constant NORTH_KOREA = 408;

    address internal constant ALICE = address(0xa11ce);
    address internal constant BOB = address(0xb0b);
    address internal constant CAROL = address(0xca401);

    IdentityRegistry internal registry;
    StubIssuer internal issuer;

    /// @dev Where the person behind an identity lives, as its KYC claim says.
    mapping(address identity => uint16) private _homes;

    /// @dev Registers a wallet that passed KYC.
    function _verify(address wallet, uint16 country) internal returns (StubIdentity identity) {
        identity = _register(wallet, country);
        _claim(identity, ClaimTopics.KYC, 0);
        registry.refresh(wallet);
    }

    function _register(address wallet, uint16 country) internal returns (StubIdentity identity) {
        identity = new StubIdentity();
        _homes[address(identity)] = country;
        registry.registerIdentity(wallet, address(identity), country);
    }

    function _claim(StubIdentity identity, uint256 topic, uint64 expiresAt) internal {
        identity.put(topic, address(issuer), stubSignature("valid"), _dataOf(identity, topic, expiresAt));
    }

    function _dataOf(StubIdentity identity, uint256 topic, uint256 expiresAt) internal view returns (bytes memory) {
        bytes32 evidence = keccak256("evidence");
        if (topic != ClaimTopics.KYC) return abi.encode(expiresAt, evidence);
        uint16 home = _homes[address(identity)];
        return abi.encode(expiresAt, evidence, home == 0 ? SPAIN : home);
    }

    /// @dev The person moves, and gets a KYC claim that says so.
    function _relocate(address wallet, uint16 country) internal {
        StubIdentity identity = StubIdentity(registry.identity(wallet));
        _homes[address(identity)] = country;
        _claim(identity, ClaimTopics.KYC, 0);
        registry.refresh(wallet);
    }

    function _accredit(address wallet) internal {
        _claim(StubIdentity(registry.identity(wallet)), ClaimTopics.ACCREDITED, 0);
        registry.refresh(wallet);
    }
}
