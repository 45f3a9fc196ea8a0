// SPDX-License-Identifier: GPL-3.0-or-later
// freehold_visits: somebody with every role goes to every page of the desktop client, at a server with 10,000 orders and 1,000
// properties. Prints what that took, as JSON; ends with 1 when more was loaded than is looked at, and in a build without
// sanitizers when the window was held or memory is over its limit: nobody has measured what sanitizers make of those two.
#include "client/desktop/api/live_client.h"
#include "client/desktop/api/session.h"
#include "client/desktop/app/areas.h"
#include "client/desktop/app/main_window.h"
#include "client/desktop/app/page_stack.h"
#include "client/desktop/app/routes.h"
#include "client/desktop/app/window_shell.h"
#include "client/desktop/models/paged_table.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/theme.h"
#include "tests/desktop/large_server.h"
#include "tests/desktop/watched_application.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <malloc.h>

using namespace freehold;
using namespace freehold::desktop;

namespace {

constexpr double kMostMegabytes = 150;
constexpr int kQuietMs = 60;
constexpr int kMostMs = 20'000;
/// What a table may have fetched without anybody scrolling.
constexpr int kMostRowsUnasked = 200;
constexpr qsizetype kMostTold = 5;

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif
#else
constexpr bool isSanitized = false;
#endif

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const auto at = text.indexOf("VmRSS:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

/// Until the server has not been asked anything for a while.
void settle(const test::FakeApi &api)
{
    QElapsedTimer quiet;
    QElapsedTimer all;
    quiet.start();
    all.start();
    for (qsizetype asked = api.requests().size(); quiet.elapsed() < kQuietMs && all.elapsed() < kMostMs;) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QThread::msleep(1);
        if (api.requests().size() != asked) {
            asked = api.requests().size();
            quiet.restart();
        }
    }
}

struct Stage {
    Stage()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , session(api.client(), live, std::make_unique<MemorySecretStore>(), settings)
        , wallet(folder.filePath(QStringLiteral("wallet.json")))
        , context{api.client(), live, session, wallet, navigator, shell}
    {
        answerWithMany(api);
        test::await(session.logIn(QStringLiteral("mira@example.com"), QStringLiteral("correct horse")));
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

int mostRows(const MainWindow &window)
{
    int most = 0;
    for (const auto *model : window.findChildren<PagedTable *>())
        most = std::max(most, model->rowCount({}));
    return most;
}

WatchedApplication &watched() { return static_cast<WatchedApplication &>(*qApp); }

void tellWhere(const QString &route, qsizetype heldBefore)
{
    if (const auto held = watched().held().size() - heldBefore; held > 0)
        std::fprintf(stderr, "held: %lld times at %s\n", qlonglong(held), qPrintable(route));
}

/// The operations that are asked most often, "listOrders 12".
QJsonArray mostAsked(const test::FakeApi &api)
{
    QHash<QByteArray, int> counts;
    for (const HttpRequest &request : api.requests())
        ++counts[request.operation];
    QList<QByteArray> operations = counts.keys();
    std::ranges::sort(operations, [&counts](const auto &a, const auto &b) { return counts[a] > counts[b]; });
    QJsonArray most;
    for (const QByteArray &operation : operations.first(std::min<qsizetype>(kMostTold, operations.size())))
        most.append(QStringLiteral("%1 %2").arg(QString::fromLatin1(operation)).arg(counts[operation]));
    return most;
}

QJsonObject visit(Stage &stage)
{
    QElapsedTimer clock;
    clock.start();
    MainWindow window(stage.context, stage.shell, allRoutes());
    window.resize(1280, 800);
    window.start(Roles(Role::Investor) | Role::PropertyManager | Role::Admin | Role::Tenant, stage.session.user().name);
    window.show();
    settle(stage.api);
    const double startMs = double(clock.elapsed()) - kQuietMs;
    int pages = 0;
    for (const auto &[heading, areas] :
         areasOf(Roles(Role::Investor) | Role::PropertyManager | Role::Admin | Role::Tenant))
        for (const auto &area : areas) {
            if (!window.pages().hasPage(area.route))
                continue;
            const qsizetype heldBefore = watched().held().size();
            // As a click does: making the page is part of what holds the window.
            QMetaObject::invokeMethod(
                &stage.navigator, [&stage, route = area.route] { stage.navigator.go(route); }, Qt::QueuedConnection);
            settle(stage.api);
            window.grab();
            ++pages;
            tellWhere(area.route, heldBefore);
        }
    malloc_trim(0);
    return {{QStringLiteral("pages"), pages},
            {QStringLiteral("first_page_ms"), startMs},
            {QStringLiteral("requests"), stage.api.requests().size()},
            {QStringLiteral("most_asked"), mostAsked(stage.api)},
            {QStringLiteral("most_rows"), mostRows(window)},
            {QStringLiteral("resident_mb"), residentMegabytes()}};
}

} // namespace

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Freehold"));
    QCoreApplication::setApplicationName(QStringLiteral("freehold-visits"));
    const QTemporaryDir scratch;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, scratch.path());
    Theme::instance().install(application);
    QJsonObject figures;
    {
        Stage stage;
        figures = visit(stage);
    }
    figures[QLatin1StringView("longest_handler_ms")] = application.longestMs();
    figures[QLatin1StringView("held")] = application.held().size();
    figures[QLatin1StringView("sanitized")] = isSanitized;
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    const bool isHeld = !isSanitized && !application.held().isEmpty();
    const bool isTooLarge = !isSanitized && figures[QLatin1StringView("resident_mb")].toDouble() > kMostMegabytes;
    const bool isGreedy = figures[QLatin1StringView("most_rows")].toInt() > kMostRowsUnasked;
    if (isTooLarge || isGreedy)
        std::fprintf(stderr, "too much is held in memory\n");
    return isHeld || isTooLarge || isGreedy ? 1 : 0;
}
