// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IPrimarySale
/// @notice Sells a property's shares for USDC. Shares are issued as they are paid for; the money rests here until
/// the Safe releases it to the Treasury.
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

    /// @notice A sale as it stands.
    /// @param pricePerShare In micro-USDC; 0 if there is no sale.
    /// @param remainingShares Shares still for sale.
    /// @param deadline Unix time in seconds, 0 for none.
    /// @param raised Micro-USDC paid in so far.
    /// @param released Micro-USDC passed on to the Treasury so far.
    struct Sale {
        uint64 pricePerShare;
        uint64 remainingShares;
        uint40 deadline;
        uint64 raised;
        uint64 released;
    }

    /// @notice A sale began.
    event SaleOpened(address indexed token, uint256 pricePerShare, uint256 shares, uint256 deadline);
    /// @notice Shares were paid for and issued. `nonce` is 0 for a purchase that the buyer sent.
    event SharesPurchased(
        address indexed token,
        address indexed buyer,
        bytes32 indexed nonce,
        uint256 shares,
        uint256 cost
    );
    /// @notice A buyer withdrew a signed purchase before it was relayed.
    event PurchaseCancelled(address indexed buyer, bytes32 indexed nonce);
    /// @notice Proceeds went to the Treasury.
    event ProceedsReleased(address indexed token, bytes32 indexed propertyId, uint256 amount);

    /// @notice The token has a sale already.
    error SaleAlreadyOpen(address token);
    /// @notice The token has no sale, or its deadline (given) is over.
    error SaleNotOpen(address token, uint256 deadline);
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
    /// @notice The deadline is further away than can be stored.
    error DeadlineTooLate(uint256 deadline);
    /// @notice The sale would raise more than can be counted.
    error RaiseTooLarge(uint256 raise);

    /// @notice Opens the sale of `shares` of `token`. A deadline of 0 means none.
    function openSale(address token, uint64 pricePerShare, uint64 shares, uint64 deadline) external;

    /// @notice Buys with the caller's USDC allowance; `maxCost` is in micro-USDC.
    function purchase(address token, uint256 shares, uint256 maxCost) external returns (uint256 cost);

    /// @notice Buys as `signed` says. The permit may fail, for instance because somebody used it first: then the
    /// buyer's allowance decides.
    function purchaseWithPermit(Purchase calldata signed, bytes calldata signature, Permit calldata permit) external;

    /// @notice Buys as `signed` says, from an allowance the buyer gave before.
    function purchaseWithSignature(Purchase calldata signed, bytes calldata signature) external;

    /// @notice Makes a purchase that the caller signed useless.
    function cancelPurchase(bytes32 nonce) external;

    /// @notice Passes on to the Treasury what `token`'s sale raised.
    function release(address token) external returns (uint256 amount);

    /// @notice The sale of `token`.
    function saleOf(address token) external view returns (Sale memory sale);

    /// @notice Whether the buyer's purchase was made or cancelled.
    function isNonceUsed(address buyer, bytes32 nonce) external view returns (bool);

    /// @notice The EIP-712 digest a buyer signs.
    function purchaseDigest(Purchase calldata signed) external view returns (bytes32);
}
