// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace freehold::desktop {

class ApiClient;
class EmailProofForm;
class FormField;
class Notice;
class Session;

/// An account for somebody new: who they are, then the link that was mailed to them, then they are signed in. Closes by itself
/// once somebody is.
class SignUpWindow : public QWidget {
    Q_OBJECT
public:
    SignUpWindow(ApiClient &api, Session &session, const QString &server, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Back to the log-in, with the address that was typed.
    void logInRequested();

private:
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildMailStep();
    FormField *addField(const char *apiName, const QString &label, QWidget *control, const QString &help = {});
    [[nodiscard]] bool validate();
    void submit();
    void setBusy(bool isBusy);
    [[nodiscard]] Task<> signUp();
    [[nodiscard]] Task<> logIn();

    ApiClient &m_api;
    Session &m_session;
    QStackedWidget *m_steps;
    QLineEdit *m_server;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QCheckBox *m_showPassword;
    QComboBox *m_role;
    QHash<QString, FormField *> m_fields; ///< by the API's name of the member
    Notice *m_problem;
    QPushButton *m_signUp;
    QLabel *m_mailed;
    EmailProofForm *m_proof;
    Notice *m_logInProblem;
    QPushButton *m_logIn;
};

} // namespace freehold::desktop
