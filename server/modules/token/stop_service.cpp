// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/stop_service.h"

#include "generated/contracts/property_token.h"
#include "server/core/log/log.h"
#include "server/modules/token/stop_store.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

namespace {

namespace token_abi = contracts::property_token;

PropertyToken requireToken(Sql &sql, const PropertyId &property)
{
    const auto token = TokenStore::find(sql, property);
    if (!token)
        throw notFound(QStringLiteral("token"));
    return *token;
}

Error alreadyStopped()
{
    return Error(ErrorCode::Conflict, QStringLiteral("already_stopped"),
                 QStringLiteral("This is stopped already, or about to be."));
}

void requireInForce(const Stop &stop)
{
    if (stop.state() == StopState::InForce)
        return;
    throw Error(
        ErrorCode::Conflict, QStringLiteral("wrong_state"),
        QStringLiteral("The stop is %1; this needs IN_FORCE.").arg(toString(stop.state())),
        {{QStringLiteral("state"), toString(stop.state())}, {QStringLiteral("needed"), toString(StopState::InForce)}});
}

QByteArray callOf(const StopTarget &target)
{
    return target.wallet ? token_abi::encodeSetAddressFrozen(*target.wallet, true) : token_abi::encodePause();
}

governance::NewProposal liftOf(const Stop &stop, const PropertyToken &token, const UserId &requestedBy)
{
    governance::NewProposal proposal{.kind = QStringLiteral("unpause_token"),
                                     .subjectId = stop.property.text(),
                                     .title = QStringLiteral("Let the shares of %1 move again").arg(token.name),
                                     .titleParams = {{QStringLiteral("property_name"), token.name}},
                                     .to = token.address,
                                     .data = token_abi::encodeUnpause(),
                                     .decoded = {{QStringLiteral("contract"), QStringLiteral("PropertyToken")},
                                                 {QStringLiteral("function"), QStringLiteral("unpause")},
                                                 {QStringLiteral("arguments"), QJsonObject()}},
                                     .requestedBy = requestedBy};
    if (!stop.target.wallet)
        return proposal;
    const QString wallet = stop.target.wallet->toChecksum();
    proposal.kind = QStringLiteral("thaw_wallet");
    proposal.title = QStringLiteral("Thaw the wallet %1 for shares of %2").arg(wallet, token.name);
    proposal.titleParams.insert(QStringLiteral("wallet"), wallet);
    proposal.data = token_abi::encodeSetAddressFrozen(*stop.target.wallet, false);
    proposal.decoded.insert(QStringLiteral("function"), QStringLiteral("setAddressFrozen"));
    proposal.decoded.insert(QStringLiteral("arguments"),
                            QJsonObject{{QStringLiteral("userAddress"), wallet}, {QStringLiteral("freeze"), false}});
    return proposal;
}

} // namespace

Task<Stop> StopService::pause(Actor actor, PropertyId property, QString reason)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const PropertyToken token = requireToken(sql, property);
        const StopTarget target{.token = token.address, .kind = StopKind::Pause};
        if (!StopStore::open(sql, target).empty())
            throw alreadyStopped();
        return ask(sql, actor, token, target, reason);
    });
}

Task<std::vector<Stop>> StopService::freeze(Actor actor, api::FreezeRequest wanted)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const std::vector<PropertyToken> tokens =
            wanted.property ? std::vector{requireToken(sql, *wanted.property)} : TokenStore::all(sql);
        std::vector<Stop> stops;
        for (const PropertyToken &token : tokens) {
            const StopTarget target{.token = token.address, .kind = StopKind::Freeze, .wallet = wanted.wallet};
            if (StopStore::open(sql, target).empty())
                stops.push_back(ask(sql, actor, token, target, wanted.reason));
        }
        if (stops.empty())
            throw alreadyStopped();
        return stops;
    });
}

void StopService::followTo(Sql &sql, const PropertyId &property)
{
    const auto token = TokenStore::find(sql, property);
    if (!token)
        return; // its block was orphaned meanwhile
    for (const Stop &known : StopStore::freezesOfEveryTokenBut(sql, token->address)) {
        const StopTarget target{.token = token->address, .kind = StopKind::Freeze, .wallet = known.target.wallet};
        if (!StopStore::open(sql, target).empty())
            continue;
        const Stop stop = request(sql, known.requestedBy.value(), *token, target, known.reason.value());
        m_core.audit.append(
            sql, Actor(), QStringLiteral("stop.followed"), stop.id,
            {{QStringLiteral("stop"), known.id.text()}, {QStringLiteral("property"), token->property.text()}});
    }
}

Stop StopService::ask(Sql &sql, const Actor &actor, const PropertyToken &token, const StopTarget &target,
                      const QString &reason)
{
    const Stop stop = request(sql, actor.id, token, target, reason);
    m_core.audit.append(
        sql, actor, QStringLiteral("stop.requested"), stop.id,
        {{QStringLiteral("kind"), toString(target.kind)}, {QStringLiteral("property"), token.property.text()}});
    return stop;
}

Stop StopService::request(Sql &sql, const UserId &by, const PropertyToken &token, const StopTarget &target,
                          const QString &reason)
{
    Stop stop;
    stop.id = m_core.ids.next<StopId>();
    stop.property = token.property;
    stop.target = target;
    stop.reason = reason;
    stop.requestedBy = by;
    stop.createdAt = m_core.clock.now();
    StopStore::insert(sql, stop);
    m_modules.blockchain.enqueue(sql,
                                 {.purpose = kStopPurpose,
                                  .reference = stop.id.text(),
                                  .to = token.address,
                                  .data = callOf(target),
                                  .urgency = blockchain::Urgency::First});
    return stop;
}

Task<std::vector<StopService::View>> StopService::list(std::optional<StopState> state, std::optional<StopId> before,
                                                       int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        std::vector<View> views;
        for (const Stop &stop : StopStore::list(sql, state, before, limit + 1)) {
            View view{.stop = stop, .id = stop.id, .waitingReason = {}};
            if (stop.state() == StopState::Requested)
                if (const auto sent = m_modules.blockchain.findTransaction(sql, kStopPurpose, stop.id.text()))
                    view.waitingReason = sent->waitingReason;
            views.push_back(std::move(view));
        }
        return views;
    });
}

Task<governance::Proposal> StopService::proposeLift(Actor actor, StopId id)
{
    const auto proposal = co_await m_core.database.read([=](Sql &sql) {
        const Stop stop = StopStore::get(sql, id);
        requireInForce(stop);
        return liftOf(stop, requireToken(sql, stop.property), actor.id);
    });
    const governance::SafeState safe = co_await m_modules.governance.safeState();
    // Refused now with the contract's own reason, rather than after the admins have signed.
    static_cast<void>(co_await m_modules.blockchain.reads().callFrom(safe.address, proposal.to, proposal.data));
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        m_core.audit.append(sql, actor, QStringLiteral("stop.lift_proposed"), id);
        return m_modules.governance.propose(sql, safe, proposal);
    });
}

void StopService::fail(Sql &sql, const blockchain::ChainTransactionFailed &news)
{
    if (!StopStore::fail(sql, StopId::trusted(news.reference), news.reason))
        return; // somebody else was faster, and it is in force
    log::error("stop_failed", {{QStringLiteral("stop"), news.reference}, {QStringLiteral("reason"), news.reason}});
}

} // namespace freehold::token
