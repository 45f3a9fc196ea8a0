// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/app_context.h"
#include "client/desktop/pages/wallet/transfer_progress.h"
#include "client/desktop/pages/wallet/wallet_assets.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace freehold::desktop {

class FormField;
class Notice;

/// Sends USDC or shares of one account: what, to whom, how much, what stands against it, the sheet, and how it went.
class SendPanel : public QWidget {
    Q_OBJECT
public:
    SendPanel(const AppContext &context, WalletAssets assets, WalletBalances balances, QWidget *parent = nullptr);

    /// Null until something is signed; closing the panel then only hides how it goes on.
    [[nodiscard]] TransferProgress *progress() const { return m_progress; }

Q_SIGNALS:
    void signedOff(const freehold::desktop::TransferProgress::Sent &sent);
    void finished(freehold::desktop::TransferProgress::Stage stage);

private:
    /// What the contract says of the draft that is typed now.
    struct Trial {
        QString key; ///< of the draft
        bool isAllowed = false;
        QString words;
    };
    [[nodiscard]] QWidget *buildForm();
    void fillReceivers();
    [[nodiscard]] TransferDraft draft() const;
    [[nodiscard]] QString keyOf(const TransferDraft &draft) const;
    void refresh();
    void showNotes(const TransferDraft &draft, const TransferCheck &check);
    void takeAll();
    [[nodiscard]] Task<> tryOut();
    [[nodiscard]] Task<> review();
    void sent(evm::SignedTransaction transaction, const QString &title);
    void setBusy(bool isBusy);
    /// Why the account cannot pay for it; empty when it can.
    [[nodiscard]] QString feeProblem(const evm::Transaction &transaction) const;

    const AppContext &m_context;
    WalletAssets m_assets;
    WalletBalances m_balances;
    QStackedWidget *m_stack;
    QComboBox *m_asset = nullptr;
    QComboBox *m_receiver = nullptr;
    QLineEdit *m_amount = nullptr;
    FormField *m_receiverField = nullptr;
    FormField *m_amountField = nullptr;
    QLabel *m_has = nullptr;
    Notice *m_warning = nullptr;
    Notice *m_problem = nullptr;
    QLabel *m_trialLabel = nullptr;
    QPushButton *m_review = nullptr;
    TransferProgress *m_progress = nullptr;
    QTimer m_trialTimer;
    Trial m_trial;
    bool m_isBusy = false;
};

} // namespace freehold::desktop
