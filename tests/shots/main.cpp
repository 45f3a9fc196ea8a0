// SPDX-License-Identifier: GPL-3.0-or-later
// freehold_shots FOLDER [LANGUAGE_SCHEME_SCALE]: a picture of every page and dialog in every look, or in the one that is named.
#include "client/desktop/api/live_client.h"
#include "client/desktop/api/session.h"
#include "client/desktop/app/areas.h"
#include "client/desktop/app/log_in_window.h"
#include "client/desktop/app/main_window.h"
#include "client/desktop/app/page_stack.h"
#include "client/desktop/app/routes.h"
#include "client/desktop/app/top_bar.h"
#include "client/desktop/app/window_shell.h"
#include "client/desktop/pages/account/totp_dialog.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/theme.h"
#include "tests/shots/sample.h"
#include "tests/shots/studio.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>

using namespace freehold;
using namespace freehold::desktop;

namespace {

/// Pages that no area leads to directly.
const QStringList kDeeperRoutes{
    QStringLiteral("/settings"),
    QStringLiteral("/notifications"),
    QStringLiteral("/properties/prop_01j9z3k8m5n7p9q1r3s5t7v9wx"),
    QStringLiteral("/properties/prop_01j9z3k8m5n7p9q1r3s5t7v9wx?tab=documents"),
    QStringLiteral("/properties/prop_01j9z3k8m5n7p9q1r3s5t7v9wx?tab=rules"),
    QStringLiteral("/dividends/dst_01j9z3k8m5n7p9q1r3s5t7v9wx"),
};

QString subjectOf(const QString &route)
{
    return QString(route)
        .mid(1)
        .replace(QStringLiteral("_01j9z3k8m5n7p9q1r3s5t7v9wx"), QString())
        .replace(u'/', u'-')
        .replace(QStringLiteral("?tab="), QStringLiteral("-"));
}

struct Stage {
    explicit Stage(const QTemporaryDir &folder)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , session(api.client(), live, std::make_unique<MemorySecretStore>(), settings)
        , wallet(folder.filePath(QStringLiteral("wallet.json")))
        , context{api.client(), live, session, wallet, navigator, shell}
    {
        shots::answerWithSamples(api);
        test::await(session.logIn(QStringLiteral("mira@example.com"), QStringLiteral("correct horse")));
    }

    test::FakeApi api;
    QSettings settings;
    LiveClient live;
    Session session;
    Wallet wallet;
    Navigator navigator;
    WindowShell shell;
    AppContext context;
};

/// The pages of one role, as somebody who has no other sees them.
void takeRole(const shots::Studio &studio, Stage &stage, Role role, const QStringList &deeper)
{
    MainWindow window(stage.context, stage.shell, allRoutes());
    window.resize(Theme::instance().textScale() > Theme::kSmallestTextScale ? QSize(1360, 860) : QSize(1280, 800));
    window.start(role, stage.session.user().name);
    QStringList routes;
    for (const auto &[heading, areas] : areasOf(role))
        for (const auto &area : areas)
            routes << area.route;
    for (const auto &route : routes + deeper) {
        if (!window.pages().hasPage(route))
            continue;
        stage.navigator.go(route);
        studio.take(window, subjectOf(route));
    }
}

void takeStates(const shots::Studio &studio, Stage &stage)
{
    MainWindow window(stage.context, stage.shell, allRoutes());
    window.resize(1024, 640);
    window.start(Role::Investor, stage.session.user().name);
    stage.navigator.go(QStringLiteral("/nowhere"));
    studio.take(window, QStringLiteral("not-found"));
    stage.navigator.go(QStringLiteral("/overview"));
    window.setConnection(ConnectionState::Offline);
    stage.shell.toastWithUndo(QStringLiteral("Order cancelled"), [] { });
    studio.take(window, QStringLiteral("small-offline-toast"));
    QMetaObject::invokeMethod(&window.topBar(), "searchRequested");
    studio.take(window, QStringLiteral("palette"));
    TotpDialog totp(stage.context);
    studio.take(totp, QStringLiteral("totp"));
}

void takeWindows(const shots::Studio &studio)
{
    LogInWindow logIn;
    logIn.resize(900, 760);
    logIn.setServers({QStringLiteral("https://freehold.example")});
    logIn.setAccounts({QStringLiteral("mira@example.com · freehold.example")});
    studio.take(logIn, QStringLiteral("log-in"));
    logIn.askForCode();
    logIn.setServerProblem(QStringLiteral("freehold.example does not answer."));
    studio.take(logIn, QStringLiteral("log-in-code"));
    ConfirmDialog confirm(
        {QStringLiteral("Freeze 0x71C7…976F?"),
         QStringLiteral("It can neither buy, sell nor receive shares until the freeze is lifted by two admins."),
         QStringLiteral("Freeze wallet"), true, QStringLiteral("Reason")});
    studio.take(confirm, QStringLiteral("confirm"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication qt(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Freehold"));
    QCoreApplication::setApplicationName(QStringLiteral("freehold-shots"));
    const QTemporaryDir scratch;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, scratch.path());
    Theme::instance().install(qt);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: freehold_shots FOLDER [LANGUAGE_SCHEME_SCALE]");
    for (const auto &look : shots::allLooks()) {
        if (arguments.size() > 2 && arguments[2] != look.name())
            continue;
        look.wear();
        const shots::Studio studio(arguments[1], look);
        Stage stage(scratch);
        for (const auto role : {Role::Investor, Role::PropertyManager, Role::Admin, Role::Tenant})
            takeRole(studio, stage, role, role == Role::Investor ? kDeeperRoutes : QStringList());
        takeStates(studio, stage);
        takeWindows(studio);
    }
    printf("%d pictures in %s\n", shots::Studio::taken(), qPrintable(arguments[1]));
    return 0;
}
