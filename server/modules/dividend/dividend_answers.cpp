// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_answers.h"

#include <QJsonArray>

namespace freehold::dividend {

namespace {

QJsonValue orNull(const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); }
QJsonValue orNull(const std::optional<TimeMs> &time) { return time ? QJsonValue(time->toString()) : QJsonValue(); }
QJsonValue orNull(const std::optional<Usdc> &amount) { return amount ? QJsonValue(amount->toString()) : QJsonValue(); }
QJsonValue orNull(const std::optional<evm::Hash32> &hash) { return hash ? QJsonValue(hash->toHex()) : QJsonValue(); }
QJsonValue orNull(const std::optional<evm::Address> &address)
{
    return address ? QJsonValue(address->toChecksum()) : QJsonValue();
}

QJsonValue stepJson(const std::optional<ChainStep> &step)
{
    if (!step)
        return {};
    return QJsonObject{{"at", step->at.toString()}, {"transaction_hash", step->transactionHash.toHex()}};
}

QJsonValue snapshotJson(const std::optional<Snapshot> &snapshot)
{
    if (!snapshot)
        return {};
    QJsonObject json = stepJson(snapshot->step).toObject();
    json.insert("total_shares", snapshot->totalShares.toString());
    json.insert("pot", snapshot->pot.toString());
    json.insert("carried_in", snapshot->carriedIn.toString());
    return json;
}

QJsonValue completionJson(const std::optional<Completion> &completion)
{
    if (!completion)
        return {};
    QJsonObject json = stepJson(completion->step).toObject();
    json.insert("carried_out", completion->carriedOut.toString());
    return json;
}

/// Only what rounding leaves may be over: paid, owed, withheld and pending are the whole pot.
QJsonObject figuresJson(const Distribution &distribution, const PaymentSums &sums)
{
    const Usdc pot = distribution.snapshot ? distribution.snapshot->pot : Usdc{};
    const Usdc carried = distribution.completion ? distribution.completion->carriedOut : Usdc{};
    return {{"holders", sums.holders},
            {"pending_holders", sums.pending},
            {"paid", sums.paid.toString()},
            {"owed", sums.owed.toString()},
            {"withheld", sums.withheld.toString()},
            {"carried", carried.toString()},
            {"pending",
             Usdc{pot.micro - sums.paid.micro - sums.owed.micro - sums.withheld.micro - carried.micro}.toString()}};
}

QJsonArray toJson(const std::vector<Adjustment> &adjustments)
{
    QJsonArray json;
    for (const Adjustment &adjustment : adjustments)
        json.append(QJsonObject{{"amount_usd", signedText(adjustment.amount)},
                                {"reason", adjustment.reason},
                                {"made_by", adjustment.by.text()},
                                {"made_at", adjustment.at.toString()}});
    return json;
}

QJsonObject toJson(const Books &books)
{
    return {{"deposited", books.deposited.toString()}, {"paid", books.paid.toString()},
            {"owed", books.owed.toString()},           {"withheld", books.withheld.toString()},
            {"carried", books.carried.toString()},     {"pending", books.pending().toString()},
            {"released", books.released.toString()}};
}

QJsonObject toJson(const TrailSource &source)
{
    QJsonObject json{{"kind", toString(source.line.kind)},
                     {"source", source.line.source.isEmpty() ? QJsonValue() : QJsonValue(source.line.source)},
                     {"text", source.line.text},
                     {"amount_usd", signedText(source.line.amount)},
                     {"paid_at", orNull(source.paidAt)},
                     {"conversion_id", orNull(source.conversionId)},
                     {"circle_transfer_id", orNull(source.circleTransferId)},
                     {"transfer_transaction_hash", orNull(source.transferTransaction)},
                     {"booking_transaction_hash", orNull(source.bookingTransaction)},
                     {"converted_at", orNull(source.convertedAt)}};
    addSubject(json, source.line);
    return json;
}

QJsonArray toJson(const std::vector<Payment> &payments)
{
    QJsonArray json;
    for (const Payment &payment : payments)
        json.append(toJson(payment));
    return json;
}

QJsonObject attemptsJson(const AttemptsView &view)
{
    const auto &sent = view.transaction;
    return {{"attempts", view.attempts},
            {"transaction_state", orNull(sent ? std::optional(toString(sent->state)) : std::nullopt)},
            {"transaction_hash", orNull(sent ? sent->hash : std::nullopt)},
            {"waiting_reason", orNull(sent ? sent->waitingReason : std::nullopt)},
            {"failure_reason", orNull(sent ? sent->failureReason : std::nullopt)}};
}

std::optional<QString> reasonOf(const Payment &payment)
{
    return payment.owedReason ? std::optional(toString(*payment.owedReason)) : std::nullopt;
}

} // namespace

QJsonObject toJson(const DistributionView &view)
{
    const Distribution &distribution = view.distribution;
    const auto &terms = distribution.terms;
    return {{"id", distribution.id.text()},
            {"property_id", distribution.property.text()},
            {"state", toString(distribution.state())},
            {"period_from", distribution.from.toString(Qt::ISODate)},
            {"period_to", distribution.to.toString(Qt::ISODate)},
            {"statement", toJson(view.statement)},
            {"statement_hash", evm::toHex(view.statementHash)},
            {"adjustments", toJson(view.adjustments)},
            {"withholding", QJsonObject{{"other_bps", view.rates.otherBps}, {"rates", toJson(view.rates.byCountry)}}},
            {"amount", orNull(terms ? std::optional(terms->amount) : std::nullopt)},
            {"reserve", orNull(terms ? std::optional(terms->reserve) : std::nullopt)},
            {"fee", orNull(terms ? std::optional(terms->fee) : std::nullopt)},
            {"proposal_id", orNull(terms ? std::optional(terms->proposal.text()) : std::nullopt)},
            {"setback", orNull(distribution.funded ? std::nullopt : distribution.setback)},
            {"figures", figuresJson(distribution, view.sums)},
            {"contradictions", QJsonArray::fromStringList(view.contradictions)},
            {"created_at", distribution.createdAt.toString()},
            {"approved_at", orNull(terms ? std::optional(terms->approvedAt) : std::nullopt)},
            {"funded", stepJson(distribution.funded)},
            {"cancelled", stepJson(distribution.cancelled)},
            {"snapshot_attempts", view.snapshotAttempts ? attemptsJson(*view.snapshotAttempts) : QJsonValue()},
            {"snapshot", snapshotJson(distribution.snapshot)},
            {"completed", completionJson(distribution.completion)}};
}

QJsonObject toJson(const BooksView &view)
{
    return {{"tables", toJson(view.tables)},
            {"chain", toJson(view.chain)},
            {"block", static_cast<qint64>(view.block)},
            {"differences", QJsonArray::fromStringList(view.differences)}};
}

QJsonObject toJson(const PageView &page)
{
    QJsonObject json = attemptsJson(page.sent);
    json.insert("page", page.sums.page);
    json.insert("holders", page.sums.holders);
    json.insert("pending_holders", page.sums.pending);
    json.insert("owed_holders", page.sums.owed);
    return json;
}

QJsonObject toJson(const Payment &payment)
{
    const auto gross = payment.amount
        ? std::optional(Usdc{payment.amount->micro + payment.withheld.value_or(Usdc{}).micro})
        : std::nullopt;
    return {{"wallet", payment.wallet.toChecksum()},
            {"holder_number", payment.holderNumber},
            {"shares", payment.shares.toString()},
            {"state", toString(payment.state())},
            {"gross", orNull(gross)},
            {"withheld", orNull(payment.withheld)},
            {"net", orNull(payment.amount)},
            {"owed_reason", orNull(reasonOf(payment))},
            {"owed_to", orNull(payment.creditor)},
            {"settled_at", orNull(payment.settledAt)},
            {"settled_transaction_hash", orNull(payment.settledBy)},
            {"paid_to", orNull(payment.paidTo)},
            {"paid_at", orNull(payment.paidAt)},
            {"paid_transaction_hash", orNull(payment.paidBy)}};
}

QJsonObject toJson(const Debt &debt)
{
    return {{"property_id", debt.property.text()},  {"token", debt.token.toChecksum()},
            {"wallet", debt.creditor.toChecksum()}, {"amount", debt.amount.toString()},
            {"reason", toString(debt.reason)},      {"since", debt.since.toString()},
            {"distributions", debt.payments}};
}

QJsonObject toJson(const InvestorDividend &dividend)
{
    QJsonObject json = toJson(dividend.payment);
    json.insert("distribution_id", dividend.distribution.id.text());
    json.insert("property_id", dividend.distribution.property.text());
    json.insert("property_name", dividend.propertyName);
    json.insert("period_from", dividend.distribution.from.toString(Qt::ISODate));
    json.insert("period_to", dividend.distribution.to.toString(Qt::ISODate));
    return json;
}

QJsonObject toJson(const Trail &trail)
{
    QJsonArray lines;
    for (const TrailSource &source : trail.lines)
        lines.append(toJson(source));
    const Distribution &distribution = trail.distribution;
    return {{"distribution_id", distribution.id.text()},
            {"property_id", distribution.property.text()},
            {"state", toString(distribution.state())},
            {"period_from", distribution.from.toString(Qt::ISODate)},
            {"period_to", distribution.to.toString(Qt::ISODate)},
            {"statement", QString::fromUtf8(distribution.terms->statement)},
            {"statement_hash", distribution.terms->statementHash.toHex()},
            {"totals", toJson(trail.statement).value("totals")},
            {"lines", lines},
            {"amount", distribution.terms->amount.toString()},
            {"funded", stepJson(distribution.funded)},
            {"snapshot", snapshotJson(distribution.snapshot)},
            {"completed", completionJson(distribution.completion)},
            {"payments", toJson(trail.payments)}};
}

QJsonObject totalsJson(const std::vector<InvestorDividend> &dividends)
{
    Usdc paid;
    Usdc owed;
    Usdc withheld;
    for (const auto &[payment, distribution, name] : dividends) {
        const qint64 net = payment.amount.value_or(Usdc{}).micro;
        (payment.state() == PaymentState::Owed ? owed : paid).micro += net;
        withheld.micro += payment.withheld.value_or(Usdc{}).micro;
    }
    return {{"paid", paid.toString()}, {"owed", owed.toString()}, {"withheld", withheld.toString()}};
}

} // namespace freehold::dividend
