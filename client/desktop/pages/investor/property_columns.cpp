// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/property_columns.h"

#include "client/desktop/pages/investor/property_words.h"
#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

namespace freehold::desktop {

namespace {

QString words(const char *source) { return QCoreApplication::translate("PropertyColumns", source); }

QString kindWords(api::DocumentKind kind)
{
    switch (kind) {
    case api::DocumentKind::Deed: return words("Deed");
    case api::DocumentKind::Valuation: return words("Valuation");
    case api::DocumentKind::Photo: return words("Photo");
    case api::DocumentKind::Inspection: return words("Inspection");
    case api::DocumentKind::Insurance: return words("Insurance");
    case api::DocumentKind::Receipt: return words("Receipt");
    case api::DocumentKind::Other:
    case api::DocumentKind::Unknown: break;
    }
    return words("Other");
}

} // namespace

QList<Column<api::Document>> documentColumns()
{
    using api::Document;
    return {
        {words("Document"), [](const Document &one) { return one.name; }},
        {words("Kind"), [](const Document &one) { return kindWords(one.kind); }},
        figureColumn<Document>(
            words("Size"), [](const Document &one) { return format::bytes(one.sizeBytes); },
            [](const Document &one) { return one.sizeBytes; }),
        {words("Added"), [](const Document &one) { return format::date(one.uploadedAt); },
         [](const Document &one) { return one.uploadedAt; }},
    };
}

QList<Column<api::Valuation>> valuationColumns()
{
    using api::Valuation;
    return {
        {words("Valued on"), [](const Valuation &one) { return format::date(one.valuedOn); },
         [](const Valuation &one) { return one.valuedOn; }},
        figureColumn<Valuation>(
            words("Value, USD"), [](const Valuation &one) { return format::usdNumber(one.amountUsd); },
            [](const Valuation &one) { return one.amountUsd.cents; }),
        {words("How"), [](const Valuation &one) { return methodWords(one.method); }},
        {words("Appraiser"), [](const Valuation &one) { return one.appraiser.value_or(QStringLiteral("–")); }},
    };
}

} // namespace freehold::desktop
