// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/property_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace freehold::desktop {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PropertyWords)
};

/// The country's name in English where Qt knows it, its code otherwise.
QString countryWords(const QString &code)
{
    const auto country = QLocale::codeToTerritory(code);
    return country == QLocale::AnyTerritory ? code : QLocale::territoryToString(country);
}

} // namespace

QString stateWords(api::PropertyState state)
{
    switch (state) {
    case api::PropertyState::Draft: return Words::tr("Draft");
    case api::PropertyState::PendingApproval: return Words::tr("In review");
    case api::PropertyState::ChangesRequested: return Words::tr("Changes requested");
    case api::PropertyState::Approved: return Words::tr("Approved");
    case api::PropertyState::Rejected: return Words::tr("Rejected");
    case api::PropertyState::Tokenizing: return Words::tr("Shares are being made");
    case api::PropertyState::Tokenized: return Words::tr("Shares issued");
    case api::PropertyState::Suspended: return Words::tr("Suspended");
    case api::PropertyState::Exited: return Words::tr("Sold");
    case api::PropertyState::Unknown: break;
    }
    return Words::tr("Unknown");
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
    return found == nullptr ? kind : Words::tr(found);
}

QString addressWords(const api::PropertyAddress &address)
{
    return QStringLiteral("%1, %2 %3, %4")
        .arg(address.street, address.postalCode, address.city, countryWords(address.country));
}

QString methodWords(api::ValuationMethod method)
{
    switch (method) {
    case api::ValuationMethod::Stated: return Words::tr("Stated by the manager");
    case api::ValuationMethod::Income: return Words::tr("From its income");
    case api::ValuationMethod::ComparableSales: return Words::tr("From comparable sales");
    case api::ValuationMethod::Cost: return Words::tr("From its cost");
    case api::ValuationMethod::PurchasePrice: return Words::tr("Purchase price");
    case api::ValuationMethod::Unknown: break;
    }
    return Words::tr("Unknown");
}

} // namespace freehold::desktop
