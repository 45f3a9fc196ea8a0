// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {IPropertyToken} from "../../src/interfaces/IPropertyToken.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract TokenPermitTest is FreeholdTest {
    uint256 private constant KEY = 0xa11ce;
    bytes32 private constant TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    function testFuzz_permit_allows(uint256 value) public {
        address owner = vm.addr(KEY);
        (uint8 v, bytes32 r, bytes32 s) = _sign(owner, value, block.timestamp);
        token.permit(owner, BOB, value, block.timestamp, v, r, s);
        assertEq(token.allowance(owner, BOB), value, "allowance");
        assertEq(token.nonces(owner), 1, "nonce");
    }

    function test_permit_revertsTheSecondTime() public {
        address owner = vm.addr(KEY);
        (uint8 v, bytes32 r, bytes32 s) = _sign(owner, 5, block.timestamp);
        token.permit(owner, BOB, 5, block.timestamp, v, r, s);
        vm.expectRevert(IPropertyToken.PermitSignerMismatch.selector);
        this.permitWithAnySigner(owner, v, r, s);
    }

    function test_permit_revertsAfterDeadline() public {
        address owner = vm.addr(KEY);
        uint256 deadline = block.timestamp - 1;
        (uint8 v, bytes32 r, bytes32 s) = _sign(owner, 5, deadline);
        vm.expectRevert(abi.encodeWithSelector(IPropertyToken.PermitExpired.selector, deadline));
        token.permit(owner, BOB, 5, deadline, v, r, s);
    }

    function test_domain_followsTheName() public {
        bytes32 before = token.DOMAIN_SEPARATOR();
        (, string memory name, string memory version, , , , ) = token.eip712Domain();
        assertEq(name, "Calle Mayor 1", "name");
        assertEq(version, "1", "version");
        token.setName("Calle Mayor 2");
        assertTrue(token.DOMAIN_SEPARATOR() != before, "renamed");
    }

    /// @dev Cuts the error's arguments off: which address a wrong digest recovers to does not matter.
    function permitWithAnySigner(address owner, uint8 v, bytes32 r, bytes32 s) external {
        bytes memory call = abi.encodeCall(token.permit, (owner, BOB, 5, block.timestamp, v, r, s));
        (bool ok, bytes memory result) = address(token).call(call);
        assertFalse(ok, "used twice");
        bytes4 selector = bytes4(result);
        assembly ("memory-safe") {
            mstore(0, selector)
            revert(0, 4)
        }
    }

    function _sign(address owner, uint256 value, uint256 deadline) private view returns (uint8, bytes32, bytes32) {
        bytes32 structHash = keccak256(abi.encode(TYPEHASH, owner, BOB, value, token.nonces(owner), deadline));
        return vm.sign(KEY, MessageHashUtils.toTypedDataHash(token.DOMAIN_SEPARATOR(), structHash));
    }
}
