// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_service.h"

#include "server/modules/auth/auth.h"
#include "server/modules/documents/documents.h"
#include "server/modules/notification/notification.h"
#include "server/modules/property/property_saving.h"
#include "server/modules/property/property_visibility.h"

namespace freehold::property {

namespace {

template <typename Event>
Event eventOf(const Property &property)
{
    Event event;
    event.property = property.id;
    event.manager = property.manager;
    event.name = property.facts.name;
    event.note = property.reviewNote;
    return event;
}

QJsonObject notificationParams(const Property &property)
{
    QJsonObject params{{QStringLiteral("property_id"), property.id.text()},
                       {QStringLiteral("property_name"), property.facts.name}};
    if (property.reviewNote)
        params.insert(QStringLiteral("note"), *property.reviewNote);
    return params;
}

} // namespace

Task<Property> PropertyService::create(Actor actor, PropertyFacts facts)
{
    const TimeMs now = m_core.clock.now();
    Property property;
    property.id = m_core.ids.next<PropertyId>();
    property.manager = actor.id;
    property.facts = std::move(facts);
    property.createdAt = now;
    property.updatedAt = now;
    property.valuedOn = dateOf(now);
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Property stored = property;
        PropertyStore::insert(sql, stored);
        m_valuations.noteStated(sql, stored);
    });
    co_return property;
}

Task<Property> PropertyService::edit(Actor actor, PropertyId id, PropertyFacts facts)
{
    co_return co_await m_core.database.write([=, this](Sql &sql) {
        Property property = PropertyStore::get(sql, id);
        requireManager(actor, property);
        property.state = requireStateAfter(PropertyAction::Edit, property.state);

        const bool isRevalued = facts.valuation != property.facts.valuation;
        property.facts = facts;
        if (isRevalued)
            m_valuations.noteStated(sql, property);
        save(m_core, sql, property);
        return property;
    });
}

Task<Property> PropertyService::submit(Actor actor, PropertyId id)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Property property = PropertyStore::get(sql, id);
        requireManager(actor, property);
        property.state = requireStateAfter(PropertyAction::Submit, property.state);
        requireDeed(sql, id);

        property.reviewNote = std::nullopt;
        property.submittedAt = m_core.clock.now();
        save(m_core, sql, property);
        m_core.outbox.append(sql, eventOf<PropertySubmitted>(property));
        m_core.audit.append(sql, actor, QStringLiteral("property.submitted"), id);
        tellAdmins(sql, property);
        return property;
    });
}

Task<Property> PropertyService::withdraw(Actor actor, PropertyId id)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Property property = PropertyStore::get(sql, id);
        requireManager(actor, property);
        property.state = requireStateAfter(PropertyAction::Withdraw, property.state);

        property.submittedAt = std::nullopt;
        save(m_core, sql, property);
        m_core.audit.append(sql, actor, QStringLiteral("property.withdrawn"), id);
        return property;
    });
}

Task<Property> PropertyService::approve(Actor actor, PropertyId id)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Property property = startReview(sql, actor, id, PropertyAction::Approve);
        requireDeed(sql, id);

        save(m_core, sql, property);
        m_core.outbox.append(sql, eventOf<PropertyApproved>(property));
        m_core.audit.append(sql, actor, QStringLiteral("property.approved"), id);
        tellManager(sql, property, "property_approved");
        return property;
    });
}

Task<Property> PropertyService::requestChanges(Actor actor, PropertyId id, QString note)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Property property = startReview(sql, actor, id, PropertyAction::RequestChanges);

        property.reviewNote = note;
        save(m_core, sql, property);
        m_core.outbox.append(sql, eventOf<PropertyChangesRequested>(property));
        m_core.audit.append(sql, actor, QStringLiteral("property.changes_requested"), id);
        tellManager(sql, property, "property_changes_requested");
        return property;
    });
}

Task<Property> PropertyService::reject(Actor actor, PropertyId id, QString note)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Property property = startReview(sql, actor, id, PropertyAction::Reject);

        property.reviewNote = note;
        save(m_core, sql, property);
        m_core.outbox.append(sql, eventOf<PropertyRejected>(property));
        m_core.audit.append(sql, actor, QStringLiteral("property.rejected"), id);
        tellManager(sql, property, "property_rejected");
        return property;
    });
}

Task<Property> PropertyService::get(Actor actor, PropertyId id)
{
    Property property = co_await m_core.database.one<Property>(PropertyStore::byId(id), QStringLiteral("property"));
    requireVisible(actor, property);
    co_return property;
}

Task<std::vector<Property>> PropertyService::list(PropertyFilter filter)
{
    ++filter.limit;
    co_return co_await m_core.database.all<Property>(PropertyCatalogue::list(filter, now()));
}

void PropertyService::startTokenizing(Sql &sql, PropertyId id)
{
    Property property = PropertyStore::get(sql, id);
    property.state = requireStateAfter(PropertyAction::StartTokenizing, property.state);
    save(m_core, sql, property);
}

void PropertyService::moveIfPossible(Sql &sql, PropertyId id, PropertyAction action)
{
    Property property = PropertyStore::get(sql, id);
    const auto next = stateAfter(action, property.state);
    if (!next)
        return;
    property.state = *next;
    save(m_core, sql, property);
}

void PropertyService::showSale(Sql &sql, PropertyId id, const std::optional<SaleFigures> &sale)
{
    const Property property = PropertyStore::get(sql, id);
    if (property.sale == sale)
        return; // most purchases change nothing that is shown here
    PropertyStore::setSale(sql, id, sale);
    // Here a token comes or goes, and the change of state that belongs to it is told of by itself.
    if (property.state != PropertyState::Tokenizing)
        m_core.outbox.append(sql, PropertyChanged{id});
}

Task<> PropertyService::foldOldTexts()
{
    constexpr int kAtOnce = 100;
    for (int folded = kAtOnce; folded == kAtOnce;)
        folded = co_await m_core.database.write([](Sql &sql) {
            const auto properties = PropertyCatalogue::unfolded(sql, kAtOnce);
            for (const Property &property : properties)
                PropertyStore::update(sql, property);
            return static_cast<int>(properties.size());
        });
}

/// The checks that every review begins with; the property comes back in its new state, not yet saved.
Property PropertyService::startReview(Sql &sql, const Actor &actor, PropertyId id, PropertyAction action)
{
    Property property = PropertyStore::get(sql, id);
    requireOtherThanManager(actor, property);
    property.state = requireStateAfter(action, property.state);
    property.reviewedBy = actor.id;
    property.reviewedAt = m_core.clock.now();
    return property;
}

void PropertyService::requireDeed(Sql &sql, PropertyId id) const
{
    if (!m_documents.deedOf(sql, id))
        throw Error(ErrorCode::RuleRefused, QStringLiteral("deed_required"),
                    QStringLiteral("Upload the recorded deed with its parcel id and recorder reference first."));
}

void PropertyService::tellManager(Sql &sql, const Property &property, const char *kind)
{
    m_notification.notify(sql, property.manager, QString::fromLatin1(kind), notificationParams(property));
}

void PropertyService::tellAdmins(Sql &sql, const Property &property)
{
    for (const auth::User &admin : m_auth.usersWithRole(sql, Role::Admin))
        m_notification.notify(sql, admin.id, QStringLiteral("property_submitted"), notificationParams(property));
}

} // namespace freehold::property
