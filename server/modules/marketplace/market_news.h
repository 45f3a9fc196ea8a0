// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/marketplace/marketplace_answers.h"

#include <map>

namespace freehold::marketplace {

/// What the market tells those who watch. A message replaces what is known of an order or of a price's level; it adds nothing.
class MarketNews {
public:
    explicit MarketNews(Hub &hub) : m_hub(hub) { }

    /// Which levels are others than they were when this was called last, each with all that rests there now; "whole" for the first
    /// time, when nobody here knows what another server told before.
    void tellBook(const BookView &book);
    void tellTrade(const Trade &trade);
    void tellOrder(const Order &order);

private:
    Hub &m_hub;
    std::map<PropertyId, BookView> m_told;
};

/// Names of topics; the property's id follows.
inline const QString kBookTopic = "book:";
inline const QString kTradesTopic = "trades:";
inline const QString kOrdersTopic = "orders"; ///< of a person

} // namespace freehold::marketplace
