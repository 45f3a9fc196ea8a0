// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IDividendDistributor} from "../interfaces/IDividendDistributor.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {IPropertyTokenFactory} from "../interfaces/IPropertyTokenFactory.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {IUsdc} from "../interfaces/IUsdc.sol";
import {Purpose} from "../treasury/Purpose.sol";
import {DividendMoney} from "./DividendMoney.sol";
import {DividendPages} from "./DividendPages.sol";
import {OwedDividends} from "./OwedDividends.sol";

/// @title DividendDistributor
/// @notice See {IDividendDistributor}. This contract guards and wires; the books are {DistributionBook}, pages are
/// {DividendPages}, what could not be paid is {OwedDividends}. Not upgradeable: it holds investors' money. The USDC it holds is,
/// over all tokens, what was deposited and neither paid nor released.
contract DividendDistributor is AccessManaged, ReentrancyGuardTransient, DividendPages {
    IPropertyTokenFactory private immutable FACTORY;

    constructor(
        address accessManager,
        IUsdc usdc,
        ITreasury treasury,
        IIdentityRegistry registry,
        IPropertyTokenFactory factory
    ) AccessManaged(accessManager) DividendMoney(usdc, treasury) OwedDividends(registry) {
        FACTORY = factory;
    }

    /// @inheritdoc IDividendDistributor
    function fund(Terms calldata terms) external restricted nonReentrant {
        bytes32 propertyId = IPropertyToken(terms.token).propertyId();
        if (FACTORY.tokenOf(propertyId) != terms.token) revert UnknownToken(terms.token);
        _open(terms);
        uint256 held = _held();
        TREASURY.withdraw(propertyId, Purpose.Rent, address(this), terms.amount, terms.distributionId);
        _requireHeld(held + terms.amount);
        if (terms.reserve > 0) TREASURY.reassign(propertyId, Purpose.Rent, Purpose.Reserve, terms.reserve);
        if (terms.fee > 0) TREASURY.reassign(propertyId, Purpose.Rent, Purpose.Fee, terms.fee);
    }

    /// @inheritdoc IDividendDistributor
    function cancel(bytes32 distributionId) external restricted nonReentrant {
        (address token, uint64 amount) = _cancel(distributionId);
        _sendToTreasury(IPropertyToken(token).propertyId(), Purpose.Rent, amount);
    }

    /// @inheritdoc IDividendDistributor
    function snapshot(bytes32 distributionId) external nonReentrant {
        _start(distributionId);
    }

    /// @inheritdoc IDividendDistributor
    function pay(bytes32 distributionId, address[] calldata holders) external restricted nonReentrant {
        _pay(distributionId, holders);
    }

    /// @inheritdoc IDividendDistributor
    function payOwed(address token, address holder) external nonReentrant returns (uint64 amount) {
        return _payOwed(token, holder, holder);
    }

    /// @inheritdoc IDividendDistributor
    function redirectOwed(
        address token,
        address holder,
        address to
    ) external restricted nonReentrant returns (uint64 amount) {
        return _payOwed(token, holder, to);
    }

    /// @inheritdoc IDividendDistributor
    function moveOwed(
        address token,
        address lostWallet,
        address newWallet
    ) external restricted nonReentrant returns (uint64 amount) {
        _requireOneInvestor(lostWallet, newWallet);
        bytes32 running = runningOf[token];
        if (running != 0) _oweLost(running, lostWallet);
        return _moveOwed(token, lostWallet, newWallet);
    }

    /// @inheritdoc IDividendDistributor
    function releaseWithheld(address token) external nonReentrant returns (uint64 amount) {
        Books storage books = _books[token];
        amount = books.withheld - books.released;
        if (amount == 0) revert NothingWithheld(token);
        books.released = books.withheld;
        bytes32 propertyId = IPropertyToken(token).propertyId();
        emit WithheldReleased(token, propertyId, amount);
        _sendToTreasury(propertyId, Purpose.Withholding, amount);
    }
}
