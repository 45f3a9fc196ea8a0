// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/tokenization_service.h"

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/notification/notification.h"
#include "server/modules/token/tokenization_store.h"
#include "server/modules/token/tokenize_call.h"
#include "shared/domain/money.h"

namespace freehold::token {

namespace {

Error refused(const char *reason, const QString &message, const QJsonObject &params = {})
{
    return Error(ErrorCode::RuleRefused, QString::fromLatin1(reason), message, params);
}

/// A minimum that can be raised, and by when.
void requireSensibleMinimum(const api::TokenizationRequest &request, Usdc whole)
{
    if (!request.minimumRaise)
        return;
    if (!request.saleDeadlineMs)
        throw refused("deadline_required", QStringLiteral("A sale with a minimum needs a deadline to raise it by."));
    if (*request.minimumRaise > whole)
        throw refused("minimum_raise_too_large",
                      QStringLiteral("All shares together bring %1 USDC.").arg(whole.toString()),
                      {{QStringLiteral("whole_raise"), whole.toString()}});
}

/// What the contract would refuse, or what would make shares that nobody can buy.
void requireSensible(const api::TokenizationRequest &request, TimeMs now)
{
    const auto whole = quote(request.shares, request.pricePerShare);
    if (!whole)
        throw refused("raise_too_large", QStringLiteral("Shares times price is more than can be counted."));
    requireSensibleMinimum(request, *whole);
    if (request.saleDeadlineMs && *request.saleDeadlineMs <= now.value)
        throw refused("deadline_in_past", QStringLiteral("The sale's deadline must be in the future."));
    const auto largest = static_cast<__int128>(request.shares.count) * request.rules.maxHoldingBps / kAllBasisPoints;
    if (largest == 0)
        throw refused("max_holding_below_one_share", QStringLiteral("Nobody could hold even one share."),
                      {{QStringLiteral("max_holding_bps"), request.rules.maxHoldingBps}});
    if (request.rules.minimumHolding && request.rules.minimumHolding->count > largest)
        throw refused("minimum_holding_too_large",
                      QStringLiteral("Nobody could hold the minimum of %1 shares; the most is %2.")
                          .arg(request.rules.minimumHolding->toString(), QString::number(static_cast<qint64>(largest))),
                      {{QStringLiteral("largest_holding"), QString::number(static_cast<qint64>(largest))}});
}

void requireApproved(const property::Property &property)
{
    if (property.state != PropertyState::Approved)
        throw Error(ErrorCode::Conflict, QStringLiteral("wrong_state"),
                    QStringLiteral("The property is %1; this needs APPROVED.").arg(toString(property.state)),
                    {{QStringLiteral("state"), toString(property.state)},
                     {QStringLiteral("needed"), toString(PropertyState::Approved)}});
}

} // namespace

Task<governance::Proposal> TokenizationService::start(Actor actor, PropertyId id, api::TokenizationRequest request)
{
    const Subject subject =
        co_await m_core.database.read([=, this](Sql &sql) { return requireSubject(sql, id, request.symbol); });
    requireSensible(request, m_core.clock.now());

    const auto params = tokenizeParams(subject.property, subject.deed, request);
    const governance::NewProposal proposal{
        .kind = QStringLiteral("tokenize"),
        .subjectId = id.text(),
        .title = QStringLiteral("Tokenize %1: %2 shares of %3 USDC (%4)")
                     .arg(subject.property.facts.name, request.shares.toString(), request.pricePerShare.toString(),
                          request.symbol),
        .titleParams = {{QStringLiteral("property_name"), subject.property.facts.name},
                        {QStringLiteral("shares"), request.shares.toString()},
                        {QStringLiteral("price_per_share"), request.pricePerShare.toString()},
                        {QStringLiteral("symbol"), request.symbol}},
        .to = m_modules.blockchain.contracts().factory,
        .data = contracts::property_token_factory::encodeTokenize(params),
        .decoded = describeTokenize(params, request),
        .requestedBy = actor.id,
    };
    const governance::SafeState safe = co_await m_modules.governance.safeState();
    // Refused now with the contract's own reason, rather than after the admins have signed.
    static_cast<void>(co_await m_modules.blockchain.reads().callFrom(safe.address, proposal.to, proposal.data));

    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        m_core.audit.append(sql, actor, QStringLiteral("property.tokenization_started"),
                            PropertyId::trusted(proposal.subjectId), {{QStringLiteral("symbol"), request.symbol}});
        return propose(sql, safe, proposal, request);
    });
}

TokenizationService::Subject TokenizationService::requireSubject(Sql &sql, PropertyId id, const QString &symbol)
{
    const property::Property property = m_modules.property.get(sql, id);
    requireApproved(property);
    const auto deed = m_modules.documents.deedOf(sql, id);
    if (!deed)
        throw refused("deed_required", QStringLiteral("The property has no recorded deed."));
    if (TokenizationStore::isSymbolTaken(sql, symbol))
        throw Error(ErrorCode::Conflict, QStringLiteral("symbol_taken"),
                    QStringLiteral("Another property has the symbol %1.").arg(symbol),
                    {{QStringLiteral("symbol"), symbol}});
    return {property, *deed};
}

governance::Proposal TokenizationService::propose(Sql &sql, const governance::SafeState &safe,
                                                  const governance::NewProposal &proposal,
                                                  const api::TokenizationRequest &request)
{
    const Subject subject = requireSubject(sql, PropertyId::trusted(proposal.subjectId), request.symbol);
    m_modules.property.startTokenizing(sql, subject.property.id);
    governance::Proposal proposed = m_modules.governance.propose(sql, safe, proposal);
    TokenizationStore::insert(sql,
                              {.proposal = proposed.id,
                               .property = subject.property.id,
                               .symbol = request.symbol,
                               .shares = request.shares,
                               .pricePerShare = request.pricePerShare,
                               .requestedBy = proposal.requestedBy,
                               .createdAt = m_core.clock.now()});
    return proposed;
}

void TokenizationService::abandon(Sql &sql, ProposalId proposal, const QString &reason)
{
    const auto tokenization = TokenizationStore::findProposed(sql, proposal);
    if (!tokenization)
        return;
    TokenizationStore::end(sql, proposal, TokenizationState::Abandoned, m_core.clock.now());
    m_modules.property.abandonTokenizing(sql, tokenization->property);
    const property::Property property = m_modules.property.get(sql, tokenization->property);
    m_modules.notification.notify(sql, property.manager, QStringLiteral("tokenization_abandoned"),
                                  {{QStringLiteral("property_id"), property.id.text()},
                                   {QStringLiteral("property_name"), property.facts.name},
                                   {QStringLiteral("reason"), reason}});
}

} // namespace freehold::token
