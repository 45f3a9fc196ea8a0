// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/traded_tokens.h"

#include <map>

namespace freehold::marketplace {

TradedTokens::TradedTokens(Core &core, const OrderAdmission &admission)
    : m_core(core)
    , m_admission(admission)
    , m_turns([this](Turns::Items properties) { return read(std::move(properties)); }, kMostAtOnce, "traded_tokens")
{
}

Task<TradedTokens::Token> TradedTokens::require(Actor actor, PropertyId property)
{
    // Whoever may ask sees what trades; why something does not depends on who asks.
    if (auto token = co_await m_turns.ask(property))
        co_return token;
    co_return std::make_shared<const token::PropertyToken>(
        co_await m_core.database.read([=, this](Sql &sql) { return m_admission.requireTraded(sql, actor, property); }));
}

Task<std::vector<TradedTokens::Turns::Answer>> TradedTokens::read(Turns::Items properties)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        std::map<PropertyId, Token> tokens;
        std::vector<Turns::Answer> answers;
        answers.reserve(properties->size());
        for (const PropertyId &id : *properties) {
            const auto [entry, isNew] = tokens.try_emplace(id);
            if (isNew)
                entry->second = m_admission.findTraded(sql, id);
            answers.emplace_back(entry->second);
        }
        return answers;
    });
}

} // namespace freehold::marketplace
