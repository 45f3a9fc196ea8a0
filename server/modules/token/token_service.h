// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"
#include "server/core/http/rate_limiter.h"
#include "server/modules/property/property.h"
#include "server/modules/token/holdings_store.h"
#include "server/modules/token/sale_state.h"
#include "server/modules/token/token.h"
#include "shared/api/compliance_api.h"

namespace freehold::token {

/// What may be seen of tokens, holders and portfolios.
class TokenService {
public:
    /// Each question of eligibility asks the chain.
    static constexpr int kQuestionsPerMinute = 120;

    TokenService(Core &core, TokenDependencies modules)
        : m_core(core), m_modules(modules), m_questions(kQuestionsPerMinute, core.clock)
    {
    }

    /// NotFound when the property is not tokenized, or not to be seen.
    [[nodiscard]] Task<PropertyToken> token(Actor actor, PropertyId id);

    /// A token, and its property where the actor may see that.
    struct ListedToken {
        PropertyToken token;
        std::optional<property::Property> property;
    };
    /// So many, whether they are to be seen or not: a page ends at the same place for everybody.
    [[nodiscard]] Task<std::vector<ListedToken>> list(Actor actor, std::optional<PropertyId> before, int limit);

    struct HolderView {
        Holder holder;
        std::optional<UserId> user;
        int shareOfSupplyBps = 0;
    };
    /// For its manager and admins. One more than page.limit when there is another page.
    [[nodiscard]] Task<std::vector<HolderView>> holders(Actor actor, PropertyId id, HoldersPage page);
    [[nodiscard]] Task<api::Eligibility> eligibility(Actor actor, PropertyId id, api::EligibilityQuery query);
    [[nodiscard]] Task<api::PortfolioAnswer> portfolio(UserId user);

    [[nodiscard]] Task<std::vector<api::EligibilityCheck>> transferEligibility(Actor actor, PropertyId id,
                                                                               api::TransferQuery query);

    [[nodiscard]] SaleState saleState(const PropertyToken &token) const;

private:
    void requireRoomForQuestion(const Actor &actor);
    [[nodiscard]] PropertyToken getVisible(Sql &sql, const Actor &actor, PropertyId id) const;
    [[nodiscard]] std::vector<HolderView> holderViews(Sql &sql, const PropertyToken &token,
                                                      const HoldersPage &page) const;

    Core &m_core;
    TokenDependencies m_modules;
    RateLimiter m_questions; ///< of an account
};

} // namespace freehold::token
