// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_reactions.h"

#include "server/modules/property/property_service.h"

namespace freehold::property {

namespace {

const QString kPropertyTopic = QStringLiteral("property:");
const QString kQueueTopic = QStringLiteral("admin:queue");

/// Without the review note, which not everybody who watches may read.
QJsonObject propertyNews(const Property &property)
{
    return {{QStringLiteral("property_id"), property.id.text()},
            {QStringLiteral("state"), toString(property.state)},
            {QStringLiteral("updated_at"), property.updatedAt.toString()}};
}

QJsonObject queueNews(qint64 pending) { return {{QStringLiteral("properties_pending"), pending}}; }

qint64 countPending(Sql &sql) { return PropertyStore::countInState(sql, PropertyState::PendingApproval); }

} // namespace

PropertyReactions::PropertyReactions(Core &core, PropertyService &service) : m_core(core), m_service(service)
{
    core.outbox.subscribe<PropertyChanged>(QStringLiteral("property"), [this](PropertyChanged event, Job job) {
        return onChanged(std::move(event), std::move(job));
    });
    core.hub.provide(kPropertyTopic, [this](Actor actor, QString topic) {
        return propertySnapshot(std::move(actor), std::move(topic));
    });
    core.hub.provide(kQueueTopic, [this](Actor actor, QString) { return queueSnapshot(std::move(actor)); });
}

Task<> PropertyReactions::onChanged(PropertyChanged event, Job job)
{
    struct News {
        Property property;
        qint64 pending;
    };
    const News news = co_await m_core.database.read(
        [=](Sql &sql) { return News{PropertyStore::get(sql, event.property), countPending(sql)}; });
    m_core.hub.publish(kPropertyTopic + event.property.text(), propertyNews(news.property));
    m_core.hub.publish(kQueueTopic, queueNews(news.pending));
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<std::optional<QJsonObject>> PropertyReactions::propertySnapshot(Actor actor, QString topic)
{
    const auto id = PropertyId::parse(topic.sliced(kPropertyTopic.size()));
    if (!id)
        co_return std::nullopt;
    try {
        co_return propertyNews(co_await m_service.get(actor, *id));
    } catch (const Error &error) {
        if (error.code != ErrorCode::NotFound)
            throw;
    }
    co_return std::nullopt;
}

Task<std::optional<QJsonObject>> PropertyReactions::queueSnapshot(Actor actor)
{
    if (actor.isNull() || !actor.may(Permission::ReviewProperties))
        co_return std::nullopt;
    const qint64 pending = co_await m_core.database.read(countPending);
    co_return queueNews(pending);
}

} // namespace freehold::property
