// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/property_words.h"

#include "client/desktop/widgets/country_name.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace freehold::desktop {

namespace {

struct PropertyWords {
    Q_DECLARE_TR_FUNCTIONS(PropertyWords)
};

} // namespace

QString stateWords(api::PropertyState state)
{
    switch (state) {
    case api::PropertyState::Draft: return PropertyWords::tr("Draft");
    case api::PropertyState::PendingApproval: return PropertyWords::tr("In review");
    case api::PropertyState::ChangesRequested: return PropertyWords::tr("Changes requested");
    case api::PropertyState::Approved: return PropertyWords::tr("Approved");
    case api::PropertyState::Rejected: return PropertyWords::tr("Rejected");
    case api::PropertyState::Tokenizing: return PropertyWords::tr("Shares are being made");
    case api::PropertyState::Tokenized: return PropertyWords::tr("Shares issued");
    case api::PropertyState::Suspended: return PropertyWords::tr("Suspended");
    case api::PropertyState::Exited: return PropertyWords::tr("Sold");
    case api::PropertyState::Unknown: break;
    }
    return PropertyWords::tr("Unknown");
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
    return found == nullptr ? kind : PropertyWords::tr(found);
}

QString addressWords(const api::PropertyAddress &address)
{
    return QStringLiteral("%1, %2 %3, %4")
        .arg(address.street, address.postalCode, address.city, countryName(address.country));
}

QString methodWords(api::ValuationMethod method)
{
    switch (method) {
    case api::ValuationMethod::Stated: return PropertyWords::tr("Stated by the manager");
    case api::ValuationMethod::Income: return PropertyWords::tr("From its income");
    case api::ValuationMethod::ComparableSales: return PropertyWords::tr("From comparable sales");
    case api::ValuationMethod::Cost: return PropertyWords::tr("From its cost");
    case api::ValuationMethod::PurchasePrice: return PropertyWords::tr("Purchase price");
    case api::ValuationMethod::Unknown: break;
    }
    return PropertyWords::tr("Unknown");
}

} // namespace freehold::desktop
