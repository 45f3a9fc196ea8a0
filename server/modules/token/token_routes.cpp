// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/token/token_answers.h"

namespace freehold::token {

namespace {

const QString kPropertyId = QStringLiteral("property_id");

QJsonObject toJson(const TokenService::HolderView &view)
{
    return api::HolderAnswer{
        .wallet = view.holder.wallet.toChecksum(),
        .userId = view.user ? std::optional(view.user->text()) : std::nullopt,
        .shares = view.holder.shares,
        .shareOfSupplyBps = view.shareOfSupplyBps,
        .since = view.holder.since.toString(),
    }
        .toJson();
}

QJsonObject listedJson(const PropertyToken &token, const property::Property &property)
{
    return api::ListedTokenAnswer{
        .propertyId = token.property.text(),
        .propertyName = property.facts.name,
        .propertyState = property.state,
        .symbol = token.symbol,
        .address = token.address.toChecksum(),
    }
        .toJson();
}

QStringList sortKeyOf(const TokenService::HolderView &view)
{
    return {view.holder.shares.toString(), view.holder.wallet.toChecksum()};
}

HoldersPage pageOf(const Paging &paging)
{
    HoldersPage page{.after = std::nullopt, .limit = paging.limit()};
    const auto key = paging.after(2);
    if (!key)
        return page;
    const auto shares = Shares::parse(key->at(0));
    const auto wallet = evm::Address::parse(key->at(1));
    if (!shares || !wallet)
        throw Paging::malformed();
    page.after = HoldersPage::Position{*shares, wallet->toChecksum()};
    return page;
}

/// The named parameters of the query, to be read as a body is.
QJsonObject queryOf(const Request &request, std::initializer_list<const char *> names)
{
    QJsonObject query;
    for (const char *name : names)
        if (const auto value = request.queryText(QString::fromLatin1(name)))
            query.insert(QString::fromLatin1(name), *value);
    return query;
}

} // namespace

void TokenRoutes::mount(Router &router)
{
    const QString one = QStringLiteral("/properties/{property_id}");
    router.post(one + QStringLiteral("/tokenization"), Permission::TokenizeProperties, &TokenRoutes::startTokenization,
                this);
    router.get(one + QStringLiteral("/token"), Permission::Public, &TokenRoutes::token, this);
    router.get(QStringLiteral("/tokens"), Permission::Public, &TokenRoutes::list, this);
    router.get(one + QStringLiteral("/holders"), Permission::SignedIn, &TokenRoutes::holders, this);
    router.get(one + QStringLiteral("/eligibility"), Permission::BuyShares, &TokenRoutes::eligibility, this);
    router.get(one + QStringLiteral("/transfer-eligibility"), Permission::BuyShares, &TokenRoutes::transferEligibility,
               this);
    router.post(one + QStringLiteral("/sale-proposals"), Permission::TokenizeProperties,
                &TokenRoutes::proposeSaleChange, this);
    router.get(QStringLiteral("/portfolio"), Permission::BuyShares, &TokenRoutes::portfolio, this);
}

Task<Response> TokenRoutes::startTokenization(Request request)
{
    const auto id = request.pathId<PropertyId>(kPropertyId);
    const auto body = valid(api::TokenizationRequest::parse(request.json()));
    const governance::Proposal proposal = co_await m_tokenization.start(request.actor(), id, body);
    co_return Response::accepted(governance::toApi(proposal).toJson());
}

Task<Response> TokenRoutes::token(Request request)
{
    const PropertyToken found = co_await m_service.token(request.actor(), request.pathId<PropertyId>(kPropertyId));
    co_return Response::ok(toJson(found, m_service.saleState(found)));
}

Task<Response> TokenRoutes::list(Request request)
{
    const Paging paging(request);
    auto tokens = co_await m_service.list(request.actor(), paging.afterId<PropertyId>(), paging.limit() + 1);
    const auto next =
        paging.cut(tokens, [](const TokenService::ListedToken &one) { return QStringList{one.token.property.text()}; });
    QJsonArray items;
    for (const auto &[token, property] : tokens)
        if (property)
            items.append(listedJson(token, *property));
    co_return Response::page(items, next);
}

Task<Response> TokenRoutes::holders(Request request)
{
    const Paging paging(request);
    auto views = co_await m_service.holders(request.actor(), request.pathId<PropertyId>(kPropertyId), pageOf(paging));
    co_return paging.answer(
        std::move(views), [](const TokenService::HolderView &view) { return toJson(view); }, sortKeyOf);
}

Task<Response> TokenRoutes::eligibility(Request request)
{
    const auto id = request.pathId<PropertyId>(kPropertyId);
    const auto query = valid(api::EligibilityQuery::parse(queryOf(request, {"wallet", "shares"})));
    const api::Eligibility answer = co_await m_service.eligibility(request.actor(), id, query);
    co_return Response::ok(answer.toJson());
}

Task<Response> TokenRoutes::transferEligibility(Request request)
{
    const auto id = request.pathId<PropertyId>(kPropertyId);
    const auto query = valid(api::TransferQuery::parse(queryOf(request, {"wallet", "shares", "to"})));
    const api::Eligibility answer{.cost = {},
                                  .checks = co_await m_service.transferEligibility(request.actor(), id, query)};
    co_return Response::ok(
        {{QStringLiteral("eligible"), answer.eligible()}, {QStringLiteral("checks"), answer.checksJson()}});
}

Task<Response> TokenRoutes::proposeSaleChange(Request request)
{
    const auto id = request.pathId<PropertyId>(kPropertyId);
    const auto body = valid(api::SaleChangeRequest::parse(request.json()));
    const governance::Proposal proposal = co_await m_sales.propose(request.actor(), id, body);
    co_return Response::accepted(governance::toApi(proposal).toJson());
}

Task<Response> TokenRoutes::portfolio(Request request)
{
    const api::PortfolioAnswer answer = co_await m_service.portfolio(request.actor().id);
    co_return Response::ok(answer.toJson());
}

} // namespace freehold::token
