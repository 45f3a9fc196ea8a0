// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/chart_data.h"

#include <QObject>
#include <QPoint>

class QChartView;

namespace freehold::desktop {

/// Tells the values of the moment that the pointer is nearest to.
class ChartHover : public QObject {
    Q_OBJECT
public:
    /// Lives as long as the view; `data` is that of the chart, whose owner outlives the view.
    ChartHover(QChartView *view, const ChartData *data);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString wordsAt(QPoint position) const;

    QChartView *m_view;
    const ChartData *m_data;
};

} // namespace freehold::desktop
