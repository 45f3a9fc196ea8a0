// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/app_context.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace freehold::desktop {

/// Refreshes a page when the server says that something of `topics` (docs/live.md) has changed: once for many messages that
/// come together, and only while the page is on the screen; one that is not loads when it is entered. The page's own first
/// loading is not repeated for the snapshots that topics begin with.
class LiveRefresh : public QObject {
    Q_OBJECT
public:
    static constexpr int kGatherMs = 400;

    LiveRefresh(const AppContext &context, QWidget *page, const QStringList &topics, std::function<void()> refresh);

    /// Other topics in the place of those so far, as the page shows another thing.
    void follow(const QStringList &topics);

private:
    void onNews();

    const AppContext &m_context;
    QWidget *m_page;
    QStringList m_topics;
    std::function<void()> m_refresh;
    QTimer m_gather;
};

} // namespace freehold::desktop
