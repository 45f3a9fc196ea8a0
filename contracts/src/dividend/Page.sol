// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A page while it is paid: the terms, what is known of its holders, and what came of it so far. {PlainPayments} knows
/// these members by their places.
/// @param rates See {WithholdingRates}.
/// @param holdings See {SnapshotHolding}, in the order of the page.
/// @param standings See {Standing}, in the order of the page.
/// @param first Number of the first holder whose bit is in the slot of {SettledHolders} that is at hand.
/// @param bits What will be in that slot.
/// @param wallets Where in the call the holders stand, less one.
/// @param left How many of them are not settled yet: a page goes from the last to the first.
/// @param shares Of those who were paid or are owed.
/// @param payments As {IDividendDistributor.DividendsPaid} has them.
struct Page {
    address usdc; // 0x00
    uint256 pot; // 0x20
    uint256 totalShares; // 0x40
    bytes rates; // 0x60
    uint256[] holdings; // 0x80
    uint256[] standings; // 0xa0
    uint256 first; // 0xc0
    uint256 bits; // 0xe0
    uint256 shares; // 0x100
    uint256 paid; // 0x120
    uint256 wallets; // 0x140
    uint256 left; // 0x160
    bytes payments; // 0x180
    uint256 scratch; // 0x1a0
    uint256 withheld; // 0x1c0
    uint256 owed;
    bytes32 distributionId;
    address token;
    uint256 snapshotId;
}
