// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_session_routes.h"

#include "server/modules/auth/auth_answers.h"
#include "shared/api/access_api.h"

namespace freehold::auth {

void SessionRoutes::mount(Router &router)
{
    router.get("/auth/sessions", Permission::SignedIn, &SessionRoutes::list, this);
    router.remove("/auth/sessions/{session_id}", Permission::SignedIn, &SessionRoutes::revoke, this, kIncompleteToo);
    router.post("/auth/sessions/revoke-others", Permission::SignedIn, &SessionRoutes::revokeOthers, this,
                kIncompleteToo);
}

Task<Response> SessionRoutes::list(Request request)
{
    const Actor actor = request.actor();
    QJsonArray items;
    for (const Session &session : co_await m_service.sessions(actor))
        items.append(api::SessionListItem{.id = session.id,
                                          .createdAt = session.createdAt.toString(),
                                          .seenAt = session.seenAt.toString(),
                                          .expiresAt = session.expiresAt.toString(),
                                          .network = session.network,
                                          .device = session.device,
                                          .isCurrent = session.id == actor.session}
                         .toJson());
    co_return Response::page(items, std::nullopt);
}

Task<Response> SessionRoutes::revoke(Request request)
{
    co_await m_service.revoke(request.actor(), request.pathId<SessionId>(QStringLiteral("session_id")));
    co_return Response::noContent();
}

Task<Response> SessionRoutes::revokeOthers(Request request)
{
    co_await m_service.revokeOthers(request.actor());
    co_return Response::noContent();
}

} // namespace freehold::auth
