// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace freehold::compliance {

enum class CountryMode { Any, Allow, Block };

/// How many investors may hold shares; zero is no cap.
struct HolderCaps {
    quint64 anybody = 0;
    quint64 unitedStates = 0;
    quint64 nonAccredited = 0;

    bool operator==(const HolderCaps &) const = default;
};

/// A token's rules as contracts/src/compliance/rules know them; each is off unless it is set.
struct RuleSettings {
    CountryMode countryMode = CountryMode::Any;
    std::vector<quint64> countries; ///< ISO 3166-1 numeric; empty with Any
    bool accreditedOnly = false;
    std::optional<quint64> maxHoldingBps; ///< of one investor, 1 to 10,000
    std::optional<HolderCaps> holderCaps;
    std::optional<quint64> minimumHolding; ///< shares
    std::optional<quint64> holdingPeriodSeconds;
    bool manualApproval = false;

    bool operator==(const RuleSettings &) const = default;
};

/// One rule as it travels: its number and its configuration, ABI-encoded.
struct RuleSetting {
    quint8 rule = 0;
    QByteArray config;
};

[[nodiscard]] std::vector<RuleSetting> encodeRules(const RuleSettings &rules);

/// What the chain says. A rule that is unknown here is passed over: the contract enforces it all the same. Throws
/// std::logic_error when a known rule cannot be read: then program and contract do not belong together.
[[nodiscard]] RuleSettings decodeRules(const std::vector<RuleSetting> &settings);

/// As above, from the structs of the generated bindings.
template <typename Setting>
[[nodiscard]] RuleSettings decodeRulesOf(const std::vector<Setting> &settings)
{
    std::vector<RuleSetting> plain;
    plain.reserve(settings.size());
    for (const Setting &setting : settings)
        plain.push_back({.rule = setting.rule, .config = setting.config});
    return decodeRules(plain);
}

} // namespace freehold::compliance
