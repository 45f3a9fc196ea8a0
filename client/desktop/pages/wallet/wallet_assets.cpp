// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/wallet_assets.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/wallet/sheet_sources.h"
#include "client/desktop/wallet/wallet.h"
#include "generated/desktop_api/token.h"

#include <QPointer>

namespace freehold::desktop {

namespace {

constexpr int kUsdcDecimals = 6;
constexpr qint64 kTokensAtOnce = 100;

Task<QList<api::ListedToken>> allTokens(ApiClient *client)
{
    QList<api::ListedToken> found;
    api::ListTokensQuery query;
    query.limit = kTokensAtOnce;
    do {
        const auto page = co_await api::listTokens(*client, query);
        found.append(page.items);
        query.cursor = page.nextCursor;
    } while (query.cursor);
    co_return found;
}

} // namespace

Task<WalletAssets> loadWalletAssets(ApiClient *client, const Wallet *wallet)
{
    WalletAssets assets;
    assets.context = co_await loadSheetContext(client, wallet);
    if (const auto usdc = assets.context.usdc())
        assets.assets.append({*usdc, ContractRole::Usdc, QStringLiteral("USDC"), kUsdcDecimals});
    const auto tokens = co_await allTokens(client);
    for (const api::ListedToken &token : tokens) {
        const auto address = evm::Address::parse(token.address);
        if (!address)
            continue;
        assets.context.properties[*address] = {token.propertyName, token.symbol};
        assets.assets.append({*address, ContractRole::PropertyToken, token.propertyName, 0});
    }
    assets.node = nodeOf(assets.context);
    co_return assets;
}

std::optional<evm::U256> WalletBalances::of(const evm::Address &token) const
{
    for (const auto &[asset, amount] : held)
        if (asset.token == token)
            return amount;
    return std::nullopt;
}

Task<Outcome<WalletBalances>> readBalances(WalletAssets assets, evm::Address account)
{
    ChainReader &reader = assets.node->reader();
    WalletBalances balances{.account = account, .lookedAt = {}, .coin = {}, .held = {}};
    const auto coin = co_await reader.nativeBalance(account);
    if (!coin)
        co_return std::unexpected(coin.error());
    balances.coin = *coin;
    const QList<TransferAsset> all = assets.assets;
    for (const TransferAsset &asset : all) {
        const auto amount = co_await reader.tokenBalance(asset.token, account);
        if (!amount)
            co_return std::unexpected(amount.error());
        if (!amount->isZero() || asset.role == ContractRole::Usdc)
            balances.held.append({asset, *amount});
    }
    balances.lookedAt = QDateTime::currentDateTime();
    co_return balances;
}

} // namespace freehold::desktop
