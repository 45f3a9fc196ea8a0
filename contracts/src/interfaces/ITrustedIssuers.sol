// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title ITrustedIssuers
/// @notice Which claims count: ERC-3643's claim topics registry and trusted issuers registry. Every change raises
/// the epoch, which outdates all cached verifications at once.
interface ITrustedIssuers {
    /// @notice `topic` is required from now on.
    event ClaimTopicAdded(uint256 indexed topic);
    /// @notice `topic` is not required any more.
    event ClaimTopicRemoved(uint256 indexed topic);
    /// @notice Claims of `issuer` count for `topics`.
    event TrustedIssuerAdded(address indexed issuer, uint256[] topics);
    /// @notice Claims of `issuer` count for nothing any more.
    event TrustedIssuerRemoved(address indexed issuer);
    /// @notice Claims of `issuer` count for `topics` instead of the earlier ones.
    event ClaimTopicsUpdated(address indexed issuer, uint256[] topics);
    /// @notice Every cached verification older than `epoch` is outdated.
    event EpochRaised(uint32 epoch);

    /// @notice Topics run from 1 to 63.
    error TopicOutOfRange(uint256 topic);
    /// @notice The topic is required already.
    error TopicAlreadyRequired(uint256 topic);
    /// @notice The topic is not required.
    error TopicNotRequired(uint256 topic);
    /// @notice The issuer is trusted already.
    error IssuerAlreadyTrusted(address issuer);
    /// @notice The issuer is not trusted.
    error IssuerNotTrusted(address issuer);
    /// @notice More issuers would make a refresh too expensive.
    error TooManyIssuers(uint256 limit);
    /// @notice An issuer must be trusted for at least one topic.
    error NoTopics();

    /// @notice Requires `topic` of every investor.
    function addClaimTopic(uint256 topic) external;

    /// @notice Stops requiring `topic`.
    function removeClaimTopic(uint256 topic) external;

    /// @notice The topics every investor must have.
    function getClaimTopics() external view returns (uint256[] memory topics);

    /// @notice Trusts `issuer` for `topics`.
    function addTrustedIssuer(address issuer, uint256[] calldata topics) external;

    /// @notice Stops trusting `issuer`.
    function removeTrustedIssuer(address issuer) external;

    /// @notice Replaces the topics that `issuer` is trusted for.
    function updateIssuerClaimTopics(address issuer, uint256[] calldata topics) external;

    /// @notice All trusted issuers.
    function getTrustedIssuers() external view returns (address[] memory issuers);

    /// @notice Issuers trusted for `topic`.
    function getTrustedIssuersForClaimTopic(uint256 topic) external view returns (address[] memory issuers);

    /// @notice Whether `issuer` is trusted for anything.
    function isTrustedIssuer(address issuer) external view returns (bool);

    /// @notice The topics `issuer` is trusted for.
    function getTrustedIssuerClaimTopics(address issuer) external view returns (uint256[] memory topics);

    /// @notice Whether `issuer` is trusted for `topic`.
    function hasClaimTopic(address issuer, uint256 topic) external view returns (bool);

    /// @notice The current epoch.
    function epoch() external view returns (uint32);
}
