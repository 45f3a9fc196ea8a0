// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/governance/governance_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/governance/governance_safe.h"
#include "shared/api/governance_api.h"

namespace freehold::governance {

api::ProposalAnswer toApi(const Proposal &proposal)
{
    // What was refused, or failed at first, may have been executed by others since.
    const bool isRefused = proposal.state == ProposalState::Refused;
    const bool isFailed = proposal.state == ProposalState::Failed;
    api::ProposalAnswer answer{.id = proposal.id,
                               .kind = proposal.kind,
                               .subjectId = proposal.subjectId,
                               .title = proposal.title,
                               .titleParams = proposal.titleParams,
                               .state = proposal.state,
                               .safe = proposal.safe,
                               .nonce = static_cast<qint64>(proposal.nonce),
                               .to = proposal.to,
                               .data = proposal.data,
                               .decoded = proposal.decoded,
                               .safeTxHash = proposal.safeTxHash,
                               .typedData = typedData(proposal),
                               .threshold = proposal.threshold,
                               .signatures = {},
                               .requestedBy = proposal.requestedBy,
                               .refusalReason = isRefused ? proposal.refusalReason : std::nullopt,
                               .failureReason = isFailed ? proposal.failureReason : std::nullopt,
                               .transactionHash = proposal.transactionHash,
                               .createdAt = proposal.createdAt.toString(),
                               .executedAt =
                                   proposal.executedAt ? std::optional(proposal.executedAt->toString()) : std::nullopt};
    for (const ProposalSignature &signature : proposal.signatures)
        answer.signatures.push_back({signature.signer, signature.user, signature.signedAt.toString()});
    return answer;
}

namespace {
const QString kProposalId = QStringLiteral("proposal_id");

Response answered(const Proposal &proposal) { return Response::ok(toApi(proposal).toJson()); }

std::optional<ProposalState> stateOf(const Request &request)
{
    const auto text = request.queryText(QStringLiteral("state"));
    if (!text)
        return std::nullopt;
    const auto state = enumFromString<ProposalState>(*text);
    if (!state)
        throw invalidFields({{QStringLiteral("state"), QStringLiteral("not_allowed"), {}}});
    return state;
}
} // namespace

void GovernanceRoutes::mount(Router &router)
{
    const Permission permission = Permission::SignProposals;
    router.get(QStringLiteral("/proposals"), permission, &GovernanceRoutes::list, this);
    router.get(QStringLiteral("/proposals/{proposal_id}"), permission, &GovernanceRoutes::get, this);
    router.post(QStringLiteral("/proposals/{proposal_id}/signatures"), permission, &GovernanceRoutes::sign, this);
    router.post(QStringLiteral("/proposals/{proposal_id}/refuse"), permission, &GovernanceRoutes::refuse, this);
}

Task<Response> GovernanceRoutes::list(Request request)
{
    const Paging paging(request);
    auto rows = co_await m_service.list(stateOf(request), paging.afterId<ProposalId>(), paging.limit());
    co_return paging.answer(std::move(rows), [](const Proposal &row) { return toApi(row).toJson(); });
}

Task<Response> GovernanceRoutes::get(Request request)
{
    co_return answered(co_await m_service.get(request.pathId<ProposalId>(kProposalId)));
}

Task<Response> GovernanceRoutes::sign(Request request)
{
    const auto id = request.pathId<ProposalId>(kProposalId);
    const auto body = valid(api::SignProposalRequest::parse(request.json()));
    co_return answered(co_await m_service.sign(request.actor(), id, body.signature));
}

Task<Response> GovernanceRoutes::refuse(Request request)
{
    const auto id = request.pathId<ProposalId>(kProposalId);
    const auto body = valid(api::RefuseProposalRequest::parse(request.json()));
    co_return answered(co_await m_service.refuse(request.actor(), id, body.reason));
}

} // namespace freehold::governance
