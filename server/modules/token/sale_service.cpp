// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/sale_service.h"

#include "generated/contracts/primary_sale.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

namespace {

namespace sale_abi = contracts::primary_sale;

/// A change of a sale in the three forms it is needed in.
struct Change {
    QString kind;
    QString title;
    QByteArray data;
    QString function;
    QJsonObject arguments;
    QJsonObject titleParams; ///< besides the property's name
};

Change changeOf(const api::SaleChangeRequest &request, const PropertyToken &token)
{
    const QJsonObject arguments{{QStringLiteral("token"), token.address.toChecksum()}};
    if (request.action == QStringLiteral("close"))
        return {QStringLiteral("close_sale"),
                QStringLiteral("Close the sale of %1").arg(token.name),
                sale_abi::encodeCloseSale(token.address),
                QStringLiteral("closeSale"),
                arguments,
                {}};
    if (request.action == QStringLiteral("cancel"))
        return {QStringLiteral("cancel_sale"),
                QStringLiteral("Give up the sale of %1 and refund its buyers").arg(token.name),
                sale_abi::encodeCancelSale(token.address),
                QStringLiteral("cancelSale"),
                arguments,
                {}};
    if (request.action == QStringLiteral("release"))
        return {QStringLiteral("release_proceeds"),
                QStringLiteral("Release what the sale of %1 raised to the Treasury").arg(token.name),
                sale_abi::encodeRelease(token.address),
                QStringLiteral("release"),
                arguments,
                {}};

    Change change{
        QStringLiteral("reopen_sale"),
        QStringLiteral("Reopen the sale of %1").arg(token.name),
        sale_abi::encodeReopenSale(token.address, static_cast<quint64>(request.deadlineMs.value_or(0) / kMsPerSecond)),
        QStringLiteral("reopenSale"),
        arguments,
        {}};
    if (request.deadlineMs) {
        const QString deadline = TimeMs{*request.deadlineMs}.toString();
        change.title += QStringLiteral(" until %1").arg(deadline);
        change.titleParams.insert(QStringLiteral("until"), deadline);
        change.arguments.insert(QStringLiteral("deadline"), deadline);
    }
    return change;
}

} // namespace

Task<governance::Proposal> SaleService::propose(Actor actor, PropertyId id, api::SaleChangeRequest request)
{
    const auto token = co_await m_core.database.read([=](Sql &sql) { return TokenStore::find(sql, id); });
    if (!token)
        throw notFound(QStringLiteral("token"));
    Change change = changeOf(request, *token);
    change.titleParams.insert(QStringLiteral("property_name"), token->name);
    const governance::NewProposal proposal{
        .kind = change.kind,
        .subjectId = id.text(),
        .title = change.title,
        .titleParams = change.titleParams,
        .to = m_modules.blockchain.contracts().primarySale,
        .data = change.data,
        .decoded = {{QStringLiteral("contract"), QStringLiteral("PrimarySale")},
                    {QStringLiteral("function"), change.function},
                    {QStringLiteral("arguments"), change.arguments}},
        .requestedBy = actor.id,
    };
    const governance::SafeState safe = co_await m_modules.governance.safeState();
    // Refused now with the contract's own reason, rather than after the admins have signed.
    static_cast<void>(co_await m_modules.blockchain.reads().callFrom(safe.address, proposal.to, proposal.data));
    co_return co_await m_core.database.write(
        actor.effect, [=, this](Sql &sql) { return m_modules.governance.propose(sql, safe, proposal); });
}

} // namespace freehold::token
