// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/page.h"
#include "generated/desktop_api/auth.h"

class QComboBox;
class QPushButton;

namespace freehold::desktop {

class DataTable;
class LinkedWallets;
class Notice;
class SecurityCard;

/// How the program looks and speaks; password, second factor, linked wallets, and where else this account is signed in.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    [[nodiscard]] QWidget *buildLook();
    [[nodiscard]] QWidget *buildSessions();
    void applyLook();
    void askToEnd(const api::SessionListItem &session);
    void askToEndOthers();
    [[nodiscard]] Task<> endSession(QString id);
    [[nodiscard]] Task<> endOthers();

    QComboBox *m_language;
    QComboBox *m_scheme;
    QComboBox *m_textSize;
    Notice *m_restart;
    DataTable *m_sessions;
    QPushButton *m_end;
    PagedModel<api::SessionListItem> *m_model;
    SecurityCard *m_security;
    LinkedWallets *m_wallets;
};

} // namespace freehold::desktop
