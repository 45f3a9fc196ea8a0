// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {BeaconProxy} from "@openzeppelin/contracts/proxy/beacon/BeaconProxy.sol";
import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IPrimarySale} from "../interfaces/IPrimarySale.sol";
import {IPropertyToken} from "../interfaces/IPropertyToken.sol";
import {IPropertyTokenFactory} from "../interfaces/IPropertyTokenFactory.sol";

/// @title PropertyTokenFactory
/// @notice See {IPropertyTokenFactory}. Tokens stand at addresses that follow from the property's number alone.
/// Storage: one slot per property.
contract PropertyTokenFactory is AccessManaged, IPropertyTokenFactory {
    /// @inheritdoc IPropertyTokenFactory
    address public immutable beacon;
    ICompliance private immutable COMPLIANCE;
    IPrimarySale private immutable SALE;
    bytes32 private immutable PROXY_CODE_HASH;

    /// @inheritdoc IPropertyTokenFactory
    mapping(bytes32 propertyId => address token) public tokenOf;

    constructor(
        address accessManager,
        address tokenBeacon,
        ICompliance compliance,
        IPrimarySale sale
    ) AccessManaged(accessManager) {
        beacon = tokenBeacon;
        COMPLIANCE = compliance;
        SALE = sale;
        PROXY_CODE_HASH = keccak256(abi.encodePacked(type(BeaconProxy).creationCode, abi.encode(tokenBeacon, "")));
    }

    /// @inheritdoc IPropertyTokenFactory
    function tokenize(TokenizeParams calldata params) external restricted returns (address token) {
        if (params.propertyId == 0) revert PropertyIdMissing();
        token = tokenOf[params.propertyId];
        if (token != address(0)) revert PropertyAlreadyTokenized(params.propertyId, token);

        token = address(new BeaconProxy{salt: params.propertyId}(beacon, ""));
        tokenOf[params.propertyId] = token;
        _setUp(token, params);
        COMPLIANCE.setRules(token, params.rules);
        SALE.openSale(token, params.pricePerShare, params.authorizedShares, params.saleDeadline, params.minimumRaise);
        emit PropertyTokenized(
            params.propertyId,
            token,
            params.symbol,
            params.authorizedShares,
            params.pricePerShare,
            params.deedHash
        );
    }

    /// @inheritdoc IPropertyTokenFactory
    function predictToken(bytes32 propertyId) external view returns (address token) {
        return Create2.computeAddress(propertyId, PROXY_CODE_HASH);
    }

    /// @inheritdoc IPropertyTokenFactory
    function isPropertyToken(address token) external view returns (bool) {
        if (token.code.length == 0) return false;
        try IPropertyToken(token).propertyId() returns (bytes32 propertyId) {
            return propertyId != 0 && tokenOf[propertyId] == token;
        } catch {
            return false;
        }
    }

    function _setUp(address token, TokenizeParams calldata params) private {
        IPropertyToken(token).initialize(
            IPropertyToken.Setup({
                propertyId: params.propertyId,
                name: params.name,
                symbol: params.symbol,
                authorizedShares: params.authorizedShares,
                deedHash: params.deedHash,
                deedUri: params.deedUri
            })
        );
    }
}
