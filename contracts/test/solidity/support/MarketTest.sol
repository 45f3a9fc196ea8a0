// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../../src/access/Roles.sol";
import {TransferRestricted} from "../../../src/compliance/Restriction.sol";
import {IMarketplace} from "../../../src/interfaces/IMarketplace.sol";
import {IUsdc} from "../../../src/interfaces/IUsdc.sol";
import {Marketplace} from "../../../src/market/Marketplace.sol";
import {FreeholdTest} from "./FreeholdTest.sol";
import {Fill, Packed, PackedBatch} from "./PackedBatch.sol";

/// @title MarketTest
/// @notice The marketplace with its roles, and three sellers and three buyers who hold shares and USDC. The batch under test is in
/// storage: three sells, three buys, a match for each seller and buyer; tests change what they like before it is signed.
abstract contract MarketTest is FreeholdTest {
    bytes32 private constant ORDER_TYPEHASH = keccak256(
        "Order(string summary,address maker,address token,uint8 side,uint64 shares,uint64 price,uint8 timeInForce,uint16 maxFeeBps,uint64 expiry,uint64 epoch,uint256 salt)"
    );
    uint256 internal constant MONEY = 1_000_000_000_000;
    uint256 internal constant HELD = 100;
    uint64 internal constant ASK = 50_250_000;
    uint64 internal constant SHARES = 10;
    /// @dev The places of the match in the middle, and of its orders.
    uint256 internal constant MIDDLE = 1;
    uint256 internal constant SELL = 1;
    uint256 internal constant BUY = 4;

    Marketplace internal market;
    /// @dev Keys of the sellers, then of the buyers; each has the order at the same place.
    uint256[] internal keys;
    IMarketplace.Order[] internal orders;
    Fill[] internal fills;
    IMarketplace.Permit[] internal permits;
    /// @dev Signatures that are not the maker's own.
    mapping(uint256 place => bytes) internal otherSignature;

    function setUp() public virtual override {
        super.setUp();
        market = new Marketplace(address(manager), IUsdc(address(usdc)), treasury, compliance);
        _permit();
        for (uint256 i = 0; i < 6; ++i) {
            keys.push(0x1000 + i);
            _equipTrader(vm.addr(keys[i]));
            orders.push(_order(i, i < 3 ? IMarketplace.Side.Sell : IMarketplace.Side.Buy));
        }
        for (uint256 i = 0; i < 3; ++i) fills.push(Fill(i, i + 3, SHARES));
    }

    function _permit() private {
        manager.grantRole(Roles.SETTLER, address(this), 0);
        manager.grantRole(Roles.MARKET, address(market), 0);
        manager.grantRole(Roles.BOOKKEEPER, address(market), 0);
        manager.setTargetFunctionRole(address(market), _one(market.settle.selector), Roles.SETTLER);
        manager.setTargetFunctionRole(Roles.PROPERTY_TOKENS, _one(token.marketTransfer.selector), Roles.MARKET);
        manager.setTargetFunctionRole(address(treasury), _one(treasury.book.selector), Roles.BOOKKEEPER);
    }

    function _equipTrader(address wallet) internal {
        _verify(wallet, SPAIN);
        token.mint(wallet, HELD);
        usdc.mint(wallet, MONEY);
        vm.prank(wallet);
        usdc.approve(address(market), MONEY);
    }

    function _order(uint256 place, IMarketplace.Side side) internal view returns (IMarketplace.Order memory order) {
        order.summaryHash = keccak256("Sell 10 shares of MAYOR1 at 50.25 USDC each");
        order.maker = vm.addr(keys[place]);
        order.token = address(token);
        (order.side, order.shares, order.price) = (side, 2 * SHARES, ASK);
        (order.maxFeeBps, order.expiry, order.salt) = (50, uint64(block.timestamp + 1 days), place);
    }

    /// @dev Another match beside the three.
    function _match(uint256 resting, uint256 taking, uint64 shares) internal {
        fills.push(Fill(resting, taking, shares));
    }

    function _settle() internal {
        Packed memory batch = _packed();
        market.settle(batch.tokens, batch.orders, batch.fills, permits);
    }

    function _packed() internal view returns (Packed memory) {
        return PackedBatch.pack(orders, _signatures(), fills);
    }

    /// @dev The call that settles the batch.
    function _call() internal view returns (bytes memory) {
        Packed memory batch = _packed();
        return abi.encodeCall(market.settle, (batch.tokens, batch.orders, batch.fills, permits));
    }

    function _signatures() internal view returns (bytes[] memory signatures) {
        signatures = new bytes[](orders.length);
        for (uint256 i = 0; i < orders.length; ++i) {
            signatures[i] = otherSignature[i].length != 0 ? otherSignature[i] : _sign(keys[i], _hash(i));
        }
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev Without asking the market, whose word it is held against.
    function _hash(uint256 place) internal view returns (bytes32) {
        return _digest(keccak256(abi.encode(ORDER_TYPEHASH, orders[place])));
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Freehold Marketplace"),
                keccak256("1"),
                block.chainid,
                address(market)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function _maker(uint256 place) internal view returns (address) {
        return orders[place].maker;
    }

    function _filled(uint256 place) internal view returns (uint64 filled) {
        (filled, , ) = market.stateOf(_maker(place), orders[place].salt);
    }

    function _expectFailed(uint256 place, IMarketplace.Fault fault, bytes memory reason) internal {
        Fill memory fill = fills[place];
        address of_ = orders[fill.resting].token;
        (bytes32 resting, bytes32 taking) = (_hash(fill.resting), _hash(fill.taking));
        vm.expectEmit(address(market));
        emit IMarketplace.TradeFailed(resting, taking, of_, fill.shares, fault, reason);
    }

    /// @dev The match in the middle fails and changes nothing; the two around it are carried out.
    function _assertMiddleFails(IMarketplace.Fault fault, bytes memory reason) internal {
        (uint256 shares, uint256 money) = (token.balanceOf(_maker(SELL)), usdc.balanceOf(_maker(BUY)));
        (uint64 sold, uint64 bought) = (_filled(SELL), _filled(BUY));
        _expectFailed(MIDDLE, fault, reason);
        _settle();
        assertEq(_filled(SELL), sold, "nothing sold");
        assertEq(_filled(BUY), bought, "nothing bought");
        assertEq(token.balanceOf(_maker(SELL)), shares, "shares stay");
        assertEq(usdc.balanceOf(_maker(BUY)), money, "money stays");
        for (uint256 i = 0; i < 3; i += 2) {
            assertEq(_filled(i), SHARES, "sold");
            assertEq(token.balanceOf(_maker(i)), HELD - SHARES, "delivered");
            assertEq(token.balanceOf(_maker(i + 3)), HELD + SHARES, "received");
            assertEq(usdc.balanceOf(_maker(i)), MONEY + uint256(SHARES) * ASK, "paid");
        }
        _assertNothingRests();
    }

    /// @dev As the rules say it for the match in the middle.
    function _assertMiddleRestricted(uint8 code, IMarketplace.Fault fault) internal {
        (uint8 actual, uint256 parameter) = compliance.transferRestriction(
            address(token),
            _maker(SELL),
            _maker(BUY),
            SHARES
        );
        assertEq(actual, code, "code");
        _assertMiddleFails(fault, abi.encodeWithSelector(TransferRestricted.selector, code, parameter));
    }

    function _assertNothingRests() internal view {
        assertEq(usdc.balanceOf(address(market)), 0, "no money rests");
        assertEq(token.balanceOf(address(market)), 0, "no shares rest");
    }
}
