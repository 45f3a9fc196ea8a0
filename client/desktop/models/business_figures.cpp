// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/business_figures.h"

#include "generated/desktop_api/dividend.h"
#include "generated/desktop_api/market.h"
#include "generated/desktop_api/token.h"

namespace freehold::desktop {

namespace {

constexpr int kMonths = 12;
constexpr qint64 kMostOfAPage = 100;
constexpr int kMostPagesOfVerifications = 50;

QDate monthOf(QDate day) { return {day.year(), day.month(), 1}; }

/// Adds to the month where it is one of the twelve.
template <typename Value, typename Amount>
void addTo(QMap<QDate, Value> &months, const QDateTime &at, Amount add)
{
    const auto month = months.find(monthOf(at.toUTC().date()));
    if (month != months.end())
        add(*month);
}

BusinessFigures emptyFigures(QDate today)
{
    BusinessFigures figures;
    for (int back = 0; back < kMonths; ++back) {
        const QDate month = monthOf(today).addMonths(-back);
        figures.tokenizedByMonth.insert(month, 0);
        figures.volumeByMonth.insert(month, {});
        figures.dividendsByMonth.insert(month, {});
        figures.verifiedByMonth.insert(month, 0);
    }
    return figures;
}

Task<QList<api::Property>> allProperties(ApiClient *client)
{
    QList<api::Property> all;
    std::optional<QString> cursor;
    do {
        api::ListPropertiesQuery query;
        query.cursor = cursor;
        query.limit = kMostOfAPage;
        const auto page = co_await api::listProperties(*client, query);
        all += page.items;
        cursor = page.nextCursor;
    } while (cursor);
    co_return all;
}

void addDistribution(BusinessFigures &figures, const api::Distribution &distribution)
{
    const Usdc paid = distribution.figures.paid;
    figures.dividends.micro += paid.micro;
    if (distribution.snapshot)
        addTo(figures.dividendsByMonth, distribution.snapshot->at, [paid](Usdc &sum) { sum.micro += paid.micro; });
}

void addCandle(BusinessFigures &figures, const api::Candle &candle)
{
    figures.volume.micro += candle.volume.micro;
    figures.trades += candle.trades;
    addTo(figures.volumeByMonth, candle.from, [&candle](Usdc &sum) { sum.micro += candle.volume.micro; });
}

/// The three questions about a property are asked at once.
Task<> addProperty(ApiClient *client, PropertyId id, QDate since, BusinessFigures *figures)
{
    api::ListCandlesQuery query;
    query.interval = api::ListCandlesInterval::Word1d;
    query.from = since.startOfDay(Qt::UTC);
    query.to = QDateTime::currentDateTimeUtc();
    auto token = api::getToken(*client, id);
    auto distributions = api::listDistributions(*client, id, {.cursor = {}, .limit = kMostOfAPage});
    auto candles = api::listCandles(*client, id, query);
    const api::Token sold = co_await token;
    figures->raised.micro += sold.raised.micro;
    addTo(figures->tokenizedByMonth, sold.tokenizedAt, [](qint64 &count) { ++count; });
    const auto paid = co_await distributions;
    for (const api::Distribution &distribution : paid.items)
        addDistribution(*figures, distribution);
    const auto days = co_await candles;
    for (const api::Candle &candle : days.items)
        addCandle(*figures, candle);
}

void addVerification(BusinessFigures &figures, const api::Verification &verification)
{
    if (verification.level != api::VerificationLevel::Identity)
        return;
    ++figures.verifications[verification.state];
    if (verification.state == api::VerificationState::Approved && verification.decidedAt)
        addTo(figures.verifiedByMonth, *verification.decidedAt, [](qint64 &count) { ++count; });
}

Task<> addVerifications(ApiClient *client, BusinessFigures *figures)
{
    std::optional<QString> cursor;
    for (int asked = 0; asked < kMostPagesOfVerifications; ++asked) {
        const auto page =
            co_await api::listAllVerifications(*client, {.state = {}, .cursor = cursor, .limit = kMostOfAPage});
        for (const api::VerificationOverview &one : page.items)
            addVerification(*figures, one.verification);
        cursor = page.nextCursor;
        if (!cursor)
            co_return;
    }
    figures->isCutShort = true;
}

} // namespace

Task<BusinessFigures> loadBusinessFigures(ApiClient *client, QDate today)
{
    BusinessFigures figures = emptyFigures(today);
    const QDate since = monthOf(today).addMonths(1 - kMonths);
    const QList<api::Property> properties = co_await allProperties(client);
    for (const api::Property &property : properties) {
        ++figures.properties[property.state];
        if (property.state == api::PropertyState::Tokenized || property.state == api::PropertyState::Suspended)
            co_await addProperty(client, property.id, since, &figures);
    }
    co_await addVerifications(client, &figures);
    co_return figures;
}

} // namespace freehold::desktop
