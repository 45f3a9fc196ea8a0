// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Roles
/// @notice Every role known to the AccessManager, in one place. The Safe is the administrator (role 0) and also
/// holds the roles marked "Safe"; the server's operator key holds only those marked "operator".
library Roles {
    /// @notice Safe: upgrades, role changes, trusted issuers; whatever is restricted and has no other role.
    uint64 internal constant ADMIN = 0;
    /// @notice Operator and Safe: onboards investors, adds and removes their claims, links wallets that agree and unlinks wallets.
    /// The Safe so that a stolen wallet is taken out although the server is away.
    uint64 internal constant ONBOARDER = 1;
    /// @notice InvestorOnboarding: writes wallets into the IdentityRegistry, removes them, and bars topics there.
    uint64 internal constant REGISTRAR = 2;
    /// @notice Operator and Safe: freezes wallets, pauses tokens and the market, so that an alarm needs no signature round.
    uint64 internal constant GUARDIAN = 3;
    /// @notice Safe: tokenizes properties, changes their documents, closes, reopens and cancels their sales, sets the market's fees.
    uint64 internal constant ISSUER = 4;
    /// @notice Safe: releases sale proceeds, pays out of the Treasury, funds and cancels distributions.
    /// DividendDistributor: takes out of the Treasury what the Safe distributes.
    uint64 internal constant TREASURER = 5;
    /// @notice Safe: forced transfers, burns, recoveries, unpausing, thawing, approvals of single transfers; redirects and
    /// moves dividends and refunds that are owed.
    uint64 internal constant TRANSFER_AGENT = 6;
    /// @notice Safe and PropertyTokenFactory: a token's compliance rules.
    uint64 internal constant RULE_KEEPER = 7;
    /// @notice PropertyTokenFactory: opens sales.
    uint64 internal constant FACTORY = 8;
    /// @notice PrimarySale: mints shares that were paid for, holds them while the sale can fail, takes them back if it does.
    uint64 internal constant MINTER = 9;
    /// @notice Operator and Safe: books USDC that arrived in the Treasury. Marketplace: books its fees there.
    uint64 internal constant BOOKKEEPER = 10;
    /// @notice Operator and Safe: pays the distributions that were funded.
    uint64 internal constant PAYER = 11;
    /// @notice DividendDistributor: takes the tokens' snapshots, so that nobody replaces one that is still paid.
    uint64 internal constant DISTRIBUTOR = 12;
    /// @notice Operator and Safe: settle the matches that they find among signed orders.
    uint64 internal constant SETTLER = 13;
    /// @notice Marketplace: moves shares as their owners signed.
    uint64 internal constant MARKET = 14;

    /// @notice Permissions of all property tokens are kept in the AccessManager under this one label instead of
    /// each token's address, so that tokenizing a property writes no permission entries.
    address internal constant PROPERTY_TOKENS = address(
        uint160(uint256(keccak256("freehold.permissions.PropertyToken")))
    );
}
