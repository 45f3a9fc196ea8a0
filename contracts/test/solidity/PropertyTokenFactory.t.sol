// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {RuleSetting} from "../../src/compliance/Rule.sol";
import {ICompliance} from "../../src/interfaces/ICompliance.sol";
import {IERC1643} from "../../src/interfaces/IERC1643.sol";
import {IPrimarySale} from "../../src/interfaces/IPrimarySale.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {IPropertyTokenFactory} from "../../src/interfaces/IPropertyTokenFactory.sol";
import {PropertyToken} from "../../src/token/PropertyToken.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract NextPropertyToken is PropertyToken {
    constructor(
        PropertyToken present
    ) PropertyToken(IAccessManager(present.authority()), ICompliance(present.compliance())) {}

    function next() external pure returns (uint256) {
        return 2;
    }
}

contract PropertyTokenFactoryTest is FreeholdTest {
    bytes32 private constant OTHER = keccak256("prop_2");

    function test_tokenize_setsEverythingUpInOneCall() public {
        RuleSetting[] memory rules = _and(_accreditedOnly(), _maxShare(700));
        IPropertyTokenFactory.TokenizeParams memory params = _params(OTHER, rules);
        params.saleDeadline = uint64(block.timestamp + 100);
        address predicted = factory.predictToken(OTHER);
        vm.expectEmit(address(factory));
        emit IPropertyTokenFactory.PropertyTokenized(OTHER, predicted, "MAYOR1", AUTHORIZED, PRICE, DEED_HASH);
        address made = factory.tokenize(params);
        assertEq(made, predicted, "predicted address");
        assertEq(factory.tokenOf(OTHER), made, "address by property");
        assertEq(keccak256(abi.encode(compliance.rulesOf(made))), keccak256(abi.encode(rules)), "rules");
        IPrimarySale.Sale memory opened = sale.saleOf(made);
        assertEq(opened.pricePerShare, PRICE, "price");
        assertEq(opened.remainingShares, AUTHORIZED, "shares");
        assertEq(opened.deadline, block.timestamp + 100, "deadline");
    }

    function test_tokenize_revertsForAKnownProperty() public {
        vm.expectRevert(
            abi.encodeWithSelector(IPropertyTokenFactory.PropertyAlreadyTokenized.selector, PROPERTY, address(token))
        );
        factory.tokenize(_params(PROPERTY, _noRules()));
    }

    function test_tokenize_revertsOnMistakes() public {
        vm.expectRevert(IPropertyTokenFactory.PropertyIdMissing.selector);
        factory.tokenize(_params(0, _noRules()));

        IPropertyTokenFactory.TokenizeParams memory params = _params(OTHER, _noRules());
        params.deedHash = 0;
        vm.expectRevert(abi.encodeWithSelector(IERC1643.DocumentHashMissing.selector, bytes32("DEED")));
        factory.tokenize(params);

        params = _params(OTHER, _noRules());
        params.authorizedShares = 0;
        vm.expectRevert(IPropertyToken.NoAuthorizedShares.selector);
        factory.tokenize(params);

        params = _params(OTHER, _noRules());
        params.pricePerShare = 0;
        vm.expectRevert(IPrimarySale.PriceMissing.selector);
        factory.tokenize(params);
        assertEq(factory.tokenOf(OTHER), address(0), "nothing was left behind");
    }

    function test_tokenize_revertsForStrangers() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, STRANGER));
        vm.prank(STRANGER);
        factory.tokenize(_params(OTHER, _noRules()));
    }

    function test_isPropertyToken_knowsItsOwn() public view {
        assertTrue(factory.isPropertyToken(address(token)), "own");
        assertFalse(factory.isPropertyToken(beacon.implementation()), "the code behind");
        assertFalse(factory.isPropertyToken(address(usdc)), "another contract");
        assertFalse(factory.isPropertyToken(ALICE), "a wallet");
    }

    function test_beacon_upgradesAllTokensAndKeepsTheirState() public {
        _verify(ALICE, SPAIN);
        token.mint(ALICE, 5);
        beacon.upgradeTo(address(new NextPropertyToken(token)));
        assertEq(NextPropertyToken(address(token)).next(), 2, "new code");
        assertEq(token.balanceOf(ALICE), 5, "balance");
        assertEq(token.name(), "Calle Mayor 1", "name");
    }
}
