// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {HoldingWords, PackedHolding} from "./PackedHolding.sol";
import {PropertyTokenStorage as Store} from "./PropertyTokenStorage.sol";
import {SnapshotHolding} from "./SnapshotHolding.sol";

/// @title HolderLedger
/// @notice Who holds how many shares, now and at the last snapshot. It knows no rules: whoever calls the functions
/// below has asked Compliance or is allowed not to. The zero address never gets shares because it is never verified.
abstract contract HolderLedger is IPropertyToken {
    /// @dev What a {SnapshotHolding} has of a holding.
    uint256 private constant NUMBER_AND_SHARES = 0xffffffff0000000000000000000000000000000000000000ffffffffffffffff;

    /// @inheritdoc IERC20
    function totalSupply() external view returns (uint256) {
        return Store.load().totalSupply;
    }

    /// @inheritdoc IERC20
    function balanceOf(address wallet) external view returns (uint256) {
        return Store.load().holdings[wallet].balance;
    }

    /// @inheritdoc IPropertyToken
    function authorizedShares() external view returns (uint256) {
        return Store.load().authorizedShares;
    }

    /// @inheritdoc IPropertyToken
    function holdingOf(address wallet) external view returns (Holding memory holding) {
        return Store.load().holdings[wallet];
    }

    /// @inheritdoc IPropertyToken
    function lastSnapshotId() external view returns (uint32) {
        return Store.load().snapshotId;
    }

    /// @inheritdoc IPropertyToken
    function snapshotTotalSupply() external view returns (uint256) {
        return Store.load().snapshotTotalSupply;
    }

    /// @inheritdoc IPropertyToken
    function snapshotBalanceOf(address wallet) external view returns (uint256) {
        Store.Layout storage $ = Store.load();
        if ($.snapshotId == 0) return 0;
        Holding memory holding = $.holdings[wallet];
        return holding.snapshotId == $.snapshotId ? holding.snapshotBalance : holding.balance;
    }

    /// @inheritdoc IPropertyToken
    /// @dev Read for hundreds of wallets at once, so without the detour over structs: the bits are those of Holding, which
    /// a test holds against the functions above.
    function snapshotHoldings(address[] calldata wallets) external view returns (SnapshotHolding[] memory) {
        Store.Layout storage $ = Store.load();
        mapping(address wallet => Holding) storage holdings = $.holdings;
        uint256 last = $.snapshotId;
        if (last == 0) revert NoSnapshot();
        assembly {
            let size := shl(5, wallets.length)
            let reply := mload(0x40)
            mstore(reply, 0x20)
            mstore(add(reply, 0x20), wallets.length)
            mstore(0x20, holdings.slot)
            let list := sub(wallets.offset, 0x20)
            let answers := add(reply, 0x20)
            // From the last to the first. An address that is not clean is somebody who holds nothing.
            for {
                let at := size
            } at {
                at := sub(at, 0x20)
            } {
                mstore(0x00, calldataload(add(list, at)))
                let holding := sload(keccak256(0x00, 0x40))
                if eq(and(shr(192, holding), 0xffffffff), last) {
                    // There was a movement since: in the place of the balance comes that of the snapshot.
                    holding := or(shl(224, shr(224, holding)), shr(192, shl(64, holding)))
                }
                mstore(add(answers, at), and(holding, NUMBER_AND_SHARES))
            }
            return(reply, add(size, 0x40))
        }
    }

    function _takeSnapshot() internal returns (uint32 snapshotId) {
        Store.Layout storage $ = Store.load();
        $.snapshotTotalSupply = $.totalSupply;
        snapshotId = ++$.snapshotId;
        emit SnapshotTaken(snapshotId, $.totalSupply);
    }

    function _move(address from, address to, uint256 shares) internal {
        uint32 snapshotId = Store.load().snapshotId;
        _subtract(from, shares, snapshotId);
        _add(to, shares, snapshotId);
        emit Transfer(from, to, shares);
    }

    function _issue(address to, uint256 shares) internal {
        Store.Layout storage $ = Store.load();
        uint256 remaining = $.authorizedShares - $.totalSupply;
        if (shares > remaining) revert AuthorizedSharesExceeded(remaining);
        $.totalSupply += uint64(shares);
        _add(to, shares, $.snapshotId);
        emit Transfer(address(0), to, shares);
    }

    function _destroy(address from, uint256 shares) internal {
        _subtract(from, shares, Store.load().snapshotId);
        Store.load().totalSupply -= uint64(shares);
        emit Transfer(from, address(0), shares);
    }

    function _subtract(address wallet, uint256 shares, uint32 snapshotId) private {
        Holding storage stored = Store.load().holdings[wallet];
        PackedHolding holding = HoldingWords.read(stored);
        uint64 balance = holding.balance();
        if (shares > balance) revert InsufficientShares(wallet, balance, shares);
        HoldingWords.write(stored, holding.keptFor(snapshotId).withBalance(balance - uint64(shares)));
    }

    function _add(address wallet, uint256 shares, uint32 snapshotId) private {
        Store.Layout storage $ = Store.load();
        Holding storage stored = $.holdings[wallet];
        PackedHolding holding = HoldingWords.read(stored);
        uint64 balance = holding.balance() + uint64(shares);
        holding = holding.keptFor(snapshotId).withBalance(balance);
        if (holding.holderNumber() == 0 && shares > 0) holding = holding.withHolderNumber(++$.holders);
        HoldingWords.write(stored, holding);
    }
}
