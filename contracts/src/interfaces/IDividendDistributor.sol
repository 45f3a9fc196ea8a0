// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IDividendDistributor
/// @notice Pays rent out to the holders of a property's shares. A distribution is funded by the Safe, which fixes everything
/// that anybody's result depends on; then a snapshot, which anybody may take once its time has come, says who holds what, and
/// the operator pays in pages of any size and order. Whoever cannot be paid is owed. All amounts are micro-USDC.
///
/// A holder gets floor(pot * shares / all shares), both at the snapshot, less floor(that * rate / 10,000) for tax, where
/// the rate is that of the holder's country. What rounding leaves is carried to the token's next distribution. So for
/// each token, at any time: paid + owed + withheld + carried + pending = deposited.
interface IDividendDistributor {
    /// @notice Tax withheld in a country.
    /// @param country ISO 3166-1 numeric code.
    /// @param bps Hundredths of a percent.
    struct CountryRate {
        uint16 country;
        uint16 bps;
    }

    /// @notice What the Safe signs.
    /// @param distributionId Chosen by the server, used once.
    /// @param amount Taken out of the property's rent in the Treasury and distributed.
    /// @param reserve Moved from the property's rent to its reserve, in the Treasury.
    /// @param fee Moved from the property's rent to Freehold's fees, in the Treasury.
    /// @param statementHash SHA-256 of the income statement.
    /// @param recordTime Unix time in seconds before which the snapshot is not taken; 0 for at once.
    /// @param otherBps Tax withheld where no rate is named, and from holders whose country is unknown.
    /// @param rates By country, in ascending order.
    struct Terms {
        bytes32 distributionId;
        address token;
        uint64 amount;
        uint64 reserve;
        uint64 fee;
        bytes32 statementHash;
        uint40 recordTime;
        uint16 otherBps;
        CountryRate[] rates;
    }

    /// @notice How far a distribution has come.
    enum State {
        None,
        Funded,
        Running,
        Complete,
        Cancelled
    }

    /// @notice Why a dividend was not paid with its page.
    enum OwedReason {
        None,
        /// @dev The wallet is frozen.
        Frozen,
        /// @dev The wallet lacks a required claim or is not registered any more.
        NotVerified,
        /// @dev USDC refused, for instance because it blacklists the wallet.
        TransferFailed,
        /// @dev The wallet was lost, and its dividends moved to another of the same investor.
        Moved
    }

    /// @notice A distribution as it stands.
    /// @param pot What is distributed: the amount, and what the distributions before have left.
    /// @param totalShares All shares at the snapshot.
    /// @param sharesLeft Shares whose dividend is neither paid nor owed yet.
    /// @param paid Paid with its pages.
    /// @param owed Owed after its pages, whether it was paid since or not.
    /// @param withheld Tax.
    /// @param snapshotId Of the token.
    struct Distribution {
        address token;
        State state;
        uint64 amount;
        bytes32 statementHash;
        uint40 recordTime;
        uint16 otherBps;
        CountryRate[] rates;
        uint32 snapshotId;
        uint64 pot;
        uint64 totalShares;
        uint64 sharesLeft;
        uint64 paid;
        uint64 owed;
        uint64 withheld;
    }

    /// @notice All distributions of a token together: paid + owed + withheld + carried + pending = deposited.
    /// @param deposited Funded and not cancelled.
    /// @param paid Paid to holders, with a page or later.
    /// @param owed Still owed.
    /// @param withheld Tax, released or not.
    /// @param carried Left by rounding, for the next distribution.
    /// @param released Of the tax, what the Treasury has.
    struct Books {
        uint64 deposited;
        uint64 paid;
        uint64 owed;
        uint64 withheld;
        uint64 carried;
        uint64 released;
    }

    /// @notice What a wallet is owed for a token.
    /// @param reason The latest.
    struct Owed {
        uint64 amount;
        OwedReason reason;
    }

    /// @notice The Safe has funded a distribution; what it signed.
    event Funded(
        bytes32 indexed distributionId,
        address indexed token,
        uint64 amount,
        uint64 reserve,
        uint64 fee,
        bytes32 statementHash,
        uint40 recordTime,
        uint16 otherBps,
        CountryRate[] rates
    );
    /// @notice The money of a distribution without a snapshot went back to the Treasury's rent.
    event DistributionCancelled(bytes32 indexed distributionId, address indexed token, uint64 amount);
    /// @notice From now on the distribution is paid: `pot` over `totalShares`. `carried` of it was left by those before.
    event SnapshotTaken(
        bytes32 indexed distributionId,
        address indexed token,
        uint32 snapshotId,
        uint64 totalShares,
        uint64 pot,
        uint64 carried
    );
    /// @notice Holders were paid. `payments` has 15 bytes for each: the holder's number in the token (3), what it got (6), what
    /// was withheld (6). The number says the wallet: they are numbered in the order of their first shares
    /// (`IPropertyToken.holdingOf`). The page's transfers of USDC are logged before, in the same order.
    event DividendsPaid(bytes32 indexed distributionId, address indexed token, bytes payments);
    /// @notice A holder could not be paid and is owed `amount`; `withheld` was withheld.
    event DividendOwed(
        bytes32 indexed distributionId,
        address indexed token,
        address indexed holder,
        uint64 amount,
        uint64 withheld,
        OwedReason reason
    );
    /// @notice All shares are accounted for. `paid` and `owed` are those of the pages, `carried` is for the next distribution.
    event DividendDistributed(
        bytes32 indexed distributionId,
        address indexed token,
        uint64 paid,
        uint64 owed,
        uint64 withheld,
        uint64 carried
    );
    /// @notice A holder got all that was owed for a token.
    event OwedPaid(address indexed token, address indexed holder, uint64 amount);
    /// @notice What a holder was owed was paid to another wallet, as the Safe decided.
    event OwedRedirected(address indexed token, address indexed holder, address indexed to, uint64 amount);
    /// @notice What a lost wallet was owed is owed to another wallet of the same investor.
    event OwedMoved(address indexed token, address indexed lostWallet, address indexed newWallet, uint64 amount);
    /// @notice Withheld tax went to the Treasury.
    event WithheldReleased(address indexed token, bytes32 indexed propertyId, uint64 amount);

    /// @notice A distribution needs an id other than 0.
    error DistributionIdMissing();
    /// @notice The id was used before.
    error DistributionExists(bytes32 distributionId);
    /// @notice Money is distributed upon an income statement.
    error StatementMissing();
    /// @notice More than one distribution can count.
    error AmountTooLarge(uint64 maximum);
    /// @notice Not a token of the factory's.
    error UnknownToken(address token);
    /// @notice No country has this code, or it does not stand in ascending order.
    error WrongCountry(uint16 country);
    /// @notice More than everything.
    error RateTooHigh(uint16 bps);
    /// @notice The distribution is not in a state for this.
    error WrongDistributionState(bytes32 distributionId, State state);
    /// @notice The snapshot is not to be taken before.
    error TooEarly(uint40 recordTime);
    /// @notice The time of the snapshot is over; all that is left is to cancel the distribution.
    error TooLate(uint40 latestTime);
    /// @notice Another distribution of the token is being paid, and needs the last snapshot.
    error DistributionRunning(bytes32 distributionId);
    /// @notice The token has another snapshot by now.
    error SnapshotGone(bytes32 distributionId);
    /// @notice Nothing is paid while the token is paused.
    error TokenPaused(address token);
    /// @notice Shares that may have to go back earn nothing.
    error SaleNotSettled(address token);
    /// @notice Nobody holds a share.
    error NoHolders(address token);
    /// @notice USDC is paused or blacklists this contract: to pay nobody is better than to owe everybody.
    error UsdcStopped();
    /// @notice USDC says one thing and does another.
    error UsdcMismatch(uint256 held, uint256 expected);
    /// @notice Less gas is left than a transfer may take; send more, or a smaller page.
    error NotEnoughGas();
    /// @notice Nothing is owed to the wallet for this token.
    error NothingOwed(address token, address holder);
    /// @notice The wallet cannot receive dividends now.
    error NotPayable(address holder, OwedReason reason);
    /// @notice The wallets do not belong to one investor.
    error NotOneInvestor(address lostWallet, address newWallet);
    /// @notice All withheld tax is in the Treasury.
    error NothingWithheld(address token);

    /// @notice Takes the money out of the Treasury and fixes the terms; one call, so that the Safe signs one transaction.
    function fund(Terms calldata terms) external;

    /// @notice Returns the money of a funded distribution to the Treasury's rent, before its snapshot. What went to reserve
    /// and fees is not touched.
    function cancel(bytes32 distributionId) external;

    /// @notice Takes the token's snapshot and starts the payment. One distribution of a token runs at a time. Anyone may call
    /// it between the distribution's record time and its latest time, so that nobody chooses the moment alone.
    function snapshot(bytes32 distributionId) external;

    /// @notice Pays holders. Whoever was paid before, held nothing, or stands in the list twice, is passed over. Cheapest in
    /// the order of the holders' numbers (`IPropertyToken.holdingOf`).
    function pay(bytes32 distributionId, address[] calldata holders) external;

    /// @notice Pays what a wallet is owed for a token, if it can receive by now. Anyone may call it.
    function payOwed(address token, address holder) external returns (uint64 amount);

    /// @notice Pays what a wallet is owed for a token to another wallet, which must be able to receive.
    function redirectOwed(address token, address holder, address to) external returns (uint64 amount);

    /// @notice Moves what a lost wallet is owed to another wallet of the same investor, as a recovery moves the shares; what
    /// the running distribution has for it as well. Not for the recovered shares: those are the new wallet's by themselves.
    function moveOwed(address token, address lostWallet, address newWallet) external returns (uint64 amount);

    /// @notice Passes withheld tax on to the Treasury, where the Safe pays it from. Anyone may call it.
    function releaseWithheld(address token) external returns (uint64 amount);

    /// @notice A distribution.
    function distributionOf(bytes32 distributionId) external view returns (Distribution memory distribution);

    /// @notice Unix time in seconds after which the snapshot of a distribution is not taken any more: 30 days after its record
    /// time, or after it was funded if that was later. 0 if there is no such distribution.
    function latestSnapshotTimeOf(bytes32 distributionId) external view returns (uint40 latestTime);

    /// @notice The distribution of the token that is being paid, or 0.
    function runningOf(address token) external view returns (bytes32 distributionId);

    /// @notice The books of a token.
    function booksOf(address token) external view returns (Books memory books);

    /// @notice Funded or not distributed yet: deposited - paid - owed - withheld - carried.
    function pendingOf(address token) external view returns (uint64 amount);

    /// @notice What a wallet is owed for a token.
    function owedOf(address token, address holder) external view returns (Owed memory owed);

    /// @notice Which of the holders a running distribution has paid or owes; what is left after a crash is the others.
    /// A complete one has settled all.
    function settledOf(
        bytes32 distributionId,
        address[] calldata holders
    ) external view returns (bool[] memory settled);
}
