// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {UpgradeableBeacon} from "@openzeppelin/contracts/proxy/beacon/UpgradeableBeacon.sol";
import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {Roles} from "../../../src/access/Roles.sol";
import {Compliance} from "../../../src/compliance/Compliance.sol";
import {TransferRestricted} from "../../../src/compliance/Restriction.sol";
import {RuleSetting} from "../../../src/compliance/Rule.sol";
import {ClaimTopics} from "../../../src/identity/ClaimTopics.sol";
import {IdentityRegistry} from "../../../src/identity/IdentityRegistry.sol";
import {IERC3643} from "../../../src/interfaces/IERC3643.sol";
import {IPropertyToken} from "../../../src/interfaces/IPropertyToken.sol";
import {IPropertyTokenFactory} from "../../../src/interfaces/IPropertyTokenFactory.sol";
import {IUsdc} from "../../../src/interfaces/IUsdc.sol";
import {PrimarySale} from "../../../src/market/PrimarySale.sol";
import {PropertyToken} from "../../../src/token/PropertyToken.sol";
import {PropertyTokenFactory} from "../../../src/token/PropertyTokenFactory.sol";
import {Treasury} from "../../../src/treasury/Treasury.sol";
import {TestUsdc} from "../../../src/usdc/TestUsdc.sol";
import {Investors} from "./Investors.sol";
import {RuleSettings} from "./RuleSettings.sol";
import {StubIssuer} from "./Stubs.sol";

/// @title FreeholdTest
/// @notice Everything deployed, with the test contract as administrator and holder of every role; strangers are
/// played with `vm.prank`.
abstract contract FreeholdTest is Investors, RuleSettings {
    bytes32 internal constant PROPERTY = keccak256("prop_1");
    bytes32 internal constant DEED_HASH = keccak256("deed");
    uint64 internal constant AUTHORIZED = 10_000;
    uint64 internal constant PRICE = 50_000_000;
    address internal constant STRANGER = address(0xbad);

    AccessManager internal manager;
    TestUsdc internal usdc;
    Compliance internal compliance;
    Treasury internal treasury;
    PrimarySale internal sale;
    UpgradeableBeacon internal beacon;
    PropertyTokenFactory internal factory;
    PropertyToken internal token;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        manager = new AccessManager(address(this));
        usdc = _deployUsdc();
        usdc.configureMinter(address(this), type(uint256).max);
        issuer = new StubIssuer();
        registry = IdentityRegistry(_proxy(address(new IdentityRegistry())));
        compliance = Compliance(_proxy(address(new Compliance(registry))));
        treasury = new Treasury(address(manager), IUsdc(address(usdc)));
        sale = new PrimarySale(address(manager), IUsdc(address(usdc)), treasury);
        beacon = new UpgradeableBeacon(address(new PropertyToken(manager, compliance)), address(this));
        factory = new PropertyTokenFactory(address(manager), address(beacon), compliance, sale);
        _configure();
        token = PropertyToken(factory.tokenize(_params(PROPERTY, _noRules())));
    }

    /// @dev Tests may want another one.
    function _deployUsdc() internal virtual returns (TestUsdc) {
        return new TestUsdc(address(this));
    }

    function _params(
        bytes32 propertyId,
        RuleSetting[] memory rules
    ) internal pure returns (IPropertyTokenFactory.TokenizeParams memory) {
        return
            IPropertyTokenFactory.TokenizeParams({
                propertyId: propertyId,
                name: "Calle Mayor 1",
                symbol: "MAYOR1",
                authorizedShares: AUTHORIZED,
                pricePerShare: PRICE,
                saleDeadline: 0,
                minimumRaise: 0,
                deedHash: DEED_HASH,
                deedUri: "ipfs://deed",
                rules: rules
            });
    }

    /// @dev Opens the sale of another property that must raise a minimum by a deadline.
    function _sellWithMinimum(uint64 minimumRaise, uint64 deadline) internal returns (PropertyToken) {
        IPropertyTokenFactory.TokenizeParams memory params = _params(keccak256("prop_2"), _noRules());
        (params.minimumRaise, params.saleDeadline) = (minimumRaise, deadline);
        return PropertyToken(factory.tokenize(params));
    }

    /// @dev A verified investor with money, who lets the sale take it.
    function _equip(address buyer, uint256 amount) internal {
        _verify(buyer, SPAIN);
        usdc.mint(buyer, amount);
        vm.prank(buyer);
        usdc.approve(address(sale), type(uint256).max);
    }

    function _send(address from, address to, uint256 shares) internal {
        vm.prank(from);
        token.transfer(to, shares);
    }

    /// @dev Another wallet of the same investor.
    function _link(address wallet, address known) internal {
        registry.registerIdentity(wallet, registry.identity(known), 0);
        registry.refresh(wallet);
    }

    function _assertCode(address from, address to, uint256 shares, uint8 code, uint256 parameter) internal view {
        (uint8 actual, uint256 number) = compliance.transferRestriction(address(token), from, to, shares);
        assertEq(actual, code, "code");
        assertEq(number, parameter, "parameter");
    }

    /// @dev The question and the transfer agree.
    function _assertRefused(address from, address to, uint256 shares, uint8 code, uint256 parameter) internal {
        _assertCode(from, to, shares, code, parameter);
        _expectRestricted(code, parameter);
        _send(from, to, shares);
    }

    function _expectRestricted(uint8 code, uint256 parameter) internal {
        vm.expectRevert(abi.encodeWithSelector(TransferRestricted.selector, code, parameter));
    }

    function _proxy(address code) private returns (address) {
        return address(new ERC1967Proxy(code, abi.encodeCall(IdentityRegistry.initialize, (address(manager)))));
    }

    function _configure() private {
        manager.grantRole(Roles.FACTORY, address(factory), 0);
        manager.grantRole(Roles.MINTER, address(sale), 0);
        manager.setTargetFunctionRole(address(sale), _one(sale.openSale.selector), Roles.FACTORY);
        manager.setTargetFunctionRole(address(compliance), _one(compliance.setRules.selector), Roles.FACTORY);
        bytes4[4] memory minting = [
            IERC3643.mint.selector,
            IPropertyToken.awaitSale.selector,
            IPropertyToken.settleSale.selector,
            IPropertyToken.takeBack.selector
        ];
        for (uint256 i = 0; i < minting.length; ++i) {
            manager.setTargetFunctionRole(Roles.PROPERTY_TOKENS, _one(minting[i]), Roles.MINTER);
        }
        manager.grantRole(Roles.FACTORY, address(this), 0);
        manager.grantRole(Roles.MINTER, address(this), 0);

        registry.addClaimTopic(ClaimTopics.KYC);
        uint256[] memory topics = new uint256[](2);
        (topics[0], topics[1]) = (ClaimTopics.KYC, ClaimTopics.ACCREDITED);
        registry.addTrustedIssuer(address(issuer), topics);
    }

    function _one(bytes4 selector) internal pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](1);
        selectors[0] = selector;
    }
}
