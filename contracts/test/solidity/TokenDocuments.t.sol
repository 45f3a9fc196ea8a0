// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1643} from "../../src/interfaces/IERC1643.sol";
import {FreeholdTest} from "./support/FreeholdTest.sol";

contract TokenDocumentsTest is FreeholdTest {
    function test_deed_standsFromTheStart() public view {
        (string memory uri, bytes32 hash, uint256 lastModified) = token.getDocument(token.DEED());
        assertEq(uri, "ipfs://deed", "uri");
        assertEq(hash, DEED_HASH, "hash");
        assertEq(lastModified, block.timestamp, "time");
        assertEq(token.getAllDocuments().length, 1, "count");
    }

    function test_setDocument_addsAndReplaces() public {
        vm.expectEmit(address(token));
        emit IERC1643.DocumentUpdated("PLAN", "ipfs://plan", keccak256("plan"));
        token.setDocument("PLAN", "ipfs://plan", keccak256("plan"));
        token.setDocument("PLAN", "ipfs://plan2", keccak256("plan2"));
        (string memory uri, bytes32 hash, ) = token.getDocument("PLAN");
        assertEq(uri, "ipfs://plan2", "uri");
        assertEq(hash, keccak256("plan2"), "hash");
        assertEq(token.getAllDocuments().length, 2, "count");
    }

    function test_setDocument_revertsWithoutHash() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1643.DocumentHashMissing.selector, bytes32("PLAN")));
        token.setDocument("PLAN", "ipfs://plan", 0);
    }

    function test_removeDocument_removesAllButTheDeed() public {
        token.setDocument("PLAN", "", keccak256("plan"));
        token.setDocument("SURVEY", "", keccak256("survey"));
        token.removeDocument("PLAN");
        assertEq(token.getAllDocuments().length, 2, "count");
        (, bytes32 hash, ) = token.getDocument("PLAN");
        assertEq(hash, 0, "hash");
        vm.expectRevert(abi.encodeWithSelector(IERC1643.DocumentUnknown.selector, bytes32("PLAN")));
        token.removeDocument("PLAN");
        vm.expectRevert(IERC1643.DeedIsPermanent.selector);
        token.removeDocument("DEED");
    }
}
