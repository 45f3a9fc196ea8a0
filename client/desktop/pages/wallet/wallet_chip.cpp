// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/wallet_chip.h"

#include "client/desktop/pages/navigator.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/icon.h"

namespace freehold::desktop {

WalletChip::WalletChip(AppContext &context, QWidget *parent) : QPushButton(parent), m_context(context)
{
    setObjectName("walletChip");
    setProperty("kind", "quiet");
    connect(this, &QPushButton::clicked, this, [this] { m_context.navigator.go("/wallet"); });
    connect(&context.wallet, &Wallet::stateChanged, this, &WalletChip::refresh);
    connect(&context.wallet, &Wallet::accountsChanged, this, &WalletChip::refresh);
    refresh();
}

void WalletChip::refresh()
{
    const Wallet &wallet = m_context.wallet;
    const QString name = wallet.accounts().empty() ? tr("Wallet") : wallet.accounts().front().name;
    switch (wallet.state()) {
    case Wallet::State::Missing: setText(tr("No wallet yet")); break;
    case Wallet::State::Unreadable: setText(tr("Wallet file damaged")); break;
    case Wallet::State::Locked: setText(tr("%1 · locked").arg(name)); break;
    case Wallet::State::Unlocked: setText(tr("%1 · open").arg(name)); break;
    }
    setIcon(desktop::icon("wallet"));
    setAccessibleName(text());
}

} // namespace freehold::desktop
