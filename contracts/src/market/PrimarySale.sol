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

/// @title PrimarySale
/// @notice See {IPrimarySale}. Not upgradeable: it holds investors' money. Storage: two slots per sale, of which a
/// purchase touches the first; one flag per signed purchase.
contract PrimarySale is AccessManaged, EIP712, IPrimarySale {
    using SafeERC20 for IUsdc;

    bytes32 private constant PURCHASE_TYPEHASH = keccak256(
        "Purchase(address buyer,address token,uint256 shares,uint256 cost,bytes32 nonce,uint256 deadline)"
    );

    IUsdc private immutable USDC;
    ITreasury private immutable TREASURY;

    mapping(address token => Sale) private _sales;
    /// @inheritdoc IPrimarySale
    mapping(address buyer => mapping(bytes32 nonce => bool)) public isNonceUsed;

    constructor(
        address accessManager,
        IUsdc usdc,
        ITreasury treasury
    ) AccessManaged(accessManager) EIP712("Freehold PrimarySale", "1") {
        USDC = usdc;
        TREASURY = treasury;
    }

    /// @inheritdoc IPrimarySale
    function openSale(address token, uint64 pricePerShare, uint64 shares, uint64 deadline) external restricted {
        if (_sales[token].pricePerShare != 0) revert SaleAlreadyOpen(token);
        if (pricePerShare == 0) revert PriceMissing();
        if (shares == 0) revert NoShares();
        if (deadline != 0 && deadline <= block.timestamp) revert SaleNotOpen(token, deadline);
        if (deadline > type(uint40).max) revert DeadlineTooLate(deadline);
        uint256 raise = uint256(pricePerShare) * shares;
        if (raise > type(uint64).max) revert RaiseTooLarge(raise);
        _sales[token] = Sale({
            pricePerShare: pricePerShare,
            remainingShares: shares,
            deadline: uint40(deadline),
            raised: 0,
            released: 0
        });
        emit SaleOpened(token, pricePerShare, shares, deadline);
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
    function cancelPurchase(bytes32 nonce) external {
        _useNonce(msg.sender, nonce);
        emit PurchaseCancelled(msg.sender, nonce);
    }

    /// @inheritdoc IPrimarySale
    function release(address token) external restricted returns (uint256 amount) {
        Sale storage sale = _sales[token];
        amount = sale.raised - sale.released;
        if (amount == 0) revert NothingToRelease(token);
        if (IPropertyToken(token).deedHash() == 0) revert DeedMissing(token);
        bytes32 propertyId = IPropertyToken(token).propertyId();
        sale.released = sale.raised;
        emit ProceedsReleased(token, propertyId, amount);
        USDC.forceApprove(address(TREASURY), amount);
        TREASURY.deposit(propertyId, Purpose.Sale, amount);
    }

    /// @inheritdoc IPrimarySale
    function saleOf(address token) external view returns (Sale memory sale) {
        return _sales[token];
    }

    /// @inheritdoc IPrimarySale
    function purchaseDigest(Purchase calldata signed) public view returns (bytes32) {
        // Every member is one word, so the struct's encoding in calldata is its EIP-712 encoding.
        return _hashTypedDataV4(keccak256(abi.encode(PURCHASE_TYPEHASH, signed)));
    }

    /// @dev Shape, time, price, then signature, then the nonce: the cheapest refusal first.
    function _accept(Purchase calldata signed, bytes calldata signature) private {
        if (block.timestamp > signed.deadline) revert SignatureExpired(signed.deadline);
        uint256 expected = _quote(signed.token, signed.shares);
        if (signed.cost != expected) revert WrongCost(expected);
        bool valid = SignatureChecker.isValidSignatureNowCalldata(signed.buyer, purchaseDigest(signed), signature);
        if (!valid) revert InvalidSignature(signed.buyer);
        _useNonce(signed.buyer, signed.nonce);
    }

    function _quote(address token, uint256 shares) private view returns (uint256 cost) {
        Sale storage sale = _sales[token];
        uint256 deadline = sale.deadline;
        bool isOver = deadline != 0 && block.timestamp > deadline;
        if (sale.pricePerShare == 0 || isOver) revert SaleNotOpen(token, deadline);
        if (shares == 0) revert NoShares();
        if (shares > sale.remainingShares) revert SoldOut(sale.remainingShares);
        return shares * sale.pricePerShare;
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

    /// @dev Effects before interactions; the token's mint asks Compliance.
    function _sell(address token, address buyer, uint256 shares, uint256 cost, bytes32 nonce) private {
        Sale storage sale = _sales[token];
        sale.remainingShares -= uint64(shares);
        sale.raised += uint64(cost);
        emit SharesPurchased(token, buyer, nonce, shares, cost);
        USDC.safeTransferFrom(buyer, address(this), cost);
        IPropertyToken(token).mint(buyer, shares);
    }
}
