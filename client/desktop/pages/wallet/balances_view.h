// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/app_context.h"
#include "client/desktop/pages/wallet/wallet_assets.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace freehold::desktop {

class DataTable;
class Notice;

/// What the chosen account has, read by the wallet itself from the chain's node, and when it looked last. What was seen stays
/// readable when the node is away.
class BalancesView : public QWidget {
    Q_OBJECT
public:
    explicit BalancesView(const AppContext &context, QWidget *parent = nullptr);

    void setAccount(const std::optional<Account> &account);
    /// Looks again; the properties are asked for again too.
    void reload();

    [[nodiscard]] const std::optional<WalletAssets> &assets() const { return m_assets; }
    /// Of the account that is shown; nothing before the first look.
    [[nodiscard]] std::optional<WalletBalances> balances() const;

Q_SIGNALS:
    void sendRequested();
    void looked();

private:
    struct Row {
        QString name;
        QString amount;
        QString unit;
        QString key; ///< sorts by size
    };
    void build();
    [[nodiscard]] Task<> look(evm::Address account);
    void showBalances();
    void showFailure(const QString &sentence, const QString &details);
    void showNoNode();
    void refreshSend();

    const AppContext &m_context;
    std::optional<Account> m_account;
    std::optional<WalletAssets> m_assets;
    std::map<evm::Address, WalletBalances> m_seen;
    PagedModel<Row> *m_model;
    DataTable *m_table;
    QLabel *m_title;
    QLabel *m_lookedAt;
    QPushButton *m_send;
    Notice *m_problem;
    int m_generation = 0; ///< of the newest look; older ones are dropped
};

} // namespace freehold::desktop
