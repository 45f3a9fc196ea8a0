// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {MarketTest} from "./support/MarketTest.sol";
import {Packed} from "./support/PackedBatch.sol";

/// @notice Permits of USDC that come with a batch.
contract MarketPermits is MarketTest {
    uint256 private constant QUOTE = uint256(SHARES) * ASK;

    function setUp() public override {
        super.setUp();
        vm.prank(_maker(BUY));
        usdc.approve(address(market), 0);
        permits.push(_permitOf(BUY, QUOTE));
    }

    function test_givesTheAllowance() public {
        _settle();
        assertEq(_filled(BUY), SHARES, "bought");
        assertEq(usdc.allowance(_maker(BUY), address(market)), 0, "no more than it said");
    }

    function test_usedBySomebodyElseBefore() public {
        IMarketplace.Permit memory permit = permits[0];
        usdc.permit(permit.owner, address(market), permit.value, permit.deadline, permit.v, permit.r, permit.s);
        permits.push(permit);
        _settle();
        assertEq(_filled(BUY), SHARES, "the allowance is there");
    }

    function test_thatIsNoneFailsOneMatch() public {
        permits[0].value += 1;
        _assertMiddleFails(
            IMarketplace.Fault.Buyer,
            abi.encodeWithSelector(IMarketplace.InsufficientUsdcAllowance.selector, _maker(BUY), 0, QUOTE)
        );
    }

    function test_needsGas() public {
        delete fills;
        Packed memory batch = _packed();
        vm.expectRevert(IMarketplace.NotEnoughGas.selector);
        market.settle{gas: 500_000}(batch.tokens, batch.orders, batch.fills, permits);
    }

    function _permitOf(uint256 place, uint256 value) private view returns (IMarketplace.Permit memory permit) {
        permit.owner = _maker(place);
        (permit.value, permit.deadline) = (value, block.timestamp + 1 days);
        bytes32 structHash = keccak256(
            abi.encode(
                usdc.PERMIT_TYPEHASH(),
                permit.owner,
                address(market),
                value,
                usdc.nonces(permit.owner),
                permit.deadline
            )
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", usdc.DOMAIN_SEPARATOR(), structHash));
        (permit.v, permit.r, permit.s) = vm.sign(keys[place], digest);
    }
}
