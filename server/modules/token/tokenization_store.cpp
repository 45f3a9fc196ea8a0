// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/tokenization_store.h"

namespace freehold::token {

namespace {
struct Found {
    static Found fromRow(const Row &) { return {}; }
};
} // namespace

QString toString(TokenizationState state)
{
    switch (state) {
    case TokenizationState::Proposed: return QStringLiteral("PROPOSED");
    case TokenizationState::Done: return QStringLiteral("DONE");
    case TokenizationState::Abandoned: return QStringLiteral("ABANDONED");
    }
    std::unreachable();
}

Tokenization Tokenization::fromRow(const Row &row)
{
    return {
        .proposal = row.id<ProposalId>("proposal_id"),
        .property = row.id<PropertyId>("property_id"),
        .symbol = row.text("symbol"),
        .shares = row.shares("shares"),
        .pricePerShare = row.usdc("price_micro_usdc"),
        .requestedBy = row.id<UserId>("requested_by"),
        .createdAt = row.time("created_at"),
    };
}

void TokenizationStore::insert(Sql &sql, const Tokenization &tokenization)
{
    sql.exec(
        QStringLiteral("INSERT INTO tokenizations (proposal_id, property_id, state, symbol, shares, price_micro_usdc, "
                       "requested_by, created_at) VALUES (:proposal, :property, 'PROPOSED', :symbol, :shares, :price, "
                       ":requested_by, :created_at)"),
        {{"proposal", tokenization.proposal},
         {"property", tokenization.property},
         {"symbol", tokenization.symbol},
         {"shares", tokenization.shares},
         {"price", tokenization.pricePerShare},
         {"requested_by", tokenization.requestedBy},
         {"created_at", tokenization.createdAt}});
}

bool TokenizationStore::isSymbolTaken(Sql &sql, const QString &symbol)
{
    return sql
        .find<Found>(
            QStringLiteral("SELECT 1 AS one FROM tokenizations WHERE symbol = :symbol AND state <> 'ABANDONED' "
                           "UNION SELECT 1 AS one FROM property_tokens WHERE symbol = :same"),
            {{"symbol", symbol}, {"same", symbol}})
        .has_value();
}

std::optional<Tokenization> TokenizationStore::findProposed(Sql &sql, ProposalId proposal)
{
    return sql.find<Tokenization>(
        QStringLiteral("SELECT * FROM tokenizations WHERE proposal_id = :proposal AND state = 'PROPOSED'"),
        {{"proposal", proposal}});
}

void TokenizationStore::end(Sql &sql, ProposalId proposal, TokenizationState state, TimeMs at)
{
    sql.exec(QStringLiteral("UPDATE tokenizations SET state = :state, ended_at = :at WHERE proposal_id = :proposal"),
             {{"state", state}, {"at", at}, {"proposal", proposal}});
}

void TokenizationStore::finish(Sql &sql, PropertyId property, TimeMs at)
{
    sql.exec(QStringLiteral("UPDATE tokenizations SET state = 'DONE', ended_at = :at "
                            "WHERE property_id = :property AND state = 'PROPOSED'"),
             {{"at", at}, {"property", property}});
}

void TokenizationStore::reopen(Sql &sql, PropertyId property)
{
    sql.exec(QStringLiteral("UPDATE tokenizations SET state = 'PROPOSED', ended_at = NULL "
                            "WHERE property_id = :property AND state = 'DONE'"),
             {{"property", property}});
}

} // namespace freehold::token
