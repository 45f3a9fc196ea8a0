// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IPrimarySale
/// @notice Sells a property's shares for USDC. Shares are issued as they are paid for; the money rests here until the
/// Safe releases it to the Treasury. A sale may have to raise a minimum by its deadline: until it has, shares do not move
/// and no money is released; if it does not, every buyer's shares are taken back and the money returns to who paid it.
interface IPrimarySale {
    /// @notice What a buyer signs (EIP-712, domain "Freehold PrimarySale", version "1"): whoever relays it can do
    /// nothing but what stands here.
    /// @param cost In micro-USDC, exactly shares times price.
    /// @param nonce The buyer's reference of this purchase, used once.
    /// @param deadline Unix time in seconds.
    struct Purchase {
        address buyer;
        address token;
        uint256 shares;
        uint256 cost;
        bytes32 nonce;
        uint256 deadline;
    }

    /// @notice A USDC permit (ERC-2612) of the buyer for this contract.
    struct Permit {
        uint256 value;
        uint256 deadline;
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    /// @notice A USDC authorization (EIP-3009) of the buyer: `ReceiveWithAuthorization` to this contract, over the cost,
    /// with the purchase's EIP-712 digest (`purchaseDigest`) as its nonce. So it is a signature of the purchase as well.
    struct Authorization {
        uint256 validAfter;
        uint256 validBefore;
        bytes signature;
    }

    /// @notice A sale as it stands.
    /// @param pricePerShare In micro-USDC; 0 if there is no sale.
    /// @param remainingShares Shares still for sale.
    /// @param raised Micro-USDC paid in so far.
    /// @param deadline Unix time in seconds, 0 for none.
    /// @param canFail Whether the minimum is not raised yet.
    /// @param isClosed Whether the Safe has stopped it.
    /// @param isCancelled Whether the Safe has given it up before it raised its minimum.
    /// @param minimumRaise Micro-USDC to be raised by the deadline; 0 for no minimum.
    /// @param released Micro-USDC passed on to the Treasury so far.
    /// @param refunded Micro-USDC given back, or owed to buyers who cannot be paid.
    struct Sale {
        uint64 pricePerShare;
        uint64 remainingShares;
        uint64 raised;
        uint40 deadline;
        bool canFail;
        bool isClosed;
        bool isCancelled;
        uint64 minimumRaise;
        uint64 released;
        uint64 refunded;
    }

    /// @notice Where a sale stands; the first that fits.
    enum SaleState {
        /// @dev There is no sale.
        None,
        /// @dev The minimum was not raised in time, or the sale was cancelled: buyers are refunded.
        Failed,
        /// @dev The Safe has stopped it; it may be opened again.
        Closed,
        /// @dev The deadline is over, and the sale needed no minimum or has raised it.
        Ended,
        /// @dev Every share is sold.
        SoldOut,
        /// @dev Shares are sold.
        Open
    }

    /// @notice What a buyer gets back if the sale fails.
    struct Contribution {
        uint64 shares;
        uint64 paid;
    }

    /// @notice A sale began.
    event SaleOpened(
        address indexed token,
        uint256 pricePerShare,
        uint256 shares,
        uint256 deadline,
        uint256 minimumRaise
    );
    /// @notice Shares were paid for and issued. `nonce` is 0 for a purchase that the buyer sent.
    event SharesPurchased(
        address indexed token,
        address indexed buyer,
        bytes32 indexed nonce,
        uint256 shares,
        uint256 cost
    );
    /// @notice The minimum is raised: the sale cannot fail any more.
    event SaleSucceeded(address indexed token, uint256 raised);
    /// @notice The Safe stopped the sale.
    event SaleClosed(address indexed token);
    /// @notice The Safe let the sale go on.
    event SaleReopened(address indexed token, uint256 deadline);
    /// @notice The Safe gave the sale up.
    event SaleCancelled(address indexed token);
    /// @notice The sale failed: the buyer's shares were taken back and the money returned.
    event PurchaseRefunded(address indexed token, address indexed buyer, uint256 shares, uint256 amount);
    /// @notice The sale failed: the buyer's shares were taken back, but the wallet is frozen, or USDC refused to pay (for
    /// instance because the buyer is on its blacklist). The money is kept for the buyer.
    event RefundOwed(address indexed token, address indexed buyer, uint256 shares, uint256 amount);
    /// @notice What was owed to a buyer for a token was paid.
    event OwedPaid(address indexed token, address indexed buyer, uint256 amount);
    /// @notice What was owed to a buyer was paid to another wallet of the same investor, as the Safe decided.
    event OwedRedirected(address indexed token, address indexed buyer, address indexed to, uint256 amount);
    /// @notice What was owed to a lost wallet is owed to another wallet of the same investor.
    event OwedMoved(address indexed token, address indexed lostWallet, address indexed newWallet, uint256 amount);
    /// @notice A lost wallet's right to a refund moved to another wallet of the same investor.
    event ContributionMoved(
        address indexed token,
        address indexed lostWallet,
        address indexed newWallet,
        uint256 shares,
        uint256 paid
    );
    /// @notice A buyer withdrew a signed purchase before it was relayed.
    event PurchaseCancelled(address indexed buyer, bytes32 indexed nonce);
    /// @notice Proceeds went to the Treasury.
    event ProceedsReleased(address indexed token, bytes32 indexed propertyId, uint256 amount);

    /// @notice The token has a sale already.
    error SaleAlreadyOpen(address token);
    /// @notice The token has no sale, it is closed or cancelled, or its deadline (given) is over.
    error SaleNotOpen(address token, uint256 deadline);
    /// @notice The sale is not in a state for this.
    error WrongSaleState(address token, SaleState state);
    /// @notice Shares cannot be given away.
    error PriceMissing();
    /// @notice At least one share.
    error NoShares();
    /// @notice Fewer shares are left than asked for.
    error SoldOut(uint256 remaining);
    /// @notice The cost is not shares times price, or above what the buyer allows; `expected` is right.
    error WrongCost(uint256 expected);
    /// @notice The signed purchase is too old.
    error SignatureExpired(uint256 deadline);
    /// @notice The purchase was not signed by its buyer.
    error InvalidSignature(address buyer);
    /// @notice The purchase was made or cancelled already.
    error NonceUsed(address buyer, bytes32 nonce);
    /// @notice A signed purchase needs a nonce other than 0.
    error NonceMissing();
    /// @notice The property's deed has no hash on chain.
    error DeedMissing(address token);
    /// @notice All proceeds were released.
    error NothingToRelease(address token);
    /// @notice The minimum is not raised yet, so the money may have to go back.
    error MinimumNotRaised(address token, uint256 raised, uint256 minimumRaise);
    /// @notice The deadline is further away than can be stored.
    error DeadlineTooLate(uint256 deadline);
    /// @notice A minimum must be raised by some time.
    error DeadlineMissing();
    /// @notice Buyers were promised this deadline.
    error DeadlineIsPromised(uint256 deadline);
    /// @notice All shares together bring less than the minimum.
    error MinimumTooLarge(uint256 wholeRaise);
    /// @notice The sale would raise more than can be counted.
    error RaiseTooLarge(uint256 raise);
    /// @notice The buyer has nothing here to get back: nothing was paid, or it was refunded.
    error NothingToRefund(address token, address buyer);
    /// @notice Nothing is owed to the buyer for this token.
    error NothingOwed(address token, address buyer);
    /// @notice Nothing is paid to a frozen wallet.
    error WalletIsFrozen(address token, address wallet);
    /// @notice Only a verified wallet takes over what another is owed.
    error WalletNotVerified(address wallet);
    /// @notice The wallets do not belong to one investor.
    error InvestorMismatch(address lostWallet, address newWallet);

    /// @notice Opens the sale of `shares` of `token`. A deadline of 0 means none, a minimum of 0 that the sale cannot
    /// fail. A sale with a minimum has a deadline.
    function openSale(
        address token,
        uint64 pricePerShare,
        uint64 shares,
        uint64 deadline,
        uint64 minimumRaise
    ) external;

    /// @notice Stops an open or sold out sale. While the minimum is not raised the deadline runs on.
    function closeSale(address token) external;

    /// @notice Lets a closed or ended sale go on until `deadline` (0 for none). While the minimum is not raised the
    /// deadline must stay as it was promised.
    function reopenSale(address token, uint64 deadline) external;

    /// @notice Gives up a sale that has not raised its minimum: it has failed, for good.
    function cancelSale(address token) external;

    /// @notice Buys with the caller's USDC allowance; `maxCost` is in micro-USDC.
    function purchase(address token, uint256 shares, uint256 maxCost) external returns (uint256 cost);

    /// @notice Buys as `signed` says. The permit may fail, for instance because somebody used it first: then the
    /// buyer's allowance decides.
    function purchaseWithPermit(Purchase calldata signed, bytes calldata signature, Permit calldata permit) external;

    /// @notice Buys as `signed` says, from an allowance the buyer gave before.
    function purchaseWithSignature(Purchase calldata signed, bytes calldata signature) external;

    /// @notice Buys as `signed` says with one signature of the buyer, which is USDC's: it commits to the purchase.
    function purchaseWithAuthorization(Purchase calldata signed, Authorization calldata authorization) external;

    /// @notice Makes a purchase that the caller signed useless.
    function cancelPurchase(bytes32 nonce) external;

    /// @notice After the sale failed: takes a buyer's shares back and returns the money. Anyone may call it, each buyer
    /// is refunded once. Money that USDC refuses to pay, and that of a frozen wallet, is owed.
    function refund(address token, address buyer) external;

    /// @notice Refunds several buyers; those who have nothing to get back are passed over.
    function refundMany(address token, address[] calldata buyers) external;

    /// @notice Pays what is owed to a buyer for a token, who must be payable by now. Anyone may call it.
    function payOwed(address token, address buyer) external returns (uint256 amount);

    /// @notice Pays what a wallet is owed for a token to another wallet of the same investor, which must be verified.
    function redirectOwed(address token, address buyer, address to) external returns (uint256 amount);

    /// @notice Moves what a lost wallet is owed for a token to another wallet of the same investor, which must be verified;
    /// for when that cannot be paid now either.
    function moveOwed(address token, address lostWallet, address newWallet) external returns (uint256 amount);

    /// @notice Moves a lost wallet's right to a refund to another wallet of the same investor, as a recovery moves the
    /// shares.
    function moveContribution(address token, address lostWallet, address newWallet) external;

    /// @notice Passes on to the Treasury what `token`'s sale raised.
    function release(address token) external returns (uint256 amount);

    /// @notice The sale of `token`.
    function saleOf(address token) external view returns (Sale memory sale);

    /// @notice Where the sale of `token` stands.
    function stateOf(address token) external view returns (SaleState state);

    /// @notice What the buyer gets back if the sale of `token` fails. Zero for purchases made when it could not fail.
    function contributionOf(address token, address buyer) external view returns (Contribution memory contribution);

    /// @notice Micro-USDC of refunds of a token that could not be paid to the buyer.
    function owedOf(address token, address buyer) external view returns (uint256 amount);

    /// @notice Micro-USDC of refunds that could not be paid, of all tokens and buyers.
    function totalOwed() external view returns (uint256 amount);

    /// @notice Whether the buyer's purchase was made or cancelled.
    function isNonceUsed(address buyer, bytes32 nonce) external view returns (bool);

    /// @notice The EIP-712 digest a buyer signs.
    function purchaseDigest(Purchase calldata signed) external view returns (bytes32);
}
