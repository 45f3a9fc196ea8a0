// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/property_details.h"

#include "client/desktop/api/api_client.h"
#include "generated/desktop_api/auth.h"

namespace freehold::desktop {

namespace {

constexpr int kCandleDays = 180;

bool hasShares(const api::Property &property)
{
    return property.state == api::PropertyState::Tokenized || property.state == api::PropertyState::Suspended;
}

Task<> addMarket(ApiClient *client, PropertyDetails *details)
{
    const auto id = details->property.id;
    const auto token = co_await api::getToken(*client, id);
    details->token = token;
    const auto now = QDateTime::currentDateTimeUtc();
    const api::ListCandlesQuery daily{api::ListCandlesInterval::Word1d, now.addDays(-kCandleDays), now};
    const auto candles = co_await api::listCandles(*client, id, daily);
    details->candles = candles.items;
}

Task<> addOwn(ApiClient *client, PropertyDetails *details)
{
    const auto portfolio = co_await api::getPortfolio(*client);
    for (const auto &holding : portfolio.holdings)
        if (holding.propertyId == details->property.id)
            details->held.count += holding.shares.count;
    const auto wallets = co_await api::listWallets(*client);
    if (!wallets.items.isEmpty())
        details->wallet = wallets.items.first().address;
}

} // namespace

Task<PropertyDetails> fetchDetails(ApiClient *client, PropertyId id)
{
    PropertyDetails details;
    details.property = co_await api::getProperty(*client, id);
    const auto documents = co_await api::listDocuments(*client, id);
    details.documents = documents.items;
    const auto valuations = co_await api::listValuations(*client, id, {});
    details.valuations = valuations.items;
    if (hasShares(details.property)) {
        co_await addMarket(client, &details);
        co_await addOwn(client, &details);
    }
    co_return details;
}

} // namespace freehold::desktop
