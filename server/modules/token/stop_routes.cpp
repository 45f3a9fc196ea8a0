// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/stop_routes.h"

#include "server/core/http/paging.h"

namespace freehold::token {

namespace {

template <typename T, typename ToText>
std::optional<QString> textOf(const std::optional<T> &value, ToText toText)
{
    return value ? std::optional(toText(*value)) : std::nullopt;
}

QJsonObject toJson(const Stop &stop, const std::optional<QString> &waitingReason)
{
    const auto timeText = [](TimeMs time) { return time.toString(); };
    const bool isFailed = stop.state() == StopState::Failed;
    return api::StopAnswer{
        .id = stop.id.text(),
        .kind = toString(stop.target.kind),
        .state = toString(stop.state()),
        .propertyId = stop.property.text(),
        .token = stop.target.token.toChecksum(),
        .wallet = textOf(stop.target.wallet, [](const evm::Address &wallet) { return wallet.toChecksum(); }),
        .reason = stop.reason,
        .requestedBy = textOf(stop.requestedBy, [](const UserId &user) { return user.text(); }),
        .waitingReason = waitingReason,
        .failureReason = isFailed ? stop.failureReason : std::nullopt,
        .transactionHash = textOf(stop.beganBy, [](const evm::Hash32 &hash) { return hash.toHex(); }),
        .createdAt = stop.createdAt.toString(),
        .beganAt = textOf(stop.beganAt, timeText),
        .endedAt = textOf(stop.endedAt, timeText),
    }
        .toJson();
}

QJsonObject toJson(const StopService::View &view) { return toJson(view.stop, view.waitingReason); }

std::optional<StopState> stateOf(const Request &request)
{
    const QString name = QStringLiteral("state");
    const auto text = request.queryText(name);
    const auto state = text ? stopStateFromString(*text) : std::nullopt;
    if (text && !state)
        throw invalidFields({{.field = name, .reason = QStringLiteral("not_allowed"), .params = {}}});
    return state;
}

} // namespace

void StopRoutes::mount(Router &router)
{
    router.post(QStringLiteral("/properties/{property_id}/pause"), Permission::TokenizeProperties, &StopRoutes::pause,
                this);
    router.post(QStringLiteral("/wallet-freezes"), Permission::TokenizeProperties, &StopRoutes::freeze, this);
    router.get(QStringLiteral("/stops"), Permission::TokenizeProperties, &StopRoutes::list, this);
    router.post(QStringLiteral("/stops/{stop_id}/lift-proposals"), Permission::TokenizeProperties,
                &StopRoutes::proposeLift, this);
}

Task<Response> StopRoutes::pause(Request request)
{
    const auto property = request.pathId<PropertyId>(QStringLiteral("property_id"));
    const auto body = valid(api::PauseRequest::parse(request.json()));
    const Stop stop = co_await m_service.pause(request.actor(), property, body.reason);
    co_return Response::accepted(toJson(stop, std::nullopt));
}

Task<Response> StopRoutes::freeze(Request request)
{
    const auto body = valid(api::FreezeRequest::parse(request.json()));
    QJsonArray items;
    for (const Stop &stop : co_await m_service.freeze(request.actor(), body))
        items.append(toJson(stop, std::nullopt));
    co_return Response::accepted({{QStringLiteral("items"), items}});
}

Task<Response> StopRoutes::list(Request request)
{
    const Paging paging(request);
    auto stops = co_await m_service.list(stateOf(request), paging.afterId<StopId>(), paging.limit());
    co_return paging.answer(std::move(stops), [](const StopService::View &view) { return toJson(view); });
}

Task<Response> StopRoutes::proposeLift(Request request)
{
    const auto id = request.pathId<StopId>(QStringLiteral("stop_id"));
    const governance::Proposal proposal = co_await m_service.proposeLift(request.actor(), id);
    co_return Response::accepted(governance::toApi(proposal).toJson());
}

} // namespace freehold::token
