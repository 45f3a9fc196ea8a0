// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_wallet_routes.h"

#include "server/modules/auth/auth_answers.h"

namespace freehold::auth {

namespace {

QJsonObject toJson(const Wallet &wallet)
{
    return api::WalletAnswer{
        .id = wallet.id, .address = wallet.address, .label = wallet.label, .linkedAt = wallet.linkedAt.toString()}
        .toJson();
}

} // namespace

void WalletRoutes::mount(Router &router)
{
    router.post("/wallets/challenges", Permission::SignedIn, &WalletRoutes::challenge, this);
    router.post("/wallets", Permission::SignedIn, &WalletRoutes::link, this, kKeepsNothing);
    router.remove("/wallets/{address}", Permission::SignedIn, &WalletRoutes::unlink, this, kKeepsNothing);
    router.get("/wallets", Permission::SignedIn, &WalletRoutes::list, this);
}

Task<Response> WalletRoutes::challenge(Request request)
{
    const auto body = valid(api::WalletChallengeRequest::parse(request.json()));
    const Challenge challenge = co_await m_service.challenge(request.actor(), body.address);
    co_return Response::created(api::WalletChallengeAnswer{
        .message = challenge.message, .nonce = challenge.nonce, .expiresAt = challenge.expiresAt.toString()}
                                    .toJson());
}

Task<Response> WalletRoutes::link(Request request)
{
    const auto body = valid(api::LinkWalletRequest::parse(request.json()));
    const Wallet wallet = co_await m_service.link(request.actor(), body);
    co_return Response::created(toJson(wallet));
}

Task<Response> WalletRoutes::unlink(Request request)
{
    const auto body = valid(api::OwnerProof::parse(request.json()));
    const auto address = evm::Address::parse(request.pathText(QStringLiteral("address")));
    if (!address)
        throw notFound(QStringLiteral("wallet"));
    co_await m_service.unlink(request.actor(), *address, body);
    co_return Response::noContent();
}

Task<Response> WalletRoutes::list(Request request)
{
    QJsonArray items;
    for (const Wallet &wallet : co_await m_service.wallets(request.actor()))
        items.append(toJson(wallet));
    co_return Response::page(items, std::nullopt);
}

} // namespace freehold::auth
