// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Standing} from "../identity/Standing.sol";
import {PackedVerification, Verification} from "../identity/Verification.sol";
import {ITrustedIssuers} from "./ITrustedIssuers.sol";

/// @title IIdentityRegistry
/// @notice Maps wallets to ONCHAINID, country and investor number, and caches the outcome of claim verification.
/// Function and event names follow ERC-3643 where the meaning is the same; the registries of topics and issuers
/// that ERC-3643 keeps apart are part of this contract.
interface IIdentityRegistry is ITrustedIssuers {
    /// @notice A wallet was registered with its identity.
    event IdentityRegistered(address indexed investorAddress, address indexed identity);
    /// @notice A wallet was removed.
    event IdentityRemoved(address indexed investorAddress, address indexed identity);
    /// @notice A wallet moved from one identity to another.
    event IdentityUpdated(address indexed oldIdentity, address indexed newIdentity);
    /// @notice A wallet's country changed.
    event CountryUpdated(address indexed investorAddress, uint16 indexed country);
    /// @notice The cache of a wallet was rewritten: from its claims, or because topics were barred.
    event VerificationRefreshed(
        address indexed investorAddress,
        uint64 indexed investorId,
        uint64 topics,
        uint40 expiresAt,
        uint32 epoch
    );

    /// @notice The wallet has no identity here.
    error WalletNotRegistered(address wallet);
    /// @notice The wallet has an identity already.
    error WalletAlreadyRegistered(address wallet);
    /// @notice A wallet belongs to one investor for good: who holds how much is counted by investor.
    error WalletOfOtherInvestor(address wallet, uint64 investorId);
    /// @notice A wallet or identity of zero.
    error ZeroAddress();
    /// @notice ISO 3166-1 numeric codes run from 1 to 999.
    error InvalidCountry(uint16 country);

    /// @notice Registers `userAddress`. The first wallet of an identity gets a new investor number, further
    /// wallets of the same identity share it. The wallet is not verified before `refresh`, which finds the country as
    /// well: until then it may be 0, which no country policy admits.
    function registerIdentity(address userAddress, address userIdentity, uint16 country) external;

    /// @notice Registers several wallets.
    function batchRegisterIdentity(
        address[] calldata userAddresses,
        address[] calldata identities,
        uint16[] calldata countries
    ) external;

    /// @notice Removes a wallet, which is not verified any more and can be registered again for the same investor only.
    /// Shares it holds remain the investor's, whose country is remembered: who may remove a wallet does not choose the tax
    /// on what it still earns.
    function deleteIdentity(address userAddress) external;

    /// @notice Changes a wallet's country, until the next `refresh` finds a valid KYC claim: that names the country.
    function updateCountry(address userAddress, uint16 country) external;

    /// @notice Moves a wallet to another identity of the same investor and forgets what was verified. An identity that
    /// is new here gets the wallet's investor number, and the bars of the old identity in any case.
    function updateIdentity(address userAddress, address newIdentity) external;

    /// @notice Claims on `topics` (a bitmap) count for nothing from now on, whoever signed them and whenever they come
    /// into the identities of these wallets; what the wallets' caches say of them is taken out at once. The investor
    /// manages the identity, so this and not the absence of a claim is what takes a verification away. Wallets that
    /// are not registered are passed over.
    function bar(address[] calldata wallets, uint64 topics) external;

    /// @notice Lets claims on `topics` (a bitmap) of the wallet's identity count again, from the next `refresh` on.
    function unbar(address wallet, uint64 topics) external;

    /// @notice Verifies the claims of the wallet's identity and caches the outcome, with the country that the KYC claim
    /// names. Anyone may call it: it writes only what the claims say, without the barred topics.
    function refresh(address userAddress) external returns (Verification memory verification);

    /// @notice Whether the wallet has every required topic, unexpired, in the current epoch.
    function isVerified(address userAddress) external view returns (bool);

    /// @notice Whether the wallet is registered.
    function contains(address userAddress) external view returns (bool);

    /// @notice The wallet's ONCHAINID, or zero.
    function identity(address userAddress) external view returns (address);

    /// @notice Bitmap of the topics that are barred for an identity.
    function barredTopics(address userIdentity) external view returns (uint64);

    /// @notice The wallet's country, or zero. It outlasts the wallet's removal.
    function investorCountry(address userAddress) external view returns (uint16);

    /// @notice The wallet's investor number, or zero. It outlasts the wallet's removal.
    function investorIdOf(address userAddress) external view returns (uint64);

    /// @notice The cache of a wallet, with `topics` emptied where it is outdated or expired.
    function verificationOf(address userAddress) external view returns (Verification memory verification);

    /// @notice What a transfer needs of both sides in one call: the two caches (outdated topics emptied), a word each, and the
    /// bitmap of required topics.
    function verificationsOf(
        address from,
        address to
    ) external view returns (PackedVerification sender, PackedVerification receiver, uint64 required);

    /// @notice Country and verification of many wallets, in their order: one word each ({Standing}).
    function standingsOf(address[] calldata wallets) external view returns (Standing[] memory standings);

    /// @notice What is written down of a movement of shares: whose wallets these are, registered or not any more (0 for
    /// the zero address), and what the receiver is counted as.
    function partiesOf(
        address from,
        address to
    ) external view returns (uint64 sender, uint64 receiver, uint16 receiverCountry, uint64 receiverTopics);

    /// @notice ERC-3643: the registry of trusted issuers, which is this contract.
    function issuersRegistry() external view returns (address);

    /// @notice ERC-3643: the registry of claim topics, which is this contract.
    function topicsRegistry() external view returns (address);

    /// @notice ERC-3643: the store of identities, which is this contract.
    function identityStorage() external view returns (address);
}
