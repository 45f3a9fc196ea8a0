// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/work_queue.h"

#include "client/desktop/models/proposal_words.h"
#include "client/desktop/models/state_words.h"
#include "client/desktop/widgets/formats.h"
#include "generated/desktop_api/governance.h"
#include "generated/desktop_api/kyc.h"
#include "generated/desktop_api/market.h"
#include "generated/desktop_api/operations.h"
#include "generated/desktop_api/payments.h"
#include "generated/desktop_api/property.h"
#include "generated/desktop_api/token.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <vector>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostOfAPart = 100;

struct WorkQueueWords {
    Q_DECLARE_TR_FUNCTIONS(WorkQueue)
};

WorkItem item(WorkKind kind, const QString &id, const QString &what, const StateWords &state, const QDateTime &since,
              const QString &route)
{
    return {kind, id, what, state.words, state.tone, since, route};
}

Task<QList<WorkItem>> reviews(ApiClient *client)
{
    const auto page =
        co_await api::listProperties(*client, {.state = api::PropertyState::PendingApproval, .limit = kMostOfAPart});
    QList<WorkItem> items;
    for (const api::Property &property : page.items) {
        items.append(item(WorkKind::Review, property.id.text(), WorkQueueWords::tr("Review %1").arg(property.name),
                          stateWords(StateOf::Property, toString(property.state)), property.updatedAt,
                          u"/admin/review/"_s + property.id.text()));
    }
    co_return items;
}

Task<QList<WorkItem>> proposals(ApiClient *client)
{
    const auto page = co_await api::listProposals(*client, {.state = api::ProposalState::Open, .limit = kMostOfAPart});
    QList<WorkItem> items;
    for (const api::Proposal &proposal : page.items) {
        StateWords state;
        state.words = WorkQueueWords::tr("%1 of %2 signatures").arg(proposal.signatures.size()).arg(proposal.threshold);
        state.tone = Tone::Warning;
        items.append(item(WorkKind::Proposal, proposal.id.text(), shortTitle(proposal), state, proposal.createdAt,
                          u"/admin/proposals/"_s + proposal.id.text()));
    }
    co_return items;
}

Task<QList<WorkItem>> stops(ApiClient *client)
{
    const auto page = co_await api::listStops(*client, {.state = api::StopState::InForce, .limit = kMostOfAPart});
    QList<WorkItem> items;
    for (const api::Stop &stop : page.items) {
        const QString what = stop.kind == api::StopKind::Pause
            ? WorkQueueWords::tr("Trading is paused")
            : WorkQueueWords::tr("Wallet %1 is frozen").arg(format::shortAddress(stop.wallet.value_or(QString())));
        items.append(item(WorkKind::TransferStop, stop.id.text(), what, stateWords(StateOf::Stop, toString(stop.state)),
                          stop.createdAt, u"/admin/compliance/"_s + stop.propertyId.text()));
    }
    co_return items;
}

Task<QList<WorkItem>> jobs(ApiClient *client)
{
    const auto page = co_await api::listTroubledJobs(*client, {.limit = kMostOfAPart});
    QList<WorkItem> items;
    for (const api::TroubledJob &job : page.items) {
        items.append(item(WorkKind::Job, job.id,
                          WorkQueueWords::tr("Job of queue “%1” failed: %2 attempts").arg(job.queue).arg(job.attempts),
                          stateWords(StateOf::Job, toString(job.state)), job.createdAt, u"/admin/health"_s));
    }
    co_return items;
}

Task<QList<WorkItem>> verifications(ApiClient *client)
{
    const auto page =
        co_await api::listAllVerifications(*client, {.state = api::VerificationState::Pending, .limit = kMostOfAPart});
    QList<WorkItem> items;
    for (const api::VerificationOverview &one : page.items) {
        items.append(item(WorkKind::Verification, one.verification.id.text(),
                          WorkQueueWords::tr("Verification under way"),
                          stateWords(StateOf::Verification, toString(one.verification.state)),
                          one.verification.startedAt, u"/admin/investors/"_s + one.userId.text()));
    }
    co_return items;
}

Task<QList<WorkItem>> failedTrades(ApiClient *client)
{
    const auto page = co_await api::listFailedTrades(*client, {.limit = kMostOfAPart});
    QList<WorkItem> items;
    for (const api::FailedTrade &trade : page.items) {
        items.append(item(
            WorkKind::FailedTrade, trade.id.text(),
            WorkQueueWords::tr("Trade of %1 at %2 failed").arg(format::shares(trade.shares), format::usdc(trade.price)),
            stateWords(StateOf::Trade, toString(trade.state)), trade.matchedAt, u"/admin/payments"_s));
    }
    co_return items;
}

bool isStuck(const api::Conversion &conversion)
{
    return conversion.state == api::ConversionState::Failed || conversion.waitingReason;
}

Task<QList<WorkItem>> conversions(ApiClient *client)
{
    const auto page = co_await api::listConversions(*client, {.limit = kMostOfAPart});
    QList<WorkItem> items;
    for (const api::Conversion &conversion : page.items) {
        if (isStuck(conversion)) {
            items.append(
                item(WorkKind::Conversion, conversion.id.text(),
                     WorkQueueWords::tr("Conversion of %1 does not go on").arg(format::usd(conversion.amountUsd)),
                     stateWords(StateOf::Conversion, toString(conversion.state)), conversion.createdAt,
                     u"/admin/payments"_s));
        }
    }
    co_return items;
}

struct Part {
    WorkKind kind;
    Task<QList<WorkItem>> task;
};

/// All are under way before the first is waited for.
std::vector<Part> startAll(ApiClient *client)
{
    std::vector<Part> parts;
    parts.push_back({WorkKind::Review, reviews(client)});
    parts.push_back({WorkKind::Proposal, proposals(client)});
    parts.push_back({WorkKind::TransferStop, stops(client)});
    parts.push_back({WorkKind::Job, jobs(client)});
    parts.push_back({WorkKind::Verification, verifications(client)});
    parts.push_back({WorkKind::FailedTrade, failedTrades(client)});
    parts.push_back({WorkKind::Conversion, conversions(client)});
    return parts;
}

} // namespace

bool WorkQueue::isAllMissing() const { return parts > 0 && missing.size() == parts; }

QString kindWords(WorkKind kind)
{
    switch (kind) {
    case WorkKind::Review: return WorkQueueWords::tr("Property to review");
    case WorkKind::Proposal: return WorkQueueWords::tr("Proposal to sign");
    case WorkKind::TransferStop: return WorkQueueWords::tr("Stop in force");
    case WorkKind::Job: return WorkQueueWords::tr("Troubled job");
    case WorkKind::Verification: return WorkQueueWords::tr("Verification");
    case WorkKind::FailedTrade: return WorkQueueWords::tr("Failed trade");
    case WorkKind::Conversion: return WorkQueueWords::tr("Stuck conversion");
    }
    return {};
}

Task<WorkQueue> loadWorkQueue(ApiClient *client)
{
    std::vector<Part> parts = startAll(client);
    WorkQueue queue;
    queue.parts = static_cast<int>(parts.size());
    for (Part &part : parts) {
        try {
            queue.items += co_await part.task;
        } catch (...) {
            queue.missing.append(kindWords(part.kind));
            if (!queue.failure)
                queue.failure = std::current_exception();
        }
    }
    std::ranges::sort(queue.items, [](const WorkItem &one, const WorkItem &other) {
        return std::tie(one.since, one.kind, one.id) < std::tie(other.since, other.kind, other.id);
    });
    co_return queue;
}

} // namespace freehold::desktop
