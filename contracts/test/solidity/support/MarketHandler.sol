// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ClaimTopics} from "../../../src/identity/ClaimTopics.sol";
import {IdentityRegistry} from "../../../src/identity/IdentityRegistry.sol";
import {PrimarySale} from "../../../src/market/PrimarySale.sol";
import {PropertyToken} from "../../../src/token/PropertyToken.sol";
import {StubIdentity, stubSignature} from "./Stubs.sol";
import {Vm} from "./Vm.sol";

/// @title MarketHandler
/// @notice What the invariant tests do at random: investors buy and trade, agents interfere, claims come and go.
/// Refusals are part of the game; what went through is written down for the invariants to judge.
contract MarketHandler {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    PropertyToken private immutable TOKEN;
    PrimarySale private immutable SALE;
    IdentityRegistry private immutable REGISTRY;
    address private immutable ISSUER;
    uint256 private immutable PRICE;

    address[] public actors;
    uint256 public paid;
    uint256 public burned;
    uint256 public successes;
    /// @notice Shares ever came to a wallet that was not verified at that moment.
    bool public unverifiedReceived;
    /// @notice A purchase or transfer ever lifted a wallet above the cap.
    bool public capExceeded;
    uint256 private immutable CAP;

    constructor(
        PropertyToken token,
        PrimarySale sale,
        IdentityRegistry registry,
        address issuer,
        address[] memory actors_,
        uint256 cap
    ) {
        (TOKEN, SALE, REGISTRY, ISSUER, CAP) = (token, sale, registry, issuer, cap);
        PRICE = sale.saleOf(address(token)).pricePerShare;
        actors = actors_;
    }

    function buy(uint256 who, uint256 shares) external {
        address buyer = _actor(who);
        shares = 1 + (shares % 700);
        vm.prank(buyer);
        try SALE.purchase(address(TOKEN), shares, shares * PRICE) returns (uint256 cost) {
            paid += cost;
            _received(buyer, true);
        } catch {}
    }

    function move(uint256 from, uint256 to, uint256 shares) external {
        address sender = _actor(from);
        address receiver = _actor(to);
        shares = shares % (TOKEN.balanceOf(sender) + 2);
        vm.prank(sender);
        try TOKEN.transfer(receiver, shares) {
            if (sender != receiver) _received(receiver, shares > 0);
        } catch {}
    }

    function forceMove(uint256 from, uint256 to, uint256 shares) external {
        address receiver = _actor(to);
        shares = shares % (TOKEN.balanceOf(_actor(from)) + 2);
        try TOKEN.forcedTransfer(_actor(from), receiver, shares) {
            _received(receiver, false);
        } catch {}
    }

    function burn(uint256 who, uint256 shares) external {
        shares = shares % (TOKEN.balanceOf(_actor(who)) + 2);
        try TOKEN.burn(_actor(who), shares) {
            burned += shares;
        } catch {}
    }

    function freeze(uint256 who, uint256 shares) external {
        try TOKEN.freezePartialTokens(_actor(who), shares % (TOKEN.balanceOf(_actor(who)) + 2)) {} catch {}
    }

    function thaw(uint256 who, uint256 shares) external {
        try TOKEN.unfreezePartialTokens(_actor(who), shares % (TOKEN.getFrozenTokens(_actor(who)) + 2)) {} catch {}
    }

    function setFrozen(uint256 who, uint256 dice) external {
        TOKEN.setAddressFrozen(_actor(who), dice % 5 == 0);
    }

    function snapshot() external {
        TOKEN.takeSnapshot();
    }

    function release() external {
        try SALE.release(address(TOKEN)) {} catch {}
    }

    function changeClaim(uint256 who, uint256 dice) external {
        StubIdentity identity = StubIdentity(REGISTRY.identity(_actor(who)));
        if (address(identity) == address(0)) return;
        if (dice % 5 != 0)
            identity.put(
                ClaimTopics.KYC,
                ISSUER,
                stubSignature("valid"),
                abi.encode(uint64(0), bytes32(0), uint16(724))
            );
        else identity.drop(ClaimTopics.KYC, ISSUER);
        REGISTRY.refresh(_actor(who));
    }

    function _received(address wallet, bool capped) private {
        ++successes;
        if (!REGISTRY.isVerified(wallet)) unverifiedReceived = true;
        if (capped && TOKEN.balanceOf(wallet) > CAP) capExceeded = true;
    }

    function _actor(uint256 number) private view returns (address) {
        return actors[number % actors.length];
    }
}
