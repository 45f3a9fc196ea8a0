// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/run.h"

#include "client/desktop/api/coro.h"
#include "client/desktop/app/application.h"
#include "client/desktop/widgets/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEvent>
#include <QTimer>
#include <QWidget>

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

/// Ends the program once a window was painted.
class FirstPaint final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() && static_cast<QWidget *>(watched)->isWindow())
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return false;
    }
};

int runApplication(const QString &server, bool quitsWhenShown, const std::function<void(QObject *)> &onStarted)
{
    FirstPaint firstPaint;
    if (quitsWhenShown)
        qApp->installEventFilter(&firstPaint);
    Application application;
    application.offerServer(server);
    application.start();
    if (onStarted)
        onStarted(&application);
    return QApplication::exec();
}

} // namespace

int run(QApplication &qt, const std::function<void(QObject *)> &onStarted)
{
    name(qt);
    QCommandLineParser options;
    options.addHelpOption();
    options.addVersionOption();
    const QCommandLineOption quitWhenShown(
        QStringLiteral("quit-when-shown"),
        QCoreApplication::translate("run", "Ends once the first window is shown, to see whether the program starts."));
    const QCommandLineOption server(QStringLiteral("server"),
                                    QCoreApplication::translate("run", "Proposes this server at the log-in."),
                                    QStringLiteral("url"));
    options.addOptions({quitWhenShown, server});
    options.process(qt);

    Theme::instance().install(qt);
    Preferences::load().apply();
    const int code = runApplication(options.value(server), options.isSet(quitWhenShown), onStarted);
    finishTasks(std::chrono::seconds(2));
    return code;
}

} // namespace freehold::desktop
