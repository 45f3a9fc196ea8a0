// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../../src/access/Roles.sol";
import {DividendDistributor} from "../../../src/dividend/DividendDistributor.sol";
import {IDividendDistributor} from "../../../src/interfaces/IDividendDistributor.sol";
import {IUsdc} from "../../../src/interfaces/IUsdc.sol";
import {Purpose} from "../../../src/treasury/Purpose.sol";
import {FreeholdTest} from "./FreeholdTest.sol";

/// @title DividendTest
/// @notice The distributor with its roles, and rent in the Treasury.
abstract contract DividendTest is FreeholdTest {
    bytes32 internal constant FIRST = keccak256("dist_1");
    bytes32 internal constant SECOND = keccak256("dist_2");
    bytes32 internal constant STATEMENT = keccak256("statement");
    uint16 internal constant SPANISH_BPS = 1_900;
    uint16 internal constant OTHER_BPS = 3_000;

    DividendDistributor internal distributor;

    function setUp() public virtual override {
        super.setUp();
        address[2] memory manages = [address(0), address(this)];
        distributor = new DividendDistributor(address(manager), IUsdc(address(usdc)), treasury, registry, factory);
        manages[0] = address(distributor);
        for (uint256 i = 0; i < 2; ++i) {
            manager.grantRole(Roles.DISTRIBUTOR, manages[i], 0);
            manager.grantRole(Roles.TREASURER, manages[i], 0);
        }
        manager.setTargetFunctionRole(Roles.PROPERTY_TOKENS, _one(token.takeSnapshot.selector), Roles.DISTRIBUTOR);
        manager.setTargetFunctionRole(address(treasury), _one(treasury.withdraw.selector), Roles.TREASURER);
        manager.setTargetFunctionRole(address(treasury), _one(treasury.reassign.selector), Roles.TREASURER);
    }

    function _collect(uint256 amount) internal {
        usdc.mint(address(this), amount);
        usdc.approve(address(treasury), amount);
        treasury.deposit(PROPERTY, Purpose.Rent, amount);
    }

    /// @dev Spain has a rate of its own.
    function _terms(bytes32 id, uint64 amount) internal view returns (IDividendDistributor.Terms memory terms) {
        terms.distributionId = id;
        terms.token = address(token);
        terms.amount = amount;
        terms.statementHash = STATEMENT;
        terms.otherBps = OTHER_BPS;
        terms.rates = new IDividendDistributor.CountryRate[](1);
        terms.rates[0] = IDividendDistributor.CountryRate(SPAIN, SPANISH_BPS);
    }

    function _fund(bytes32 id, uint64 amount) internal {
        _collect(amount);
        distributor.fund(_terms(id, amount));
    }

    function _start(bytes32 id, uint64 amount) internal {
        _fund(id, amount);
        distributor.snapshot(id);
    }

    function _pay(bytes32 id, address holder) internal {
        distributor.pay(id, _list(holder));
    }

    function _invest(address wallet, uint16 country, uint256 shares) internal {
        _verify(wallet, country);
        token.mint(wallet, shares);
    }

    function _list(address one) internal pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = one;
    }

    function _list(address one, address two, address three) internal pure returns (address[] memory list) {
        list = new address[](3);
        (list[0], list[1], list[2]) = (one, two, three);
    }

    function _owedTo(address holder) internal view returns (uint256) {
        return distributor.owedOf(address(token), holder).amount;
    }

    function _books() internal view returns (IDividendDistributor.Books memory) {
        return distributor.booksOf(address(token));
    }

    /// @dev What is here, and where it belongs.
    function _assertBooks() internal view {
        IDividendDistributor.Books memory books = _books();
        uint256 accounted = uint256(books.paid) + books.owed + books.withheld + books.carried;
        assertEq(books.deposited, accounted + distributor.pendingOf(address(token)), "deposited");
        assertEq(usdc.balanceOf(address(distributor)), books.deposited - books.paid - books.released, "held");
    }
}
