// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IPrimarySale} from "../interfaces/IPrimarySale.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {IUsdc} from "../interfaces/IUsdc.sol";
import {Purpose} from "../treasury/Purpose.sol";
import {OwedRefunds} from "./OwedRefunds.sol";
import {SaleMath} from "./SaleMath.sol";
import {SaleRefunds} from "./SaleRefunds.sol";

/// @title PrimarySale
/// @notice See {IPrimarySale}. This contract guards, sells and releases; the books are {SaleBook}, a failed sale is
/// {SaleRefunds}, what could not be paid of it {OwedRefunds}. Not upgradeable: it holds investors' money. The USDC it holds is, over all sales, what was raised and
/// neither released nor refunded, and what is owed.
contract PrimarySale is AccessManaged, EIP712, SaleRefunds {
    using SafeERC20 for IUsdc;

    bytes32 private constant PURCHASE_TYPEHASH = keccak256(
        "Purchase(address buyer,address token,uint256 shares,uint256 cost,bytes32 nonce,uint256 deadline)"
    );

    ITreasury private immutable TREASURY;

    /// @inheritdoc IPrimarySale
    mapping(address buyer => mapping(bytes32 nonce => bool)) public isNonceUsed;

    constructor(
        address accessManager,
        IUsdc usdc,
        ITreasury treasury
    ) AccessManaged(accessManager) EIP712("Freehold PrimarySale", "1") OwedRefunds(usdc) {
        TREASURY = treasury;
    }

    /// @inheritdoc IPrimarySale
    function openSale(
        address token,
        uint64 pricePerShare,
        uint64 shares,
        uint64 deadline,
        uint64 minimumRaise
    ) external restricted {
        _open(token, pricePerShare, shares, deadline, minimumRaise);
        if (minimumRaise != 0) IPropertyToken(token).awaitSale();
    }

    /// @inheritdoc IPrimarySale
    function closeSale(address token) external restricted {
        _close(token);
    }

    /// @inheritdoc IPrimarySale
    function reopenSale(address token, uint64 deadline) external restricted {
        _reopen(token, deadline);
    }

    /// @inheritdoc IPrimarySale
    function cancelSale(address token) external restricted {
        _cancel(token);
    }

    /// @inheritdoc IPrimarySale
    function moveContribution(address token, address lostWallet, address newWallet) external restricted {
        _moveContribution(token, lostWallet, newWallet);
    }

    /// @inheritdoc IPrimarySale
    function redirectOwed(address token, address buyer, address to) external restricted returns (uint256 amount) {
        return _redirectOwed(token, buyer, to);
    }

    /// @inheritdoc IPrimarySale
    function moveOwed(
        address token,
        address lostWallet,
        address newWallet
    ) external restricted returns (uint256 amount) {
        return _moveOwed(token, lostWallet, newWallet);
    }

    /// @inheritdoc IPrimarySale
    function purchase(address token, uint256 shares, uint256 maxCost) external returns (uint256 cost) {
        cost = _quote(token, shares);
        if (cost > maxCost) revert WrongCost(cost);
        _sell(token, msg.sender, shares, cost, 0);
    }

    /// @inheritdoc IPrimarySale
    function purchaseWithPermit(Purchase calldata signed, bytes calldata signature, Permit calldata permit) external {
        _accept(signed, signature);
        _usePermit(signed.buyer, permit);
        _sell(signed.token, signed.buyer, signed.shares, signed.cost, signed.nonce);
    }

    /// @inheritdoc IPrimarySale
    function purchaseWithSignature(Purchase calldata signed, bytes calldata signature) external {
        _accept(signed, signature);
        _sell(signed.token, signed.buyer, signed.shares, signed.cost, signed.nonce);
    }

    /// @inheritdoc IPrimarySale
    function purchaseWithAuthorization(Purchase calldata signed, Authorization calldata authorization) external {
        _checkTerms(signed);
        _useNonce(signed.buyer, signed.nonce);
        bool hasSucceeded = _record(signed.token, signed.buyer, signed.shares, signed.cost, signed.nonce);
        // USDC checks the signature, over an authorization that is good for this purchase and no other.
        USDC.receiveWithAuthorization(
            signed.buyer,
            address(this),
            signed.cost,
            authorization.validAfter,
            authorization.validBefore,
            purchaseDigest(signed),
            authorization.signature
        );
        _deliver(signed.token, signed.buyer, signed.shares, hasSucceeded);
    }

    /// @inheritdoc IPrimarySale
    function cancelPurchase(bytes32 nonce) external {
        _useNonce(msg.sender, nonce);
        emit PurchaseCancelled(msg.sender, nonce);
    }

    /// @inheritdoc IPrimarySale
    function release(address token) external restricted returns (uint256 amount) {
        Sale storage sale = _sales[token];
        amount = SaleMath.unreleased(sale.raised, sale.released);
        if (sale.canFail) revert MinimumNotRaised(token, sale.raised, sale.minimumRaise);
        if (amount == 0) revert NothingToRelease(token);
        if (IPropertyToken(token).deedHash() == 0) revert DeedMissing(token);
        bytes32 propertyId = IPropertyToken(token).propertyId();
        sale.released = sale.raised;
        emit ProceedsReleased(token, propertyId, amount);
        USDC.forceApprove(address(TREASURY), amount);
        TREASURY.deposit(propertyId, Purpose.Sale, amount);
    }

    /// @inheritdoc IPrimarySale
    function purchaseDigest(Purchase calldata signed) public view returns (bytes32) {
        // Every member is one word, so the struct's encoding in calldata is its EIP-712 encoding.
        return _hashTypedDataV4(keccak256(abi.encode(PURCHASE_TYPEHASH, signed)));
    }

    /// @dev Shape, time, price, then signature, then the nonce: the cheapest refusal first.
    function _accept(Purchase calldata signed, bytes calldata signature) private {
        _checkTerms(signed);
        bool valid = SignatureChecker.isValidSignatureNowCalldata(signed.buyer, purchaseDigest(signed), signature);
        if (!valid) revert InvalidSignature(signed.buyer);
        _useNonce(signed.buyer, signed.nonce);
    }

    function _checkTerms(Purchase calldata signed) private view {
        if (block.timestamp > signed.deadline) revert SignatureExpired(signed.deadline);
        uint256 expected = _quote(signed.token, signed.shares);
        if (signed.cost != expected) revert WrongCost(expected);
    }

    function _useNonce(address buyer, bytes32 nonce) private {
        if (nonce == 0) revert NonceMissing();
        if (isNonceUsed[buyer][nonce]) revert NonceUsed(buyer, nonce);
        isNonceUsed[buyer][nonce] = true;
    }

    function _usePermit(address buyer, Permit calldata permit) private {
        // A permit is public once it is in the mempool: used by somebody else it has given the same allowance.
        try USDC.permit(buyer, address(this), permit.value, permit.deadline, permit.v, permit.r, permit.s) {} catch {}
    }

    function _sell(address token, address buyer, uint256 shares, uint256 cost, bytes32 nonce) private {
        bool hasSucceeded = _record(token, buyer, shares, cost, nonce);
        USDC.safeTransferFrom(buyer, address(this), cost);
        _deliver(token, buyer, shares, hasSucceeded);
    }

    /// @dev Effects before interactions.
    function _record(
        address token,
        address buyer,
        uint256 shares,
        uint256 cost,
        bytes32 nonce
    ) private returns (bool hasSucceeded) {
        hasSucceeded = _book(token, buyer, shares, cost);
        emit SharesPurchased(token, buyer, nonce, shares, cost);
    }

    /// @dev The token's mint asks Compliance.
    function _deliver(address token, address buyer, uint256 shares, bool hasSucceeded) private {
        IPropertyToken(token).mint(buyer, shares);
        if (hasSucceeded) IPropertyToken(token).settleSale();
    }
}
