// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/live_client.h"
#include "client/desktop/api/session.h"
#include "client/desktop/app/window_shell.h"
#include "client/desktop/pages/app_context.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/wallet/wallet.h"
#include "tests/shots/sample.h"
#include "tests/unit/client/desktop/pages/wallet/fake_node.h"

#include <QSettings>
#include <QTemporaryDir>

namespace freehold::desktop::shots {

/// All that windows need to be shown: a server of samples, somebody signed in, a wallet that is not there yet.
struct Stage {
    Stage()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , session(api.client(), live, std::make_unique<MemorySecretStore>(), settings)
        , wallet(folder.filePath(QStringLiteral("wallet.json")), {.n = 16, .r = 8, .p = 1})
        , context{api.client(), live, session, wallet, navigator, shell}
    {
        answerWithSamples(api);
        answerAsAChain();
        test::await(session.logIn(QStringLiteral("mira@example.com"), QStringLiteral("correct horse")));
    }

    /// The first account of the words that every development chain uses; it is linked in the samples.
    void createWallet()
    {
        auto secret = secretFromPhrase(QStringLiteral("test test test test test test test test test test test junk"));
        if (!secret
            || !QCoro::waitFor(wallet.create(secretOf(QStringLiteral("correct horse battery")), std::move(*secret),
                                             QStringLiteral("Trading"))))
            qFatal("the wallet could not be created");
    }

    /// A wallet with 1,482.75 USDC, 240 shares of the first property and some of the coin that fees are paid with.
    void answerAsAChain()
    {
        const QString usdc(QStringLiteral("0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359"));
        const QString first(QStringLiteral("0x71C7656EC7ab88b098defB751B7401B5f6d8976F"));
        api.answer("getChain",
                   {{"chain_id", 31337},
                    {"head_block", 64'210'377},
                    {"read_block", 64'210'345},
                    {"rpc_url", node.url().toString()},
                    {"explorer_url", QJsonValue::Null},
                    {"contracts", QJsonObject{{"usdc", usdc}}}});
        node.answer(QStringLiteral("eth_getBalance"), QStringLiteral("0x11c37937e080000")); // 0.08
        node.handle(QStringLiteral("eth_call"), [usdc, first](const QJsonArray &params) {
            const QString contract = params[0].toObject()["to"].toString();
            if (contract.compare(usdc, Qt::CaseInsensitive) == 0)
                return test::wordOf(1'482'750'000);
            return test::wordOf(contract.compare(first, Qt::CaseInsensitive) == 0 ? 240 : 0);
        });
    }

    QTemporaryDir folder;
    test::FakeNode node;
    test::FakeApi api;
    QSettings settings;
    LiveClient live;
    Session session;
    Wallet wallet;
    Navigator navigator;
    WindowShell shell;
    AppContext context;
};

} // namespace freehold::desktop::shots
