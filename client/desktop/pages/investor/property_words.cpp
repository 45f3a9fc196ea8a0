// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/property_words.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace freehold::desktop {

namespace {

QString words(const char *source) { return QCoreApplication::translate("PropertyWords", source); }

/// The country's name in English where Qt knows it, its code otherwise.
QString countryWords(const QString &code)
{
    const auto country = QLocale::codeToTerritory(code);
    return country == QLocale::AnyTerritory ? code : QLocale::territoryToString(country);
}

QString countryRule(const api::TokenRules &rules)
{
    QStringList names;
    for (const auto &code : rules.countries)
        names << countryWords(code);
    const auto list = names.join(QStringLiteral(", "));
    switch (rules.countryMode) {
    case api::TokenRulesCountryMode::Allow: return words("Only people who live in %1 can hold shares.").arg(list);
    case api::TokenRulesCountryMode::Block: return words("People who live in %1 cannot hold shares.").arg(list);
    case api::TokenRulesCountryMode::Any:
    case api::TokenRulesCountryMode::Unknown: break;
    }
    return words("People of every country can hold shares.");
}

} // namespace

QString stateWords(api::PropertyState state)
{
    switch (state) {
    case api::PropertyState::Draft: return words("Draft");
    case api::PropertyState::PendingApproval: return words("In review");
    case api::PropertyState::ChangesRequested: return words("Changes requested");
    case api::PropertyState::Approved: return words("Approved");
    case api::PropertyState::Rejected: return words("Rejected");
    case api::PropertyState::Tokenizing: return words("Shares are being made");
    case api::PropertyState::Tokenized: return words("Shares issued");
    case api::PropertyState::Suspended: return words("Suspended");
    case api::PropertyState::Exited: return words("Sold");
    case api::PropertyState::Unknown: break;
    }
    return words("Unknown");
}

Tone stateTone(api::PropertyState state)
{
    switch (state) {
    case api::PropertyState::Approved:
    case api::PropertyState::Tokenized: return Tone::Positive;
    case api::PropertyState::PendingApproval:
    case api::PropertyState::Tokenizing: return Tone::Info;
    case api::PropertyState::ChangesRequested:
    case api::PropertyState::Suspended: return Tone::Warning;
    case api::PropertyState::Rejected: return Tone::Danger;
    case api::PropertyState::Draft:
    case api::PropertyState::Exited:
    case api::PropertyState::Unknown: break;
    }
    return Tone::Neutral;
}

QString kindWords(const QString &kind)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("residential"), QT_TRANSLATE_NOOP("PropertyWords", "Residential")},
        {QStringLiteral("commercial"), QT_TRANSLATE_NOOP("PropertyWords", "Commercial")},
        {QStringLiteral("mixed"), QT_TRANSLATE_NOOP("PropertyWords", "Mixed use")},
        {QStringLiteral("industrial"), QT_TRANSLATE_NOOP("PropertyWords", "Industrial")},
    };
    const auto *found = known.value(kind, nullptr);
    return found == nullptr ? kind : words(found);
}

QString addressWords(const api::PropertyAddress &address)
{
    return QStringLiteral("%1, %2 %3, %4")
        .arg(address.street, address.postalCode, address.city, countryWords(address.country));
}

QString methodWords(api::ValuationMethod method)
{
    switch (method) {
    case api::ValuationMethod::Stated: return words("Stated by the manager");
    case api::ValuationMethod::Income: return words("From its income");
    case api::ValuationMethod::ComparableSales: return words("From comparable sales");
    case api::ValuationMethod::Cost: return words("From its cost");
    case api::ValuationMethod::PurchasePrice: return words("Purchase price");
    case api::ValuationMethod::Unknown: break;
    }
    return words("Unknown");
}

QStringList ruleSentences(const api::TokenRules &rules)
{
    constexpr qint64 kSecondsADay = 86'400;
    QStringList sentences{words("Only verified people can hold shares."), countryRule(rules)};
    if (rules.accreditedOnly)
        sentences << words("Only accredited investors can hold shares.");
    if (rules.maxHoldingBps > 0 && rules.maxHoldingBps < kAllBasisPoints)
        sentences << words("Nobody can hold more than %1 of the property.").arg(format::percent(rules.maxHoldingBps));
    if (rules.minimumHolding && rules.minimumHolding->count > 1)
        sentences << words("Whoever holds shares holds at least %1.").arg(format::number(rules.minimumHolding->count));
    if (rules.maxHolders && *rules.maxHolders > 0)
        sentences << words("There are at most %1 holders.").arg(format::number(*rules.maxHolders));
    if (rules.maxUnitedStatesHolders && *rules.maxUnitedStatesHolders > 0)
        sentences << words("At most %1 holders live in the United States.")
                         .arg(format::number(*rules.maxUnitedStatesHolders));
    if (rules.maxNonAccreditedHolders && *rules.maxNonAccreditedHolders > 0)
        sentences
            << words("At most %1 holders are not accredited.").arg(format::number(*rules.maxNonAccreditedHolders));
    if (rules.holdingPeriodSeconds && *rules.holdingPeriodSeconds > 0)
        sentences << words("Shares can be sold %1 days after they were bought.")
                         .arg(format::number((*rules.holdingPeriodSeconds + kSecondsADay - 1) / kSecondsADay));
    if (rules.manualApproval.value_or(false))
        sentences << words("Each transfer between people is approved by hand.");
    return sentences;
}

} // namespace freehold::desktop
