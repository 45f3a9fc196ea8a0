// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/chain_notes.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/widgets/address_label.h"
#include "generated/desktop_api/blockchain.h"

namespace freehold::desktop {

Task<> linkToExplorer(ApiClient *client)
{
    QUrl explorer;
    try {
        const api::Chain chain = co_await api::getChain(*client);
        explorer = QUrl(chain.explorerUrl.value_or(QString()), QUrl::StrictMode);
    } catch (const ApiError &) {
        // Without links everything else is there.
    }
    const bool isWeb = explorer.scheme() == u"https" || explorer.scheme() == u"http";
    AddressLabel::setExplorer(isWeb ? explorer : QUrl());
}

} // namespace freehold::desktop
