// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/property/property_visibility.h"

namespace freehold::property {

namespace {

const QString kPropertyId = QStringLiteral("property_id");

QJsonObject toJson(const Property &property, const Actor &viewer)
{
    return api::PropertyAnswer{
        .id = property.id.text(),
        .managerId = property.manager.text(),
        .state = property.state,
        .facts = property.facts,
        .reviewNote = seesInside(viewer, property) ? property.reviewNote : std::nullopt,
        .createdAt = property.createdAt.toString(),
        .updatedAt = property.updatedAt.toString(),
    }
        .toJson();
}

Error badQuery(const QString &name, const char *reason)
{
    return invalidFields({{name, QString::fromLatin1(reason), {}}});
}

bool flagOf(const Request &request, const QString &name)
{
    const QString text = request.queryText(name).value_or(QStringLiteral("false"));
    if (text != QStringLiteral("true") && text != QStringLiteral("false"))
        throw badQuery(name, "malformed");
    return text == QStringLiteral("true");
}

std::optional<PropertyState> stateOf(const Request &request)
{
    const QString name = QStringLiteral("state");
    const auto text = request.queryText(name);
    if (!text)
        return std::nullopt;
    const auto state = enumFromString<PropertyState>(*text);
    if (!state)
        throw badQuery(name, "not_allowed");
    return state;
}

PropertyFilter filterOf(const Request &request, const Paging &paging)
{
    const Actor &actor = request.actor();
    return {
        .viewer = actor.isNull() ? std::nullopt : std::optional(actor.id),
        .seesAll = !actor.isNull() && actor.may(Permission::ReviewProperties),
        .onlyMine = flagOf(request, QStringLiteral("mine")),
        .state = stateOf(request),
        .before = paging.afterId<PropertyId>(),
        .limit = paging.limit(),
    };
}

} // namespace

void PropertyRoutes::mount(Router &router)
{
    const QString all = QStringLiteral("/properties");
    const QString one = QStringLiteral("/properties/{property_id}");
    router.get(all, Permission::Public, &PropertyRoutes::list, this);
    router.post(all, Permission::ManageProperties, &PropertyRoutes::create, this);
    router.get(one, Permission::Public, &PropertyRoutes::get, this);
    router.put(one, Permission::ManageProperties, &PropertyRoutes::edit, this);
    router.post(one + QStringLiteral("/submit"), Permission::ManageProperties, &PropertyRoutes::submit, this);
    router.post(one + QStringLiteral("/approve"), Permission::ReviewProperties, &PropertyRoutes::approve, this);
    router.post(one + QStringLiteral("/request-changes"), Permission::ReviewProperties, &PropertyRoutes::requestChanges,
                this);
    router.post(one + QStringLiteral("/reject"), Permission::ReviewProperties, &PropertyRoutes::reject, this);
}

Task<Response> PropertyRoutes::list(Request request)
{
    const Paging paging(request);
    auto properties = co_await m_service.list(filterOf(request, paging));
    co_return paging.answer(std::move(properties),
                            [&](const Property &property) { return toJson(property, request.actor()); });
}

Task<Response> PropertyRoutes::create(Request request)
{
    const auto facts = valid(api::PropertyDraft::parse(request.json()));
    const Property property = co_await m_service.create(request.actor(), facts);
    co_return Response::created(toJson(property, request.actor()));
}

Task<Response> PropertyRoutes::get(Request request)
{
    const Property property = co_await m_service.get(request.actor(), request.pathId<PropertyId>(kPropertyId));
    co_return Response::ok(toJson(property, request.actor()));
}

Task<Response> PropertyRoutes::edit(Request request)
{
    const auto facts = valid(api::PropertyDraft::parse(request.json()));
    const Property property = co_await m_service.edit(request.actor(), request.pathId<PropertyId>(kPropertyId), facts);
    co_return Response::ok(toJson(property, request.actor()));
}

Task<Response> PropertyRoutes::submit(Request request)
{
    const Property property = co_await m_service.submit(request.actor(), request.pathId<PropertyId>(kPropertyId));
    co_return Response::ok(toJson(property, request.actor()));
}

Task<Response> PropertyRoutes::approve(Request request)
{
    const Property property = co_await m_service.approve(request.actor(), request.pathId<PropertyId>(kPropertyId));
    co_return Response::ok(toJson(property, request.actor()));
}

Task<Response> PropertyRoutes::requestChanges(Request request)
{
    const auto note = valid(api::ReviewNote::parse(request.json()));
    const Property property =
        co_await m_service.requestChanges(request.actor(), request.pathId<PropertyId>(kPropertyId), note.note);
    co_return Response::ok(toJson(property, request.actor()));
}

Task<Response> PropertyRoutes::reject(Request request)
{
    const auto note = valid(api::ReviewNote::parse(request.json()));
    const Property property =
        co_await m_service.reject(request.actor(), request.pathId<PropertyId>(kPropertyId), note.note);
    co_return Response::ok(toJson(property, request.actor()));
}

} // namespace freehold::property
