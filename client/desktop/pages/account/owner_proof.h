// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;
class QPushButton;

namespace freehold::desktop {

class FormField;
class Notice;

/// Asks for the account's password, and the code of its authenticator app where it has one, before something is done that a
/// session alone may not do. What was typed is dropped as soon as it was sent.
class OwnerProof : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString consequence; ///< what follows; a sentence above the fields
        QString act;         ///< of the button
    };
    enum class SecondFactor { None, Asked };
    using Send = std::function<Task<>(QString password, std::optional<QString> code)>;

    OwnerProof(const Words &words, SecondFactor secondFactor, Send send, QWidget *parent = nullptr);

Q_SIGNALS:
    void done();

private:
    void refresh();
    void submit();
    void showFailure(const std::exception_ptr &failure);

    QLineEdit *m_password;
    QLineEdit *m_code;
    FormField *m_codeField;
    Notice *m_problem;
    QPushButton *m_submit;
    Send m_send;
    SecondFactor m_secondFactor;
    bool m_isBusy = false;
};

} // namespace freehold::desktop
