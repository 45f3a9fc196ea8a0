// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_links.h"

#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_lease_store.h"
#include "server/modules/rent/rent_link_store.h"
#include "server/modules/rent/rent_link_token.h"

#include <algorithm>

namespace freehold::rent {

namespace {

constexpr int kShownUnpaid = 50;
constexpr int kShownPaid = 3;

void requireRoom(RateLimiter &limiter, const QHostAddress &address)
{
    if (const auto seconds = limiter.take(RateLimiter::keyOf(address)))
        throw Error(ErrorCode::RateLimited, QStringLiteral("too_many_attempts"), "Too many attempts; wait a little.",
                    {{"retry_after_seconds", *seconds}});
}

bool isShown(const Charge &charge)
{
    return charge.state != ChargeState::Waived && charge.state != ChargeState::Cancelled;
}

} // namespace

Task<RentLinks::View> RentLinks::create(Actor actor, PropertyId property, api::PaymentLinkRequest request)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireTokenized(m_access.managed(sql, actor, property));
        Charge charge{.property = property,
                      .unit = request.unit,
                      .kind = ChargeKind::Other,
                      .description = request.charge.description,
                      .amount = request.charge.amount,
                      .dueOn = request.charge.dueOn};
        m_life.open(sql, charge, actor);
        PaymentLink link{.id = m_core.ids.next<PaymentLinkId>(),
                         .property = property,
                         .charge = charge.id,
                         .unit = request.unit,
                         .createdBy = actor.id,
                         .createdAt = charge.createdAt};
        issueToken(m_core.sealing, m_core.random, charge.createdAt, link);
        LinkStore::insert(sql, link);
        m_core.audit.append(sql, actor, "payment_link.created", link.id);
        return viewOf(sql, link, actor);
    });
}

Task<std::vector<RentLinks::View>> RentLinks::list(Actor actor, PropertyId property,
                                                   std::optional<PaymentLinkId> before, int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        (void)m_access.seen(sql, actor, property);
        return viewsOf(sql, LinkStore::ofProperty(sql, property, before, limit), actor);
    });
}

Task<RentLinks::View> RentLinks::reissue(Actor actor, PaymentLinkId id)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        PaymentLink link = LinkStore::get(sql, id);
        (void)m_access.managed(sql, actor, link.property);
        issueToken(m_core.sealing, m_core.random, m_core.clock.now(), link);
        LinkStore::update(sql, link);
        m_core.audit.append(sql, actor, "payment_link.reissued", id);
        if (link.lease)
            m_messages.invite(sql, LeaseStore::get(sql, *link.lease));
        return viewOf(sql, link, actor);
    });
}

Task<> RentLinks::revoke(Actor actor, PaymentLinkId id)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        PaymentLink link = LinkStore::get(sql, id);
        (void)m_access.managed(sql, actor, link.property);
        if (link.revokedAt)
            return; // it leads nowhere already
        link.revokedAt = m_core.clock.now();
        LinkStore::update(sql, link);
        m_core.audit.append(sql, actor, "payment_link.revoked", id);
    });
}

void RentLinks::issueFor(Sql &sql, const Lease &lease, const Actor &actor)
{
    PaymentLink link{.id = m_core.ids.next<PaymentLinkId>(),
                     .property = lease.property,
                     .lease = lease.id,
                     .unit = lease.unit,
                     .createdBy = actor.id,
                     .createdAt = m_core.clock.now()};
    issueToken(m_core.sealing, m_core.random, link.createdAt, link);
    LinkStore::insert(sql, link);
}

void RentLinks::renewFor(Sql &sql, const Lease &lease)
{
    PaymentLink link = LinkStore::ofLease(sql, lease.id);
    issueToken(m_core.sealing, m_core.random, m_core.clock.now(), link);
    LinkStore::update(sql, link);
}

std::vector<RentLinks::View> RentLinks::viewsOf(Sql &sql, const std::vector<PaymentLink> &links,
                                                const Actor &actor) const
{
    const auto managed = m_access.onlyOf(sql, actor, RentAccess::Scope::Mine);
    std::set<ChargeId> named;
    for (const PaymentLink &link : links)
        if (link.charge)
            named.insert(*link.charge);
    const auto charges = ChargeStore::findAll(sql, named);
    std::vector<View> views;
    for (const PaymentLink &link : links) {
        View view{.link = link, .url = {}, .charge = {}};
        if (!link.revokedAt && managed && std::ranges::find(*managed, link.property) != managed->end())
            view.url = urlOf(m_core.sealing, m_config.publicUrl, link);
        if (link.charge)
            view.charge = charges.at(*link.charge);
        views.push_back(std::move(view));
    }
    return views;
}

Task<RentLinks::Page> RentLinks::page(QString token, QHostAddress address)
{
    const PaymentLink link = co_await find(token, address);
    co_return co_await m_core.database.read([link, this](Sql &sql) {
        return Page{.property = link.property,
                    .propertyName = m_access.get(sql, link.property).facts.name,
                    .unit = link.lease ? LeaseStore::get(sql, *link.lease).unit : link.unit,
                    .charges = chargesOf(sql, link)};
    });
}

Task<QUrl> RentLinks::checkout(QString token, std::optional<ChargeId> charge, QHostAddress address)
{
    const PaymentLink link = co_await find(token, address);
    requireRoom(m_checkouts, address);
    const auto charges = co_await m_core.database.read([link](Sql &sql) { return chargesOf(sql, link); });
    co_return co_await m_checkout.start(chosen(charges, charge));
}

/// Nobody guesses 256 bits; the limit bounds what one address can cost us by trying.
Task<PaymentLink> RentLinks::find(QString token, QHostAddress address)
{
    const QString hash = hashOfToken(token.toUtf8());
    const auto link = co_await m_core.database.read([hash](Sql &sql) { return LinkStore::findByToken(sql, hash); });
    if (!link) {
        requireRoom(m_misses, address);
        throw notFound("payment link");
    }
    co_return *link;
}

std::vector<Charge> RentLinks::chargesOf(Sql &sql, const PaymentLink &link)
{
    if (link.charge)
        return {ChargeStore::get(sql, *link.charge)};
    using Part = ChargeStore::Filter::Part;
    auto charges = ChargeStore::list(sql, {.lease = link.lease, .part = Part::Unpaid, .limit = kShownUnpaid});
    std::ranges::stable_sort(charges, {}, &Charge::dueOn);
    int paid = 0;
    for (const Charge &charge : ChargeStore::list(sql, {.lease = link.lease, .part = Part::Over}))
        if (isShown(charge) && paid++ < kShownPaid)
            charges.push_back(charge);
    return charges;
}

ChargeId RentLinks::chosen(const std::vector<Charge> &charges, const std::optional<ChargeId> &wanted)
{
    const auto found = std::ranges::find_if(
        charges, [&](const Charge &charge) { return wanted ? charge.id == *wanted : charge.isUnpaid(); });
    if (found != charges.end())
        return found->id;
    if (wanted || charges.empty())
        throw notFound("charge");
    return charges.front().id; // paid: whoever starts it says so
}

} // namespace freehold::rent
