// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/local_signer.h"
#include "client/desktop/wallet/signing_sheet.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace freehold::desktop {

class FormField;
class Notice;
class OutcomeView;

/// Shows what is to be signed and signs it. `Sign` waits until all of it was on the screen; a locked wallet is unlocked here.
class SignDialog : public QDialog {
    Q_OBJECT
public:
    SignDialog(Wallet &wallet, SigningRequest request, const SheetContext &context, QWidget *parent = nullptr);

    /// Nothing when the person refused, or closed the window.
    [[nodiscard]] static QCoro::Task<std::optional<Signed>> ask(Wallet *wallet, SigningRequest request,
                                                                SheetContext context, QWidget *parent);

    [[nodiscard]] const SigningSheet &sheet() const { return m_sheet; }
    [[nodiscard]] const std::optional<Signed> &outcome() const { return m_signed; }

private:
    void buildHead(QVBoxLayout *layout);
    [[nodiscard]] QWidget *buildContent();
    void buildUnlock(QVBoxLayout *layout);
    void buildButtons(QVBoxLayout *layout);
    void onScrolled();
    void refresh();
    [[nodiscard]] QCoro::Task<> sign();
    [[nodiscard]] QCoro::Task<bool> unlocked();

    Wallet &m_wallet;
    LocalSigner m_signer;
    SigningRequest m_request;
    SigningSheet m_sheet;
    OutcomeView *m_outcome;
    std::optional<Signed> m_signed;
    QScrollArea *m_scroll = nullptr;
    FormField *m_password = nullptr;
    QLineEdit *m_passwordEdit = nullptr;
    Notice *m_problem = nullptr;
    QPushButton *m_sign = nullptr;
    bool m_isReadToTheEnd = false;
    bool m_isBusy = false;
};

} // namespace freehold::desktop
