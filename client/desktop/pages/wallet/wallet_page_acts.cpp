// SPDX-License-Identifier: GPL-3.0-or-later
// What the wallet page does that takes a while.
#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/wallet/link_panel.h"
#include "client/desktop/pages/wallet/wallet_page.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/notice.h"

#include <QPointer>

namespace freehold::desktop {

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
