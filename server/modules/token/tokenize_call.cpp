// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/tokenize_call.h"

#include "server/modules/token/chain_text.h"
#include "shared/domain/country.h"

#include <stdexcept>

namespace freehold::token {

namespace {

namespace factory_abi = contracts::property_token_factory;

constexpr qint64 kMsPerSecond = 1000;

factory_abi::Rules rulesOf(const api::TokenRules &rules)
{
    factory_abi::Rules encoded;
    if (rules.countryMode == QStringLiteral("allow"))
        encoded.mode = 1;
    if (rules.countryMode == QStringLiteral("block"))
        encoded.mode = 2;
    for (const QString &code : rules.countries)
        encoded.countries.push_back(static_cast<quint64>(countryByAlpha2(code).value_or(Country{}).numeric));
    encoded.accreditedOnly = rules.accreditedOnly;
    encoded.maxHoldingBps = static_cast<quint64>(rules.maxHoldingBps);
    return encoded;
}

evm::Hash32 deedHashOf(const documents::DeedEvidence &deed)
{
    const auto hash = evm::Hash32::fromBytes(deed.sha256);
    if (!hash)
        throw std::logic_error("a deed's hash has 32 bytes");
    return *hash;
}

} // namespace

factory_abi::TokenizeParams tokenizeParams(const property::Property &property, const documents::DeedEvidence &deed,
                                           const api::TokenizationRequest &request)
{
    return {
        .propertyId = toBytes32(property.id.text()),
        .name = property.facts.name,
        .symbol = request.symbol,
        .authorizedShares = static_cast<quint64>(request.shares.count),
        .pricePerShare = static_cast<quint64>(request.pricePerShare.micro),
        .saleDeadline = static_cast<quint64>(request.saleDeadlineMs.value_or(0) / kMsPerSecond),
        .deedHash = deedHashOf(deed),
        // The deed is not public before the shares are sold, so the chain gets its hash and no address.
        .deedUri = {},
        .rules = rulesOf(request.rules),
    };
}

QJsonObject describeTokenize(const factory_abi::TokenizeParams &params, const api::TokenizationRequest &request)
{
    QJsonObject arguments{
        {QStringLiteral("property_id"), textOfBytes32(params.propertyId).value_or(QString())},
        {QStringLiteral("name"), params.name},
        {QStringLiteral("symbol"), params.symbol},
        {QStringLiteral("authorized_shares"), request.shares.toString()},
        {QStringLiteral("price_per_share"), request.pricePerShare.toString()},
        {QStringLiteral("deed_hash"), params.deedHash.toHex()},
        {QStringLiteral("rules"), request.rules.toJson()},
    };
    if (request.saleDeadlineMs)
        arguments.insert(QStringLiteral("sale_deadline"), TimeMs{*request.saleDeadlineMs}.toString());
    return {
        {QStringLiteral("contract"), QStringLiteral("PropertyTokenFactory")},
        {QStringLiteral("function"), QStringLiteral("tokenize")},
        {QStringLiteral("arguments"), arguments},
    };
}

} // namespace freehold::token
