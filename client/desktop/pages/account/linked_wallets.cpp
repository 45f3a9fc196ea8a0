// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/linked_wallets.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/session.h"
#include "client/desktop/models/columns.h"
#include "client/desktop/pages/account/owner_proof.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/pages/wallet/link_panel.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QComboBox>
#include <QPointer>

namespace freehold::desktop {

namespace {

constexpr int kLeastTableHeight = 160;

Task<ModelPage<api::Wallet>> loadWallets(ApiClient *client)
{
    auto page = co_await api::listWallets(*client);
    co_return ModelPage<api::Wallet>{page.items, page.nextCursor};
}

QList<Column<api::Wallet>> walletColumns()
{
    using api::Wallet;
    return {textColumn<Wallet>(LinkedWallets::tr("Name"),
                               [](const Wallet &wallet) { return wallet.label.value_or(QString()); }),
            addressColumn<Wallet>(LinkedWallets::tr("Address"), [](const Wallet &wallet) { return wallet.address; }),
            timeColumn<Wallet>(LinkedWallets::tr("Linked"), [](const Wallet &wallet) { return wallet.linkedAt; })};
}

} // namespace

LinkedWallets::LinkedWallets(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new PagedModel<api::Wallet>(walletColumns(), this))
    , m_table(new DataTable(tr("Linked wallets")))
    , m_account(new QComboBox)
    , m_link(button(tr("Link wallet")))
    , m_unlink(button(tr("Unlink"), "danger"))
    , m_problem(new Notice(Tone::Danger))
{
    setObjectName(QStringLiteral("linked-wallets"));
    m_model->setId([](const api::Wallet &wallet) { return wallet.id.text(); });
    m_model->setSource([client = &context.api](const auto &) { return loadWallets(client); });
    build();
    connect(m_model, &PagedTable::stateChanged, this, &LinkedWallets::fillAccounts);
    connect(&context.wallet, &Wallet::accountsChanged, this, &LinkedWallets::fillAccounts);
    fillAccounts();
}

void LinkedWallets::build()
{
    auto wallets = card(tr("Linked wallets"));
    column(this, 0)->addWidget(wallets.frame);
    m_account->setObjectName(QStringLiteral("wallets-account"));
    m_account->setAccessibleName(tr("Account of this computer's wallet"));
    m_link->setObjectName(QStringLiteral("wallets-link"));
    m_unlink->setObjectName(QStringLiteral("wallets-unlink"));
    m_unlink->setEnabled(false);
    auto *actions = row();
    actions->addWidget(text(tr("Shares that you buy go to linked wallets only."), "muted"), 1);
    for (QWidget *one : QList<QWidget *>{m_account, m_link, m_unlink})
        actions->addWidget(one);
    wallets.layout->addLayout(actions);
    m_problem->setObjectName(QStringLiteral("wallets-problem"));
    m_problem->clear();
    wallets.layout->addWidget(m_problem);
    m_table->setObjectName(QStringLiteral("wallets-table"));
    m_table->setMinimumHeight(kLeastTableHeight);
    wallets.layout->addWidget(m_table);
    showPaged(*m_table, m_model,
              {QStringLiteral("wallet"),
               tr("No wallet is linked"),
               tr("Link an account of this computer's wallet to buy and hold shares."),
               {},
               {}});
    connect(m_table, &DataTable::currentChanged, this,
            [this](const QModelIndex &index) { m_unlink->setEnabled(index.isValid()); });
    connect(m_unlink, &QPushButton::clicked, this, [this] {
        if (const auto index = m_table->current(); index.isValid())
            askToUnlink(m_model->row(index.row()));
    });
    connect(m_link, &QPushButton::clicked, this,
            [this] { detach(link(m_account->currentData().toString(), m_account->currentText()), "link wallet"); });
}

void LinkedWallets::load() { m_model->reload(); }

/// Those of this computer that can sign and are not linked yet.
void LinkedWallets::fillAccounts()
{
    const QString before = m_account->currentData().toString();
    m_account->clear();
    for (const Account &account : m_context.wallet.accounts()) {
        const bool isLinked = std::ranges::any_of(m_model->rows(), [&](const api::Wallet &wallet) {
            return wallet.address.compare(account.address.toHex(), Qt::CaseInsensitive) == 0;
        });
        if (account.canSign() && !isLinked)
            m_account->addItem(account.name, account.address.toChecksum());
    }
    m_account->setCurrentIndex(std::max(0, m_account->findData(before)));
    m_account->setVisible(m_account->count() > 0);
    m_link->setEnabled(m_account->count() > 0);
    m_link->setToolTip(m_account->count() > 0 ? QString()
                                              : tr("Every account of this computer's wallet that is known is linked; "
                                                   "unlock the wallet or add one on its page."));
}

Task<> LinkedWallets::link(QString address, QString name)
{
    const QPointer<LinkedWallets> self(this);
    const auto account = evm::Address::parse(address);
    if (!account)
        co_return;
    m_problem->clear();
    const auto message = co_await signLinkMessage(&m_context.api, &m_context.wallet, *account, this);
    if (!self)
        co_return;
    if (!message) {
        if (!message.error().isEmpty()) // empty when the person said no
            m_problem->set(Tone::Danger, message.error());
        co_return;
    }
    m_context.shell.openPanel(tr("Link to my account"), linkPanel(m_context.api, *message, name, [self] {
                                  if (!self)
                                      return;
                                  self->m_context.shell.closePanel();
                                  self->m_context.shell.toast(tr("Wallet linked."), Tone::Positive);
                                  self->load();
                              }));
}

void LinkedWallets::askToUnlink(const api::Wallet &wallet)
{
    const auto send = [client = &m_context.api, address = wallet.address](
                          const QString &password, const std::optional<QString> &code) -> Task<> {
        return api::unlinkWallet(*client, address, {.password = password, .code = code});
    };
    const bool hasCode = m_context.session.isSignedIn() && m_context.session.user().totpEnabled;
    auto *proof = new OwnerProof(
        {tr("%1 can receive no shares any more and opens no session; your other devices have to log in again. Shares "
            "that it holds stay in it, and are no longer listed as yours.")
             .arg(wallet.label.value_or(format::shortAddress(wallet.address))),
         tr("Unlink wallet")},
        hasCode ? OwnerProof::SecondFactor::Asked : OwnerProof::SecondFactor::None, send);
    connect(proof, &OwnerProof::done, this, [this] {
        m_context.shell.closePanel();
        m_context.shell.toast(tr("The wallet is unlinked."), Tone::Positive);
        load();
    });
    m_context.shell.openPanel(tr("Unlink a wallet"), proof);
}

} // namespace freehold::desktop
