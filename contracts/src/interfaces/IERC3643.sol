// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IERC3643
/// @notice The token of ERC-3643 (T-REX), without the ERC-20 part and the management of agents: who may call what
/// is kept in the AccessManager. See https://eips.ethereum.org/EIPS/eip-3643.
interface IERC3643 {
    /// @notice Name, symbol or identity of the token changed.
    event UpdatedTokenInformation(
        string newName,
        string newSymbol,
        uint8 newDecimals,
        string newVersion,
        address newOnchainID
    );
    /// @notice The token asks this registry about its investors.
    event IdentityRegistryAdded(address indexed identityRegistry);
    /// @notice The token asks this contract about its rules.
    event ComplianceAdded(address indexed compliance);
    /// @notice All shares of a lost wallet moved to another wallet of the same investor.
    event RecoverySuccess(address lostWallet, address newWallet, address investorOnchainID);
    /// @notice A wallet was frozen or thawed.
    event AddressFrozen(address indexed userAddress, bool indexed isFrozen, address indexed owner);
    /// @notice Some shares of a wallet were frozen.
    event TokensFrozen(address indexed userAddress, uint256 amount);
    /// @notice Some shares of a wallet were thawed.
    event TokensUnfrozen(address indexed userAddress, uint256 amount);
    /// @notice Transfers stopped.
    event Paused(address userAddress);
    /// @notice Transfers go on.
    event Unpaused(address userAddress);

    /// @notice The ONCHAINID of the token itself, or zero.
    function onchainID() external view returns (address);
    /// @notice Version of the code behind all property tokens.
    function version() external view returns (string memory);
    /// @notice The registry of investors.
    function identityRegistry() external view returns (address);
    /// @notice The contract that holds the rules.
    function compliance() external view returns (address);
    /// @notice Whether transfers are stopped.
    function paused() external view returns (bool);
    /// @notice Whether the wallet is frozen as a whole.
    function isFrozen(address userAddress) external view returns (bool);
    /// @notice How many of the wallet's shares are frozen.
    function getFrozenTokens(address userAddress) external view returns (uint256);

    /// @notice Renames the token. It also changes the EIP-712 domain of permits.
    function setName(string calldata newName) external;
    /// @notice Changes the symbol.
    function setSymbol(string calldata newSymbol) external;
    /// @notice Sets the ONCHAINID of the token itself.
    function setOnchainID(address newOnchainID) external;
    /// @notice Not possible for one token: the registry belongs to the code behind all tokens. Always reverts.
    function setIdentityRegistry(address newIdentityRegistry) external;
    /// @notice Not possible for one token: compliance belongs to the code behind all tokens. Always reverts.
    function setCompliance(address newCompliance) external;
    /// @notice Stops transfers.
    function pause() external;
    /// @notice Lets transfers go on.
    function unpause() external;
    /// @notice Freezes or thaws a wallet as a whole. Thawing needs the permission of `unfreezePartialTokens` too.
    function setAddressFrozen(address userAddress, bool freeze) external;
    /// @notice Freezes `amount` of a wallet's shares.
    function freezePartialTokens(address userAddress, uint256 amount) external;
    /// @notice Thaws `amount` of a wallet's shares.
    function unfreezePartialTokens(address userAddress, uint256 amount) external;

    /// @notice Moves shares without their owner's consent; frozen shares are thawed as far as needed. The receiver
    /// must be verified.
    function forcedTransfer(address from, address to, uint256 amount) external returns (bool);
    /// @notice Issues shares to an investor who may hold them.
    function mint(address to, uint256 amount) external;
    /// @notice Destroys shares; frozen shares are thawed as far as needed.
    function burn(address userAddress, uint256 amount) external;
    /// @notice Moves all shares and freezes of a lost wallet to another registered wallet of the same investor and
    /// leaves the lost one frozen.
    function recoveryAddress(address lostWallet, address newWallet, address investorOnchainID) external returns (bool);

    /// @notice Several transfers.
    function batchTransfer(address[] calldata toList, uint256[] calldata amounts) external;
    /// @notice Several forced transfers.
    function batchForcedTransfer(
        address[] calldata fromList,
        address[] calldata toList,
        uint256[] calldata amounts
    ) external;
    /// @notice Several issuances.
    function batchMint(address[] calldata toList, uint256[] calldata amounts) external;
    /// @notice Several burns.
    function batchBurn(address[] calldata userAddresses, uint256[] calldata amounts) external;
    /// @notice Freezes or thaws several wallets.
    function batchSetAddressFrozen(address[] calldata userAddresses, bool[] calldata freeze) external;
    /// @notice Freezes shares of several wallets.
    function batchFreezePartialTokens(address[] calldata userAddresses, uint256[] calldata amounts) external;
    /// @notice Thaws shares of several wallets.
    function batchUnfreezePartialTokens(address[] calldata userAddresses, uint256[] calldata amounts) external;
}
