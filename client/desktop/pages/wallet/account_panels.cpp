// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/account_panels.h"

#include "client/desktop/pages/wallet/wallet_form.h"
#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/widgets/address_label.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/qr_code.h"
#include "client/desktop/widgets/raw_text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace freehold::desktop {

namespace {

struct AccountPanelsWords {
    Q_DECLARE_TR_FUNCTIONS(AccountPanels)
};

enum class ExportKind { Phrase, Key, Keystore };

QCoro::Task<Outcome<>> now(Outcome<> result) { co_return result; }

QCoro::Task<Outcome<>> showExport(QPointer<QPlainTextEdit> shown, QCoro::Task<Outcome<QString>> task)
{
    const auto secret = co_await std::move(task);
    if (!secret)
        co_return std::unexpected(secret.error());
    if (shown) {
        shown->setPlainText(*secret);
        shown->show();
    }
    co_return Outcome<>();
}

QCoro::Task<Outcome<QString>> exported(Wallet &wallet, ExportKind kind, const evm::Address &address,
                                       const QString &password)
{
    switch (kind) {
    case ExportKind::Phrase: return wallet.exportPhrase(secretOf(password), address);
    case ExportKind::Key: return wallet.exportKey(secretOf(password), address);
    case ExportKind::Keystore: return wallet.exportKeystore(secretOf(password), address, secretOf(password));
    }
    std::unreachable();
}

} // namespace

QWidget *receivePanel(const Account &account)
{
    auto *panel = new QWidget;
    auto *layout = column(panel, kSpace12);
    const QString address = account.address.toChecksum();
    auto *code = new QrCode;
    code->setObjectName("receiveCode");
    code->setText(address, AccountPanelsWords::tr("Address of %1").arg(account.name));
    layout->addWidget(code);
    auto *whole = new RawText(address);
    whole->setObjectName("receiveAddress");
    whole->setAccessibleName(AccountPanelsWords::tr("Address of %1").arg(account.name));
    layout->addWidget(whole);
    auto *label = new AddressLabel;
    label->setAddress(address, account.name);
    layout->addWidget(label);
    layout->addWidget(text(
        AccountPanelsWords::tr("USDC and shares may be sent to this address. Shares arrive only when this wallet is "
                               "verified for the property."),
        "muted"));
    layout->addStretch();
    return panel;
}

QWidget *renamePanel(Wallet &wallet, const Account &account, Done done)
{
    auto *form = new WalletForm("rename");
    QLineEdit *name = form->addText("Name", AccountPanelsWords::tr("Name"));
    name->setText(account.name);
    form->setAct(
        AccountPanelsWords::tr("Rename account"),
        [&wallet, address = account.address, name] { return wallet.renameAccount(address, name->text().trimmed()); },
        std::move(done));
    form->setReady([name] { return !name->text().trimmed().isEmpty(); });
    return form;
}

QWidget *watchPanel(Wallet &wallet, Done done)
{
    auto *form = new WalletForm("watch");
    QLineEdit *name = form->addText("Name", AccountPanelsWords::tr("Name"));
    QLineEdit *address = form->addText("Address", AccountPanelsWords::tr("Address"),
                                       AccountPanelsWords::tr("It is only watched: nothing is signed."));
    form->setAct(
        AccountPanelsWords::tr("Watch account"),
        [&wallet, name, address]() -> QCoro::Task<Outcome<>> {
            const auto parsed = evm::Address::parse(address->text().trimmed());
            return parsed ? wallet.addWatchOnly(*parsed, name->text().trimmed())
                          : now(refused(WalletErrorCode::InvalidAddress));
        },
        std::move(done));
    form->setReady([name, address] { return !name->text().trimmed().isEmpty() && !address->text().isEmpty(); });
    return form;
}

QWidget *addKeyPanel(Wallet &wallet, Done done)
{
    auto *form = new WalletForm("addKey");
    QLineEdit *name = form->addText("Name", AccountPanelsWords::tr("Name"));
    QLineEdit *secret = form->addPassword("Secret", AccountPanelsWords::tr("Words or private key"),
                                          AccountPanelsWords::tr("12 to 24 words, or 64 digits."));
    form->setAct(
        AccountPanelsWords::tr("Import account"),
        [&wallet, name, secret]() -> QCoro::Task<Outcome<>> {
            const QString given = secret->text().trimmed();
            auto read = given.contains(u' ') ? secretFromPhrase(given) : secretFromKey(given);
            return read ? wallet.addSecret(std::move(*read), name->text().trimmed())
                        : now(std::unexpected(read.error()));
        },
        std::move(done));
    form->setReady([name, secret] { return !name->text().trimmed().isEmpty() && !secret->text().isEmpty(); });
    return form;
}

QWidget *contactPanel(Wallet &wallet, Done done)
{
    auto *form = new WalletForm("contact");
    QLineEdit *name = form->addText("Name", AccountPanelsWords::tr("Name"));
    QLineEdit *address = form->addText("Address", AccountPanelsWords::tr("Address"));
    form->setAct(
        AccountPanelsWords::tr("Save contact"),
        [&wallet, name, address]() -> QCoro::Task<Outcome<>> {
            const auto parsed = evm::Address::parse(address->text().trimmed());
            return parsed ? wallet.saveContact({*parsed, name->text().trimmed()})
                          : now(refused(WalletErrorCode::InvalidAddress));
        },
        std::move(done));
    form->setReady([name, address] { return !name->text().trimmed().isEmpty() && !address->text().isEmpty(); });
    return form;
}

QWidget *changePasswordPanel(Wallet &wallet, Done done)
{
    auto *form = new WalletForm("changePassword");
    QLineEdit *old = form->addPassword("Old", AccountPanelsWords::tr("Password now"));
    QLineEdit *fresh = form->addPassword("New", AccountPanelsWords::tr("New password"),
                                         AccountPanelsWords::tr("At least %1 characters.").arg(kMinPasswordBytes));
    QLineEdit *again = form->addPassword("Again", AccountPanelsWords::tr("New password again"));
    form->setAct(
        AccountPanelsWords::tr("Change password"),
        [&wallet, old, fresh] { return wallet.changePassword(secretOf(old->text()), secretOf(fresh->text())); },
        std::move(done));
    form->setReady([fresh, again] {
        return fresh->text().toUtf8().size() >= kMinPasswordBytes && fresh->text() == again->text();
    });
    return form;
}

QWidget *exportPanel(Wallet &wallet, const Account &account)
{
    auto *form = new WalletForm("export");
    form->addWidget(new Notice(
        Tone::Danger,
        AccountPanelsWords::tr("Whoever sees this can take everything in this account. Nobody of Freehold ever asks "
                               "for it.")));
    auto *kind = new QComboBox;
    kind->setObjectName("exportKind");
    kind->setAccessibleName(AccountPanelsWords::tr("What to export"));
    if (account.kind == AccountKind::Derived)
        kind->addItem(AccountPanelsWords::tr("Words"), static_cast<int>(ExportKind::Phrase));
    kind->addItem(AccountPanelsWords::tr("Private key"), static_cast<int>(ExportKind::Key));
    kind->addItem(AccountPanelsWords::tr("Keystore file, with the same password"),
                  static_cast<int>(ExportKind::Keystore));
    form->addWidget(kind);
    QLineEdit *password = form->addPassword("Password", AccountPanelsWords::tr("Password of the wallet"));
    auto *shown = new QPlainTextEdit;
    shown->setObjectName("exportShown");
    shown->setAccessibleName(AccountPanelsWords::tr("Exported secret"));
    shown->setReadOnly(true);
    shown->hide();
    form->addWidget(shown);
    form->setAct(
        AccountPanelsWords::tr("Show secret"),
        [&wallet, kind, password, shown, address = account.address] {
            const auto chosen = static_cast<ExportKind>(kind->currentData().toInt());
            return showExport(shown, exported(wallet, chosen, address, password->text()));
        },
        {}, "danger");
    form->setReady([password] { return !password->text().isEmpty(); });
    return form;
}

} // namespace freehold::desktop
