// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/studio.h"

#include "client/desktop/widgets/preferences.h"
#include "client/desktop/widgets/state_view.h"

#include <QCoreApplication>
#include <QCursor>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QPixmap>
#include <QScreen>
#include <QThread>

#include <algorithm>
#include <utility>

namespace freehold::desktop::shots {

namespace {

int pictures = 0;
constexpr int kSettleMs = 200;
constexpr int kMostMs = 15'000;

bool isLoading(const QWidget &window)
{
    const auto states = window.findChildren<StateView *>();
    return std::ranges::any_of(
        states, [](const StateView *view) { return view->isVisible() && view->state() == StateView::State::Loading; });
}

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

/// Until nothing has been loading for a while.
void settle(const QWidget &window)
{
    const QElapsedTimer all = started();
    QElapsedTimer quiet = started();
    while (quiet.elapsed() < kSettleMs && all.elapsed() < kMostMs) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // which else waits for an event loop
        QThread::msleep(5);
        if (isLoading(window))
            quiet.restart();
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
    QCursor::setPos(window.screen()->availableGeometry().bottomRight()); // hovers over nothing
    window.show();
    settle(window);
    QImage picture = window.grab().toImage();
    // What came last may not have its place yet.
    for (QElapsedTimer all = started(); all.elapsed() < kMostMs;) {
        settle(window);
        const QImage next = window.grab().toImage();
        if (std::exchange(picture, next) == next)
            break;
    }
    const QDir folder(m_folder);
    folder.mkpath(QStringLiteral("."));
    const auto path = folder.filePath(QStringLiteral("%1_%2.png").arg(subject, m_look.name()));
    if (!picture.save(path))
        qFatal("%s cannot be written", qPrintable(path));
    ++pictures;
}

int Studio::taken() { return pictures; }

} // namespace freehold::desktop::shots
