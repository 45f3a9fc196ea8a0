// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Restriction, TransferRestricted} from "../../src/compliance/Restriction.sol";
import {AccreditedOnly} from "../../src/compliance/rules/AccreditedOnly.sol";
import {CountryPolicy} from "../../src/compliance/rules/CountryPolicy.sol";
import {HolderCap} from "../../src/compliance/rules/HolderCap.sol";
import {HoldingPeriod} from "../../src/compliance/rules/HoldingPeriod.sol";
import {ManualApproval} from "../../src/compliance/rules/ManualApproval.sol";
import {MaxShareOfSupply} from "../../src/compliance/rules/MaxShareOfSupply.sol";
import {MinimumHolding} from "../../src/compliance/rules/MinimumHolding.sol";
import {ClaimTopics} from "../../src/identity/ClaimTopics.sol";
import {IERC7943Fungible} from "../../src/interfaces/IERC7943.sol";
import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {PropertyToken} from "../../src/token/PropertyToken.sol";
import {StubIdentity} from "./support/Stubs.sol";
import {MarketTest} from "./support/MarketTest.sol";

/// @notice A match that the token's rules refuse between two that they let pass: every rule is asked, the right side is named.
contract MarketRules is MarketTest {
    function test_sellerMovedTheShares() public {
        _send(_maker(SELL), _maker(0), HELD - SHARES + 1);
        _send(_maker(0), _maker(3), HELD - SHARES + 1);
        _send(_maker(3), _maker(5), HELD - SHARES + 1);
        token.burn(_maker(5), HELD - SHARES + 1);
        _assertMiddleRestricted(Restriction.SHARES_NOT_FREE, IMarketplace.Fault.Seller);
    }

    function test_sharesFrozen() public {
        token.freezePartialTokens(_maker(SELL), HELD - SHARES + 1);
        bytes memory reason = abi.encodeWithSelector(
            IERC7943Fungible.ERC7943InsufficientUnfrozenBalance.selector,
            _maker(SELL),
            SHARES,
            SHARES - 1
        );
        _assertMiddleFails(IMarketplace.Fault.Seller, reason);
    }

    function test_sellerFrozen() public {
        token.setAddressFrozen(_maker(SELL), true);
        _assertMiddleRestricted(Restriction.FROZEN, IMarketplace.Fault.Seller);
    }

    function test_buyerFrozen() public {
        token.setAddressFrozen(_maker(BUY), true);
        _assertMiddleRestricted(Restriction.FROZEN, IMarketplace.Fault.Buyer);
    }

    function test_sellersKycRevoked() public {
        _revoke(_maker(SELL));
        _assertMiddleRestricted(Restriction.SENDER_NOT_VERIFIED, IMarketplace.Fault.Seller);
    }

    function test_buyersKycRevoked() public {
        _revoke(_maker(BUY));
        _assertMiddleRestricted(Restriction.RECEIVER_NOT_VERIFIED, IMarketplace.Fault.Buyer);
    }

    function test_countryNotAdmitted() public {
        compliance.setRules(address(token), _countries(true, SPAIN));
        _relocate(_maker(BUY), UNITED_STATES);
        _assertMiddleRestricted(CountryPolicy.CODE, IMarketplace.Fault.Buyer);
    }

    function test_notAccredited() public {
        compliance.setRules(address(token), _accreditedOnly());
        _accredit(_maker(3));
        _accredit(_maker(5));
        _assertMiddleRestricted(AccreditedOnly.CODE, IMarketplace.Fault.Buyer);
    }

    function test_tooLargeAShare() public {
        compliance.setRules(address(token), _maxShare(200));
        token.mint(_maker(BUY), 100 - SHARES + 1);
        _assertMiddleRestricted(MaxShareOfSupply.CODE, IMarketplace.Fault.Buyer);
    }

    function test_oneHolderTooMany() public {
        token.burn(_maker(BUY), HELD);
        compliance.setRules(address(token), _holderCap(5, 0, 0));
        _assertMiddleRestricted(HolderCap.CODE, IMarketplace.Fault.Buyer);
    }

    function test_oneNonAccreditedHolderTooMany() public {
        token.burn(_maker(BUY), HELD);
        compliance.setRules(address(token), _holderCap(0, 0, 5));
        _assertMiddleRestricted(HolderCap.CODE + 2, IMarketplace.Fault.Buyer);
    }

    function test_lotLocked() public {
        compliance.setRules(address(token), _holdingPeriod(1 days));
        token.burn(_maker(SELL), HELD);
        token.mint(_maker(SELL), HELD);
        _assertMiddleRestricted(HoldingPeriod.CODE, IMarketplace.Fault.Seller);
        vm.warp(block.timestamp + 1 days);
        _settle();
        assertEq(_filled(SELL), SHARES, "a day later");
    }

    function test_lotsAreWrittenDown() public {
        compliance.setRules(address(token), _holdingPeriod(1 days));
        _settle();
        assertEq(compliance.lotsOf(address(token), registry.investorIdOf(_maker(BUY)))[0].shares, SHARES, "lot");
    }

    function test_minimumHolding_sellerKeepsTooLittle() public {
        compliance.setRules(address(token), _minimumHolding(50));
        token.burn(_maker(SELL), 45);
        _assertMiddleRestricted(MinimumHolding.CODE, IMarketplace.Fault.Seller);
    }

    function test_minimumHolding_buyerGetsTooLittle() public {
        compliance.setRules(address(token), _minimumHolding(50));
        token.burn(_maker(BUY), 65);
        _assertMiddleRestricted(MinimumHolding.CODE, IMarketplace.Fault.Buyer);
    }

    function test_minimumHolding_buyerGetsTooLittleOfEverything() public {
        compliance.setRules(address(token), _minimumHolding(50));
        token.burn(_maker(BUY), 65);
        token.burn(_maker(SELL), HELD - SHARES);
        _assertMiddleRestricted(MinimumHolding.CODE, IMarketplace.Fault.Buyer);
    }

    function test_minimumHolding_both() public {
        compliance.setRules(address(token), _minimumHolding(50));
        token.burn(_maker(SELL), 45);
        token.burn(_maker(BUY), 65);
        _assertMiddleRestricted(MinimumHolding.CODE, IMarketplace.Fault.Both);
    }

    function test_nobodyApproved() public {
        compliance.setRules(address(token), _manualApproval());
        for (uint256 i = 0; i < 3; i += 2) {
            uint40 until = uint40(block.timestamp);
            compliance.approveTransfer(address(token), _maker(i), _maker(i + 3), SHARES, until);
        }
        _assertMiddleRestricted(ManualApproval.CODE, IMarketplace.Fault.Both);
        assertEq(compliance.approvedUntil(address(token), _maker(0), _maker(3), SHARES), 0, "used up");
    }

    function test_tokenPaused() public {
        token.pause();
        _assertAllRestricted(Restriction.TOKEN_PAUSED);
        token.unpause();
        _settle();
        assertEq(_filled(SELL), SHARES, "goes on");
    }

    function test_saleCanFail() public {
        PropertyToken other = _sellWithMinimum(PRICE, uint64(block.timestamp + 1 days));
        other.mint(_maker(SELL), HELD);
        (orders[SELL].token, orders[BUY].token) = (address(other), address(other));
        _assertMiddleFails(
            IMarketplace.Fault.Nobody,
            abi.encodeWithSelector(TransferRestricted.selector, Restriction.SALE_CAN_FAIL, 0)
        );
    }

    /// @dev Its rules are known, but it is no token: whatever it says is nobody's fault.
    function test_tokenThatSpeaksOtherwise() public {
        address odd = address(new OddToken());
        compliance.setRules(odd, _noRules());
        (orders[SELL].token, orders[BUY].token) = (odd, odd);
        _assertMiddleFails(IMarketplace.Fault.Nobody, abi.encodeWithSelector(OddToken.Odd.selector, 7));
    }

    function test_tokenThatIsUnknownToTheRules() public {
        address odd = address(new UnknownRuleToken());
        compliance.setRules(odd, _noRules());
        (orders[SELL].token, orders[BUY].token) = (odd, odd);
        for (uint8 code = 1; code <= 17; code += 16) {
            UnknownRuleToken(odd).set(code);
            bytes memory reason = abi.encodeWithSelector(TransferRestricted.selector, code, 0);
            IMarketplace.Fault fault = code == 1 ? IMarketplace.Fault.Nobody : IMarketplace.Fault.Both;
            _expectFailed(MIDDLE, fault, reason);
            _settle();
        }
    }

    function _assertAllRestricted(uint8 code) private {
        bytes memory reason = abi.encodeWithSelector(TransferRestricted.selector, code, 0);
        for (uint256 i = 0; i < 3; ++i) _expectFailed(i, IMarketplace.Fault.Nobody, reason);
        _settle();
        for (uint256 i = 0; i < 3; ++i) assertEq(_filled(i), 0, "not filled");
    }

    function _revoke(address wallet) private {
        StubIdentity(registry.identity(wallet)).drop(ClaimTopics.KYC, address(issuer));
        registry.refresh(wallet);
    }
}

contract OddToken {
    error Odd(uint256 number);

    function marketTransfer(address, address, uint256) external pure {
        revert Odd(7);
    }
}

/// @notice Speaks of a rule that the market does not know.
contract UnknownRuleToken {
    uint8 private _code;

    function set(uint8 code) external {
        _code = code;
    }

    function marketTransfer(address, address, uint256) external view {
        revert TransferRestricted(_code, 0);
    }
}
