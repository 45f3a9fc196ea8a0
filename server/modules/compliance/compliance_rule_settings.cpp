// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_rule_settings.h"

#include "shared/evm/abi_codec.h"

#include <stdexcept>

namespace freehold::compliance {

namespace {

using evm::AbiType;
using evm::AbiValue;
using evm::U256;

// The numbers and configurations of contracts/src/compliance/rules.
constexpr quint8 kCountryPolicy = 7;
constexpr quint8 kAccreditedOnly = 8;
constexpr quint8 kMaxShareOfSupply = 9;
constexpr quint8 kHolderCap = 10;
constexpr quint8 kMinimumHolding = 13;
constexpr quint8 kHoldingPeriod = 14;
constexpr quint8 kManualApproval = 15;

constexpr auto kCountryConfig = "(bool,uint16[])";
constexpr auto kBpsConfig = "(uint16)";
constexpr auto kCapsConfig = "(uint32,uint32,uint32)";
constexpr auto kSharesConfig = "(uint64)";
constexpr auto kSecondsConfig = "(uint32)";

AbiType typeOf(const char *text)
{
    const auto type = AbiType::parse(text);
    if (!type)
        throw std::logic_error("a rule's configuration has no valid type");
    return *type;
}

/// A number too large for its type is sent whole, so that the contract refuses it.
QByteArray encoded(const char *type, const AbiValue::List &values)
{
    return evm::encodeAbiAsGiven(typeOf(type), values);
}

AbiValue::List decoded(const char *type, const QByteArray &config)
{
    auto values = evm::decodeAbi(typeOf(type), config);
    if (!values)
        throw std::logic_error("a rule on chain cannot be decoded");
    return *std::move(values);
}

quint64 numberOf(const AbiValue &value) { return value.asWord()->toUint64().value(); }

void readCountries(RuleSettings &rules, const QByteArray &config)
{
    const AbiValue::List values = decoded(kCountryConfig, config);
    rules.countryMode = *values[0].asBool() ? CountryMode::Allow : CountryMode::Block;
    for (const AbiValue &country : *values[1].asList())
        rules.countries.push_back(numberOf(country));
}

HolderCaps capsOf(const QByteArray &config)
{
    const AbiValue::List values = decoded(kCapsConfig, config);
    return {.anybody = numberOf(values[0]), .unitedStates = numberOf(values[1]), .nonAccredited = numberOf(values[2])};
}

void readRule(RuleSettings &rules, const RuleSetting &setting)
{
    switch (setting.rule) {
    case kCountryPolicy: readCountries(rules, setting.config); break;
    case kAccreditedOnly: rules.accreditedOnly = true; break;
    case kMaxShareOfSupply: rules.maxHoldingBps = numberOf(decoded(kBpsConfig, setting.config)[0]); break;
    case kHolderCap: rules.holderCaps = capsOf(setting.config); break;
    case kMinimumHolding: rules.minimumHolding = numberOf(decoded(kSharesConfig, setting.config)[0]); break;
    case kHoldingPeriod: rules.holdingPeriodSeconds = numberOf(decoded(kSecondsConfig, setting.config)[0]); break;
    case kManualApproval: rules.manualApproval = true; break;
    default: break;
    }
}

QByteArray countryConfig(const RuleSettings &rules)
{
    AbiValue::List countries;
    for (const quint64 country : rules.countries)
        countries.emplace_back(U256(country));
    return encoded(kCountryConfig, {AbiValue(rules.countryMode == CountryMode::Allow), countries});
}

} // namespace

std::vector<RuleSetting> encodeRules(const RuleSettings &rules)
{
    std::vector<RuleSetting> settings;
    if (rules.countryMode != CountryMode::Any)
        settings.push_back({kCountryPolicy, countryConfig(rules)});
    if (rules.accreditedOnly)
        settings.push_back({kAccreditedOnly, {}});
    if (rules.maxHoldingBps)
        settings.push_back({kMaxShareOfSupply, encoded(kBpsConfig, {U256(*rules.maxHoldingBps)})});
    if (const auto &caps = rules.holderCaps)
        settings.push_back(
            {kHolderCap,
             encoded(kCapsConfig, {U256(caps->anybody), U256(caps->unitedStates), U256(caps->nonAccredited)})});
    if (rules.minimumHolding)
        settings.push_back({kMinimumHolding, encoded(kSharesConfig, {U256(*rules.minimumHolding)})});
    if (rules.holdingPeriodSeconds)
        settings.push_back({kHoldingPeriod, encoded(kSecondsConfig, {U256(*rules.holdingPeriodSeconds)})});
    if (rules.manualApproval)
        settings.push_back({kManualApproval, {}});
    return settings;
}

RuleSettings decodeRules(const std::vector<RuleSetting> &settings)
{
    RuleSettings rules;
    for (const RuleSetting &setting : settings)
        readRule(rules, setting);
    return rules;
}

} // namespace freehold::compliance
