// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace freehold::desktop {

class SidePanel;

/// A page with a panel: beside it while both have the room they need, else over the end of the page, which keeps its width.
class PanelPlace : public QWidget {
public:
    PanelPlace(QWidget *page, SidePanel *panel, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();

    QWidget *m_page;
    SidePanel *m_panel;
};

} // namespace freehold::desktop
