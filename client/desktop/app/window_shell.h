// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/shell.h"

#include <QPointer>

namespace freehold::desktop {

class SidePanel;
class ToastHost;

/// The shell of whatever window is open now; without one, words go nowhere.
class WindowShell final : public Shell {
public:
    void attach(ToastHost *toasts, SidePanel *panel);

    void toast(const QString &words, Tone tone) override;
    void toastWithUndo(const QString &words, std::function<void()> undo) override;
    void openPanel(const QString &title, QWidget *content) override;
    void closePanel() override;

private:
    QPointer<ToastHost> m_toasts;
    QPointer<SidePanel> m_panel;
};

} // namespace freehold::desktop
