// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_valuation_routes.h"

#include "server/core/http/paging.h"

namespace freehold::property {

namespace {

const QString kPropertyId = QStringLiteral("property_id");

template <typename IdType>
std::optional<QString> textOf(const std::optional<IdType> &id)
{
    return id ? std::optional(id->text()) : std::nullopt;
}

QJsonObject toJson(const PropertyValuations::Entry &entry)
{
    const Valuation &valuation = entry.valuation;
    return api::ValuationAnswer{
        .id = valuation.id.text(),
        .propertyId = valuation.property.text(),
        .valuedOn = valuation.valuedOn,
        .amount = valuation.amount,
        .method = valuation.method,
        .appraiser = valuation.appraiser,
        .documentId = textOf(valuation.report),
        .corrects = textOf(valuation.corrects),
        .correctedBy = textOf(valuation.correctedBy),
        .isCurrent = entry.isCurrent,
        .addedAt = valuation.addedAt.toString(),
    }
        .toJson();
}

QStringList sortKeyOf(const PropertyValuations::Entry &entry)
{
    return {entry.valuation.valuedOn.toString(Qt::ISODate), entry.valuation.id.text()};
}

std::optional<ValuationPlace> placeOf(const Paging &paging)
{
    const auto key = paging.after(2);
    if (!key)
        return std::nullopt;
    const QDate date = QDate::fromString(key->at(0), Qt::ISODate);
    const auto id = ValuationId::parse(key->at(1));
    if (!date.isValid() || !id)
        throw Paging::malformed();
    return ValuationPlace{date, *id};
}

} // namespace

void PropertyValuationRoutes::mount(Router &router)
{
    const QString path = QStringLiteral("/properties/{property_id}/valuations");
    router.get(path, Permission::Public, &PropertyValuationRoutes::list, this);
    router.post(path, Permission::ManageProperties, &PropertyValuationRoutes::add, this);
}

Task<Response> PropertyValuationRoutes::list(Request request)
{
    const Paging paging(request);
    auto entries = co_await m_valuations.history(request.actor(), request.pathId<PropertyId>(kPropertyId),
                                                 placeOf(paging), paging.limit());
    co_return paging.answer(std::move(entries), toJson, sortKeyOf);
}

Task<Response> PropertyValuationRoutes::add(Request request)
{
    const auto id = request.pathId<PropertyId>(kPropertyId);
    const auto body = valid(api::ValuationRequest::parse(request.json()));
    co_return Response::created(toJson(co_await m_valuations.add(request.actor(), id, body)));
}

} // namespace freehold::property
