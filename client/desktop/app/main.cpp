// SPDX-License-Identifier: GPL-3.0-or-later
// freehold: the desktop client.
#include "client/desktop/app/application.h"
#include "client/desktop/widgets/preferences.h"

#include <QApplication>

int main(int argc, char **argv)
{
    using namespace freehold::desktop;
    QApplication qt(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Freehold"));
    QCoreApplication::setApplicationName(QStringLiteral("freehold"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Freehold"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.freehold.Freehold"));
    Theme::instance().install(qt);
    Preferences::load().apply();
    Application application;
    application.start();
    return QApplication::exec();
}
