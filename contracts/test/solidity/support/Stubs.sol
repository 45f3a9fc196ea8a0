// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice An ONCHAINID reduced to its claims; the tests in TypeScript use the real one.
contract StubIdentity {
    struct Claim {
        address issuer;
        bytes signature;
        bytes data;
    }

    mapping(bytes32 claimId => mapping(uint256 topic => Claim)) private _claims;
    mapping(bytes32 claimId => uint256) private _topics;

    function put(uint256 topic, address issuer, bytes calldata signature, bytes calldata data) external {
        bytes32 claimId = keccak256(abi.encode(issuer, topic));
        _topics[claimId] = topic;
        _claims[claimId][topic] = Claim(issuer, signature, data);
    }

    function drop(uint256 topic, address issuer) external {
        delete _topics[keccak256(abi.encode(issuer, topic))];
    }

    function getClaim(
        bytes32 claimId
    ) external view returns (uint256, uint256, address, bytes memory, bytes memory, string memory) {
        uint256 topic = _topics[claimId];
        Claim memory claim = _claims[claimId][topic];
        return (topic, 1, claim.issuer, claim.signature, claim.data, "");
    }
}

/// @notice A signature in the one form that counts; its first word tells the stub of the issuer what to answer.
function stubSignature(bytes32 answer) pure returns (bytes memory) {
    return abi.encodePacked(answer, uint256(1), uint8(27));
}

/// @notice An issuer that confirms claims whose signature says "valid", and breaks on "broken".
contract StubIssuer {
    error Broken();

    function isClaimValid(address, uint256, bytes calldata signature, bytes calldata) external pure returns (bool) {
        bytes32 answer = bytes32(signature[:32]);
        if (answer == "broken") revert Broken();
        return answer == "valid";
    }
}

/// @notice A contract wallet whose owner signs for it (ERC-1271).
contract StubWallet {
    bytes32 public accepted;

    function accept(bytes32 digest) external {
        accepted = digest;
    }

    function isValidSignature(bytes32 digest, bytes calldata) external view returns (bytes4) {
        return digest == accepted ? this.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @notice A token that lost its deed, and that no factory made.
contract StubToken {
    bytes32 public constant deedHash = 0;
    bytes32 public constant propertyId = "elsewhere";

    function mint(address, uint256) external pure {}
}
