// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/property_columns.h"

#include "client/desktop/pages/investor/property_words.h"
#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

namespace freehold::desktop {

namespace {

struct PropertyColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(PropertyColumns)
};

QString kindWords(api::DocumentKind kind)
{
    switch (kind) {
    case api::DocumentKind::Deed: return PropertyColumnsWords::tr("Deed");
    case api::DocumentKind::Valuation: return PropertyColumnsWords::tr("Valuation");
    case api::DocumentKind::Photo: return PropertyColumnsWords::tr("Photo");
    case api::DocumentKind::Inspection: return PropertyColumnsWords::tr("Inspection");
    case api::DocumentKind::Insurance: return PropertyColumnsWords::tr("Insurance");
    case api::DocumentKind::Receipt: return PropertyColumnsWords::tr("Receipt");
    case api::DocumentKind::Other:
    case api::DocumentKind::Unknown: break;
    }
    return PropertyColumnsWords::tr("Other");
}

} // namespace

QList<Column<api::Document>> documentColumns()
{
    using api::Document;
    return {
        {PropertyColumnsWords::tr("Document"), [](const Document &one) { return one.name; }},
        {PropertyColumnsWords::tr("Kind"), [](const Document &one) { return kindWords(one.kind); }},
        figureColumn<Document>(
            PropertyColumnsWords::tr("Size"), [](const Document &one) { return format::bytes(one.sizeBytes); },
            [](const Document &one) { return one.sizeBytes; }),
        {PropertyColumnsWords::tr("Added"), [](const Document &one) { return format::date(one.uploadedAt); },
         [](const Document &one) { return one.uploadedAt; }},
    };
}

QList<Column<api::Valuation>> valuationColumns()
{
    using api::Valuation;
    return {
        {PropertyColumnsWords::tr("Valued on"), [](const Valuation &one) { return format::date(one.valuedOn); },
         [](const Valuation &one) { return one.valuedOn; }},
        figureColumn<Valuation>(
            PropertyColumnsWords::tr("Value, USD"),
            [](const Valuation &one) { return format::usdNumber(one.amountUsd); },
            [](const Valuation &one) { return one.amountUsd.cents; }),
        {PropertyColumnsWords::tr("How"), [](const Valuation &one) { return methodWords(one.method); }},
        {PropertyColumnsWords::tr("Appraiser"),
         [](const Valuation &one) { return one.appraiser.value_or(QStringLiteral("–")); }},
    };
}

ChartData valuationChart(const QList<api::Valuation> &valuations)
{
    constexpr double kCentsPerUsd = 100;
    ChartData data;
    data.unit = ChartUnit::Usd;
    data.series.append({PropertyColumnsWords::tr("Valuation"), {}});
    for (const auto &valuation : valuations) // the newest first, as the server lists them
        if (!valuation.correctedBy)
            data.series.first().points.prepend(
                {valuation.valuedOn.startOfDay(), double(valuation.amountUsd.cents) / kCentsPerUsd});
    return data;
}

ChartData priceChart(const QList<api::Candle> &candles)
{
    const auto usdc = [](Usdc amount) {
        constexpr double kMicroPerUsdc = 1'000'000;
        return double(amount.micro) / kMicroPerUsdc;
    };
    ChartData data;
    for (const auto &candle : candles)
        data.candles.append(
            {candle.from.toLocalTime(), usdc(candle.open), usdc(candle.high), usdc(candle.low), usdc(candle.close)});
    return data;
}

} // namespace freehold::desktop
