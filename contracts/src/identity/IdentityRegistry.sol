// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {Verified} from "../compliance/rules/Verified.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {ClaimData} from "./ClaimData.sol";
import {ClaimTopics} from "./ClaimTopics.sol";
import {ClaimVerifier} from "./ClaimVerifier.sol";
import {Standing} from "./Standing.sol";
import {TrustedIssuers} from "./TrustedIssuers.sol";
import {PackedVerification, Verification} from "./Verification.sol";

/// @title IdentityRegistry
/// @notice See {IIdentityRegistry}. Storage: one slot per wallet ({Verification}), one for its identity's address,
/// one investor number and one bitmap of barred topics per identity.
contract IdentityRegistry is TrustedIssuers, UUPSUpgradeable, IIdentityRegistry {
    /// @custom:storage-location erc7201:freehold.IdentityRegistry
    struct RegistryStorage {
        uint64 lastInvestorId;
        mapping(address wallet => Verification) verifications;
        mapping(address wallet => address) identities;
        mapping(address identity => uint64) investorIds;
        mapping(address identity => uint64 topics) barred;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.IdentityRegistry")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant REGISTRY_SLOT = 0x20d34eff0232d97a2572737e69e7e18faf08da1c5ac1207131e16cf1e4d7d500;

    constructor() {
        _disableInitializers();
    }

    /// @notice Called once, through the proxy.
    function initialize(address accessManager) external initializer {
        __AccessManaged_init(accessManager);
    }

    /// @inheritdoc IIdentityRegistry
    function registerIdentity(address userAddress, address userIdentity, uint16 country) external restricted {
        _register(userAddress, userIdentity, country);
    }

    /// @inheritdoc IIdentityRegistry
    function batchRegisterIdentity(
        address[] calldata userAddresses,
        address[] calldata identities,
        uint16[] calldata countries
    ) external restricted {
        for (uint256 i = 0; i < userAddresses.length; ++i) _register(userAddresses[i], identities[i], countries[i]);
    }

    /// @inheritdoc IIdentityRegistry
    function deleteIdentity(address userAddress) external restricted {
        RegistryStorage storage $ = _registered(userAddress);
        emit IdentityRemoved(userAddress, $.identities[userAddress]);
        delete $.identities[userAddress];
        Verification memory left;
        left.investorId = $.verifications[userAddress].investorId;
        left.country = $.verifications[userAddress].country;
        $.verifications[userAddress] = left;
    }

    /// @inheritdoc IIdentityRegistry
    function updateCountry(address userAddress, uint16 country) external restricted {
        RegistryStorage storage $ = _registered(userAddress);
        _requireCountry(country);
        $.verifications[userAddress].country = country;
        emit CountryUpdated(userAddress, country);
    }

    /// @inheritdoc IIdentityRegistry
    function updateIdentity(address userAddress, address newIdentity) external restricted {
        RegistryStorage storage $ = _registered(userAddress);
        if (newIdentity == address(0)) revert ZeroAddress();
        address oldIdentity = $.identities[userAddress];
        // The same person under another contract: number and bars go along.
        if ($.investorIds[newIdentity] == 0) $.investorIds[newIdentity] = $.verifications[userAddress].investorId;
        $.barred[newIdentity] |= $.barred[oldIdentity];
        emit IdentityUpdated(oldIdentity, newIdentity);
        _bind($, userAddress, newIdentity, $.verifications[userAddress].country);
    }

    /// @inheritdoc IIdentityRegistry
    function bar(address[] calldata wallets, uint64 topics) external restricted {
        RegistryStorage storage $ = _registry();
        for (uint256 i = 0; i < wallets.length; ++i) {
            address userIdentity = $.identities[wallets[i]];
            if (userIdentity == address(0)) continue; // not verified, and no reason to spare the others
            $.barred[userIdentity] |= topics;
            Verification memory verification = $.verifications[wallets[i]];
            verification.topics &= ~topics;
            _store($, wallets[i], verification);
        }
    }

    /// @inheritdoc IIdentityRegistry
    function unbar(address wallet, uint64 topics) external restricted {
        RegistryStorage storage $ = _registered(wallet);
        $.barred[$.identities[wallet]] &= ~topics;
    }

    /// @inheritdoc IIdentityRegistry
    function refresh(address userAddress) external returns (Verification memory verification) {
        RegistryStorage storage $ = _registered(userAddress);
        (address[] memory issuers, uint64[] memory topicsOf) = _trust();
        address userIdentity = $.identities[userAddress];
        verification = $.verifications[userAddress];
        uint16 country;
        (verification.topics, verification.expiresAt, country) = ClaimVerifier.verify(userIdentity, issuers, topicsOf);
        verification.topics &= ~$.barred[userIdentity];
        bool isNamed = ClaimTopics.has(verification.topics, ClaimTopics.KYC); // and not by a barred claim
        if (isNamed && country != verification.country) {
            verification.country = country;
            emit CountryUpdated(userAddress, country);
        }
        verification.epoch = _issuers().epoch;
        _store($, userAddress, verification);
    }

    /// @inheritdoc IIdentityRegistry
    function isVerified(address userAddress) external view returns (bool) {
        return Verified.isVerified(_current(userAddress, _issuers().epoch), _issuers().requiredTopics);
    }

    /// @inheritdoc IIdentityRegistry
    function verificationsOf(
        address from,
        address to
    ) external view returns (PackedVerification sender, PackedVerification receiver, uint64 required) {
        uint32 epoch;
        (required, epoch) = (_issuers().requiredTopics, _issuers().epoch);
        if (from != address(0)) sender = _current(from, epoch);
        receiver = _current(to, epoch);
    }

    /// @inheritdoc IIdentityRegistry
    /// @dev Read for hundreds of wallets at once, so without the detour over structs: the bits are those of Verification,
    /// which a test holds against the functions below and above.
    function standingsOf(address[] calldata wallets) external view returns (Standing[] memory) {
        mapping(address wallet => Verification) storage verifications = _registry().verifications;
        (uint256 required, uint256 epoch) = (_issuers().requiredTopics, _issuers().epoch);
        // Epoch and expiry stand side by side: as one number, those that count are in one range.
        uint256 lowest = (epoch << 40) + block.timestamp + 1;
        uint256 range = ((epoch + 1) << 40) - lowest;
        assembly {
            let size := shl(5, wallets.length)
            let reply := mload(0x40)
            mstore(reply, 0x20)
            mstore(add(reply, 0x20), wallets.length)
            mstore(0x20, verifications.slot)
            let list := sub(wallets.offset, 0x20)
            let answers := add(reply, 0x20)
            // From the last to the first. An address that is not clean is somebody who is not registered.
            for {
                let at := size
            } at {
                at := sub(at, 0x20)
            } {
                mstore(0x00, calldataload(add(list, at)))
                let found := sload(keccak256(0x00, 0x40))
                let isCurrent := lt(sub(and(shr(128, found), 0xffffffffffffffffff), lowest), range)
                let missing := and(required, not(mul(isCurrent, shr(64, found))))
                mstore(add(answers, at), or(xor(shr(200, found), 0x10000), shl(17, missing)))
            }
            return(reply, add(size, 0x40))
        }
    }

    /// @inheritdoc IIdentityRegistry
    function partiesOf(
        address from,
        address to
    ) external view returns (uint64 sender, uint64 receiver, uint16 receiverCountry, uint64 receiverTopics) {
        Verification memory found = verificationOf(to);
        return (_registry().verifications[from].investorId, found.investorId, found.country, found.topics);
    }

    /// @inheritdoc IIdentityRegistry
    function verificationOf(address userAddress) public view returns (Verification memory verification) {
        verification = _registry().verifications[userAddress];
        bool outdated = verification.epoch != _issuers().epoch;
        if (outdated || verification.expiresAt <= block.timestamp) verification.topics = 0;
    }

    /// @inheritdoc IIdentityRegistry
    function contains(address userAddress) external view returns (bool) {
        return _registry().verifications[userAddress].isRegistered;
    }

    /// @inheritdoc IIdentityRegistry
    function identity(address userAddress) external view returns (address) {
        return _registry().identities[userAddress];
    }

    /// @inheritdoc IIdentityRegistry
    function barredTopics(address userIdentity) external view returns (uint64) {
        return _registry().barred[userIdentity];
    }

    /// @inheritdoc IIdentityRegistry
    function investorCountry(address userAddress) external view returns (uint16) {
        return _registry().verifications[userAddress].country;
    }

    /// @inheritdoc IIdentityRegistry
    function investorIdOf(address userAddress) external view returns (uint64) {
        return _registry().verifications[userAddress].investorId;
    }

    /// @inheritdoc IIdentityRegistry
    function issuersRegistry() external view returns (address) {
        return address(this);
    }

    /// @inheritdoc IIdentityRegistry
    function topicsRegistry() external view returns (address) {
        return address(this);
    }

    /// @inheritdoc IIdentityRegistry
    function identityStorage() external view returns (address) {
        return address(this);
    }

    function _register(address wallet, address userIdentity, uint16 country) private {
        RegistryStorage storage $ = _registry();
        if (wallet == address(0) || userIdentity == address(0)) revert ZeroAddress();
        if ($.verifications[wallet].isRegistered) revert WalletAlreadyRegistered(wallet);
        if (country != 0) _requireCountry(country);
        _bind($, wallet, userIdentity, country);
        emit IdentityRegistered(wallet, userIdentity);
        if (country != 0) emit CountryUpdated(wallet, country);
    }

    function _bind(RegistryStorage storage $, address wallet, address userIdentity, uint16 country) private {
        uint64 investorId = $.investorIds[userIdentity];
        if (investorId == 0) {
            investorId = ++$.lastInvestorId;
            $.investorIds[userIdentity] = investorId;
        }
        uint64 knownAs = $.verifications[wallet].investorId;
        if (knownAs != 0 && knownAs != investorId) revert WalletOfOtherInvestor(wallet, knownAs);
        $.identities[wallet] = userIdentity;
        $.verifications[wallet] = Verification({
            investorId: investorId,
            topics: 0,
            expiresAt: 0,
            epoch: 0,
            country: country == 0 ? $.verifications[wallet].country : country,
            isRegistered: true
        });
    }

    function _store(RegistryStorage storage $, address wallet, Verification memory verification) private {
        $.verifications[wallet] = verification;
        emit VerificationRefreshed(
            wallet,
            verification.investorId,
            verification.topics,
            verification.expiresAt,
            verification.epoch
        );
    }

    /// @dev As {verificationOf}, which a test holds against it, without the detour over a struct.
    function _current(address wallet, uint32 epoch) private view returns (PackedVerification) {
        mapping(address wallet => Verification) storage verifications = _registry().verifications;
        PackedVerification found;
        assembly ("memory-safe") {
            mstore(0x00, wallet)
            mstore(0x20, verifications.slot)
            found := sload(keccak256(0x00, 0x40))
        }
        return found.asOf(block.timestamp, epoch);
    }

    function _requireCountry(uint16 country) private pure {
        if (country == 0 || country > ClaimData.HIGHEST_COUNTRY) revert InvalidCountry(country);
    }

    function _registered(address wallet) private view returns (RegistryStorage storage $) {
        $ = _registry();
        if (!$.verifications[wallet].isRegistered) revert WalletNotRegistered(wallet);
    }

    function _registry() private pure returns (RegistryStorage storage $) {
        assembly {
            $.slot := REGISTRY_SLOT
        }
    }

    function _authorizeUpgrade(address newImplementation) internal override restricted {}
}
