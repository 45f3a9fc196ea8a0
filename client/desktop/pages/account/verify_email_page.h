// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/page.h"

class QLabel;
class QPushButton;

namespace freehold::desktop {

class EmailProofForm;
class Notice;

/// Where somebody lands whose mail address is not proven yet: until then the account can look, but change nothing.
class VerifyEmailPage : public Page {
    Q_OBJECT
public:
    explicit VerifyEmailPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void showWhetherProven();
    void goOn();
    [[nodiscard]] Task<> look();
    [[nodiscard]] Task<> sendAgain();

    QLabel *m_sentence;
    EmailProofForm *m_form;
    QPushButton *m_opened;
    QPushButton *m_again;
    QPushButton *m_goOn;
    Notice *m_notice;
};

} // namespace freehold::desktop
