// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_service.h"

#include "generated/contracts/property_token.h"
#include "server/modules/dividend/dividend_draft.h"
#include "server/modules/dividend/dividend_events.h"
#include "server/modules/dividend/dividend_payable.h"
#include "server/modules/dividend/dividend_source_store.h"
#include "server/modules/property/property.h"
#include "server/modules/token/token.h"

#include <QJsonDocument>

namespace freehold::dividend {

namespace {

Error conflict(const char *reason, const QString &message, const QJsonObject &params = {})
{
    return Error(ErrorCode::Conflict, QString::fromLatin1(reason), message, params);
}

Error refused(const char *reason, const QString &message, const QJsonObject &params = {})
{
    return Error(ErrorCode::RuleRefused, QString::fromLatin1(reason), message, params);
}

Statement readStatement(const ApprovedTerms &terms)
{
    auto statement = statementFromJson(QJsonDocument::fromJson(terms.statement).object());
    if (!statement)
        throw std::logic_error("the statement of an approved distribution cannot be read");
    return *std::move(statement);
}

governance::NewProposal proposalOf(const FundingTerms &terms, const QString &propertyName, const Distribution &draft,
                                   const evm::Address &distributor, const UserId &requestedBy)
{
    return {.kind = "fund_distribution",
            .subjectId = terms.id.text(),
            .title = QStringLiteral("Distribute %1 USDC of rent to the holders of %2, for %3 to %4")
                         .arg(terms.amount.toString(), propertyName, draft.from.toString(Qt::ISODate),
                              draft.to.toString(Qt::ISODate)),
            .titleParams = {{"property_name", propertyName},
                            {"amount", terms.amount.toString()},
                            {"period_from", draft.from.toString(Qt::ISODate)},
                            {"period_to", draft.to.toString(Qt::ISODate)}},
            .to = distributor,
            .data = encodeFunding(terms),
            .decoded = describeFunding(terms),
            .requestedBy = requestedBy};
}

} // namespace

Task<DistributionView> DividendService::create(Actor actor, PropertyId property, api::DistributionRequest request)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        m_access.requireSeen(sql, actor, property);
        const auto token = m_modules.token.findToken(sql, property);
        if (!token)
            throw conflict("property_not_tokenized", "Nobody holds shares of this property yet.");
        requireFreePeriod(sql, property, request);
        Distribution draft;
        draft.id = m_core.ids.next<DistributionId>();
        draft.property = property;
        draft.token = token->address;
        draft.from = request.from;
        draft.to = request.to;
        draft.createdBy = actor.id;
        draft.createdAt = m_core.clock.now();
        DistributionStore::insert(sql, draft);
        m_core.audit.append(sql, actor, "distribution.drafted", draft.id,
                            {{"property", property.text()},
                             {"from", request.from.toString(Qt::ISODate)},
                             {"to", request.to.toString(Qt::ISODate)}});
        announce(sql, draft);
        return viewOf(sql, draft);
    });
}

void DividendService::requireFreePeriod(Sql &sql, const PropertyId &property,
                                        const api::DistributionRequest &request) const
{
    // What arrives later on the last day goes into the next statement.
    if (request.to > property::dateOf(m_core.clock.now()))
        throw refused("period_not_over", "The last day of the period has not come yet.");
    if (const auto open = DistributionStore::open(sql, property))
        throw conflict("distribution_open", "Another distribution of the property is not funded yet.",
                       {{"distribution_id", open->id.text()}});
    const auto latest = DistributionStore::latestApproved(sql, property);
    if (latest && request.from <= latest->to)
        throw conflict("period_taken", "A part of the period is distributed already.",
                       {{"until", latest->to.toString(Qt::ISODate)}});
}

Task<DistributionView> DividendService::get(Actor actor, DistributionId id)
{
    co_return co_await m_core.database.read(
        [=, this](Sql &sql) { return viewOf(sql, m_access.seen(sql, actor, id), Look::Thorough); });
}

Task<std::vector<DistributionView>> DividendService::list(Actor actor, PropertyId property,
                                                          std::optional<DistributionId> before, int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        m_access.requireSeen(sql, actor, property);
        std::vector<DistributionView> views;
        for (const Distribution &distribution :
             DistributionStore::list(sql, {.property = property, .state = {}, .before = before, .limit = limit + 1}))
            views.push_back(viewOf(sql, distribution));
        return views;
    });
}

Task<DistributionView> DividendService::adjust(Actor actor, DistributionId id, api::AdjustmentsRequest request)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const Distribution draft = m_access.seen(sql, actor, id);
        requireState(draft, DistributionState::Draft);
        std::vector<Adjustment> adjustments;
        QJsonArray recorded;
        for (const auto &[amount, reason] : request.adjustments) {
            adjustments.push_back({.amount = amount, .reason = reason, .by = actor.id, .at = m_core.clock.now()});
            recorded.append(signedText(amount));
        }
        AdjustmentStore::replace(sql, id, adjustments);
        m_core.audit.append(sql, actor, "distribution.adjusted", id, {{"amounts_usd", recorded}});
        announce(sql, draft);
        return viewOf(sql, draft);
    });
}

Task<DistributionView> DividendService::discard(Actor actor, DistributionId id)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const Distribution draft = m_access.seen(sql, actor, id);
        requireState(draft, DistributionState::Draft);
        DistributionStore::discard(sql, id, m_core.clock.now());
        m_core.audit.append(sql, actor, "distribution.discarded", id);
        announce(sql, draft);
        return viewOf(sql, DistributionStore::get(sql, id));
    });
}

Task<governance::Proposal> DividendService::approve(Actor actor, DistributionId id, api::DistributionApproval approval)
{
    const evm::Address distributor = distributorOf(m_modules.blockchain.contracts());
    struct Looked {
        Distribution draft;
        Approvable approvable;
    };
    const Looked looked = co_await m_core.database.read([=, this](Sql &sql) {
        return Looked{m_access.seen(sql, actor, id), requireApprovable(sql, actor, id, approval.statementHash)};
    });
    const governance::NewProposal proposal =
        proposalOf(looked.approvable.terms, looked.approvable.propertyName, looked.draft, distributor, actor.id);
    co_await requirePayableToken(looked.draft.token);
    const governance::SafeState safe = co_await m_modules.governance.safeState();
    // Refused now with the contract's own reason, rather than after the admins have signed.
    static_cast<void>(co_await m_modules.blockchain.reads().callFrom(safe.address, proposal.to, proposal.data));

    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const Approvable now = requireApprovable(sql, actor, id, approval.statementHash);
        const governance::Proposal proposed = m_modules.governance.propose(sql, safe, proposal);
        DistributionStore::approve(sql, id,
                                   {.approvedBy = actor.id,
                                    .approvedAt = m_core.clock.now(),
                                    .proposal = proposed.id,
                                    .statement = now.statement,
                                    .statementHash = approval.statementHash,
                                    .amount = now.terms.amount,
                                    .reserve = now.terms.reserve,
                                    .fee = now.terms.fee,
                                    .feeDue = now.totals.feeDue,
                                    .reserveDue = now.totals.reserveDue,
                                    .rates = now.terms.rates});
        const Distribution approved = DistributionStore::get(sql, id);
        SourceStore::take(sql, proposed.id, readStatement(*approved.terms));
        m_core.audit.append(sql, actor, "distribution.approved", id,
                            {{"amount", now.terms.amount.toString()},
                             {"statement_hash", approval.statementHash.toHex()},
                             {"proposal", proposed.id.text()}});
        announce(sql, approved);
        return proposed;
    });
}

Task<> DividendService::requirePayableToken(evm::Address token)
{
    namespace token_abi = contracts::property_token;
    blockchain::ChainReads &chain = m_modules.blockchain.reads();
    const auto isPaused = token_abi::decodePausedResult(co_await chain.call(token, token_abi::encodePaused()));
    const auto canFail = token_abi::decodeSaleCanFailResult(co_await chain.call(token, token_abi::encodeSaleCanFail()));
    if (!isPaused || !canFail)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("bad_chain_answer"),
                    "The chain's answer cannot be read.");
    if (*isPaused)
        throw refused("token_paused", "Nothing is paid while the token is paused.", {{"token", token.toChecksum()}});
    if (*canFail)
        throw refused("sale_not_settled", "Shares that may have to go back earn nothing.",
                      {{"token", token.toChecksum()}});
}

DividendService::Approvable DividendService::requireApprovable(Sql &sql, const Actor &actor, const DistributionId &id,
                                                               const evm::Hash32 &statementHash) const
{
    const Distribution draft = m_access.seen(sql, actor, id);
    const property::Property property = m_modules.property.get(sql, draft.property);
    if (property.manager == actor.id)
        throw Error(ErrorCode::Forbidden, QStringLiteral("own_property"),
                    "Somebody else approves the statement of one's own property.");
    requireState(draft, DistributionState::Draft);
    requireNothingPending(sql, draft.property);
    const Statement drawn = drawStatement(sql, m_modules, draft);
    FundingTerms terms = requirePayable(draft, drawn);
    const QByteArray text = canonicalText(drawn);
    const QByteArray hash = hashOf(text);
    if (hash != statementHash.toBytes())
        throw conflict("statement_changed", "The statement is not the one that was looked at any more.",
                       {{"statement_hash", evm::toHex(hash)}});
    terms.statementHash = statementHash;
    terms.rates = m_config.rates;
    return {.terms = std::move(terms),
            .totals = totalsOf(drawn).value(),
            .statement = text,
            .propertyName = property.facts.name};
}

/// The sources of one that is refused or cancelled are distributed by the next; so that one is drawn up from what is certain.
void DividendService::requireNothingPending(Sql &sql, const PropertyId &property) const
{
    if (const auto pending = DistributionStore::beforeSnapshot(sql, property))
        throw conflict("distribution_open", "Another distribution of the property can still be cancelled.",
                       {{"distribution_id", pending->id.text()}});
}

void DividendService::undoApproval(Sql &sql, const ProposalId &proposal, const QString &reason)
{
    const auto distribution = DistributionStore::findProposed(sql, proposal);
    if (!distribution)
        return;
    DistributionStore::undoApproval(sql, distribution->id, reason);
    announce(sql, *distribution);
}

DistributionView DividendService::viewOf(Sql &sql, const Distribution &distribution, Look look) const
{
    const bool isDraft = !distribution.terms;
    DistributionView view{.distribution = distribution,
                          .id = distribution.id,
                          .statement = isDraft ? drawStatement(sql, m_modules, distribution)
                                               : readStatement(*distribution.terms),
                          .statementHash = {},
                          .rates = isDraft ? m_config.rates : distribution.terms->rates,
                          .adjustments = AdjustmentStore::of(sql, distribution.id),
                          .sums = PaymentStore::sumsOf(sql, distribution.id),
                          .snapshotAttempts = {},
                          .contradictions = {}};
    view.statementHash = hashOf(canonicalText(view.statement));
    if (distribution.state() == DistributionState::Funded)
        view.snapshotAttempts = AttemptsView::of(snapshotAttempts(m_modules.blockchain, sql, distribution.id));
    if (look == Look::Thorough)
        view.contradictions = contradictionsOf({distribution, view.sums}, PaymentStore::settled(sql, distribution.id))
            + contradictionsOf(sourcesOf(sql, m_modules, distribution));
    return view;
}

void DividendService::announce(Sql &sql, const Distribution &distribution)
{
    m_core.outbox.append(sql, DistributionChanged{distribution.id, distribution.property});
}

} // namespace freehold::dividend
