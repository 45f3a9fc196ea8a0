// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_routes.h"

#include "server/modules/property/property_catalogue_query.h"
#include "server/modules/property/property_visibility.h"

namespace freehold::property {

namespace {

const QString kPropertyId = QStringLiteral("property_id");

void write(api::JsonWriter &json, const Property &property, const Actor &viewer, TimeMs now)
{
    api::PropertyAnswer{
        .id = property.id.text(),
        .managerId = property.manager.text(),
        .state = property.state,
        .facts = property.facts,
        .valuedOn = property.valuedOn,
        .pricePerShare = property.sale ? std::optional(property.sale->pricePerShare) : std::nullopt,
        .isOpenForSale = property.state == PropertyState::Tokenized && property.sale && property.sale->isOpenAt(now),
        .reviewNote = seesInside(viewer, property) ? property.reviewNote : std::nullopt,
        .createdAt = property.createdAt.toString(),
        .updatedAt = property.updatedAt.toString(),
    }
        .writeTo(json);
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
    router.post(one + QStringLiteral("/withdraw"), Permission::ManageProperties, &PropertyRoutes::withdraw, this);
    router.post(one + QStringLiteral("/approve"), Permission::ReviewProperties, &PropertyRoutes::approve, this);
    router.post(one + QStringLiteral("/request-changes"), Permission::ReviewProperties, &PropertyRoutes::requestChanges,
                this);
    router.post(one + QStringLiteral("/reject"), Permission::ReviewProperties, &PropertyRoutes::reject, this);
}

QByteArray PropertyRoutes::json(const Property &property, const Request &request) const
{
    api::JsonWriter json;
    write(json, property, request.actor(), m_service.now());
    return json.text();
}

Task<Response> PropertyRoutes::list(Request request)
{
    const Paging paging(request);
    const PropertyFilter filter = filterOf(request, paging);
    auto properties = co_await m_service.list(filter);
    co_return paging.answerText(
        std::move(properties),
        [&, now = m_service.now()](api::JsonWriter &json, const Property &property) {
            write(json, property, request.actor(), now);
        },
        [&](const Property &property) { return sortKeyOf(property, filter.sort); });
}

Task<Response> PropertyRoutes::create(Request request)
{
    const auto facts = valid(api::PropertyDraft::parse(request.json()));
    const Property property = co_await m_service.create(request.actor(), facts);
    co_return Response::createdText(json(property, request));
}

Task<Response> PropertyRoutes::get(Request request)
{
    const Property property = co_await m_service.get(request.actor(), request.pathId<PropertyId>(kPropertyId));
    co_return Response::okText(json(property, request));
}

Task<Response> PropertyRoutes::edit(Request request)
{
    const auto facts = valid(api::PropertyDraft::parse(request.json()));
    const Property property = co_await m_service.edit(request.actor(), request.pathId<PropertyId>(kPropertyId), facts);
    co_return Response::okText(json(property, request));
}

Task<Response> PropertyRoutes::submit(Request request)
{
    const Property property = co_await m_service.submit(request.actor(), request.pathId<PropertyId>(kPropertyId));
    co_return Response::okText(json(property, request));
}

Task<Response> PropertyRoutes::withdraw(Request request)
{
    const Property property = co_await m_service.withdraw(request.actor(), request.pathId<PropertyId>(kPropertyId));
    co_return Response::okText(json(property, request));
}

Task<Response> PropertyRoutes::approve(Request request)
{
    const Property property = co_await m_service.approve(request.actor(), request.pathId<PropertyId>(kPropertyId));
    co_return Response::okText(json(property, request));
}

Task<Response> PropertyRoutes::requestChanges(Request request)
{
    const auto note = valid(api::ReviewNote::parse(request.json()));
    const Property property =
        co_await m_service.requestChanges(request.actor(), request.pathId<PropertyId>(kPropertyId), note.note);
    co_return Response::okText(json(property, request));
}

Task<Response> PropertyRoutes::reject(Request request)
{
    const auto note = valid(api::ReviewNote::parse(request.json()));
    const Property property =
        co_await m_service.reject(request.actor(), request.pathId<PropertyId>(kPropertyId), note.note);
    co_return Response::okText(json(property, request));
}

} // namespace freehold::property
