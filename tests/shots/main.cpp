// SPDX-License-Identifier: GPL-3.0-or-later
// freehold_shots FOLDER [LANGUAGE_SCHEME_SCALE [WIDTHxHEIGHT]]: a picture of every page and dialog in every look, or in the one
// that is named.
#include "client/desktop/widgets/theme.h"
#include "tests/shots/pages.h"

#include <QApplication>

#include <cstdio>

using namespace freehold;
using namespace freehold::desktop;

namespace {

/// The size that is named; otherwise that of a usual laptop, larger where the text is.
QSize windowSize(const QStringList &arguments, const shots::Look &look)
{
    const QStringList sides = arguments.value(3).split(u'x');
    if (sides.size() == 2)
        return {sides[0].toInt(), sides[1].toInt()};
    return look.textScale > Theme::kSmallestTextScale ? QSize(1360, 860) : QSize(1280, 800);
}

void takeAll(const shots::Studio &studio)
{
    shots::Stage stage;
    takeWalletSetup(studio, stage);
    stage.createWallet();
    for (const auto role : {Role::Investor, Role::PropertyManager, Role::Admin, Role::Tenant})
        takeRole(studio, stage, role);
    takeWallet(studio, stage);
    takeStates(studio, stage);
    takeWindows(studio, stage);
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
        qFatal("usage: freehold_shots FOLDER [LANGUAGE_SCHEME_SCALE [WIDTHxHEIGHT]]");
    for (const auto &look : shots::allLooks()) {
        if (arguments.size() > 2 && arguments[2] != look.name())
            continue;
        look.wear();
        takeAll(shots::Studio(arguments[1], look, windowSize(arguments, look)));
    }
    std::printf("%d pictures in %s\n", shots::Studio::taken(), qPrintable(arguments[1]));
    return 0;
}
