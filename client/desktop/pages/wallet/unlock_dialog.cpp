// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/unlock_dialog.h"

#include "client/desktop/pages/wallet/wallet_form.h"
#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/widgets/layouts.h"

#include <QCoro/QCoroSignal>

#include <QLineEdit>
#include <QPointer>

namespace freehold::desktop {

UnlockDialog::UnlockDialog(Wallet &wallet, QWidget *parent) : QDialog(parent)
{
    setObjectName("unlockDialog");
    setWindowTitle(tr("Unlock wallet"));
    auto *layout = column(this, kSpace12, kSpace24);
    auto *form = new WalletForm("unlockDialog");
    QLineEdit *password = form->addPassword("Password", tr("Password of the wallet"));
    form->setAct(
        tr("Unlock wallet"), [&wallet, password] { return wallet.unlock(secretOf(password->text())); },
        [this] { accept(); });
    form->setReady([password] { return !password->text().isEmpty(); });
    layout->addWidget(form);
}

QCoro::Task<bool> UnlockDialog::ask(Wallet *wallet, QWidget *parent)
{
    if (wallet->state() == Wallet::State::Unlocked)
        co_return true;
    const QPointer<Wallet> own(wallet);
    QPointer<UnlockDialog> dialog = new UnlockDialog(*wallet, parent);
    dialog->open();
    co_await qCoro(dialog.data(), &QDialog::finished);
    if (dialog)
        dialog->deleteLater();
    co_return own && own->state() == Wallet::State::Unlocked;
}

} // namespace freehold::desktop
