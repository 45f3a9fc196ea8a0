// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/log_in_window.h"
#include "client/desktop/app/sign_up_window.h"
#include "client/desktop/pages/account/totp_dialog.h"
#include "client/desktop/pages/wallet/unlock_dialog.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "tests/shots/pages.h"
#include "tests/shots/sheets.h"

namespace freehold::desktop::shots {

namespace {

void takeLogIn(const Studio &studio)
{
    LogInWindow logIn;
    logIn.resize(900, 760);
    studio.take(logIn, QStringLiteral("log-in-first"));
    logIn.setServers({QStringLiteral("https://freehold.example")});
    logIn.setAccounts({QStringLiteral("mira@example.com · freehold.example")});
    studio.take(logIn, QStringLiteral("log-in"));
    logIn.askForCode();
    logIn.setServerProblem(QStringLiteral("freehold.example does not answer."));
    studio.take(logIn, QStringLiteral("log-in-code"));
}

} // namespace

void takeWindows(const Studio &studio, Stage &stage)
{
    takeLogIn(studio);
    SignUpWindow signUp(stage.api.client(), stage.session, QStringLiteral("https://freehold.example"));
    signUp.resize(900, 760);
    studio.take(signUp, QStringLiteral("sign-up"));
    TotpDialog totp(stage.context);
    studio.take(totp, QStringLiteral("totp"));
    ConfirmDialog confirm(
        {QStringLiteral("Freeze 0x71C7…976F?"),
         QStringLiteral("It can neither buy, sell nor receive shares until the freeze is lifted by two admins."),
         QStringLiteral("Freeze wallet"), true, QStringLiteral("Reason")});
    studio.take(confirm, QStringLiteral("confirm"));
    takeSheets(studio, stage.wallet);
    UnlockDialog unlock(stage.wallet);
    studio.take(unlock, QStringLiteral("unlock"));
}

} // namespace freehold::desktop::shots
