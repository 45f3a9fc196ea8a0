// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/app_context.h"
#include "generated/desktop_api/auth.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace freehold::desktop {

class DataTable;
class Notice;

/// The wallets that the server knows as this account's: link one of this computer's by its signature, take one away.
class LinkedWallets : public QWidget {
    Q_OBJECT
public:
    explicit LinkedWallets(AppContext &context, QWidget *parent = nullptr);

    void load();

private:
    void build();
    void fillAccounts();
    void askToUnlink(const api::Wallet &wallet);
    [[nodiscard]] Task<> link(QString address, QString name);

    AppContext &m_context;
    PagedModel<api::Wallet> *m_model;
    DataTable *m_table;
    QComboBox *m_account;
    QPushButton *m_link;
    QPushButton *m_unlink;
    Notice *m_problem;
};

} // namespace freehold::desktop
