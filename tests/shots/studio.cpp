// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/studio.h"

#include "client/desktop/widgets/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <QThread>

namespace freehold::desktop::shots {

namespace {

int pictures = 0;
constexpr int kSettleMs = 400;

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kSettleMs) {
        QCoreApplication::processEvents();
        QThread::msleep(5);
    }
}

} // namespace

void Look::wear() const
{
    Preferences preferences;
    preferences.language = language;
    preferences.scheme = scheme == u"dark" ? Scheme::Dark : Scheme::Light;
    preferences.textScale = textScale;
    preferences.reducedMotion = true;
    preferences.apply();
}

QList<Look> allLooks()
{
    QList<Look> looks;
    for (const auto &language : Preferences::languages())
        for (const auto *scheme : {"light", "dark"})
            for (const int scale : {100, 150})
                looks.append({QLatin1String(scheme), scale, language});
    return looks;
}

void Studio::take(QWidget &window, const QString &subject) const
{
    window.show();
    settle();
    const QDir folder(m_folder);
    folder.mkpath(QStringLiteral("."));
    const auto path = folder.filePath(QStringLiteral("%1_%2.png").arg(subject, m_look.name()));
    if (!window.grab().save(path))
        qFatal("%s cannot be written", qPrintable(path));
    ++pictures;
}

int Studio::taken() { return pictures; }

} // namespace freehold::desktop::shots
