// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/approval_routes.h"

#include "server/core/http/paging.h"

namespace freehold::token {

namespace {

const QString kPropertyInPath = QStringLiteral("property_id");

std::optional<qint64> beforeIdOf(const Paging &paging)
{
    const auto key = paging.after(1);
    if (!key)
        return std::nullopt;
    bool isNumber = false;
    const qint64 id = key->first().toLongLong(&isNumber);
    if (!isNumber)
        throw Paging::malformed();
    return id;
}

} // namespace

void ApprovalRoutes::mount(Router &router)
{
    const QString all = QStringLiteral("/properties/{property_id}/transfer-approvals");
    router.post(all, Permission::TokenizeProperties, &ApprovalRoutes::propose, this);
    router.get(all, Permission::ViewOperations, &ApprovalRoutes::list, this);
}

Task<Response> ApprovalRoutes::propose(Request request)
{
    const auto id = request.pathId<PropertyId>(kPropertyInPath);
    const auto body = valid(api::TransferApprovalRequest::parse(request.json()));
    const governance::Proposal proposal = co_await m_service.propose(request.actor(), id, body);
    co_return Response::accepted(governance::toApi(proposal).toJson());
}

Task<Response> ApprovalRoutes::list(Request request)
{
    const Paging paging(request);
    auto views =
        co_await m_service.list(request.pathId<PropertyId>(kPropertyInPath), beforeIdOf(paging), paging.limit());
    co_return paging.answer(
        std::move(views), [](const ApprovalView &view) { return view.answer.toJson(); },
        [](const ApprovalView &view) { return QStringList{QString::number(view.id)}; });
}

} // namespace freehold::token
