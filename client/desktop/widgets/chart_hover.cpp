// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/chart_hover.h"

#include <QChart>
#include <QChartView>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace freehold::desktop {

ChartHover::ChartHover(QChartView *view, const ChartData *data) : QObject(view), m_view(view), m_data(data)
{
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

bool ChartHover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        QToolTip::showText(mouse->globalPosition().toPoint(), wordsAt(mouse->position().toPoint()), m_view);
    }
    return QObject::eventFilter(watched, event);
}

QString ChartHover::wordsAt(QPoint position) const
{
    const auto rows = chartRows(*m_data);
    const auto area = m_view->chart()->plotArea();
    if (rows.size() < 2 || area.width() <= 0 || !area.contains(m_view->mapToScene(position)))
        return {};
    // Moments of one chart are evenly spread, so that the nearest is found by the share of the width.
    const auto share = (m_view->mapToScene(position).x() - area.left()) / area.width();
    const auto last = rows.size() - 1;
    const auto &row = rows[std::clamp<qsizetype>(qRound(share * double(last - 1)) + 1, 1, last)];
    QStringList lines{row.first()};
    for (qsizetype i = 1; i < row.size(); ++i)
        if (!row[i].isEmpty())
            lines << QStringLiteral("%1: %2").arg(rows.first()[i], row[i]);
    return lines.join(u'\n');
}

} // namespace freehold::desktop
