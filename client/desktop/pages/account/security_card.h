// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/app_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace freehold::desktop {

class FormField;
class Notice;

/// The password and the second factor of the account.
class SecurityCard : public QWidget {
    Q_OBJECT
public:
    explicit SecurityCard(AppContext &context, QWidget *parent = nullptr);

    /// Shows what the session says now.
    void refresh();

Q_SIGNALS:
    /// The password is another: the server has ended all other sessions.
    void passwordChanged();

private:
    [[nodiscard]] QWidget *buildPassword();
    [[nodiscard]] QWidget *buildSecondFactor();
    void changePassword();
    void showFailure(const std::exception_ptr &failure);
    void refreshSubmit();
    void setUp();
    void turnOff();
    void renewCodes();
    void openCodes(const QStringList &codes);
    [[nodiscard]] bool hasSecondFactor() const;

    AppContext &m_context;
    QLineEdit *m_old = nullptr;
    QLineEdit *m_new = nullptr;
    QLineEdit *m_again = nullptr;
    FormField *m_oldField = nullptr;
    FormField *m_newField = nullptr;
    FormField *m_againField = nullptr;
    QPushButton *m_change = nullptr;
    Notice *m_problem = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_setUp = nullptr;
    QPushButton *m_renew = nullptr;
    QPushButton *m_turnOff = nullptr;
    bool m_isBusy = false;
};

} // namespace freehold::desktop
