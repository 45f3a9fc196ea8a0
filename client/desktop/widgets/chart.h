// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/chart_data.h"

#include <QWidget>

class QChart;
class QChartView;
class QLabel;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace freehold::desktop {

/// A chart with axes, units, values on hover, and the same as a table at the press of a button.
class Chart : public QWidget {
    Q_OBJECT
public:
    explicit Chart(const QString &title, ChartKind kind = ChartKind::Lines, QWidget *parent = nullptr);

    void setData(const ChartData &data);
    [[nodiscard]] const ChartData &data() const { return m_data; }
    /// Controls of the page's own beside the table button: "1M 1Y".
    void addControl(QWidget *control);
    void showTable(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void redraw();
    void drawLines(QChart *chart);
    void drawBars(QChart *chart);
    void drawCandles(QChart *chart);
    void addBarAxis(QChart *chart);
    void addTimeAxis(QChart *chart);
    void addValueAxis(QChart *chart);
    [[nodiscard]] int labelStep() const;
    void fillTable();

    QString m_title;
    ChartKind m_kind;
    ChartData m_data;
    QLabel *m_unit;
    QWidget *m_controls;
    QToolButton *m_tableButton;
    QStackedWidget *m_stack;
    QChartView *m_view;
    QTableWidget *m_table;
    QLabel *m_empty;
    int m_labelStep = 1;
};

} // namespace freehold::desktop
