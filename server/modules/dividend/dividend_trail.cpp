// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_trail.h"

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/payments/payments.h"

#include <QJsonDocument>

namespace freehold::dividend {

namespace {
/// As the module payments names its transactions.
const QString kBookingPurpose = "treasury_booking";
} // namespace

Task<Trail> DividendTrail::follow(Actor actor, DistributionId id)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        auto held = m_access.held(sql, actor, id);
        if (!held.distribution.terms)
            throw notFound("distribution");
        auto statement = statementFromJson(QJsonDocument::fromJson(held.distribution.terms->statement).object());
        if (!statement)
            throw std::logic_error("the statement of an approved distribution cannot be read");
        Trail trail{.distribution = std::move(held.distribution),
                    .statement = *std::move(statement),
                    .lines = {},
                    .payments = std::move(held.payments)};
        for (const StatementLine &line : trail.statement.lines)
            trail.lines.push_back(sourceOf(sql, line));
        return trail;
    });
}

TrailSource DividendTrail::sourceOf(Sql &sql, const StatementLine &line)
{
    TrailSource source{.line = line,
                       .paidAt = {},
                       .conversionId = {},
                       .circleTransferId = {},
                       .transferTransaction = {},
                       .bookingTransaction = {},
                       .convertedAt = {}};
    const auto id = CollectionId::parse(line.payment);
    const auto collection = id ? m_modules.payments.find(sql, *id) : std::nullopt;
    if (!collection)
        return source;
    source.paidAt = collection->paidAt;
    if (!collection->conversion)
        return source;
    const payments::Conversion conversion = m_modules.payments.getConversion(sql, *collection->conversion);
    source.conversionId = conversion.id.text();
    source.circleTransferId = conversion.transferId;
    source.transferTransaction = conversion.transactionHash;
    source.convertedAt = conversion.convertedAt;
    source.bookingTransaction = bookingOf(sql, conversion.id.text(), conversion.bookings);
    return source;
}

/// The last attempt is the one that went through.
std::optional<QString> DividendTrail::bookingOf(Sql &sql, const QString &conversion, qint64 bookings)
{
    const auto booking = m_modules.blockchain.findTransaction(sql, kBookingPurpose,
                                                              QStringLiteral("%1:%2").arg(conversion).arg(bookings));
    return booking && booking->hash ? std::optional(booking->hash->toHex()) : std::nullopt;
}

} // namespace freehold::dividend
