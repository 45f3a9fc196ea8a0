// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace freehold::desktop {

class FormField;
class Notice;

struct Credentials {
    QString server; ///< as it was typed
    QString email;
    QString password;
    QString code; ///< of the authenticator app, or a recovery code; empty when it was not asked for
};

/// The form of the log-in: server, mail address, password, and the code where the account asks for it. It asks nobody by itself:
/// what it is told to show comes from the session.
class LogInWindow : public QWidget {
    Q_OBJECT
public:
    explicit LogInWindow(QWidget *parent = nullptr);

    void setServers(const QStringList &remembered);
    /// Accounts that are still signed in on this machine, for one click.
    void setAccounts(const QStringList &names);
    void setServerProblem(const QString &problem);
    void setServerReached(const QString &words);
    void setProblem(const QString &problem);
    /// The password was right; the account has a second factor.
    void askForCode(const QString &problem = {});
    void setBusy(bool busy);
    void setCanUseWallet(bool possible);
    [[nodiscard]] QString server() const;

Q_SIGNALS:
    void serverEntered(const QString &typed);
    void logInRequested(const freehold::desktop::Credentials &credentials);
    void walletLogInRequested(const QString &server, const QString &code);
    void accountChosen(int index);
    void signUpRequested();

private:
    void buildForm();
    void submit();
    [[nodiscard]] bool validate();

    QComboBox *m_server;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QLineEdit *m_code;
    FormField *m_serverField;
    FormField *m_emailField;
    FormField *m_passwordField;
    FormField *m_codeField;
    Notice *m_problem;
    QPushButton *m_logIn;
    QPushButton *m_wallet;
    QListWidget *m_accounts;
    QWidget *m_accountsCard;
};

} // namespace freehold::desktop
