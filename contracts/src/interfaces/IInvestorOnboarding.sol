// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IInvestorOnboarding
/// @notice Gives a wallet its ONCHAINID with claims and registers it, in one transaction. The wallet holds the
/// MANAGEMENT key of its identity; this contract keeps a CLAIM key to add claims later, which the investor
/// may take away. Because the identity is the investor's, a verification is taken away without it: the topic is barred
/// in the registry. Known signatures are revoked at the claim issuer as well, of which this contract holds a MANAGEMENT
/// key, so that they do not come back with the next claim: that one is issued anew with other data.
interface IInvestorOnboarding {
    /// @notice A claim of the claim issuer, signed off chain as ONCHAINID wants it: the issuer's claim key signs
    /// keccak256(abi.encode(identity, topic, data)) with the prefix of `eth_sign`.
    /// @param data See {ClaimData}; that of a KYC claim names the country.
    struct SignedClaim {
        uint256 topic;
        bytes data;
        bytes signature;
        string uri;
    }

    /// @notice A wallet has an identity and is registered.
    event InvestorOnboarded(
        address indexed wallet,
        address indexed identity,
        uint64 indexed investorId,
        uint16 country
    );
    /// @notice Another wallet of a known investor was registered.
    event WalletLinked(address indexed wallet, address indexed identity, uint64 indexed investorId);
    /// @notice A wallet was taken out of the registry. Shares it holds remain the investor's.
    event WalletUnlinked(address indexed wallet, address indexed identity, uint64 indexed investorId);
    /// @notice Claims of a wallet's identity changed.
    event ClaimsChanged(address indexed wallet, address indexed identity, uint64 topics);

    /// @notice The wallet is registered already.
    error AlreadyOnboarded(address wallet, address identity);
    /// @notice The owner of the new wallet did not agree to the link.
    error ConsentMissing(address newWallet);
    /// @notice The owner of the new wallet agreed until this time.
    error ConsentExpired(uint256 deadline);
    /// @notice The wallet has no identity yet.
    error NotOnboarded(address wallet);

    /// @notice Deploys the identity, adds the claims, registers the wallet, refreshes its verification, which takes
    /// the country from the KYC claim. A wallet that was taken out of the registry gets its old identity back.
    function onboard(address wallet, SignedClaim[] calldata claims) external returns (address identity);

    /// @notice Adds or replaces claims of a known wallet, lifts the bar from exactly their topics and refreshes it.
    function addClaims(address wallet, SignedClaim[] calldata claims) external;

    /// @notice Bars `topics` for the identity of the wallets, which loses them at once, and revokes `signatures` at
    /// the claim issuer. Never calls the identity, which could refuse. Wallets that are not registered are passed
    /// over.
    /// @param wallets All wallets of the investor: one that is left out keeps its cache until the next `refresh`.
    /// @param signatures Those of the claims that were issued on these topics, as far as known.
    function removeClaims(address[] calldata wallets, uint256[] calldata topics, bytes[] calldata signatures) external;

    /// @notice Registers another wallet of the investor behind `knownWallet` and refreshes it. The known wallet is registered, or
    /// is the one that the identity was made for, which still says who the investor is after it was taken out. `consent` is the new
    /// wallet's signature of `linkDigest`, a contract wallet's by ERC-1271: nobody else can bind a wallet to an investor.
    /// @param deadline Unix time in seconds until which the consent holds.
    function linkWallet(address newWallet, address knownWallet, uint256 deadline, bytes calldata consent) external;

    /// @notice Takes a wallet out of the registry. It can be linked again to the same investor only.
    function unlinkWallet(address wallet) external;

    /// @notice What the owner of a new wallet signs (EIP-712, domain "Freehold InvestorOnboarding", version "1"):
    /// `LinkWallet(address newWallet,address knownWallet,uint256 deadline)`.
    function linkDigest(address newWallet, address knownWallet, uint256 deadline) external view returns (bytes32);

    /// @notice Where the wallet's identity is or will be: claims are signed for this address.
    function predictIdentity(address wallet) external view returns (address identity);

    /// @notice The ONCHAINID claim issuer whose claims are added here.
    function claimIssuer() external view returns (address);
}
