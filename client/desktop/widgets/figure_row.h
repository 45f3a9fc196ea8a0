// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace freehold::desktop {

/// Key figures side by side; where they do not fit, half of them below the others.
class FigureRow : public QWidget {
    Q_OBJECT
public:
    explicit FigureRow(const QList<QWidget *> &figures, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    QList<QWidget *> m_figures;
    QGridLayout *m_grid;
    int m_columns = 0;
};

} // namespace freehold::desktop
