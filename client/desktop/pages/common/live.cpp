// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/common/live.h"

#include "client/desktop/api/live_client.h"

#include <memory>

namespace freehold::desktop {

LiveRefresh::LiveRefresh(const AppContext &context, QWidget *page, const QStringList &topics,
                         std::function<void()> refresh)
    : QObject(page), m_context(context), m_page(page), m_refresh(std::move(refresh))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGatherMs);
    connect(&m_gather, &QTimer::timeout, this, [this] {
        if (m_page->isVisible())
            m_refresh();
    });
    follow(topics);
}

void LiveRefresh::follow(const QStringList &topics)
{
    if (topics == m_topics)
        return;
    for (const QString &topic : std::as_const(m_topics))
        m_context.live.unsubscribe(topic, this);
    m_topics = topics;
    for (const QString &topic : topics) {
        const auto isFirst = std::make_shared<bool>(true);
        m_context.live.subscribe(topic, this, [this, isFirst](const LiveMessage &message) {
            // The state at the beginning; a later snapshot stands for what was missed.
            const bool isKnown = *isFirst && message.isSnapshot;
            *isFirst = false;
            if (!isKnown)
                onNews();
        });
    }
}

void LiveRefresh::onNews()
{
    if (!m_gather.isActive())
        m_gather.start();
}

} // namespace freehold::desktop
