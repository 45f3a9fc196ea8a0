// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/tokenize_call.h"

#include "server/modules/compliance/compliance.h"
#include "shared/domain/country.h"
#include "shared/domain/money.h"
#include "shared/evm/text_bytes32.h"

#include <stdexcept>

namespace freehold::token {

namespace {

namespace factory_abi = contracts::property_token_factory;

/// On chain 0 means no cap.
quint64 countOrNone(std::optional<qint64> count) { return static_cast<quint64>(count.value_or(0)); }

compliance::RuleSettings settingsOf(const api::TokenRules &rules)
{
    compliance::RuleSettings settings;
    if (rules.countryMode == QStringLiteral("allow"))
        settings.countryMode = compliance::CountryMode::Allow;
    if (rules.countryMode == QStringLiteral("block"))
        settings.countryMode = compliance::CountryMode::Block;
    for (const QString &code : rules.countries)
        settings.countries.push_back(static_cast<quint64>(countryByAlpha2(code).value_or(Country{}).numeric));
    settings.accreditedOnly = rules.accreditedOnly;
    // Whoever may hold everything has no limit.
    if (rules.maxHoldingBps < kAllBasisPoints)
        settings.maxHoldingBps = static_cast<quint64>(rules.maxHoldingBps);
    if (rules.maxHolders || rules.maxUnitedStatesHolders || rules.maxNonAccreditedHolders)
        settings.holderCaps = {.anybody = countOrNone(rules.maxHolders),
                               .unitedStates = countOrNone(rules.maxUnitedStatesHolders),
                               .nonAccredited = countOrNone(rules.maxNonAccreditedHolders)};
    if (rules.minimumHolding)
        settings.minimumHolding = static_cast<quint64>(rules.minimumHolding->count);
    if (rules.holdingPeriodSeconds)
        settings.holdingPeriodSeconds = static_cast<quint64>(*rules.holdingPeriodSeconds);
    settings.manualApproval = rules.manualApproval;
    return settings;
}

std::vector<factory_abi::RuleSetting> rulesOf(const api::TokenRules &rules)
{
    std::vector<factory_abi::RuleSetting> encoded;
    for (const compliance::RuleSetting &setting : compliance::encodeRules(settingsOf(rules)))
        encoded.push_back({.rule = setting.rule, .config = setting.config});
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
        .propertyId = evm::toBytes32(property.id.text()),
        .name = property.facts.name,
        .symbol = request.symbol,
        .authorizedShares = static_cast<quint64>(request.shares.count),
        .pricePerShare = static_cast<quint64>(request.pricePerShare.micro),
        .saleDeadline = static_cast<quint64>(request.saleDeadlineMs.value_or(0) / kMsPerSecond),
        .minimumRaise = static_cast<quint64>(request.minimumRaise.value_or(Usdc{}).micro),
        .deedHash = deedHashOf(deed),
        // The deed is not public before the shares are sold, so the chain gets its hash and no address.
        .deedUri = {},
        .rules = rulesOf(request.rules),
    };
}

QJsonObject describeTokenize(const factory_abi::TokenizeParams &params, const api::TokenizationRequest &request)
{
    QJsonObject arguments{
        {QStringLiteral("property_id"), evm::textOfBytes32(params.propertyId).value_or(QString())},
        {QStringLiteral("name"), params.name},
        {QStringLiteral("symbol"), params.symbol},
        {QStringLiteral("authorized_shares"), request.shares.toString()},
        {QStringLiteral("price_per_share"), request.pricePerShare.toString()},
        {QStringLiteral("deed_hash"), params.deedHash.toHex()},
        {QStringLiteral("rules"), request.rules.toJson()},
    };
    if (request.saleDeadlineMs)
        arguments.insert(QStringLiteral("sale_deadline"), TimeMs{*request.saleDeadlineMs}.toString());
    if (request.minimumRaise)
        arguments.insert(QStringLiteral("minimum_raise"), request.minimumRaise->toString());
    return {
        {QStringLiteral("contract"), QStringLiteral("PropertyTokenFactory")},
        {QStringLiteral("function"), QStringLiteral("tokenize")},
        {QStringLiteral("arguments"), arguments},
    };
}

} // namespace freehold::token
