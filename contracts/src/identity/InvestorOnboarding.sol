// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IInvestorOnboarding} from "../interfaces/IInvestorOnboarding.sol";
import {IOnchainClaimIssuer, IOnchainIdentity} from "../interfaces/IOnchainIdentity.sol";
import {ITrustedIssuers} from "../interfaces/ITrustedIssuers.sol";
import {ClaimTopics} from "./ClaimTopics.sol";
import {Verification} from "./Verification.sol";

/// @title InvestorOnboarding
/// @notice See {IInvestorOnboarding}. ONCHAINID is used as its authors compiled it: the creation code of its
/// IdentityProxy is handed to the constructor and kept as the code of {CODE_STORE}.
contract InvestorOnboarding is AccessManaged, EIP712, IInvestorOnboarding {
    uint256 private constant MANAGEMENT_KEY = 1;
    uint256 private constant CLAIM_KEY = 3;
    uint256 private constant ECDSA_KEY = 1;
    uint256 private constant ECDSA_SCHEME = 1;
    /// @dev The claim key says it in the KYC claim, and not whoever calls this contract.
    uint16 private constant COUNTRY_AS_CLAIMED = 0;
    bytes32 private constant LINK_TYPEHASH = keccak256(
        "LinkWallet(address newWallet,address knownWallet,uint256 deadline)"
    );

    /// @inheritdoc IInvestorOnboarding
    address public immutable claimIssuer;
    IIdentityRegistry private immutable REGISTRY;
    bytes32 private immutable PROXY_CODE_HASH;
    address private immutable CODE_STORE;

    /// @param proxyCode Creation code of ONCHAINID's IdentityProxy, without arguments.
    /// @param implementationAuthority ONCHAINID's ImplementationAuthority, which names the code of identities.
    constructor(
        address accessManager,
        IIdentityRegistry registry,
        address issuer,
        address implementationAuthority,
        bytes memory proxyCode
    ) AccessManaged(accessManager) EIP712("Freehold InvestorOnboarding", "1") {
        REGISTRY = registry;
        claimIssuer = issuer;
        bytes memory initCode = abi.encodePacked(proxyCode, abi.encode(implementationAuthority, address(this)));
        PROXY_CODE_HASH = keccak256(initCode);
        // A contract whose code is a STOP and then the data: reading code is cheaper than reading storage.
        CODE_STORE = Create2.deploy(
            0,
            0,
            abi.encodePacked(hex"61", uint16(initCode.length + 1), hex"80600a3d393df300", initCode)
        );
    }

    /// @inheritdoc IInvestorOnboarding
    function onboard(address wallet, SignedClaim[] calldata claims) external restricted returns (address identity) {
        identity = predictIdentity(wallet);
        if (REGISTRY.contains(wallet)) revert AlreadyOnboarded(wallet, REGISTRY.identity(wallet));
        bool isNew = identity.code.length == 0;
        if (isNew) Create2.deploy(0, _saltOf(wallet), _storedCode());
        _addClaims(identity, claims);
        if (isNew) _handOver(identity, wallet);

        REGISTRY.registerIdentity(wallet, identity, COUNTRY_AS_CLAIMED);
        _unbar(wallet, claims);
        Verification memory verification = REGISTRY.refresh(wallet);
        emit InvestorOnboarded(wallet, identity, verification.investorId, verification.country);
    }

    /// @inheritdoc IInvestorOnboarding
    function addClaims(address wallet, SignedClaim[] calldata claims) external restricted {
        address identity = _identityOf(wallet);
        _addClaims(identity, claims);
        _unbar(wallet, claims);
        Verification memory verification = REGISTRY.refresh(wallet);
        emit ClaimsChanged(wallet, identity, verification.topics);
    }

    /// @inheritdoc IInvestorOnboarding
    function removeClaims(
        address[] calldata wallets,
        uint256[] calldata topics,
        bytes[] calldata signatures
    ) external restricted {
        uint64 barred = 0;
        for (uint256 i = 0; i < topics.length; ++i) {
            bool exists = topics[i] != 0 && topics[i] <= ClaimTopics.HIGHEST;
            if (!exists) revert ITrustedIssuers.TopicOutOfRange(topics[i]);
            barred |= ClaimTopics.bit(topics[i]);
        }
        REGISTRY.bar(wallets, barred);
        for (uint256 i = 0; i < wallets.length; ++i) _announce(wallets[i]);
        for (uint256 i = 0; i < signatures.length; ++i) _revoke(signatures[i]);
    }

    /// @inheritdoc IInvestorOnboarding
    function linkWallet(
        address newWallet,
        address knownWallet,
        uint256 deadline,
        bytes calldata consent
    ) external restricted {
        if (block.timestamp > deadline) revert ConsentExpired(deadline);
        bytes32 digest = linkDigest(newWallet, knownWallet, deadline);
        bool isGiven = SignatureChecker.isValidSignatureNowCalldata(newWallet, digest, consent);
        if (!isGiven) revert ConsentMissing(newWallet);
        address identity = _identityBehind(knownWallet);
        REGISTRY.registerIdentity(newWallet, identity, COUNTRY_AS_CLAIMED);
        Verification memory verification = REGISTRY.refresh(newWallet);
        emit WalletLinked(newWallet, identity, verification.investorId);
    }

    /// @inheritdoc IInvestorOnboarding
    function unlinkWallet(address wallet) external restricted {
        address identity = _identityOf(wallet);
        emit WalletUnlinked(wallet, identity, REGISTRY.investorIdOf(wallet));
        REGISTRY.deleteIdentity(wallet);
    }

    /// @inheritdoc IInvestorOnboarding
    function linkDigest(address newWallet, address knownWallet, uint256 deadline) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(LINK_TYPEHASH, newWallet, knownWallet, deadline)));
    }

    /// @inheritdoc IInvestorOnboarding
    function predictIdentity(address wallet) public view returns (address identity) {
        return Create2.computeAddress(_saltOf(wallet), PROXY_CODE_HASH);
    }

    function _addClaims(address identity, SignedClaim[] calldata claims) private {
        for (uint256 i = 0; i < claims.length; ++i) {
            SignedClaim calldata claim = claims[i];
            IOnchainIdentity(identity).addClaim(
                claim.topic,
                ECDSA_SCHEME,
                claimIssuer,
                claim.signature,
                claim.data,
                claim.uri
            );
        }
    }

    /// @dev From here on the investor manages the identity and this contract can only handle claims.
    function _handOver(address identity, address wallet) private {
        bytes32 self = keccak256(abi.encode(address(this)));
        IOnchainIdentity(identity).addKey(keccak256(abi.encode(wallet)), MANAGEMENT_KEY, ECDSA_KEY);
        IOnchainIdentity(identity).addKey(self, CLAIM_KEY, ECDSA_KEY);
        IOnchainIdentity(identity).removeKey(self, MANAGEMENT_KEY);
    }

    function _unbar(address wallet, SignedClaim[] calldata claims) private {
        uint64 topics = 0;
        for (uint256 i = 0; i < claims.length; ++i) topics |= ClaimTopics.bit(claims[i].topic);
        if (topics != 0) REGISTRY.unbar(wallet, topics);
    }

    function _revoke(bytes calldata signature) private {
        IOnchainClaimIssuer issuer = IOnchainClaimIssuer(claimIssuer);
        if (!issuer.isClaimRevoked(signature)) issuer.revokeClaimBySignature(signature);
    }

    function _announce(address wallet) private {
        address identity = REGISTRY.identity(wallet);
        if (identity != address(0)) emit ClaimsChanged(wallet, identity, REGISTRY.verificationOf(wallet).topics);
    }

    function _identityOf(address wallet) private view returns (address identity) {
        identity = REGISTRY.identity(wallet);
        if (identity == address(0)) revert NotOnboarded(wallet);
    }

    /// @dev The wallet that an identity was made for speaks for it even after it was removed: so the one whose only wallet was
    /// stolen goes on with another, as the same investor.
    function _identityBehind(address wallet) private view returns (address identity) {
        identity = REGISTRY.identity(wallet);
        if (identity != address(0)) return identity;
        identity = predictIdentity(wallet);
        if (identity.code.length == 0) revert NotOnboarded(wallet);
    }

    /// @dev Everything after the leading STOP.
    function _storedCode() private view returns (bytes memory code) {
        address store = CODE_STORE;
        code = new bytes(store.code.length - 1);
        assembly ("memory-safe") {
            extcodecopy(store, add(code, 32), 1, mload(code))
        }
    }

    function _saltOf(address wallet) private pure returns (bytes32) {
        return bytes32(uint256(uint160(wallet)));
    }
}
