// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_answers.h"

namespace freehold::token {

QJsonObject toJson(const PropertyToken &token, SaleState state)
{
    return api::TokenAnswer{
        .propertyId = token.property.text(),
        .address = token.address.toChecksum(),
        .name = token.name,
        .symbol = token.symbol,
        .authorizedShares = token.authorizedShares,
        .soldShares = token.soldShares,
        .pricePerShare = token.pricePerShare,
        .saleOpen = state == SaleState::Open,
        .saleState = toString(state),
        .saleDeadline = token.saleDeadline ? std::optional(token.saleDeadline->toString()) : std::nullopt,
        .minimumRaise = token.minimumRaise,
        .minimumRaised = token.hasRaisedMinimum,
        .raised = token.raised,
        .released = token.released,
        .refunded = token.refunded,
        .deedHash = token.deedHash.toHex(),
        .rules = token.rules,
        .transactionHash = token.transactionHash.toHex(),
        .tokenizedAt = token.tokenizedAt.toString(),
    }
        .toJson();
}

QJsonObject saleJson(const PropertyToken &token, SaleState state)
{
    const QJsonObject whole = toJson(token, state);
    QJsonObject sale;
    for (const char *field : {"property_id", "sale_state", "sale_deadline", "sold_shares", "raised", "minimum_raised",
                              "released", "refunded"})
        sale.insert(QLatin1StringView(field), whole.value(QLatin1StringView(field)));
    return sale;
}

} // namespace freehold::token
