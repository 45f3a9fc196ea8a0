// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What money in the Treasury is for.
enum Purpose {
    /// @dev Tenants' rent, converted to USDC.
    Rent,
    /// @dev Proceeds of a primary sale.
    Sale,
    /// @dev Kept back for repairs and vacancies.
    Reserve,
    /// @dev Freehold's fees.
    Fee,
    /// @dev Tax withheld from dividends, until it is paid to the tax office.
    Withholding
}
