// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_admin_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/kyc/kyc_answers.h"

namespace freehold::kyc {

namespace {

constexpr int kDefaultWithinDays = 30;
constexpr int kMaxWithinDays = 3650;

std::optional<VerificationState> stateOf(const Request &request)
{
    const auto text = request.queryText(QStringLiteral("state"));
    if (!text)
        return std::nullopt;
    const auto state = enumFromString<VerificationState>(*text);
    if (!state)
        throw invalidFields({{QStringLiteral("state"), QStringLiteral("not_allowed"), {}}});
    return state;
}

int withinDaysOf(const Request &request)
{
    const auto text = request.queryText(QStringLiteral("within_days"));
    if (!text)
        return kDefaultWithinDays;
    bool ok = false;
    const int days = text->toInt(&ok);
    if (!ok || days < 1 || days > kMaxWithinDays)
        throw invalidFields({{QStringLiteral("within_days"),
                              QStringLiteral("out_of_range"),
                              {{QStringLiteral("min"), 1}, {QStringLiteral("max"), kMaxWithinDays}}}});
    return days;
}

template <typename Item>
QJsonArray itemsOf(const std::vector<Item> &values)
{
    QJsonArray items;
    for (const Item &value : values)
        items.append(answerOf(value).toJson());
    return items;
}

} // namespace

void KycAdminRoutes::mount(Router &router)
{
    router.get("/admin/verifications", Permission::ViewOperations, &KycAdminRoutes::list, this);
    router.get("/admin/verifications/expiring", Permission::ViewOperations, &KycAdminRoutes::listExpiring, this);
    router.get("/admin/users/{user_id}/verifications", Permission::ViewOperations, &KycAdminRoutes::getHistory, this);
    router.post("/admin/verifications/{verification_id}/reopen", Permission::ManageUsers, &KycAdminRoutes::reopen,
                this);
}

Task<Response> KycAdminRoutes::list(Request request)
{
    const Paging paging(request);
    auto records = co_await m_service.all(stateOf(request), paging.afterId<VerificationId>(), paging.limit());
    co_return paging.answer(
        std::move(records), [](const VerificationRecord &record) { return answerOf(record).toJson(); },
        [](const VerificationRecord &record) { return QStringList{record.verification.id.text()}; });
}

Task<Response> KycAdminRoutes::listExpiring(Request request)
{
    const auto records = co_await m_service.expiring(withinDaysOf(request), request.limit());
    co_return Response::page(itemsOf(records), std::nullopt);
}

Task<Response> KycAdminRoutes::getHistory(Request request)
{
    const auto stories = co_await m_service.storiesOf(request.pathId<UserId>("user_id"));
    co_return Response::page(itemsOf(stories), std::nullopt);
}

Task<Response> KycAdminRoutes::reopen(Request request)
{
    const auto record = co_await m_service.reopen(request.actor(), request.pathId<VerificationId>("verification_id"));
    co_return Response::ok(answerOf(record).toJson());
}

} // namespace freehold::kyc
