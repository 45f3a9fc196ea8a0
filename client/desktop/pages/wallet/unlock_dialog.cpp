// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/unlock_dialog.h"

#include "client/desktop/pages/wallet/wallet_form.h"
#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QCoro/QCoroSignal>

#include <QLineEdit>
#include <QPointer>

namespace freehold::desktop {

namespace {
constexpr int kUnlockWidth = 420;
}

UnlockDialog::UnlockDialog(Wallet &wallet, QWidget *parent) : QDialog(parent)
{
    setObjectName("unlockDialog");
    setWindowTitle(tr("Unlock wallet"));
    setMinimumWidth(Theme::instance().scaled(kUnlockWidth));
    auto *layout = column(this, kSpace16, kSpace24);
    layout->addWidget(text(tr("Unlock wallet"), "section"));
    layout->addWidget(text(tr("Its keys are encrypted with your password and never leave this computer."), "muted"));
    auto *form = new WalletForm("unlockDialog");
    QLineEdit *password = form->addPassword("Password", tr("Password of the wallet"));
    form->setAct(
        tr("Unlock wallet"), [&wallet, password] { return wallet.unlock(secretOf(password->text())); },
        [this] { accept(); });
    form->setReady([password] { return !password->text().isEmpty(); });
    QPushButton *cancel = button(tr("Cancel"));
    cancel->setObjectName("unlockDialogCancel");
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    form->addBesideAct(cancel);
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
