// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/sheet_sources.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/wallet/wallet.h"
#include "generated/desktop_api/blockchain.h"
#include "generated/desktop_api/property.h"
#include "generated/desktop_api/token.h"

#include <QPointer>

namespace freehold::desktop {

QString authorityOf(const QUrl &server)
{
    return server.port() < 0 ? server.host() : QString("%1:%2").arg(server.host()).arg(server.port());
}

QJsonObject toWalletJson(const api::TypedData &data)
{
    return {
        {"types", data.types}, {"primaryType", data.primaryType}, {"domain", data.domain}, {"message", data.message}};
}

Task<SheetContext> loadSheetContext(ApiClient *client, const Wallet *wallet)
{
    const QPointer<const Wallet> own(wallet);
    const api::Chain chain = co_await api::getChain(*client);
    SheetContext context;
    context.setChain(static_cast<quint64>(chain.chainId));
    context.nodeUrl = QUrl(chain.rpcUrl.value_or(QString()), QUrl::StrictMode);
    context.serverAuthority = authorityOf(client->server());
    std::map<QString, QString> contracts;
    for (auto it = chain.contracts.begin(); it != chain.contracts.end(); ++it)
        contracts.emplace(it.key(), it.value().toString());
    context.setContracts(contracts);
    if (own) {
        context.accounts = own->accounts();
        context.contacts = own->contacts();
    }
    context.now = QDateTime::currentDateTimeUtc();
    context.locale = QLocale();
    co_return context;
}

Task<SheetContext> loadSheetContext(ApiClient *client, const Wallet *wallet, PropertyId property)
{
    SheetContext context = co_await loadSheetContext(client, wallet);
    const api::Token token = co_await api::getToken(*client, property);
    const api::Property about = co_await api::getProperty(*client, property);
    if (const auto address = evm::Address::parse(token.address))
        context.properties[*address] = {about.name, token.symbol};
    co_return context;
}

} // namespace freehold::desktop
