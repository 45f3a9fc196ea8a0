// SPDX-License-Identifier: GPL-3.0-or-later
// What the wallet page does that takes a while.
#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/pages/wallet/balances_view.h"
#include "client/desktop/pages/wallet/link_panel.h"
#include "client/desktop/pages/wallet/send_panel.h"
#include "client/desktop/pages/wallet/wallet_page.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QPointer>

namespace freehold::desktop {

void WalletPage::buildBalances(QBoxLayout *layout)
{
    m_underWay = new Notice(Tone::Info);
    m_underWay->setObjectName("walletUnderWay");
    QPushButton *show = m_underWay->addAction(tr("Show it"));
    show->setObjectName("walletShowUnderWay");
    connect(show, &QPushButton::clicked, this, &WalletPage::openUnderWay);
    m_underWay->clear();
    layout->addWidget(m_underWay);
    m_balances = new BalancesView(context());
    layout->addWidget(m_balances, 2);
    connect(m_balances, &BalancesView::sendRequested, this, &WalletPage::openSend);
}

void WalletPage::openSend()
{
    const auto assets = m_balances->assets();
    const auto balances = m_balances->balances();
    if (!assets || !balances)
        return;
    auto *panel = new SendPanel(context(), *assets, *balances);
    connect(panel, &SendPanel::signedOff, this, [this](const TransferProgress::Sent &sent) {
        m_sent = sent;
        m_underWay->set(Tone::Info, tr("On its way: %1").arg(sent.title));
    });
    connect(panel, &SendPanel::finished, this, &WalletPage::endTransfer);
    openPanel(tr("Send"), panel);
}

/// The panel that followed it was closed; another one goes on.
void WalletPage::openUnderWay()
{
    const auto assets = m_balances->assets();
    if (!assets || !assets->node || !m_sent)
        return;
    auto *progress = new TransferProgress(assets->node, assets->context, *m_sent);
    connect(progress, &TransferProgress::finished, this, &WalletPage::endTransfer);
    openPanel(tr("Send"), progress);
    progress->resume();
}

void WalletPage::endTransfer(TransferProgress::Stage stage)
{
    m_sent.reset();
    m_underWay->clear();
    m_balances->reload();
    if (stage == TransferProgress::Stage::Done)
        context().shell.toast(tr("The transfer is done."), Tone::Positive);
}

Task<> WalletPage::addNext()
{
    const Account *sibling = current();
    if (!sibling)
        co_return;
    const QPointer<WalletPage> self(this);
    const QString name = tr("Account %1").arg(m_accounts->rowCount() + 1);
    const auto added = co_await context().wallet.addDerived(sibling->address, name);
    if (self && !added)
        m_problem->set(Tone::Danger, walletErrorText(added.error()));
}

Task<> WalletPage::remove(evm::Address address)
{
    const QPointer<WalletPage> self(this);
    const auto removed = co_await context().wallet.removeAccount(address);
    if (self && !removed)
        m_problem->set(Tone::Danger, walletErrorText(removed.error()));
}

Task<> WalletPage::removeContact(evm::Address address)
{
    const QPointer<WalletPage> self(this);
    const auto removed = co_await context().wallet.removeContact(address);
    if (self && !removed)
        m_problem->set(Tone::Danger, walletErrorText(removed.error()));
}

/// Without a server the wallet works all the same; then nothing is said to be linked.
Task<> WalletPage::loadLinked()
{
    const QPointer<WalletPage> self(this);
    QStringList linked;
    try {
        const auto wallets = co_await api::listWallets(context().api);
        for (const api::Wallet &wallet : wallets.items)
            linked.append(wallet.address.toLower());
    } catch (const ApiError &) {
        co_return;
    }
    if (!self)
        co_return;
    m_linked = linked;
    showAccounts();
}

Task<> WalletPage::link(Account account)
{
    const QPointer<WalletPage> self(this);
    const auto message = co_await signLinkMessage(&context().api, &context().wallet, account.address, this);
    if (!self)
        co_return;
    if (!message) {
        if (!message.error().isEmpty())
            m_problem->set(Tone::Danger, message.error());
        co_return;
    }
    m_problem->clear();
    openPanel(tr("Link to my account"), linkPanel(context().api, *message, account.name, [self] {
                  if (!self)
                      return;
                  self->closing(tr("Wallet linked."))();
                  detach(self->loadLinked(), "linked wallets");
              }));
}

} // namespace freehold::desktop
