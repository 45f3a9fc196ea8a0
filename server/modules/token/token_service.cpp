// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_service.h"

#include "server/modules/auth/auth.h"
#include "server/modules/compliance/compliance.h"
#include "server/modules/property/property.h"
#include "server/modules/token/portfolio.h"
#include "server/modules/token/token_store.h"
#include "shared/domain/money.h"

#include <algorithm>

namespace freehold::token {

namespace {

int basisPointsOf(Shares part, Shares whole)
{
    if (whole.count == 0)
        return 0;
    return static_cast<int>(static_cast<__int128>(part.count) * kAllBasisPoints / whole.count);
}

void requireMaySeeHolders(const Actor &actor, const property::Property &property)
{
    if (!actor.may(Permission::ReviewProperties) && actor.id != property.manager)
        throw Error(ErrorCode::Forbidden, QStringLiteral("not_owner"),
                    QStringLiteral("Only the property's manager and admins may see who holds its shares."));
}

} // namespace

Task<PropertyToken> TokenService::token(Actor actor, PropertyId id)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) { return getVisible(sql, actor, id); });
}

PropertyToken TokenService::getVisible(Sql &sql, const Actor &actor, PropertyId id) const
{
    static_cast<void>(m_modules.property.getVisible(sql, actor, id));
    auto token = TokenStore::find(sql, id);
    if (!token)
        throw notFound(QStringLiteral("token"));
    return std::move(*token);
}

Task<std::vector<TokenService::ListedToken>> TokenService::list(Actor actor, std::optional<PropertyId> before,
                                                                int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        std::vector<ListedToken> listed;
        std::vector<PropertyId> ids;
        for (PropertyToken &token : TokenStore::page(sql, before, limit)) {
            ids.push_back(token.property);
            listed.push_back({.token = std::move(token), .property = std::nullopt});
        }
        for (property::Property &property : m_modules.property.visibleOf(sql, actor, ids)) {
            const auto at =
                std::ranges::find(listed, property.id, [](const ListedToken &one) { return one.token.property; });
            at->property = std::move(property);
        }
        return listed;
    });
}

Task<std::vector<TokenService::HolderView>> TokenService::holders(Actor actor, PropertyId id, HoldersPage page)
{
    ++page.limit;
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        requireMaySeeHolders(actor, m_modules.property.getVisible(sql, actor, id));
        return holderViews(sql, getVisible(sql, actor, id), page);
    });
}

std::vector<TokenService::HolderView> TokenService::holderViews(Sql &sql, const PropertyToken &token,
                                                                const HoldersPage &page) const
{
    const Shares supply = HoldingsStore::totalShares(sql, token.address);
    std::vector<HolderView> views;
    for (const Holder &holder : HoldingsStore::holders(sql, token.address, page)) {
        const auto wallet = m_modules.auth.findWallet(sql, holder.wallet);
        views.push_back(
            {holder, wallet ? std::optional(wallet->user) : std::nullopt, basisPointsOf(holder.shares, supply)});
    }
    return views;
}

Task<api::Eligibility> TokenService::eligibility(Actor actor, PropertyId id, api::EligibilityQuery query)
{
    const PropertyToken found = co_await token(actor, id);
    requireRoomForQuestion(actor);
    co_return co_await m_modules.compliance.check({actor.id, query.wallet, query.shares, found.address});
}

Task<api::PortfolioAnswer> TokenService::portfolio(UserId user)
{
    co_return co_await m_core.database.read(
        [=, this](Sql &sql) { return portfolioOf(sql, m_modules.auth.walletsOf(sql, user)); });
}

Task<std::vector<api::EligibilityCheck>> TokenService::transferEligibility(Actor actor, PropertyId id,
                                                                           api::TransferQuery query)
{
    const PropertyToken found = co_await token(actor, id);
    requireRoomForQuestion(actor);
    co_return co_await m_modules.compliance.checkTransfer(
        {.user = actor.id, .wallet = query.wallet, .to = query.to, .shares = query.shares, .token = found.address});
}

void TokenService::requireRoomForQuestion(const Actor &actor)
{
    if (const auto wait = m_questions.take(actor.id.text()))
        throw tooManyRequests(*wait);
}

SaleState TokenService::saleState(const PropertyToken &token) const { return saleStateOf(token, m_core.clock.now()); }

} // namespace freehold::token
