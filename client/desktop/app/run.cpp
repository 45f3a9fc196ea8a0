// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/run.h"

#include "client/desktop/api/coro.h"
#include "client/desktop/app/application.h"
#include "client/desktop/widgets/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

namespace freehold::desktop {

namespace {

void name(QApplication &qt)
{
    qt.setOrganizationName(QStringLiteral("Freehold"));
    qt.setApplicationName(QStringLiteral("freehold"));
    qt.setApplicationDisplayName(QStringLiteral("Freehold"));
    qt.setDesktopFileName(QStringLiteral("org.freehold.Freehold"));
    qt.setApplicationVersion(QStringLiteral(FREEHOLD_VERSION));
}

int runApplication(bool quitsWhenShown, const std::function<void(QObject *)> &onStarted)
{
    Application application;
    application.start();
    if (quitsWhenShown)
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    if (onStarted)
        onStarted(&application);
    return QApplication::exec();
}

} // namespace

int run(int argc, char **argv, const std::function<void(QObject *)> &onStarted)
{
    QApplication qt(argc, argv);
    name(qt);
    QCommandLineParser options;
    options.addHelpOption();
    options.addVersionOption();
    const QCommandLineOption quitWhenShown(
        QStringLiteral("quit-when-shown"),
        QCoreApplication::translate("run", "Ends once the first window is shown, to see whether the program starts."));
    options.addOption(quitWhenShown);
    options.process(qt);

    Theme::instance().install(qt);
    Preferences::load().apply();
    const int code = runApplication(options.isSet(quitWhenShown), onStarted);
    finishTasks(std::chrono::seconds(2));
    return code;
}

} // namespace freehold::desktop
