// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IInvestorOnboarding
/// @notice Gives a wallet its ONCHAINID with claims and registers it, in one transaction. The wallet holds the
/// MANAGEMENT key of its identity; this contract keeps a CLAIM key to add and remove claims later, which the
/// investor may take away. A removed claim could be put back by the investor, so it is also revoked at its issuer,
/// for which this contract holds a MANAGEMENT key of the claim issuer. A revoked signature never counts again: the
/// same claim is issued anew with other data.
interface IInvestorOnboarding {
    /// @notice A claim of the claim issuer, signed off chain as ONCHAINID wants it: the issuer's claim key signs
    /// keccak256(abi.encode(identity, topic, data)) with the prefix of `eth_sign`.
    /// @param data See ClaimData: `abi.encode(uint64 expiresAt, bytes32 evidence)`.
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
    /// @notice Claims of a wallet's identity changed.
    event ClaimsChanged(address indexed wallet, address indexed identity, uint64 topics);

    /// @notice The wallet is registered already.
    error AlreadyOnboarded(address wallet, address identity);
    /// @notice The wallet has no identity yet.
    error NotOnboarded(address wallet);

    /// @notice Deploys the identity, adds the claims, registers the wallet, refreshes its verification. A wallet that
    /// was taken out of the registry gets its old identity back.
    function onboard(address wallet, uint16 country, SignedClaim[] calldata claims) external returns (address identity);

    /// @notice Adds or replaces claims of a known wallet and refreshes it.
    function addClaims(address wallet, SignedClaim[] calldata claims) external;

    /// @notice Revokes and removes claims of a known wallet by topic and refreshes it.
    function removeClaims(address wallet, uint256[] calldata topics) external;

    /// @notice Revokes claims by their signatures and refreshes the wallet. For an investor who took a claim out of
    /// the identity in order to put it back later.
    function revokeClaims(address wallet, bytes[] calldata signatures) external;

    /// @notice Registers another wallet of the investor behind `knownWallet` and refreshes it.
    function linkWallet(address newWallet, address knownWallet, uint16 country) external;

    /// @notice Where the wallet's identity is or will be: claims are signed for this address.
    function predictIdentity(address wallet) external view returns (address identity);

    /// @notice The ONCHAINID claim issuer whose claims are added here.
    function claimIssuer() external view returns (address);
}
