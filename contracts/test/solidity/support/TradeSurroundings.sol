// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "../../../src/identity/ClaimTopics.sol";
import {IdentityRegistry} from "../../../src/identity/IdentityRegistry.sol";
import {Marketplace} from "../../../src/market/Marketplace.sol";
import {PropertyToken} from "../../../src/token/PropertyToken.sol";
import {HostileUsdc} from "./HostileUsdc.sol";
import {StubIdentity, stubSignature} from "./Stubs.sol";
import {Vm} from "./Vm.sol";

/// @title TradeSurroundings
/// @notice What happens beside a market while orders trade: shares move, wallets are frozen, blacklisted and lose their claims, fees
/// change, time passes, and USDC has its moods.
abstract contract TradeSurroundings {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    Marketplace internal _market;
    PropertyToken internal _token;
    HostileUsdc internal _usdc;
    IdentityRegistry internal _registry;
    address private _issuer;
    uint256[] internal _keys;

    constructor(
        Marketplace market,
        PropertyToken token,
        HostileUsdc usdc,
        IdentityRegistry registry,
        address issuer,
        uint256[] memory keys
    ) {
        (_market, _token, _usdc, _registry, _issuer, _keys) = (market, token, usdc, registry, issuer, keys);
    }

    function setFees(uint16 maker, uint16 taker) external {
        _market.setFees(maker % 30, taker % 30);
    }

    function transfer(uint256 from, uint256 to, uint256 shares) external {
        shares = shares % (_token.balanceOf(_wallet(from)) + 1);
        vm.prank(_wallet(from));
        try _token.transfer(_wallet(to), shares) {} catch {}
    }

    function approve(uint256 who, uint256 dice) external {
        vm.prank(_wallet(who));
        _usdc.approve(address(_market), dice % 4 == 0 ? dice % 50_000_000 : type(uint256).max);
    }

    function freeze(uint256 who, uint256 dice) external {
        _token.setAddressFrozen(_wallet(who), dice % 4 == 0);
    }

    function blacklist(uint256 who, uint256 dice) external {
        _usdc.blacklist(_wallet(who), dice % 4 == 0);
    }

    /// @dev Not one that claims to have moved what it has not: nobody could trade over that.
    function setMood(uint256 who, uint256 dice) external {
        uint256 mood = dice % 16;
        _usdc.setMood(_wallet(who), HostileUsdc.Mood(mood < 6 || mood == 7 ? mood : 0));
    }

    function lie(uint256 dice) external {
        _usdc.lie(dice % 8 == 0);
    }

    function changeClaim(uint256 who, uint256 dice) external {
        StubIdentity identity = StubIdentity(_registry.identity(_wallet(who)));
        bytes memory data = abi.encode(uint64(0), bytes32(0), uint16(724));
        if (dice % 5 != 0) identity.put(ClaimTopics.KYC, _issuer, stubSignature("valid"), data);
        else identity.drop(ClaimTopics.KYC, _issuer);
        _registry.refresh(_wallet(who));
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + (time % 6 hours));
    }

    function _wallet(uint256 who) internal view returns (address) {
        return vm.addr(_keys[who % _keys.length]);
    }
}
