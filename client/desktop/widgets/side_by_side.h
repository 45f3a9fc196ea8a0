// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace freehold::desktop {

/// Two parts of a page beside each other, and below each other where both would be squeezed.
class SideBySide : public QWidget {
    Q_OBJECT
public:
    /// `leastWidth` at a text scale of 100 %, from which on they stand beside each other, as 3 to 2.
    SideBySide(QWidget *main, QWidget *aside, int leastWidth, QWidget *parent = nullptr);

    /// No more than the wider of both: there is always room for them below each other.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_main;
    QWidget *m_aside;
    QBoxLayout *m_layout;
    int m_leastWidth;
};

} // namespace freehold::desktop
