// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IMarketplace
/// @notice Settles trades between investors whose orders are signed and whose matches the operator finds. Shares go from
/// seller to buyer and USDC from buyer to seller, both directly: nothing rests here. What was signed is all that can
/// happen, whoever finds the matches. Prices are micro-USDC for one share, all other amounts of money micro-USDC.
interface IMarketplace {
    /// @notice What the maker wants to do.
    enum Side {
        Buy,
        Sell
    }

    /// @notice How long an order stands. The first may rest and take; the next two only take: at once as much as there is, or at
    /// once everything or nothing; the last only rests.
    enum TimeInForce {
        GoodTilCancelled,
        ImmediateOrCancel,
        FillOrKill,
        PostOnly
    }

    /// @notice Who stood in the way of a trade. The numbers are bits: both are the one and the other.
    enum Fault {
        Nobody,
        Buyer,
        Seller,
        Both
    }

    /// @notice A signed order (EIP-712, domain "Freehold Marketplace", version "1"), signed as
    /// `Order(string summary,address maker,address token,uint8 side,uint64 shares,uint64 price,uint8 timeInForce,uint16 maxFeeBps,uint64 expiry,uint64 epoch,uint256 salt)`.
    /// @param summaryHash Keccak-256 of the summary, which is there for whoever signs: EIP-712 hashes a string so.
    /// @param shares How many at most, in all trades together.
    /// @param price The worst price, a multiple of {PRICE_TICK}.
    /// @param maxFeeBps The highest fee, in hundredths of a percent of what is paid for the shares.
    /// @param expiry Unix time in seconds, the last at which it counts.
    /// @param epoch The maker's epoch, which `cancelAll` raises.
    /// @param salt Where it is kept what became of the order, from the lowest bit on: round (31 bits), lane (9, of which the remainder by
    /// three counts), page (216). A lane of a maker's page holds one order, the one of the highest round that was filled or
    /// cancelled; earlier ones are over. Orders of a maker in the same lane and round are each other's alternatives: what is
    /// filled of one is filled of all. A maker who uses the lanes of page 0 again and again pays the least gas; random salts do as well.
    struct Order {
        bytes32 summaryHash;
        address maker;
        address token;
        Side side;
        uint64 shares;
        uint64 price;
        TimeInForce timeInForce;
        uint16 maxFeeBps;
        uint64 expiry;
        uint64 epoch;
        uint256 salt;
    }

    /// @notice A USDC permit (ERC-2612) of a buyer for this contract.
    struct Permit {
        address owner;
        uint256 value;
        uint256 deadline;
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    /// @notice A match whose orders were found good, as it is carried out. Its members stand as {TradeExecuted} has them.
    /// @param buyShares How many shares the buyer's order is for, `sellShares` the seller's.
    /// @param buySalt Where it is kept what became of the buyer's order, `sellSalt` of the seller's.
    /// @param taking Whose order is the taking one.
    struct Trade {
        bytes32 buyHash;
        bytes32 sellHash;
        address token;
        address buyer;
        address seller;
        uint64 shares;
        uint64 price;
        uint256 buyerFee;
        uint256 sellerFee;
        uint64 buyShares;
        uint64 sellShares;
        uint256 buySalt;
        uint256 sellSalt;
        Fault taking;
    }

    /// @notice Shares and money changed hands. The buyer paid shares x price + `buyerFee`, the seller got shares x price -
    /// `sellerFee`, the Treasury the two fees.
    event TradeExecuted(
        bytes32 indexed buyOrderHash,
        bytes32 indexed sellOrderHash,
        address indexed token,
        address buyer,
        address seller,
        uint64 shares,
        uint64 price,
        uint256 buyerFee,
        uint256 sellerFee
    );
    /// @notice A match changed nothing. `reason` is an encoded error: of this contract, or of the token.
    event TradeFailed(
        bytes32 indexed restingHash,
        bytes32 indexed takingHash,
        address indexed token,
        uint64 shares,
        Fault fault,
        bytes reason
    );
    /// @notice The maker's order with this hash is filled no further, nor one with the same salt.
    event OrderCancelled(address indexed maker, bytes32 indexed orderHash);
    /// @notice All the maker's orders of earlier epochs are filled no further.
    event AllOrdersCancelled(address indexed maker, uint64 epoch);
    /// @notice What resting and taking orders pay from now on.
    event FeesSet(uint16 makerFeeBps, uint16 takerFeeBps);
    /// @notice Nothing is settled from now on.
    event Paused(address account);
    /// @notice Matches are settled again.
    event Unpaused(address account);

    // Why a match failed: the order itself.

    /// @notice The maker did not sign it.
    error InvalidSignature(address maker);
    /// @notice Its time is over.
    error OrderExpired(bytes32 orderHash, uint64 expiry);
    /// @notice The maker has cancelled all orders of its epoch, or never was in it.
    error WrongEpoch(bytes32 orderHash, uint64 current);
    /// @notice The maker has cancelled it.
    error OrderIsCancelled(bytes32 orderHash);
    /// @notice One of a later round in the same lane was filled or cancelled.
    error OrderSuperseded(bytes32 orderHash);
    /// @notice Fewer shares of it are open.
    error Overfilled(bytes32 orderHash, uint64 remaining);
    /// @notice Its price is no multiple of {PRICE_TICK}, or nothing.
    error PriceOffTick(bytes32 orderHash, uint64 price);
    /// @notice The fee is higher than its maker agreed to.
    error FeeAboveCap(bytes32 orderHash, uint16 feeBps, uint16 maxFeeBps);
    /// @notice It was given as resting, but only takes.
    error OrderCannotRest(bytes32 orderHash);
    /// @notice It was given as taking, but only rests.
    error OrderCannotTake(bytes32 orderHash);
    /// @notice Fill or kill: the fills one after the other are `offered` shares together, which is not all of it.
    error FillOrKillIncomplete(bytes32 orderHash, uint256 offered);
    /// @notice Fill or kill: another fill of this order failed.
    error FillOrKillBroken(bytes32 orderHash);

    // Why a match failed: the two together.

    /// @notice At least one share.
    error NoShares();
    /// @notice Not a token of ours.
    error UnknownToken(address token);
    /// @notice The orders are for shares of different properties.
    error DifferentTokens(address resting, address taking);
    /// @notice Both orders buy, or both sell.
    error SameSide();
    /// @notice The buyer pays less than the seller wants.
    error PricesDoNotCross(uint64 buyPrice, uint64 sellPrice);
    /// @notice Nobody trades with themselves, not with another wallet of theirs either.
    error SelfTrade(address buyer, address seller);

    // Why a match failed: shares (where the token does not say it in its own words) and money.

    /// @notice The seller's shares are in so many lots that they cannot move at once.
    error SharesNeedTooMuchGas(address seller);
    /// @notice The buyer has less USDC.
    error InsufficientUsdc(address buyer, uint256 balance, uint256 needed);
    /// @notice The buyer lets this contract take less USDC.
    error InsufficientUsdcAllowance(address buyer, uint256 allowance, uint256 needed);
    /// @notice Circle lets nothing in or out of the account.
    error UsdcBlacklisted(address account);
    /// @notice Circle has stopped all transfers, or those of this contract or the Treasury.
    error UsdcStopped();
    /// @notice USDC refused, and none of the reasons above is there.
    error UsdcRefused();

    // Why a call failed as a whole.

    /// @notice So little gas is left that a match might fail for want of it alone.
    error NotEnoughGas();
    /// @notice Nothing is settled at the moment.
    error MarketPaused();
    /// @notice The market is paused already, or is not paused.
    error PauseUnchanged(bool paused);
    /// @notice The orders or matches are not packed as {settle} wants them.
    error MalformedBatch();
    /// @notice Only the maker cancels an order without a signature.
    error NotTheMaker(address caller, address maker);
    /// @notice The maker cancelled everything of that epoch before, or is not yet in it.
    error EpochUnchanged(uint64 current);
    /// @notice Fees are not above this.
    error FeeTooHigh(uint16 limit);
    /// @notice Only this contract calls itself here.
    error NotPermitted(address caller, bytes4 selector);
    /// @notice Says within a batch why a trade failed and whose fault it was; never leaves this contract.
    error TradeRefused(uint256 index, Fault fault, bytes reason);

    /// @notice Uses the permits, as far as they are still good, and carries out the matches one after the other. One that fails
    /// is told by {TradeFailed} and changes nothing; the others go on. Matches of one fill-or-kill order that follow each
    /// other are carried out all or none, and are all of the order.
    /// @param tokens Of what shares are traded; orders name them by their places here.
    /// @param orders How many orders there are (2 bytes), then the orders, one after the other: side and, above it, time in force
    /// and whether the salt is long (1 byte, of which 1, 2 and 1 bits), place of the token (1 byte), maxFeeBps (2), shares (4),
    /// price (8), expiry (8), epoch (8), summaryHash (32), maker (20), salt (5, or 32 if it is long), length of the signature
    /// (2), signature.
    /// @param fills The matches, one after the other: place of the resting order (2 bytes), of the taking one (2), shares (4). Trades
    /// happen at the resting order's price.
    function settle(
        address[] calldata tokens,
        bytes calldata orders,
        bytes calldata fills,
        Permit[] calldata permits
    ) external;

    /// @notice Cancels the caller's order, whether anybody knows it or not.
    function cancel(Order calldata order) external;

    /// @notice Cancels for a maker who signed `CancelOrder(string summary,address maker,bytes32 orderHash)`. Anybody may send it.
    function cancelFor(bytes32 summaryHash, Order calldata order, bytes calldata signature) external;

    /// @notice Cancels all the caller's orders: raises the caller's epoch.
    function cancelAll() external;

    /// @notice Cancels everything for a maker who signed `CancelAllOrders(string summary,address maker,uint64 epoch)` over the
    /// epoch that ends. Anybody may send it.
    function cancelAllFor(bytes32 summaryHash, address maker, uint64 epoch, bytes calldata signature) external;

    /// @notice Sets the fees, in hundredths of a percent of what is paid for the shares.
    function setFees(uint16 makerFeeBps, uint16 takerFeeBps) external;

    /// @notice Stops all settlement. Orders can still be cancelled.
    function pause() external;

    /// @notice Settles again.
    function unpause() external;

    /// @notice Carries out trades, all or none. Only this contract calls it, so that a failure undoes one match alone.
    function settleTrades(Trade[] calldata trades) external;

    /// @notice The order's EIP-712 digest, which is its hash everywhere.
    function hashOrder(Order calldata order) external view returns (bytes32);

    /// @notice How many shares of the maker's order with this salt were traded, and whether the maker cancelled it; of one that made room
    /// for a later one in its lane only that.
    function stateOf(
        address maker,
        uint256 salt
    ) external view returns (uint64 filled, bool isCancelled, bool isSuperseded);

    /// @notice The maker's epoch.
    function epochOf(address maker) external view returns (uint64);

    /// @notice What resting and taking orders pay.
    function fees() external view returns (uint16 makerFeeBps, uint16 takerFeeBps);

    /// @notice Whether nothing is settled.
    function paused() external view returns (bool);

    /// @notice Prices are multiples of this: one cent. Any fee in hundredths of a percent is then a whole number of micro-USDC.
    // solhint-disable-next-line func-name-mixedcase
    function PRICE_TICK() external view returns (uint64);
}
