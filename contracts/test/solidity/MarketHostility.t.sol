// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Roles} from "../../src/access/Roles.sol";
import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {Marketplace} from "../../src/market/Marketplace.sol";
import {TestUsdc} from "../../src/usdc/TestUsdc.sol";
import {HostileUsdc} from "./support/HostileUsdc.sol";
import {MarketTest} from "./support/MarketTest.sol";
import {Packed} from "./support/PackedBatch.sol";

/// @notice Wallets, tokens and a USDC that do what they like: one match fails, the batch goes on.
contract MarketHostility is MarketTest {
    HostileUsdc private hostile;

    function setUp() public override {
        super.setUp();
        hostile = HostileUsdc(address(usdc));
    }

    function _deployUsdc() internal override returns (TestUsdc) {
        return TestUsdc(address(new HostileUsdc()));
    }

    function test_walletThatEatsAllGas() public {
        _assertWalletIsNotBelieved(HostileWallet.Mood.Eats);
    }

    function test_walletThatAnswersForEver() public {
        _assertWalletIsNotBelieved(HostileWallet.Mood.Shouts);
    }

    function test_walletThatSaysTooLittle() public {
        _assertWalletIsNotBelieved(HostileWallet.Mood.Mumbles);
    }

    function test_walletThatSaysSomethingElse() public {
        _assertWalletIsNotBelieved(HostileWallet.Mood.Lies);
    }

    function test_wallet_needsGasToAnswer() public {
        orders[SELL].maker = address(new HostileWallet(HostileWallet.Mood.Lies));
        otherSignature[SELL] = "any";
        delete fills;
        Packed memory batch = _packed();
        vm.expectRevert(IMarketplace.NotEnoughGas.selector);
        market.settle{gas: 400_000}(batch.tokens, batch.orders, batch.fills, permits);
    }

    /// @dev Whether a match succeeds does not depend on the gas that the operator sends.
    function test_settle_needsGasForEachMatch() public {
        Packed memory batch = _packed();
        vm.expectRevert(IMarketplace.NotEnoughGas.selector);
        market.settle{gas: 1_500_000}(batch.tokens, batch.orders, batch.fills, permits);
        assertEq(_filled(0), 0, "nothing happened");
    }

    function testFuzz_settle_doesAllOrNothingWithLittleGas(uint256 gas) public {
        gas = bound(gas, 100_000, 4_000_000);
        bytes memory call = _call();
        (bool success, ) = address(market).call{gas: gas}(call);
        for (uint256 i = 0; i < 6; ++i) assertEq(_filled(i), success ? SHARES : 0, "all or nothing");
    }

    function test_usdcThatRefusesTheSeller() public {
        _assertUsdcRefuses(HostileUsdc.Mood.Refuses);
    }

    function test_usdcThatBabbles() public {
        _assertUsdcRefuses(HostileUsdc.Mood.Babbles);
    }

    function test_usdcThatShouts() public {
        _assertUsdcRefuses(HostileUsdc.Mood.Shouts);
    }

    function test_usdcThatEatsAllGas() public {
        _assertUsdcRefuses(HostileUsdc.Mood.Eats);
    }

    function test_usdcThatMovesAndDenies() public {
        _assertUsdcRefuses(HostileUsdc.Mood.Denies);
    }

    function test_usdcThatMovesAndSaysNothing() public {
        hostile.setMood(_maker(SELL), HostileUsdc.Mood.Silent);
        _settle();
        assertEq(_filled(SELL), SHARES, "as old tokens do");
    }

    function test_usdcThatRefusesTheTreasury() public {
        market.setFees(10, 10);
        hostile.setMood(address(treasury), HostileUsdc.Mood.Eats);
        bytes memory reason = abi.encodeWithSelector(IMarketplace.UsdcRefused.selector);
        for (uint256 i = 0; i < 3; ++i) _expectFailed(i, IMarketplace.Fault.Both, reason);
        _settle();
        assertEq(usdc.balanceOf(_maker(BUY)), MONEY, "nobody paid");
    }

    /// @dev A batch in the middle of a batch, a cancel in the middle of a fill: neither gets in.
    function test_usdcThatCallsBack() public {
        manager.grantRole(Roles.SETTLER, address(hostile), 0);
        hostile.arm(address(market), _call());
        _settle();
        hostile.arm(address(market), abi.encodeCall(market.cancel, (orders[SELL])));
        _settle();
        assertEq(hostile.callbacks(), 0, "nothing got in");
        assertEq(_filled(SELL), 2 * SHARES, "twice");
    }

    function test_tokenThatEatsAllGas() public {
        bytes memory reason = abi.encodeWithSelector(IMarketplace.SharesNeedTooMuchGas.selector, _maker(SELL));
        _useHostileToken(HostileToken.Mood.Eats);
        _assertMiddleFails(IMarketplace.Fault.Seller, reason);
    }

    function test_tokenThatShouts_isListenedToForAWhile() public {
        _useHostileToken(HostileToken.Mood.Shouts);
        _assertMiddleFails(IMarketplace.Fault.Nobody, new bytes(256));
    }

    function test_tokenThatCallsBack() public {
        HostileToken odd = _useHostileToken(HostileToken.Mood.Settles);
        manager.grantRole(Roles.SETTLER, address(odd), 0);
        bytes memory reason = abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        _assertMiddleFails(IMarketplace.Fault.Nobody, reason);
    }

    function _useHostileToken(HostileToken.Mood mood) private returns (HostileToken odd) {
        odd = new HostileToken(market, mood);
        compliance.setRules(address(odd), _noRules());
        (orders[SELL].token, orders[BUY].token) = (address(odd), address(odd));
    }

    function _assertUsdcRefuses(HostileUsdc.Mood mood) private {
        hostile.setMood(_maker(SELL), mood);
        _assertMiddleFails(IMarketplace.Fault.Both, abi.encodeWithSelector(IMarketplace.UsdcRefused.selector));
    }

    function _assertWalletIsNotBelieved(HostileWallet.Mood mood) private {
        address wallet = address(new HostileWallet(mood));
        _equipTrader(wallet);
        orders[SELL].maker = wallet;
        otherSignature[SELL] = "any";
        _assertMiddleFails(
            IMarketplace.Fault.Seller,
            abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, wallet)
        );
    }
}

contract HostileWallet {
    enum Mood {
        Eats,
        Shouts,
        Mumbles,
        Lies
    }

    Mood private _mood;

    constructor(Mood mood) {
        _mood = mood;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        if (_mood == Mood.Lies) return 0xffffffff;
        if (_mood == Mood.Eats) while (true) {}
        bool isShouting = _mood == Mood.Shouts;
        assembly {
            mstore(0, shl(224, 0x1626ba7f))
            if isShouting {
                revert(0, 100000)
            }
            return(0, 4)
        }
    }
}

contract HostileToken {
    enum Mood {
        Eats,
        Shouts,
        Settles
    }

    Marketplace private _market;
    Mood private _mood;

    constructor(Marketplace market, Mood mood) {
        (_market, _mood) = (market, mood);
    }

    function marketTransfer(address, address, uint256) external {
        if (_mood == Mood.Eats) while (true) {}
        if (_mood == Mood.Shouts) {
            assembly {
                revert(0x4000, 100000)
            }
        }
        _market.settle(new address[](0), hex"0000", "", new IMarketplace.Permit[](0));
    }
}
