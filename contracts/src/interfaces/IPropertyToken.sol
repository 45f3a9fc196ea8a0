// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {TokenFacts} from "../compliance/TokenFacts.sol";
import {SnapshotHolding} from "../token/SnapshotHolding.sol";
import {IERC1643} from "./IERC1643.sol";
import {IERC3643} from "./IERC3643.sol";
import {IERC7943Fungible} from "./IERC7943.sol";

/// @title IPropertyToken
/// @notice Whole shares of one property: ERC-20 with 0 decimals whose every movement passes Compliance.
interface IPropertyToken is IERC20, IERC3643, IERC7943Fungible, IERC1643 {
    /// @notice What the factory sets when it creates a token.
    /// @param propertyId The property's number in the register.
    /// @param authorizedShares How many shares may ever exist.
    /// @param deedHash SHA-256 of the recorded deed.
    /// @param deedUri Where the deed is kept; may be empty.
    struct Setup {
        bytes32 propertyId;
        string name;
        string symbol;
        uint64 authorizedShares;
        bytes32 deedHash;
        string deedUri;
    }

    /// @notice What the token holds about one wallet: one storage slot.
    /// @param balance Shares held.
    /// @param frozen How many shares do not move; it may be more than are held.
    /// @param snapshotBalance Shares held when snapshot `snapshotId` was taken.
    /// @param snapshotId The last snapshot this wallet's balance was kept for.
    /// @param holderNumber Wallets are numbered from 1 on in the order in which they get their first shares, and keep their
    /// number. So a set of holders is a dense bitmap.
    /// @param isFrozen Whether nothing of this wallet moves.
    struct Holding {
        uint64 balance;
        uint64 frozen;
        uint64 snapshotBalance;
        uint32 snapshotId;
        uint24 holderNumber;
        bool isFrozen;
    }

    /// @notice Balances of this moment can be read from now on by `snapshotBalanceOf`, until the next snapshot.
    event SnapshotTaken(uint32 indexed snapshotId, uint256 totalSupply);

    /// @notice Shares come from a sale that can fail: until it has raised its minimum, they do not move.
    event SaleCanFail();
    /// @notice The sale has raised its minimum: the shares are their buyers' for good.
    event SaleSettled();

    /// @notice The sale has raised its minimum, or needed none: its shares do not go back.
    error SaleIsSettled();
    /// @notice No snapshot was taken yet.
    error NoSnapshot();
    /// @notice ERC-20: less is held than should move.
    error InsufficientShares(address wallet, uint256 balance, uint256 needed);
    /// @notice ERC-20: less is allowed than should move.
    error InsufficientAllowance(address spender, uint256 allowance, uint256 needed);
    /// @notice The zero address can spend nothing.
    error ZeroAddress();
    /// @notice No more than the authorized shares can exist; `remaining` still can.
    error AuthorizedSharesExceeded(uint256 remaining);
    /// @notice A property has at least one share.
    error NoAuthorizedShares();
    /// @notice More should be thawed than is frozen, or frozen than is held.
    error FrozenSharesOutOfRange(address wallet, uint256 limit);
    /// @notice Registry and compliance change for all tokens at once, by upgrading the beacon.
    error SharedByAllTokens();
    /// @notice Both wallets are one investor's, who cannot buy from themselves.
    error SameInvestor(address seller, address buyer);
    /// @notice The wallets of a recovery do not belong to that investor.
    error RecoveryMismatch(address lostWallet, address newWallet, address investorOnchainID);
    /// @notice Lists of a batch have different lengths.
    error LengthMismatch();
    /// @notice The token is paused already, or is not paused.
    error PauseUnchanged(bool paused);
    /// @notice The caller lacks the role for this function.
    error NotPermitted(address caller, bytes4 selector);
    /// @notice The permit's deadline is over.
    error PermitExpired(uint256 deadline);
    /// @notice The permit was signed by somebody else.
    error PermitSignerMismatch(address signer, address owner);

    /// @notice Sets the token up; only its first call succeeds, which the factory makes.
    function initialize(Setup calldata setup) external;

    /// @notice Keeps the balances of this moment. The snapshot before is lost.
    function takeSnapshot() external returns (uint32 snapshotId);

    /// @notice From now on the shares may have to go back: nothing moves but issuances and what agents do.
    function awaitSale() external;
    /// @notice The sale has raised its minimum: shares move as the rules allow.
    function settleSale() external;
    /// @notice Destroys what a buyer got from a sale that failed, or as much of it as the wallet still holds. Only while
    /// the sale can fail.
    function takeBack(address wallet, uint256 shares) external returns (uint256 taken);

    /// @notice Moves shares that their owner sold by a signed order: without an allowance, with everything that a transfer is
    /// checked for, and only to another investor.
    function marketTransfer(address seller, address buyer, uint256 shares) external;

    /// @notice The property's number in the register.
    function propertyId() external view returns (bytes32);
    /// @notice How many shares may ever exist.
    function authorizedShares() external view returns (uint256);
    /// @notice SHA-256 of the recorded deed.
    function deedHash() external view returns (bytes32);
    /// @notice Everything the token holds about a wallet.
    function holdingOf(address wallet) external view returns (Holding memory holding);
    /// @notice What Compliance asks before a transfer.
    function transferFacts(address from, address to) external view returns (TokenFacts facts);
    /// @notice Moves shares without their owner's consent; frozen shares are thawed as far as needed. The receiver
    /// must be verified.
    function forcedTransfer(
        address from,
        address to,
        uint256 amount
    ) external override(IERC3643, IERC7943Fungible) returns (bool);
    /// @notice How many of the wallet's shares are frozen; it may be more than it holds.
    function getFrozenTokens(address wallet) external view override(IERC3643, IERC7943Fungible) returns (uint256);
    /// @notice Whether the shares may still have to go back.
    function saleCanFail() external view returns (bool);
    /// @notice Number of the last snapshot, 0 before the first.
    function lastSnapshotId() external view returns (uint32);
    /// @notice The wallet's balance at the last snapshot.
    function snapshotBalanceOf(address wallet) external view returns (uint256);
    /// @notice All shares at the last snapshot.
    function snapshotTotalSupply() external view returns (uint256);
    /// @notice What many wallets held at the last snapshot and what they are: one word each ({SnapshotHolding}), in their order.
    function snapshotHoldings(address[] calldata wallets) external view returns (SnapshotHolding[] memory holdings);
}
