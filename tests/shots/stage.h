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

    QTemporaryDir folder;
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
