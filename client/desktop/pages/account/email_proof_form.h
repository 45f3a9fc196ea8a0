// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace freehold::desktop {

class ApiClient;
class FormField;

/// What stands in a verification mail, handed in: its link as a whole, or the code at the link's end.
class EmailProofForm : public QWidget {
    Q_OBJECT
public:
    EmailProofForm(ApiClient &api, const QString &words, QWidget *parent = nullptr);

    void setBusy(bool isBusy);

Q_SIGNALS:
    /// The server believes the address from now on.
    void proven();

private:
    void submit();
    [[nodiscard]] Task<> prove(QString token);

    ApiClient &m_api;
    QLineEdit *m_token;
    FormField *m_field;
    QPushButton *m_submit;
};

/// The code in whatever was pasted; empty when there is none.
[[nodiscard]] QString mailedToken(const QString &pasted);

} // namespace freehold::desktop
