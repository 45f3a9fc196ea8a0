// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {ITrustedIssuers} from "../interfaces/ITrustedIssuers.sol";
import {ClaimTopics} from "./ClaimTopics.sol";

/// @title TrustedIssuers
/// @notice Required topics and trusted issuers, both as bitmaps over topics.
abstract contract TrustedIssuers is AccessManagedUpgradeable, ITrustedIssuers {
    /// @dev A refresh asks every issuer for every topic, so their number is bounded.
    uint256 public constant MAX_ISSUERS = 8;

    /// @custom:storage-location erc7201:freehold.TrustedIssuers
    struct IssuersStorage {
        uint64 requiredTopics;
        uint32 epoch;
        address[] issuers;
        mapping(address issuer => uint64 topics) topicsOf;
    }

    // keccak256(abi.encode(uint256(keccak256("freehold.TrustedIssuers")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant ISSUERS_SLOT = 0xd46337133beb6788eb4347a027deb2ad5dcf01f7f85e7314c3a217fd8fc57b00;

    /// @inheritdoc ITrustedIssuers
    function addClaimTopic(uint256 topic) external restricted {
        IssuersStorage storage $ = _issuers();
        uint64 bit = _bitOf(topic);
        if ($.requiredTopics & bit != 0) revert TopicAlreadyRequired(topic);
        $.requiredTopics |= bit;
        emit ClaimTopicAdded(topic);
        _raiseEpoch($);
    }

    /// @inheritdoc ITrustedIssuers
    function removeClaimTopic(uint256 topic) external restricted {
        IssuersStorage storage $ = _issuers();
        uint64 bit = _bitOf(topic);
        if ($.requiredTopics & bit == 0) revert TopicNotRequired(topic);
        $.requiredTopics &= ~bit;
        emit ClaimTopicRemoved(topic);
        _raiseEpoch($);
    }

    /// @inheritdoc ITrustedIssuers
    function addTrustedIssuer(address issuer, uint256[] calldata topics) external restricted {
        IssuersStorage storage $ = _issuers();
        if ($.topicsOf[issuer] != 0) revert IssuerAlreadyTrusted(issuer);
        if ($.issuers.length == MAX_ISSUERS) revert TooManyIssuers(MAX_ISSUERS);
        $.topicsOf[issuer] = _bitmapOf(topics);
        $.issuers.push(issuer);
        emit TrustedIssuerAdded(issuer, topics);
        _raiseEpoch($);
    }

    /// @inheritdoc ITrustedIssuers
    function removeTrustedIssuer(address issuer) external restricted {
        IssuersStorage storage $ = _issuers();
        if ($.topicsOf[issuer] == 0) revert IssuerNotTrusted(issuer);
        delete $.topicsOf[issuer];
        uint256 i = 0;
        while ($.issuers[i] != issuer) ++i;
        $.issuers[i] = $.issuers[$.issuers.length - 1];
        $.issuers.pop();
        emit TrustedIssuerRemoved(issuer);
        _raiseEpoch($);
    }

    /// @inheritdoc ITrustedIssuers
    function updateIssuerClaimTopics(address issuer, uint256[] calldata topics) external restricted {
        IssuersStorage storage $ = _issuers();
        if ($.topicsOf[issuer] == 0) revert IssuerNotTrusted(issuer);
        $.topicsOf[issuer] = _bitmapOf(topics);
        emit ClaimTopicsUpdated(issuer, topics);
        _raiseEpoch($);
    }

    /// @inheritdoc ITrustedIssuers
    function getClaimTopics() external view returns (uint256[] memory topics) {
        return _topicsIn(_issuers().requiredTopics);
    }

    /// @inheritdoc ITrustedIssuers
    function getTrustedIssuers() external view returns (address[] memory issuers) {
        return _issuers().issuers;
    }

    /// @inheritdoc ITrustedIssuers
    function getTrustedIssuersForClaimTopic(uint256 topic) external view returns (address[] memory issuers) {
        IssuersStorage storage $ = _issuers();
        uint256 total = $.issuers.length;
        issuers = new address[](total);
        uint256 count = 0;
        for (uint256 i = 0; i < total; ++i) {
            if (hasClaimTopic($.issuers[i], topic)) issuers[count++] = $.issuers[i];
        }
        // Shortens the array in place: its length is the first word.
        assembly ("memory-safe") {
            mstore(issuers, count)
        }
    }

    /// @inheritdoc ITrustedIssuers
    function isTrustedIssuer(address issuer) external view returns (bool) {
        return _issuers().topicsOf[issuer] != 0;
    }

    /// @inheritdoc ITrustedIssuers
    function getTrustedIssuerClaimTopics(address issuer) external view returns (uint256[] memory topics) {
        return _topicsIn(_issuers().topicsOf[issuer]);
    }

    /// @inheritdoc ITrustedIssuers
    function hasClaimTopic(address issuer, uint256 topic) public view returns (bool) {
        return topic <= ClaimTopics.HIGHEST && ClaimTopics.has(_issuers().topicsOf[issuer], topic);
    }

    /// @inheritdoc ITrustedIssuers
    function epoch() external view returns (uint32) {
        return _issuers().epoch;
    }

    /// @dev All issuers and, at the same positions, the bitmaps of their topics.
    function _trust() internal view returns (address[] memory issuers, uint64[] memory topicsOf) {
        IssuersStorage storage $ = _issuers();
        issuers = $.issuers;
        topicsOf = new uint64[](issuers.length);
        for (uint256 i = 0; i < issuers.length; ++i) topicsOf[i] = $.topicsOf[issuers[i]];
    }

    function _raiseEpoch(IssuersStorage storage $) private {
        emit EpochRaised(++$.epoch);
    }

    function _bitmapOf(uint256[] calldata topics) private pure returns (uint64 bitmap) {
        if (topics.length == 0) revert NoTopics();
        for (uint256 i = 0; i < topics.length; ++i) bitmap |= _bitOf(topics[i]);
    }

    function _bitOf(uint256 topic) private pure returns (uint64) {
        if (topic == 0 || topic > ClaimTopics.HIGHEST) revert TopicOutOfRange(topic);
        return ClaimTopics.bit(topic);
    }

    function _topicsIn(uint64 bitmap) private pure returns (uint256[] memory topics) {
        topics = new uint256[](ClaimTopics.HIGHEST);
        uint256 count = 0;
        for (uint256 topic = 1; topic <= ClaimTopics.HIGHEST; ++topic) {
            if (ClaimTopics.has(bitmap, topic)) topics[count++] = topic;
        }
        assembly ("memory-safe") {
            mstore(topics, count)
        }
    }

    function _issuers() internal pure returns (IssuersStorage storage $) {
        assembly {
            $.slot := ISSUERS_SLOT
        }
    }
}
