// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/wallet_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/pages/wallet/account_panels.h"
#include "client/desktop/pages/wallet/balances_view.h"
#include "client/desktop/pages/wallet/setup_view.h"
#include "client/desktop/pages/wallet/wallet_form.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/flow_layout.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/theme.h"

#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace freehold::desktop {

namespace {

constexpr int kLeastListHeight = 160;

enum View { SetUp, Unlock, Accounts, Unreadable };

template <typename T>
QList<T> listOf(const std::vector<T> &items)
{
    return QList<T>(items.begin(), items.end());
}

} // namespace

WalletPage::WalletPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Wallet"), parent), m_stack(new QStackedWidget), m_problem(new Notice(Tone::Danger))
{
    setObjectName("walletPage");
    header().setSentence(tr("Keys that stay on this computer."));
    m_problem->setObjectName("walletProblem");
    m_problem->clear();
    body().addWidget(m_problem);
    m_stack->addWidget(new SetupView(context.wallet));
    m_stack->addWidget(buildUnlock());
    m_stack->addWidget(buildAccounts());
    m_stack->addWidget(buildUnreadable());
    body().addWidget(m_stack, 1);
    connect(&context.wallet, &Wallet::stateChanged, this, &WalletPage::showState);
    connect(&context.wallet, &Wallet::accountsChanged, this, &WalletPage::showAccounts);
    showState();
    showAccounts();
}

void WalletPage::enter(const RouteArguments &)
{
    showState();
    m_balances->reload();
    detach(loadLinked(), "linked wallets");
}

QWidget *WalletPage::buildUnlock()
{
    const Card frame = card(tr("The wallet is locked"));
    auto *form = new WalletForm("unlock");
    QLineEdit *password = form->addPassword("Password", tr("Password of the wallet"));
    form->setAct(tr("Unlock wallet"), [this, password] { return context().wallet.unlock(secretOf(password->text())); });
    form->setReady([password] { return !password->text().isEmpty(); });
    frame.layout->addWidget(form);
    frame.layout->addStretch();
    return frame.frame;
}

QWidget *WalletPage::buildUnreadable()
{
    const Card frame = card(tr("The wallet file cannot be used"));
    m_unreadable = new Notice(Tone::Danger);
    m_unreadable->setObjectName("walletUnreadable");
    frame.layout->addWidget(m_unreadable);
    frame.layout->addWidget(text(context().wallet.path(), "mono"));
    QPushButton *again = button(tr("Read the file again"));
    again->setObjectName("walletReload");
    connect(again, &QPushButton::clicked, this, [this] { context().wallet.reload(); });
    frame.layout->addWidget(again, 0, Qt::AlignLeft);
    frame.layout->addStretch();
    return frame.frame;
}

QWidget *WalletPage::buildAccounts()
{
    auto *content = new QWidget;
    auto *layout = column(content, kSpace16);
    m_accounts =
        new PagedModel<Account>({{tr("Name"), [](const Account &a) { return a.name; }},
                                 {tr("Address"),
                                  [](const Account &a) { return format::shortAddress(a.address.toChecksum()); },
                                  {},
                                  Qt::AlignLeft | Qt::AlignVCenter,
                                  [](const Account &a) { return a.address.toChecksum(); }},
                                 {tr("Kind"), [](const Account &a) { return accountKindText(a.kind); }},
                                 {tr("Your account at the server"),
                                  [this](const Account &a) { return isLinked(a) ? tr("Linked") : tr("Not linked"); }}},
                                this);
    m_accounts->setId([](const Account &a) { return a.address.toHex(); });
    m_table = new DataTable(tr("Accounts"));
    m_table->setObjectName("walletAccounts");
    m_table->setModel(m_accounts);
    buildActions();
    auto *actions = new FlowLayout(kSpace8);
    for (QPushButton *action : m_accountActions)
        actions->addWidget(action);
    layout->addLayout(actions);
    m_table->setMinimumHeight(Theme::instance().scaled(kLeastListHeight));
    layout->addWidget(m_table, 2);
    buildBalances(layout);

    m_book = new PagedModel<Contact>({{tr("Name"), [](const Contact &c) { return c.name; }},
                                      {tr("Address"), [](const Contact &c) { return c.address.toChecksum(); }}},
                                     this);
    m_book->setId([](const Contact &c) { return c.address.toHex(); });
    m_contacts = new DataTable(tr("Address book"));
    m_contacts->setObjectName("walletContacts");
    m_contacts->setModel(m_book);
    m_contacts->setEmptyMessage({"users",
                                 tr("Nobody in the address book"),
                                 tr("Names here are shown when you sign, and look-alike addresses are pointed out."),
                                 tr("Add contact"),
                                 {}});
    connect(m_contacts, &DataTable::emptyActionRequested, this,
            [this] { openPanel(tr("Add contact"), contactPanel(context().wallet, closing(tr("Contact saved.")))); });
    connect(m_contacts, &DataTable::activated, this, [this](const QModelIndex &index) {
        const Contact contact = m_book->row(index.row());
        ConfirmDialog::ask(
            this,
            {tr("Remove %1?").arg(contact.name),
             tr("The address is no longer known by name."),
             tr("Remove contact"),
             true,
             {}},
            [this, contact](const QString &) { detach(removeContact(contact.address), "remove contact"); });
    });
    auto *bookHead = row();
    bookHead->addWidget(text(tr("Address book"), "section"), 1);
    QPushButton *addContact = button(tr("Add contact"));
    addContact->setObjectName("walletAddContact");
    connect(addContact, &QPushButton::clicked, this,
            [this] { openPanel(tr("Add contact"), contactPanel(context().wallet, closing(tr("Contact saved.")))); });
    bookHead->addWidget(addContact);
    layout->addLayout(bookHead);
    m_contacts->setMinimumHeight(Theme::instance().scaled(kLeastListHeight));
    layout->addWidget(m_contacts, 1);
    connect(m_table, &DataTable::currentChanged, this, &WalletPage::refreshActions);
    connect(m_table, &DataTable::activated, this, [this] {
        if (const Account *account = current())
            openPanel(tr("Receive"), receivePanel(*account));
    });
    return scrolling(content); // three tables are higher than many a window
}

void WalletPage::buildActions()
{
    Wallet &wallet = context().wallet;
    const auto add = [this](const char *name, const QString &words, const std::function<void()> &act) {
        // Receiving is what one comes for most; all the rest is housekeeping.
        QPushButton *action = button(words, m_accountActions.isEmpty() ? "primary" : "");
        action->setObjectName(name);
        connect(action, &QPushButton::clicked, this, act);
        m_accountActions.append(action);
        return action;
    };
    const auto withAccount = [this](const std::function<void(const Account &)> &act) {
        return [this, act] {
            if (const Account *account = current())
                act(*account);
        };
    };
    add("walletReceive", tr("Receive"),
        withAccount([this](const Account &a) { openPanel(tr("Receive"), receivePanel(a)); }));
    m_link = add("walletLink", tr("Link to my account"),
                 withAccount([this](const Account &a) { detach(link(a), "link wallet"); }));
    add("walletRename", tr("Rename"), withAccount([this, &wallet](const Account &a) {
            openPanel(tr("Rename account"), renamePanel(wallet, a, closing(tr("Account renamed."))));
        }));
    m_export = add("walletExport", tr("Export"),
                   withAccount([this, &wallet](const Account &a) { openPanel(tr("Export"), exportPanel(wallet, a)); }));
    add("walletRemove", tr("Remove"), [this] { removeCurrent(); });
    m_next = add("walletNext", tr("Next account"), [this] { detach(addNext(), "next account"); });
    add("walletAddKey", tr("Import"),
        [this, &wallet] { openPanel(tr("Import an account"), addKeyPanel(wallet, closing(tr("Account imported.")))); });
    add("walletWatch", tr("Watch"),
        [this, &wallet] { openPanel(tr("Watch an account"), watchPanel(wallet, closing(tr("Account is watched.")))); });
    add("walletChangePassword", tr("Change password"), [this, &wallet] {
        openPanel(tr("Change password"), changePasswordPanel(wallet, closing(tr("Password changed."))));
    });
    add("walletLock", tr("Lock"), [&wallet] { wallet.lock(); });
}

void WalletPage::showState()
{
    const Wallet &wallet = context().wallet;
    switch (wallet.state()) {
    case Wallet::State::Missing: m_stack->setCurrentIndex(SetUp); break;
    case Wallet::State::Locked: m_stack->setCurrentIndex(Unlock); break;
    case Wallet::State::Unlocked: m_stack->setCurrentIndex(Accounts); break;
    case Wallet::State::Unreadable: m_stack->setCurrentIndex(Unreadable); break;
    }
    if (wallet.problem())
        m_unreadable->set(Tone::Danger, walletErrorText(*wallet.problem()));
    // What is open beside may show a secret.
    if (wallet.state() != Wallet::State::Unlocked)
        context().shell.closePanel();
}

void WalletPage::showAccounts()
{
    m_accounts->setRows(listOf(context().wallet.accounts()));
    m_book->setRows(listOf(context().wallet.contacts()));
    if (m_accounts->rowCount() > 0 && !m_table->current().isValid())
        m_table->view().selectRow(0);
    m_table->refreshState();
    m_contacts->refreshState();
    refreshActions();
}

void WalletPage::refreshActions()
{
    const Account *account = current();
    m_balances->setAccount(account ? std::optional(*account) : std::nullopt);
    m_export->setEnabled(account && account->canSign());
    m_next->setEnabled(account && account->kind == AccountKind::Derived);
    m_link->setEnabled(account && account->canSign() && !isLinked(*account));
}

const Account *WalletPage::current() const
{
    const QModelIndex index = m_table->current();
    return index.isValid() ? &m_accounts->row(index.row()) : nullptr;
}

bool WalletPage::isLinked(const Account &account) const { return m_linked.contains(account.address.toHex()); }

void WalletPage::openPanel(const QString &title, QWidget *content) { context().shell.openPanel(title, content); }

std::function<void()> WalletPage::closing(const QString &toast)
{
    return [shell = &context().shell, toast] {
        const QString words = toast;
        Shell *window = shell;
        window->closePanel();
        window->toast(words, Tone::Positive);
    };
}

void WalletPage::removeCurrent()
{
    const Account *account = current();
    if (!account)
        return;
    const QString consequence = account->canSign()
        ? tr("Without its words or its key written down, what it holds is lost for good.")
        : tr("It is no longer watched.");
    ConfirmDialog::ask(
        this, {tr("Remove %1?").arg(account->name), consequence, tr("Remove account"), true, {}},
        [this, address = account->address](const QString &) { detach(remove(address), "remove account"); });
}

} // namespace freehold::desktop
