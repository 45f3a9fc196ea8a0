// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "generated/desktop_api/documents.h"
#include "generated/desktop_api/market.h"
#include "generated/desktop_api/property.h"
#include "generated/desktop_api/token.h"

namespace freehold::desktop {

class ApiClient;

/// What the page of a property shows.
struct PropertyDetails {
    api::Property property;
    std::optional<api::Token> token; ///< none before its shares are issued
    QList<api::Document> documents;
    QList<api::Valuation> valuations;
    QList<api::Candle> candles;
    Shares held;
    std::optional<QString> wallet; ///< that would buy
};

/// Throws ApiError.
[[nodiscard]] Task<PropertyDetails> fetchDetails(ApiClient *client, PropertyId id);

} // namespace freehold::desktop
