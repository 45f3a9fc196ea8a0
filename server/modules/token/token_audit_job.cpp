// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_audit_job.h"

#include "server/modules/token/token_store.h"

#include <algorithm>

namespace freehold::token {

namespace {
const QString kQueue = QStringLiteral("token.audit");
const QString kProperty = QStringLiteral("property_id");
const QString kAlarm = QStringLiteral("balances_differ");
constexpr qint64 kShortestTurnMs = 200;
} // namespace

TokenAuditJob::TokenAuditJob(Core &core, blockchain::BlockchainModule &blockchain, TokenAudit &audit, int periodSeconds)
    : m_core(core), m_blockchain(blockchain), m_audit(audit), m_periodMs(periodSeconds * 1000LL)
{
    core.jobs.handle(kQueue, [this](Job job) { return onJob(std::move(job)); });
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { detach(next(), "token.audit"); });
}

void TokenAuditJob::start()
{
    m_timer.start(std::chrono::milliseconds(std::max(m_periodMs / kTurnsPerPeriod, kShortestTurnMs)));
}

Task<std::vector<AuditRecord>> TokenAuditJob::records()
{
    co_return co_await m_core.database.read(TokenAuditStore::all);
}

Task<> TokenAuditJob::next()
{
    // By what is stored: another server may have looked.
    for (const AuditRecord &record : co_await records())
        ring(record);
    if (!m_blockchain.isActive())
        co_return;
    const TimeMs before = m_core.clock.now().plusMs(-m_periodMs);
    co_await m_core.database.write([this, before](Sql &sql) {
        if (const auto due = TokenAuditStore::due(sql, before)) {
            // One job per time that it was audited; a turn while that job waits adds nothing.
            const QString key = due->property.text() + u':' + QString::number(due->auditedAt.value);
            m_core.jobs.enqueue(sql, kQueue, key, {{kProperty, due->property.text()}});
        }
    });
}

Task<> TokenAuditJob::onJob(Job job)
{
    const auto property = PropertyId::trusted(job.payload.value(kProperty).toString());
    const auto token = co_await m_core.database.read([=](Sql &sql) { return TokenStore::find(sql, property); });
    const auto record = token ? std::optional(co_await m_audit.auditPatiently(*token)) : std::nullopt;
    co_await m_core.database.write([=, this](Sql &sql) {
        m_core.jobs.complete(sql, job);
        if (record)
            TokenAuditStore::save(sql, *record);
    });
}

void TokenAuditJob::ring(const AuditRecord &record)
{
    const QString subject = record.property.text();
    if (record.differences.empty()) {
        m_blockchain.alarms().clear(kAlarm, subject);
        return;
    }
    const TokenDifference &first = record.differences.front();
    m_blockchain.alarms().raise(kAlarm, subject,
                                {{"differences", static_cast<qint64>(record.differences.size())},
                                 {"block", static_cast<qint64>(record.block)},
                                 {"first", first.what},
                                 {"chain", first.chain},
                                 {"tables", first.tables}});
}

} // namespace freehold::token
