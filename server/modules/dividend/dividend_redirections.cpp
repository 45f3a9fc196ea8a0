// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_redirections.h"

#include "generated/contracts/identity_registry.h"
#include "server/modules/dividend/dividend_contracts.h"
#include "server/modules/dividend/dividend_debts.h"
#include "server/modules/property/property.h"
#include "server/modules/token/token.h"

namespace freehold::dividend {

namespace {

namespace distributor_abi = contracts::dividend_distributor;

const QString kRedirection = "redirect_dividend";

QString argumentOf(const governance::Proposal &proposal, const char *name)
{
    return proposal.decoded.value("arguments").toObject().value(QLatin1StringView(name)).toString();
}

QString wordsOf(const QString &owner)
{
    if (owner == u"same_investor")
        return "another wallet of the same investor";
    return owner == u"another_investor" ? "a wallet of ANOTHER investor"
                                        : "a wallet of nobody who is known to be the same";
}

/// The contract pays whatever is owed at that moment, to whichever wallet it is told; so the signers are told both.
governance::NewProposal redirectionOf(const Debt &debt, const QString &propertyName, const evm::Address &distributor,
                                      const api::RedirectionRequest &request, const QString &owner,
                                      const UserId &requestedBy)
{
    const QString holder = debt.creditor.toChecksum();
    const QString to = request.to.toChecksum();
    const QJsonObject arguments{
        {"token", debt.token.toChecksum()}, {"holder", holder},        {"to", to}, {"owner_of_to", owner},
        {"amount", debt.amount.toString()}, {"reason", request.reason}};
    return {.kind = kRedirection,
            .subjectId = debt.property.text(),
            .title = QStringLiteral("Pay all dividends of %1 that %2 is owed, now %3 USDC, to %4, %5: %6")
                         .arg(propertyName, holder, debt.amount.toString(), to, wordsOf(owner), request.reason),
            .titleParams = {{"property_name", propertyName},
                            {"wallet", holder},
                            {"amount", debt.amount.toString()},
                            {"to", to},
                            {"owner_of_to", owner},
                            {"reason", request.reason}},
            .to = distributor,
            .data = distributor_abi::encodeRedirectOwed(debt.token, debt.creditor, request.to),
            .decoded = {{"contract", "DividendDistributor"}, {"function", "redirectOwed"}, {"arguments", arguments}},
            .requestedBy = requestedBy};
}

} // namespace

Task<governance::Proposal> DividendRedirections::propose(Actor actor, PropertyId property, evm::Address creditor,
                                                         api::RedirectionRequest request)
{
    struct Subject {
        Debt debt;
        QString propertyName;
    };
    const Subject subject = co_await m_core.database.read([=, this](Sql &sql) {
        requireNone(sql, property, creditor);
        return Subject{requireDebt(sql, m_modules, property, creditor),
                       m_modules.property.get(sql, property).facts.name};
    });
    const governance::NewProposal proposal =
        redirectionOf(subject.debt, subject.propertyName, distributorOf(m_modules.blockchain.contracts()), request,
                      co_await ownerOf(request.to, creditor), actor.id);
    const governance::SafeState safe = co_await m_modules.governance.safeState();
    static_cast<void>(co_await m_modules.blockchain.reads().callFrom(safe.address, proposal.to, proposal.data));
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireNone(sql, property, creditor);
        if (requireDebt(sql, m_modules, property, creditor).amount != subject.debt.amount) // signers would read another
            throw Error(ErrorCode::Conflict, QStringLiteral("changed_meanwhile"),
                        "What the wallet is owed has just changed; look again.");
        m_core.audit.append(sql, actor, "distribution.redirection_proposed", property,
                            {{"wallet", creditor.toChecksum()}, {"to", request.to.toChecksum()}});
        return m_modules.governance.propose(sql, safe, proposal);
    });
}

Task<QString> DividendRedirections::ownerOf(evm::Address wallet, evm::Address beside)
{
    const quint64 one = co_await investorOf(wallet);
    const quint64 other = co_await investorOf(beside);
    // A wallet that was recovered is registered no more, so whose it was cannot be said.
    if (one == 0 || other == 0)
        co_return QStringLiteral("unknown");
    co_return one == other ? QStringLiteral("same_investor") : QStringLiteral("another_investor");
}

Task<quint64> DividendRedirections::investorOf(evm::Address wallet)
{
    namespace registry_abi = contracts::identity_registry;
    const auto investor = registry_abi::decodeInvestorIdOfResult(co_await m_modules.blockchain.reads().call(
        m_modules.blockchain.contracts().identityRegistry, registry_abi::encodeInvestorIdOf(wallet)));
    if (!investor)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("bad_chain_answer"),
                    "The chain's answer cannot be read.");
    co_return *investor;
}

std::vector<governance::Proposal> DividendRedirections::underWay(Sql &sql, const PropertyId &property,
                                                                 const evm::Address &creditor) const
{
    auto proposals = m_modules.governance.underWay(sql, kRedirection, property.text());
    std::erase_if(proposals, [&](const governance::Proposal &proposal) {
        return argumentOf(proposal, "holder") != creditor.toChecksum();
    });
    return proposals;
}

void DividendRedirections::requireNone(Sql &sql, const PropertyId &property, const evm::Address &creditor) const
{
    const auto proposed = underWay(sql, property, creditor);
    if (!proposed.empty())
        throw Error(ErrorCode::Conflict, QStringLiteral("redirection_proposed"),
                    "Another wallet for this debt waits for signatures already.",
                    {{"proposal_id", proposed.front().id.text()}});
}

Task<> DividendRedirections::giveUp(PropertyId property, evm::Address creditor)
{
    const auto stale = co_await m_core.database.read([=, this](Sql &sql) {
        const auto token = m_modules.token.findToken(sql, property);
        const auto debt = token ? DebtStore::debt(sql, token->address, creditor) : std::nullopt;
        auto proposals = underWay(sql, property, creditor);
        std::erase_if(proposals, [&](const governance::Proposal &proposal) {
            return proposal.state != ProposalState::Open
                || (debt && argumentOf(proposal, "amount") == debt->amount.toString());
        });
        return proposals;
    });
    for (const governance::Proposal &proposal : stale) {
        try {
            static_cast<void>(co_await m_modules.governance.refuse(Actor(), proposal.id,
                                                                   "What the wallet is owed is not what it was."));
        } catch (const Error &error) {
            // The last signature came meanwhile, or somebody has refused it.
            if (error.reason != u"wrong_state")
                throw;
        }
    }
}

} // namespace freehold::dividend
