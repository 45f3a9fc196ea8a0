// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace freehold::desktop {

enum class ConnectionState { Connected, Reconnecting, Offline };

/// Above the pages: the way back, search, the wallet's chip, whether the server is there, notifications, the account.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    void setCanGo(bool back, bool forward);
    void setConnection(ConnectionState state);
    void setUnread(int count);
    void setAccount(const QString &name);
    /// Belongs to the wallet; stands before the connection.
    void setWalletChip(QWidget *chip);
    [[nodiscard]] QMenu &accountMenu() { return *m_menu; }

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void searchRequested();
    void notificationsRequested();

private:
    QHBoxLayout *m_layout;
    QToolButton *m_back;
    QToolButton *m_forward;
    QPushButton *m_search;
    QLabel *m_connectionIcon;
    QLabel *m_connection;
    QToolButton *m_bell;
    QToolButton *m_account;
    QMenu *m_menu;
};

} // namespace freehold::desktop
