// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Compliance} from "../../../src/compliance/Compliance.sol";
import {RuleSetting} from "../../../src/compliance/Rule.sol";
import {IdentityRegistry} from "../../../src/identity/IdentityRegistry.sol";
import {PropertyToken} from "../../../src/token/PropertyToken.sol";
import {LotModel} from "./LotModel.sol";
import {MoodyIdentity} from "./MoodyIdentity.sol";
import {Vm} from "./Vm.sol";

/// @title RuleHandler
/// @notice Plays with a token that has every rule with a memory: shares are issued, traded with approval, forced, burned
/// and recovered, time passes, people move and lose their claims, identities misbehave. What the rules should have
/// refused is written down.
contract RuleHandler {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    uint256 private constant LONGEST_APPROVAL_SECONDS = 5 days;

    PropertyToken private _token;
    Compliance private _compliance;
    IdentityRegistry private _registry;
    LotModel private _model;
    uint256 private _minimum;

    address[] private _wallets;
    RuleSetting[] private _always;
    RuleSetting[] private _withApproval;
    bool public needsApproval;
    mapping(bytes32 move => uint256) private _approvedUntil;

    uint256 public issued;
    uint256 public traded;
    uint256 public refreshFailures;
    /// @notice Investors who became holders by force, about which no cap is asked.
    uint256 public forcedHolders;
    bool public movedTooEarly;
    bool public movedUnapproved;
    bool public leftTooFew;
    bool public reachedUnverified;

    /// @param always Rules in force, unless manual approval is as well (`withApproval`).
    constructor(
        PropertyToken token,
        IdentityRegistry registry,
        LotModel model,
        uint256 minimum,
        address[] memory wallets,
        RuleSetting[] memory always,
        RuleSetting[] memory withApproval
    ) {
        (_token, _registry, _model, _minimum) = (token, registry, model, minimum);
        _compliance = Compliance(token.compliance());
        _wallets = wallets;
        for (uint256 i = 0; i < always.length; ++i) _always.push(always[i]);
        for (uint256 i = 0; i < withApproval.length; ++i) _withApproval.push(withApproval[i]);
    }

    function issue(uint256 who, uint256 shares) external {
        address to = _wallet(who);
        shares = 1 + (shares % 60);
        try _token.mint(to, shares) {
            ++issued;
            _model.give(_investor(to), shares);
            _judgeReceiver(to);
        } catch {}
    }

    function trade(uint256 from, uint256 to, uint256 shares) external {
        (address sender, address receiver) = (_wallet(from), _wallet(to));
        shares = shares % (_token.balanceOf(sender) + 1);
        bytes32 move = keccak256(abi.encode(sender, receiver, shares));
        bool isApproved = _approvedUntil[move] >= block.timestamp;
        vm.prank(sender);
        try _token.transfer(receiver, shares) {
            if (shares == 0 || _investor(sender) == _investor(receiver)) return;
            ++traded;
            if (needsApproval && !isApproved) movedUnapproved = true;
            if (needsApproval) _approvedUntil[move] = 0;
            if (!_model.move(_investor(sender), _investor(receiver), shares)) movedTooEarly = true;
            if (_isTooFew(_investor(sender)) || _held(_investor(receiver)) < _minimum) leftTooFew = true;
            _judgeReceiver(receiver);
        } catch {}
    }

    function tradeApproved(uint256 from, uint256 to, uint256 shares) external {
        (address sender, address receiver) = (_wallet(from), _wallet(to));
        shares = shares % (_token.balanceOf(sender) + 1);
        if (shares == 0) return; // nobody can approve that
        uint40 until = uint40(block.timestamp + (shares % LONGEST_APPROVAL_SECONDS));
        _compliance.approveTransfer(address(_token), sender, receiver, shares, until);
        _approvedUntil[keccak256(abi.encode(sender, receiver, shares))] = until;
        this.trade(from, to, shares);
        // Again with the same approval, which is used up if the first one went through.
        this.trade(from, to, shares);
    }

    function force(uint256 from, uint256 to, uint256 shares) external {
        (address sender, address receiver) = (_wallet(from), _wallet(to));
        shares = shares % (_token.balanceOf(sender) + 1);
        bool isNewcomer = _held(_investor(receiver)) == 0;
        try _token.forcedTransfer(sender, receiver, shares) {
            _approvedUntil[keccak256(abi.encode(sender, receiver, shares))] = 0;
            if (isNewcomer && shares > 0) ++forcedHolders;
            if (_investor(sender) != _investor(receiver)) _model.move(_investor(sender), _investor(receiver), shares);
            _judgeReceiver(receiver);
        } catch {}
    }

    function burn(uint256 who, uint256 shares) external {
        address wallet = _wallet(who);
        shares = shares % (_token.balanceOf(wallet) + 1);
        _token.burn(wallet, shares);
        _model.take(_investor(wallet), shares);
    }

    function recover(uint256 lost, uint256 found) external {
        address identity = _registry.identity(_wallet(found));
        try _token.recoveryAddress(_wallet(lost), _wallet(found), identity) {
            _token.setAddressFrozen(_wallet(lost), false);
            _token.setAddressFrozen(_wallet(found), false);
        } catch {}
    }

    function switchApproval(uint256 dice) external {
        needsApproval = dice % 2 == 0;
        if (needsApproval) _compliance.setRules(address(_token), _withApproval);
        else _compliance.setRules(address(_token), _always);
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + (time % 4 days));
    }

    /// @dev Claims come and go, people move and are accredited; identities revert, burn gas and tell nonsense.
    function changePerson(uint256 who, uint256 mood, uint16 country) external {
        address wallet = _wallet(who);
        MoodyIdentity identity = MoodyIdentity(_registry.identity(wallet));
        if (address(identity) != address(0)) identity.feel(mood, country % 2 == 0 ? 724 : 840);
        try _registry.refresh(wallet) {} catch {
            ++refreshFailures;
        }
    }

    function recount(uint256 who) external {
        try _compliance.recount(address(_token), _wallet(who)) {} catch {}
    }

    function _judgeReceiver(address wallet) private {
        if (!_registry.isVerified(wallet)) reachedUnverified = true;
    }

    function _isTooFew(uint64 investor) private view returns (bool) {
        uint256 held = _held(investor);
        return held != 0 && held < _minimum;
    }

    function _held(uint64 investor) private view returns (uint256) {
        return _compliance.positionOf(address(_token), investor).shares;
    }

    function _investor(address wallet) private view returns (uint64) {
        return _registry.investorIdOf(wallet);
    }

    function _wallet(uint256 number) private view returns (address) {
        return _wallets[number % _wallets.length];
    }
}
