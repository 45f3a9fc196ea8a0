// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"
#include "client/desktop/widgets/command_palette.h"

#include <QMainWindow>

namespace freehold::desktop {

class Notice;
class PageStack;
class Rail;
class SidePanel;
class ToastHost;
class TopBar;
class WindowShell;
enum class ConnectionState;

/// The one window of somebody who is signed in: rail, bar, page, panel.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(AppContext &context, WindowShell &shell, QList<Route> routes, QWidget *parent = nullptr);

    /// Shows what these roles may use, and the first of their areas, or `route` when it is given.
    void start(Roles roles, const QString &accountName, const QString &route = {});
    void setConnection(ConnectionState state);
    [[nodiscard]] TopBar &topBar() { return *m_bar; }
    [[nodiscard]] PageStack &pages() { return *m_pages; }
    /// More for the command palette than the areas: "Lock wallet".
    void addCommand(const Command &command);

Q_SIGNALS:
    void logOutRequested();
    void accountsRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void addShortcuts();
    void fillAccountMenu();
    [[nodiscard]] bool askToLeave(std::function<void()> leave);
    void followNotifications();
    void openPalette();
    /// After a time without the server: what is shown may be old.
    void refreshPage();
    void onRouteChanged(const QString &route);
    void restoreWindow();
    void saveWindow() const;

    AppContext &m_context;
    TopBar *m_bar;
    Rail *m_rail;
    QWidget *m_bannerPlace;
    Notice *m_banner;
    PageStack *m_pages;
    SidePanel *m_panel;
    ToastHost *m_toasts = nullptr;
    CommandPalette *m_palette = nullptr;
    QList<Area> m_areas;
    QList<Command> m_commands;
    int m_unread = 0;
    bool m_isLeaving = false;
};

} // namespace freehold::desktop
