// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/app_context.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace freehold::desktop {

class Notice;
class QrCode;

/// Sets up an authenticator app in three steps: password, QR code with the first code of the app, recovery codes.
class TotpDialog : public QDialog {
    Q_OBJECT
public:
    explicit TotpDialog(AppContext &context, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *buildPassword();
    [[nodiscard]] QWidget *buildCode();
    [[nodiscard]] QWidget *buildRecovery();
    void fitStep();
    [[nodiscard]] Task<> enrol();
    [[nodiscard]] Task<> confirm();

    AppContext &m_context;
    QStackedWidget *m_steps;
    Notice *m_problem;
    QLineEdit *m_password;
    QLineEdit *m_oldCode; ///< of the app that is in force; hidden where there is none
    QrCode *m_qr;
    QLabel *m_secret;
    QLineEdit *m_code;
    QLabel *m_recovery;
};

} // namespace freehold::desktop
