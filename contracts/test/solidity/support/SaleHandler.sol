// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPrimarySale} from "../../../src/interfaces/IPrimarySale.sol";
import {PrimarySale} from "../../../src/market/PrimarySale.sol";
import {PropertyToken} from "../../../src/token/PropertyToken.sol";
import {HostileUsdc} from "./HostileUsdc.sol";
import {Vm} from "./Vm.sol";

/// @title SaleHandler
/// @notice Plays with two sales over a hostile USDC: one that can fail, one that cannot. People buy, also in the middle of
/// somebody else's transfer; sales are closed, cancelled, refunded and released; wallets are frozen; USDC blacklists and lies.
contract SaleHandler {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    PrimarySale private _sale;
    HostileUsdc private _usdc;
    address[] private _tokens;
    address[] private _buyers;
    uint256 private _price;

    uint256 public bought;
    uint256 public refunded;
    uint256 public donated;
    /// @notice Money was released while a sale could still fail, or of a sale that had failed.
    bool public releasedTooEarly;
    /// @notice Money was refunded of a sale that had not failed.
    bool public refundedWrongly;
    /// @notice A refund or a debt was paid to a wallet that was frozen.
    bool public paidFrozen;

    constructor(PrimarySale sale, HostileUsdc usdc, address[] memory tokens, address[] memory buyers) {
        (_sale, _usdc, _tokens, _buyers) = (sale, usdc, tokens, buyers);
        _price = sale.saleOf(tokens[0]).pricePerShare;
    }

    function buy(uint256 who, uint256 which, uint256 shares) external {
        shares = 1 + (shares % 400);
        vm.prank(_buyer(who));
        try _sale.purchase(_token(which), shares, shares * _price) {
            ++bought;
        } catch {}
    }

    /// @dev Whoever gets in buys, is refunded or collects in the middle of the next transfer of USDC.
    function armPurchase(uint256 who, uint256 which, uint256 shares) external {
        shares = 1 + (shares % 400);
        bytes memory call = abi.encodeCall(IPrimarySale.purchase, (_token(which), shares, shares * _price));
        _usdc.arm(address(this), abi.encodeCall(this.act, (_buyer(who), call)));
    }

    function armRefund(uint256 who, uint256 which) external {
        bytes memory call = abi.encodeCall(IPrimarySale.refund, (_token(which), _buyer(who)));
        _usdc.arm(address(this), abi.encodeCall(this.act, (_buyer(who), call)));
    }

    function armPayOwed(uint256 who) external {
        bytes memory call = abi.encodeCall(IPrimarySale.payOwed, (_token(0), _buyer(who)));
        _usdc.arm(address(this), abi.encodeCall(this.act, (_buyer(who), call)));
    }

    /// @dev Called by USDC, in the middle of a transfer; as a target of the test runner it does nothing.
    function act(address buyer, bytes calldata call) external {
        if (msg.sender != address(_usdc)) return;
        vm.prank(buyer);
        (bool isDone, ) = address(_sale).call(call);
        if (!isDone) revert();
    }

    function refund(uint256 who, uint256 which) external {
        IPrimarySale.SaleState state = _sale.stateOf(_token(which));
        uint256 before = _usdc.balanceOf(_buyer(who));
        try _sale.refund(_token(which), _buyer(who)) {
            ++refunded;
            if (state != IPrimarySale.SaleState.Failed) refundedWrongly = true;
            _noticeFrozen(_token(which), _buyer(who), before);
        } catch {}
    }

    function refundEverybody(uint256 which) external {
        try _sale.refundMany(_token(which), _buyers) {} catch {}
    }

    function payOwed(uint256 who, uint256 which) external {
        uint256 before = _usdc.balanceOf(_buyer(who));
        try _sale.payOwed(_token(which), _buyer(who)) {
            _noticeFrozen(_token(which), _buyer(who), before);
        } catch {}
    }

    function redirectOwed(uint256 who, uint256 to) external {
        uint256 before = _usdc.balanceOf(_buyer(to));
        try _sale.redirectOwed(_token(0), _buyer(who), _buyer(to)) {
            _noticeFrozen(_token(0), _buyer(to), before);
        } catch {}
    }

    function moveOwed(uint256 from, uint256 to) external {
        try _sale.moveOwed(_token(0), _buyer(from), _buyer(to)) {} catch {}
    }

    function release(uint256 which) external {
        IPrimarySale.Sale memory sale = _sale.saleOf(_token(which));
        try _sale.release(_token(which)) {
            if (sale.canFail) releasedTooEarly = true;
        } catch {}
    }

    function endOrReopen(uint256 which, uint256 dice) external {
        address token = _token(which);
        if (dice % 16 == 0) try _sale.cancelSale(token) {} catch {}
        else if (dice % 4 == 1) try _sale.closeSale(token) {} catch {}
        else try _sale.reopenSale(token, _sale.saleOf(token).deadline) {} catch {}
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + (time % 1 days));
    }

    function moveContribution(uint256 from, uint256 to) external {
        try _sale.moveContribution(_token(0), _buyer(from), _buyer(to)) {} catch {}
    }

    function force(uint256 from, uint256 to, uint256 which, uint256 shares) external {
        PropertyToken token = PropertyToken(_token(which));
        shares = shares % (token.balanceOf(_buyer(from)) + 1);
        try token.forcedTransfer(_buyer(from), _buyer(to), shares) {} catch {}
    }

    function freeze(uint256 who, uint256 dice) external {
        PropertyToken(_token(0)).setAddressFrozen(_buyer(who), dice % 3 == 0);
    }

    function blacklist(uint256 who, uint256 dice) external {
        _usdc.blacklist(_buyer(who), dice % 3 == 0);
    }

    function lie(uint256 dice) external {
        _usdc.lie(dice % 8 == 0);
    }

    /// @dev Money that nobody asked for must not upset the books.
    function donate(uint256 amount) external {
        amount = amount % 1_000;
        _usdc.mint(address(_sale), amount);
        donated += amount;
    }

    /// @dev A callback may buy in the middle, so only more money than before says something.
    function _noticeFrozen(address token, address wallet, uint256 before) private {
        if (PropertyToken(token).isFrozen(wallet) && _usdc.balanceOf(wallet) > before) paidFrozen = true;
    }

    function _token(uint256 number) private view returns (address) {
        return _tokens[number % _tokens.length];
    }

    function _buyer(uint256 number) private view returns (address) {
        return _buyers[number % _buyers.length];
    }
}
