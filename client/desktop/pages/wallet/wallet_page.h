// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/page.h"
#include "client/desktop/pages/wallet/transfer_progress.h"
#include "client/desktop/wallet/wallet_contents.h"
#include "generated/desktop_api/auth.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace freehold::desktop {

class BalancesView;
class DataTable;
class Notice;

/// The wallet of this computer: set up, unlock, accounts, address book, and which accounts the server knows.
class WalletPage : public Page {
    Q_OBJECT
public:
    explicit WalletPage(AppContext &context, QWidget *parent = nullptr);
    void enter(const RouteArguments &arguments) override;

private:
    [[nodiscard]] QWidget *buildUnlock();
    [[nodiscard]] QWidget *buildUnreadable();
    [[nodiscard]] QWidget *buildAccounts();
    void buildActions();
    void buildBalances(QBoxLayout *layout);
    void openSend();
    void openUnderWay();
    void endTransfer(TransferProgress::Stage stage);
    void showState();
    void showAccounts();
    void refreshActions();
    [[nodiscard]] const Account *current() const;
    [[nodiscard]] bool isLinked(const Account &account) const;
    void openPanel(const QString &title, QWidget *content);
    [[nodiscard]] std::function<void()> closing(const QString &toast);
    void removeCurrent();
    [[nodiscard]] Task<> addNext();
    [[nodiscard]] Task<> remove(evm::Address address);
    [[nodiscard]] Task<> removeContact(evm::Address address);
    [[nodiscard]] Task<> loadLinked();
    [[nodiscard]] Task<> link(Account account);

    QStackedWidget *m_stack;
    Notice *m_problem;
    Notice *m_unreadable = nullptr;
    DataTable *m_table = nullptr;
    DataTable *m_contacts = nullptr;
    PagedModel<Account> *m_accounts = nullptr;
    PagedModel<Contact> *m_book = nullptr;
    BalancesView *m_balances = nullptr;
    Notice *m_underWay = nullptr; ///< a transaction that was sent and is not known to be in a block
    std::optional<TransferProgress::Sent> m_sent;
    QList<QPushButton *> m_accountActions;
    QPushButton *m_link = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_next = nullptr;
    QStringList m_linked; ///< addresses that the server knows, in lower case
};

} // namespace freehold::desktop
