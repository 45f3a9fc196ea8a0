// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DividendDistributor} from "../../../src/dividend/DividendDistributor.sol";
import {IDividendDistributor} from "../../../src/interfaces/IDividendDistributor.sol";
import {PropertyToken} from "../../../src/token/PropertyToken.sol";
import {HostileUsdc} from "./HostileUsdc.sol";
import {Vm} from "./Vm.sol";

/// @title DividendHandler
/// @notice Plays with the distributions of one token over a hostile USDC: they are funded, cancelled, started and paid in pages
/// of any holders, while shares move, wallets are frozen, removed, blacklisted and recovered, and USDC refuses, eats gas and calls
/// back. Beside it keeps a naive model of who is due what.
contract DividendHandler {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    uint16 private constant SPAIN = 724;
    uint16 private constant BPS = 1_900;

    DividendDistributor private _distributor;
    PropertyToken private _token;
    HostileUsdc private _usdc;
    address[] private _holders;

    uint256 private _count;
    bytes32 private _funded;
    /// @notice Everything a holder was due from distributions that started.
    mapping(address holder => uint256) public dueTo;
    /// @notice Taken from a holder by a redirection or a move, or brought by one.
    mapping(address holder => int256) public movedTo;
    uint256 public completed;

    constructor(DividendDistributor distributor, PropertyToken token, HostileUsdc usdc, address[] memory holders) {
        (_distributor, _token, _usdc, _holders) = (distributor, token, usdc, holders);
    }

    function fund(uint64 amount) external {
        if (_funded != 0) return;
        IDividendDistributor.Terms memory terms;
        (terms.distributionId, terms.token) = (keccak256(abi.encode(++_count)), address(_token));
        (terms.amount, terms.statementHash) = (1 + (amount % 100_000), bytes32(uint256(1)));
        terms.rates = new IDividendDistributor.CountryRate[](1);
        terms.rates[0] = IDividendDistributor.CountryRate(SPAIN, BPS);
        _distributor.fund(terms);
        _funded = terms.distributionId;
    }

    function cancel(uint256 dice) external {
        if (_funded == 0 || dice % 8 != 0) return;
        _distributor.cancel(_funded);
        _funded = 0;
    }

    function start() external {
        if (_funded == 0 || _distributor.runningOf(address(_token)) != 0) return;
        _distributor.snapshot(_funded);
        IDividendDistributor.Distribution memory started = _distributor.distributionOf(_funded);
        for (uint256 i = 0; i < _holders.length; ++i) {
            uint256 gross = (uint256(started.pot) * _token.snapshotBalanceOf(_holders[i])) / started.totalShares;
            dueTo[_holders[i]] += gross - (gross * BPS) / 10_000;
        }
        _funded = 0;
    }

    function pay(uint256 first, uint256 second, uint256 third) external {
        bytes32 running = _distributor.runningOf(address(_token));
        if (running == 0) return;
        address[] memory page = new address[](3);
        (page[0], page[1], page[2]) = (_holder(first), _holder(second), _holder(third));
        _distributor.pay(running, page);
        if (_distributor.runningOf(address(_token)) == 0) ++completed;
    }

    function payOwed(uint256 who) external {
        try _distributor.payOwed(address(_token), _holder(who)) {} catch {}
    }

    function redirectOwed(uint256 who, uint256 to) external {
        try _distributor.redirectOwed(address(_token), _holder(who), _holder(to)) returns (uint64 amount) {
            movedTo[_holder(who)] -= int256(uint256(amount));
            movedTo[_holder(to)] += int256(uint256(amount));
        } catch {}
    }

    /// @dev The last holder is a second wallet of the first; whatever is still due to the lost one goes along.
    function moveOwed() external {
        (address lost, address found) = (_holders[0], _holders[_holders.length - 1]);
        try _distributor.moveOwed(address(_token), lost, found) returns (uint64 amount) {
            movedTo[lost] -= int256(uint256(amount));
            movedTo[found] += int256(uint256(amount));
        } catch {}
    }

    function releaseWithheld() external {
        try _distributor.releaseWithheld(address(_token)) {} catch {}
    }

    function transfer(uint256 from, uint256 to, uint256 shares) external {
        address sender = _holder(from);
        shares = shares % (_token.balanceOf(sender) + 1);
        vm.prank(sender);
        try _token.transfer(_holder(to), shares) {} catch {}
    }

    function freeze(uint256 who, uint256 dice) external {
        _token.setAddressFrozen(_holder(who), dice % 3 == 0);
    }

    /// @dev Moods that leave the money where USDC says it is: the others stop every page, which a test shows.
    function setMood(uint256 who, uint256 dice) external {
        uint256 mood = dice % 12;
        if (mood > 4) mood = mood == 5 ? 7 : 0;
        _usdc.setMood(_holder(who), HostileUsdc.Mood(mood));
    }

    function blacklist(uint256 who, uint256 dice) external {
        _usdc.blacklist(_holder(who), dice % 3 == 0);
    }

    /// @dev In the middle of the next transfer somebody asks for what is owed, or the operator for another page.
    function arm(uint256 who, bool isPage) external {
        bytes memory call =
            isPage
                ? abi.encodeCall(this.pay, (who, who ^ 1, who ^ 2))
                : abi.encodeCall(IDividendDistributor.payOwed, (address(_token), _holder(who)));
        _usdc.arm(isPage ? address(this) : address(_distributor), call);
    }

    function _holder(uint256 number) private view returns (address) {
        return _holders[number % _holders.length];
    }
}
