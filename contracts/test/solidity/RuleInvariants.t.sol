// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/access/Roles.sol";
import {Position} from "../../src/compliance/InvestorHoldings.sol";
import {RuleSetting} from "../../src/compliance/Rule.sol";
import {Lot} from "../../src/compliance/rules/HoldingPeriod.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";
import {LotModel} from "./support/LotModel.sol";
import {MoodyIdentity} from "./support/MoodyIdentity.sol";
import {RuleHandler} from "./support/RuleHandler.sol";

/// @notice What the rules with a memory must remember rightly after anything that can happen.
contract RuleInvariants is FreeholdTest {
    uint32 private constant PERIOD_SECONDS = 3 days;
    uint64 private constant MINIMUM = 5;
    uint32[3] private _caps = [4, 2, 3];

    RuleHandler private handler;
    LotModel private model;
    /// @dev Six wallets of five investors: the last one is a second wallet of the first investor.
    address[] private wallets = [ALICE, BOB, CAROL, address(0xda7e), address(0xe7e), address(0xa11ce2)];
    uint256 private constant INVESTORS = 5;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < INVESTORS; ++i) {
            MoodyIdentity identity = new MoodyIdentity(address(issuer), SPAIN);
            registry.registerIdentity(wallets[i], address(identity), SPAIN);
            registry.refresh(wallets[i]);
        }
        _link(wallets[INVESTORS], ALICE);

        model = new LotModel(PERIOD_SECONDS);
        RuleSetting[] memory always = _and(
            _holderCap(_caps[0], _caps[1], _caps[2]),
            _and(_minimumHolding(MINIMUM), _holdingPeriod(PERIOD_SECONDS))
        );
        RuleSetting[] memory withApproval = _and(always, _manualApproval());
        compliance.setRules(address(token), always);
        handler = new RuleHandler(token, registry, model, MINIMUM, wallets, always, withApproval);
        manager.grantRole(Roles.ADMIN, address(handler), 0);
        manager.grantRole(Roles.MINTER, address(handler), 0);
        manager.grantRole(Roles.FACTORY, address(handler), 0);
    }

    /// @dev Read by the test runner: only the handler is called.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_positionIsTheSumOfTheInvestorsWallets() public view {
        uint256 all = 0;
        for (uint256 i = 0; i < INVESTORS; ++i) {
            uint256 held = token.balanceOf(wallets[i]) + (i == 0 ? token.balanceOf(wallets[INVESTORS]) : 0);
            assertEq(_position(i).shares, held, "position");
            all += held;
        }
        assertEq(token.totalSupply(), all, "supply");
    }

    function invariant_holderCountsAreARecount() public view {
        uint256[3] memory counted;
        for (uint256 i = 0; i < INVESTORS; ++i) {
            Position memory position = _position(i);
            assertEq(position.categories == 0 ? 1 : 0, position.shares == 0 ? 1 : 0, "counted while holding");
            for (uint256 c = 0; c < counted.length; ++c) counted[c] += (position.categories >> c) & 1;
        }
        (uint256 anybody, uint256 unitedStates, uint256 nonAccredited) = compliance.holderCounts(address(token));
        assertEq(anybody, counted[0], "holders");
        assertEq(unitedStates, counted[1], "in the United States");
        assertEq(nonAccredited, counted[2], "not accredited");
        assertTrue(anybody <= _caps[0] + handler.forcedHolders(), "more holders than the cap");
    }

    function invariant_lotsAreWhatIsHeld() public view {
        for (uint256 i = 0; i < INVESTORS; ++i) {
            Lot[] memory lots = compliance.lotsOf(address(token), _investor(i));
            uint256 inLots = 0;
            for (uint256 j = 0; j < lots.length; ++j) inLots += lots[j].shares;
            assertEq(inLots, _position(i).shares, "in lots");
            assertEq(model.heldBy(_investor(i)), _position(i).shares, "in the model");
        }
    }

    function invariant_lotsAreInOrderAndNotEmpty() public view {
        for (uint256 i = 0; i < INVESTORS; ++i) {
            Lot[] memory lots = compliance.lotsOf(address(token), _investor(i));
            for (uint256 j = 0; j < lots.length; ++j) {
                assertTrue(lots[j].shares > 0, "an empty lot");
                assertTrue(lots[j].acquiredAt <= block.timestamp, "from the future");
                bool isLater = j == 0 || lots[j].acquiredAt / 1 days > lots[j - 1].acquiredAt / 1 days;
                assertTrue(isLater, "two lots of one day, or out of order");
            }
        }
    }

    function invariant_noShareMovesTooEarly() public view {
        assertFalse(handler.movedTooEarly(), "shares moved within the holding period");
    }

    function invariant_approvalsAreUsedOnce() public view {
        assertFalse(handler.movedUnapproved(), "shares moved without an approval of their own");
    }

    function invariant_tradesLeaveNobodyBelowTheMinimum() public view {
        assertFalse(handler.leftTooFew(), "somebody was left with too few shares");
    }

    function invariant_nothingReachesTheUnverified() public view {
        assertFalse(handler.reachedUnverified(), "an unverified wallet received shares");
    }

    /// @dev The invariants are worth nothing if the handler never gets anything done.
    function test_handler_getsThingsDone() public {
        handler.issue(0, 59);
        assertEq(handler.issued(), 1, "issued");
        handler.trade(0, 1, 20);
        assertEq(handler.traded(), 0, "within the holding period");
        handler.pass(4 days - 1);
        handler.trade(0, 1, 20);
        assertEq(handler.traded(), 1, "after the holding period");
        handler.switchApproval(0);
        handler.trade(0, 2, 20);
        assertEq(handler.traded(), 1, "without an approval");
        handler.tradeApproved(0, 2, 15);
        assertEq(handler.traded(), 2, "with an approval, and once");
        handler.changePerson(3, 4, 1);
        assertEq(handler.refreshFailures(), 1, "an identity that reverts");
        handler.force(0, 5, 5);
        handler.burn(5, 1);
        handler.recover(0, 5);
        assertEq(token.balanceOf(wallets[5]), 60 - 20 - 15 - 1, "all in the second wallet");
    }

    function _investor(uint256 i) private view returns (uint64) {
        return registry.investorIdOf(wallets[i]);
    }

    function _position(uint256 i) private view returns (Position memory) {
        return compliance.positionOf(address(token), _investor(i));
    }
}
