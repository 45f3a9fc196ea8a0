// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/window_shell.h"

#include "client/desktop/widgets/side_panel.h"
#include "client/desktop/widgets/toast.h"

namespace freehold::desktop {

void WindowShell::attach(ToastHost *toasts, SidePanel *panel)
{
    m_toasts = toasts;
    m_panel = panel;
}

void WindowShell::toast(const QString &words, Tone tone)
{
    if (m_toasts != nullptr)
        m_toasts->show(words, tone);
}

void WindowShell::toastWithUndo(const QString &words, std::function<void()> undo)
{
    if (m_toasts != nullptr)
        m_toasts->showWithUndo(words, std::move(undo));
}

void WindowShell::openPanel(const QString &title, QWidget *content)
{
    if (m_panel != nullptr)
        m_panel->open(title, content);
    else
        content->deleteLater();
}

void WindowShell::closePanel()
{
    if (m_panel != nullptr && m_panel->content() != nullptr)
        m_panel->closePanel();
}

} // namespace freehold::desktop
