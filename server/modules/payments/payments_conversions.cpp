// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_conversions.h"

#include "generated/contracts/treasury.h"
#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_conversion_plan.h"
#include "server/modules/payments/payments_conversion_store.h"
#include "server/modules/payments/payments_events.h"
#include "server/modules/payments/payments_ledger_store.h"
#include "server/modules/payments/payments_limits.h"
#include "server/modules/payments/payments_postings.h"
#include "shared/evm/text_bytes32.h"

#include <QUuid>

#include <algorithm>

namespace freehold::payments {

namespace {

namespace treasury_abi = contracts::treasury;

const QString kQueue = "payments.conversion";
const QString kModule = "payments";
constexpr int kConversionsAtOnce = 50;
/// Purpose.Rent of Purpose.sol.
constexpr quint8 kRent = 0;

Journal sent(const Conversion &conversion)
{
    Journal journal("conversion_sent", conversion.id.text());
    journal.debit({.book = LedgerBook::Conversion, .property = conversion.property}, conversion.amount)
        .credit({.book = LedgerBook::Circle}, conversion.amount);
    return journal;
}

Journal booked(const Conversion &conversion)
{
    const Usdc amount = asUsdc(conversion.amount).value();
    Journal journal("converted", conversion.id.text());
    journal.debit({.book = LedgerBook::Treasury, .property = conversion.property}, amount)
        .credit({.book = LedgerBook::Conversion, .property = conversion.property}, amount);
    return journal;
}

bool isOver(ChainTransactionState state)
{
    return state == ChainTransactionState::Failed || state == ChainTransactionState::Replaced;
}

QString bookingReference(const Conversion &conversion)
{
    return QString("%1:%2").arg(conversion.id.text()).arg(conversion.bookings);
}

} // namespace

Conversions::Conversions(Core &core, const CircleConfig &config, Circle &circle,
                         blockchain::BlockchainModule &blockchain)
    : m_core(core), m_config(config), m_circle(circle), m_blockchain(blockchain), m_ledger(core.clock)
{
}

void Conversions::registerHandlers()
{
    m_core.jobs.handle(kQueue, [this](Job job) { return onStep(std::move(job)); });
    m_core.outbox.subscribe<blockchain::ChainTransactionConfirmed>(
        kModule, [this](blockchain::ChainTransactionConfirmed event, Job job) {
            return onConfirmed(std::move(event), std::move(job));
        });
}

Task<> Conversions::plan()
{
    co_await m_core.database.write([this](Sql &sql) {
        for (const PropertyId &property : CollectionStore::propertiesWithSettled(sql))
            planFor(sql, property);
    });
}

void Conversions::planFor(Sql &sql, const PropertyId &property)
{
    if (ConversionStore::hasOpen(sql, property) || rests(sql, property))
        return;
    const UsdCents unsettled = CollectionStore::unsettledNet(sql, property);
    const UsdCents unconverted{postings::unconverted(sql, property).cents - unsettled.cents};
    const UsdCents available{LedgerStore::total(sql, LedgerBook::Circle, Currency::Usd)
                             - ConversionStore::requested(sql).cents};
    const auto plan = planConversion(CollectionStore::settledOf(sql, property), unconverted, available);
    if (!plan)
        return;
    const TimeMs now = m_core.clock.now();
    const Conversion conversion{.id = m_core.ids.next<ConversionId>(),
                                .property = property,
                                .amount = plan->amount,
                                .idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                .createdAt = now,
                                .checkedAt = now};
    ConversionStore::insert(sql, conversion);
    for (const CollectionId &id : plan->collections) {
        Collection collection = CollectionStore::get(sql, id);
        collection.state = CollectionState::Converting;
        collection.conversion = conversion.id;
        CollectionStore::update(sql, collection);
        m_core.outbox.append(sql, CollectionChanged{.collection = id, .subject = collection.subject});
    }
    wake(sql, conversion.id, "start");
}

bool Conversions::rests(Sql &sql, const PropertyId &property) const
{
    constexpr qint64 kDoublings = 16; // far more than it takes to reach the longest rest
    const auto failures = ConversionStore::failures(sql, property);
    if (failures.count == 0)
        return false;
    const qint64 restMs = std::min(kLongestRestMs, kFirstRestMs << std::min(failures.count - 1, kDoublings));
    return m_core.clock.now() < failures.lastAt.plusMs(restMs);
}

void Conversions::wakeStale(Sql &sql, TimeMs checkedBefore)
{
    for (const ConversionId &id : ConversionStore::toCheck(sql, checkedBefore, kConversionsAtOnce))
        wake(sql, id, QString("at %1").arg(ConversionStore::get(sql, id).checkedAt.value));
}

void Conversions::wake(Sql &sql, const QString &transferId, const QString &why)
{
    if (const auto conversion = ConversionStore::findByTransfer(sql, transferId))
        wake(sql, conversion->id, why);
}

void Conversions::wake(Sql &sql, const ConversionId &id, const QString &why)
{
    m_core.jobs.enqueue(sql, kQueue, id.text() + ' ' + why, {{"conversion", id.text()}});
}

Task<> Conversions::onStep(Job job)
{
    const auto id = ConversionId::trusted(job.payload.value("conversion").toString());
    const Conversion conversion =
        co_await m_core.database.read([id](Sql &sql) { return ConversionStore::get(sql, id); });
    std::optional<CircleTransfer> transfer;
    bool hasCome = false;
    if (conversion.state == ConversionState::Requested)
        transfer = co_await transferOf(conversion);
    if (conversion.state == ConversionState::Sent)
        hasCome = co_await hasArrived(conversion);
    co_await m_core.database.write([=, this](Sql &sql) {
        Conversion now = ConversionStore::get(sql, id);
        now.checkedAt = m_core.clock.now();
        now.waitingReason = std::nullopt;
        ConversionStore::update(sql, now);
        if (transfer && now.state == ConversionState::Requested)
            apply(sql, now, *transfer);
        if (hasCome && now.state == ConversionState::Sent)
            book(sql, now);
        m_core.jobs.complete(sql, job);
    });
}

/// Asking again with the same key is the same transfer, so an answer that was lost is asked for once more.
Task<CircleTransfer> Conversions::transferOf(Conversion conversion)
{
    std::optional<Error> refusal;
    try {
        if (conversion.transferId)
            co_return co_await m_circle.findTransfer(*conversion.transferId);
        co_await requireTreasury();
        co_return co_await m_circle.transfer(conversion.idempotencyKey, m_config.recipientId, conversion.amount);
    } catch (const Error &error) {
        refusal = error;
    }
    co_await m_core.database.write([conversion, refusal](Sql &sql) {
        Conversion now = ConversionStore::get(sql, conversion.id);
        now.waitingReason = refusal->reason;
        ConversionStore::update(sql, now); // but for checked_at: this job looks again by itself
    });
    throw *refusal;
}

/// Money leaves for nowhere else, whatever the configuration says.
Task<> Conversions::requireTreasury()
{
    const auto recipient = co_await m_circle.findRecipient(m_config.recipientId);
    if (!recipient)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("recipient_not_approved"),
                    "The conversion provider knows no approved recipient of this id.");
    if (evm::Address::parse(recipient->address) != m_blockchain.contracts().treasury)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("recipient_not_treasury"),
                    "The recipient at the conversion provider is not the Treasury.");
}

void Conversions::apply(Sql &sql, Conversion conversion, const CircleTransfer &transfer)
{
    conversion.transferId = transfer.id;
    conversion.transactionHash = transfer.transactionHash;
    switch (transfer.status) {
    case CircleTransfer::Status::Pending: break;
    case CircleTransfer::Status::Complete:
        conversion.state = ConversionState::Sent;
        conversion.sentAt = m_core.clock.now();
        m_ledger.post(sql, sent(conversion));
        wake(sql, conversion.id, "sent");
        break;
    case CircleTransfer::Status::Failed:
        conversion.state = ConversionState::Failed;
        conversion.failure = transfer.errorCode.value_or("failed");
        release(sql, conversion.id);
        log::error("conversion_failed", {{"conversion", conversion.id.text()}, {"reason", *conversion.failure}});
        break;
    }
    ConversionStore::update(sql, conversion);
}

/// Nothing was sent: the next plan takes them again.
void Conversions::release(Sql &sql, const ConversionId &id)
{
    for (Collection collection : CollectionStore::ofConversion(sql, id)) {
        collection.state = CollectionState::Settled;
        collection.conversion = std::nullopt;
        CollectionStore::update(sql, collection);
        m_core.outbox.append(sql, CollectionChanged{.collection = collection.id, .subject = collection.subject});
    }
}

/// Circle says "complete" when its own node has seen it; ours may be behind.
Task<bool> Conversions::hasArrived(Conversion conversion)
{
    const QByteArray answer =
        co_await m_blockchain.reads().call(m_blockchain.contracts().treasury, treasury_abi::encodeUnbooked());
    const auto unbooked = treasury_abi::decodeUnbookedResult(answer);
    const auto needed = asUsdc(conversion.amount);
    co_return unbooked &&needed && *unbooked >= evm::U256(static_cast<quint64>(needed->micro));
}

void Conversions::book(Sql &sql, Conversion conversion)
{
    const auto last = conversion.bookings == 0
        ? std::nullopt
        : m_blockchain.findTransaction(sql, kBookingPurpose, bookingReference(conversion));
    if (last && last->state == ChainTransactionState::Confirmed) {
        finish(sql, std::move(conversion));
        return;
    }
    if (last && !isOver(last->state))
        return; // under way
    ++conversion.bookings;
    ConversionStore::update(sql, conversion);
    const quint64 micro = static_cast<quint64>(asUsdc(conversion.amount).value().micro);
    m_blockchain.enqueue(
        sql,
        {.purpose = kBookingPurpose,
         .reference = bookingReference(conversion),
         .to = m_blockchain.contracts().treasury,
         .data = treasury_abi::encodeBook(evm::toBytes32(conversion.property.text()), kRent, evm::U256(micro))});
}

Task<> Conversions::onConfirmed(blockchain::ChainTransactionConfirmed event, Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        if (event.purpose == QLatin1StringView(kBookingPurpose))
            finish(sql, ConversionStore::get(sql, ConversionId::trusted(event.reference.section(':', 0, 0))));
        m_core.jobs.complete(sql, job);
    });
}

void Conversions::finish(Sql &sql, Conversion conversion)
{
    if (conversion.state != ConversionState::Sent)
        return;
    const TimeMs now = m_core.clock.now();
    conversion.state = ConversionState::Converted;
    conversion.convertedAt = now;
    ConversionStore::update(sql, conversion);
    m_ledger.post(sql, booked(conversion));
    for (Collection collection : CollectionStore::ofConversion(sql, conversion.id)) {
        collection.state = CollectionState::Converted;
        collection.convertedAt = now;
        CollectionStore::update(sql, collection);
        m_core.outbox.append(sql, CollectionChanged{.collection = collection.id, .subject = collection.subject});
    }
}

} // namespace freehold::payments
