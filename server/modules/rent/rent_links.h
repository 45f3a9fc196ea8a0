// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/rate_limiter.h"
#include "server/modules/rent/rent_checkout.h"

namespace freehold::rent {

/// Links by which somebody pays without an account.
class RentLinks {
public:
    RentLinks(Core &core, const RentConfig &config, RentAccess &access, ChargeLife &life, RentMessages &messages,
              RentCheckout &checkout)
        : m_core(core)
        , m_config(config)
        , m_access(access)
        , m_life(life)
        , m_messages(messages)
        , m_checkout(checkout)
        , m_misses(kMissesPerMinute, core.clock)
        , m_checkouts(kCheckoutsPerMinute, core.clock)
    {
    }

    struct View {
        PaymentLink link;
        std::optional<QUrl> url; ///< for its manager, while it is not revoked
        std::optional<Charge> charge;
    };
    [[nodiscard]] Task<View> create(Actor actor, PropertyId property, api::PaymentLinkRequest request);
    [[nodiscard]] Task<std::vector<View>> list(Actor actor, PropertyId property, std::optional<PaymentLinkId> before,
                                               int limit);
    /// Its old address leads nowhere from now on.
    [[nodiscard]] Task<View> reissue(Actor actor, PaymentLinkId id);
    [[nodiscard]] Task<> revoke(Actor actor, PaymentLinkId id);

    /// In the transaction that makes or changes a lease.
    void issueFor(Sql &sql, const Lease &lease, const Actor &actor);
    /// Whoever had the lease's link has it no longer.
    void renewFor(Sql &sql, const Lease &lease);
    [[nodiscard]] View viewOf(Sql &sql, const PaymentLink &link, const Actor &actor) const
    {
        return viewsOf(sql, {link}, actor).front();
    }
    /// In the same order, and in as many statements however many there are.
    [[nodiscard]] std::vector<View> viewsOf(Sql &sql, const std::vector<PaymentLink> &links, const Actor &actor) const;

    /// What whoever has the link sees.
    struct Page {
        PropertyId property; ///< of which anybody sees the photos
        QString propertyName;
        QString unit;
        std::vector<Charge> charges; ///< what is to be paid, the oldest first, then the last ones that were
    };
    [[nodiscard]] Task<Page> page(QString token, QHostAddress address);
    /// The charge, or the oldest that is due. Throws NotFound for a charge of something else.
    [[nodiscard]] Task<QUrl> checkout(QString token, std::optional<ChargeId> charge, QHostAddress address);

    static constexpr int kMissesPerMinute = 30;
    static constexpr int kCheckoutsPerMinute = 60;

private:
    [[nodiscard]] Task<PaymentLink> find(QString token, QHostAddress address);
    [[nodiscard]] static std::vector<Charge> chargesOf(Sql &sql, const PaymentLink &link);
    [[nodiscard]] static ChargeId chosen(const std::vector<Charge> &charges, const std::optional<ChargeId> &wanted);

    Core &m_core;
    const RentConfig &m_config;
    RentAccess &m_access;
    ChargeLife &m_life;
    RentMessages &m_messages;
    RentCheckout &m_checkout;
    RateLimiter m_misses;
    RateLimiter m_checkouts;
};

} // namespace freehold::rent
