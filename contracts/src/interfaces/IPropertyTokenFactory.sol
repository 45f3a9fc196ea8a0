// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RuleSetting} from "../compliance/Rule.sol";

/// @title IPropertyTokenFactory
/// @notice Turns an approved property into a token with rules and an open sale, in one call.
interface IPropertyTokenFactory {
    /// @notice Everything about a new token.
    /// @param propertyId The property's number in the register, used once.
    /// @param authorizedShares How many shares may ever exist, and are for sale.
    /// @param pricePerShare In micro-USDC.
    /// @param saleDeadline Unix time in seconds after which nothing is sold; 0 for none.
    /// @param minimumRaise Micro-USDC that the sale must raise by its deadline, or every buyer is refunded; 0 for none.
    /// @param deedHash SHA-256 of the recorded deed.
    /// @param deedUri Where the deed is kept; may be empty.
    /// @param rules The token's compliance rules.
    struct TokenizeParams {
        bytes32 propertyId;
        string name;
        string symbol;
        uint64 authorizedShares;
        uint64 pricePerShare;
        uint64 saleDeadline;
        uint64 minimumRaise;
        bytes32 deedHash;
        string deedUri;
        RuleSetting[] rules;
    }

    /// @notice A property has a token, and its sale is open.
    event PropertyTokenized(
        bytes32 indexed propertyId,
        address indexed token,
        string symbol,
        uint256 authorizedShares,
        uint256 pricePerShare,
        bytes32 deedHash
    );

    /// @notice The property has a token already.
    error PropertyAlreadyTokenized(bytes32 propertyId, address token);
    /// @notice A property needs a number.
    error PropertyIdMissing();

    /// @notice Creates the token, sets its rules and opens its sale.
    function tokenize(TokenizeParams calldata params) external returns (address token);

    /// @notice The property's token, or zero.
    function tokenOf(bytes32 propertyId) external view returns (address token);

    /// @notice Where the property's token is or will be.
    function predictToken(bytes32 propertyId) external view returns (address token);

    /// @notice Whether this factory made `token`.
    function isPropertyToken(address token) external view returns (bool);

    /// @notice The beacon that names the code behind all tokens.
    function beacon() external view returns (address);
}
