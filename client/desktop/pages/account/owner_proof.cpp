// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/owner_proof.h"

#include "client/desktop/api/api_error.h"
#include "client/desktop/pages/common/follow.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QLineEdit>

namespace freehold::desktop {

namespace {

/// The account got an authenticator app meanwhile, on another device.
bool asksForCode(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const ApiError &error) {
        return error.reason() == u"totp_required";
    } catch (...) {
        return false;
    }
}

} // namespace

OwnerProof::OwnerProof(const Words &words, SecondFactor secondFactor, Send send, QWidget *parent)
    : QWidget(parent)
    , m_password(new QLineEdit)
    , m_code(new QLineEdit)
    , m_codeField(new FormField(tr("Code of the authenticator app"), m_code, tr("Or a recovery code.")))
    , m_problem(new Notice(Tone::Danger))
    , m_submit(button(words.act, "danger"))
    , m_send(std::move(send))
    , m_secondFactor(secondFactor)
{
    setObjectName(QStringLiteral("owner-proof"));
    m_password->setObjectName(QStringLiteral("owner-password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_code->setObjectName(QStringLiteral("owner-code"));
    m_problem->setObjectName(QStringLiteral("owner-problem"));
    m_problem->clear();
    m_submit->setObjectName(QStringLiteral("owner-submit"));
    auto *layout = column(this, kSpace12);
    layout->addWidget(text(words.consequence));
    layout->addWidget(new FormField(tr("Password of your account"), m_password));
    layout->addWidget(m_codeField);
    layout->addWidget(m_problem);
    layout->addWidget(m_submit, 0, Qt::AlignLeft);
    layout->addStretch();
    m_codeField->setVisible(secondFactor == SecondFactor::Asked);
    for (QLineEdit *edit : {m_password, m_code}) {
        connect(edit, &QLineEdit::textChanged, this, &OwnerProof::refresh);
        connect(edit, &QLineEdit::returnPressed, this, &OwnerProof::submit);
    }
    connect(m_submit, &QPushButton::clicked, this, &OwnerProof::submit);
    refresh();
}

void OwnerProof::refresh()
{
    const bool hasCode = m_secondFactor == SecondFactor::None || !m_code->text().trimmed().isEmpty();
    m_submit->setEnabled(!m_isBusy && !m_password->text().isEmpty() && hasCode);
}

void OwnerProof::submit()
{
    if (!m_submit->isEnabled())
        return;
    m_isBusy = true;
    m_problem->clear();
    const QString code = m_code->text().simplified().remove(u' ');
    const QString password = m_password->text();
    m_password->clear();
    m_code->clear();
    refresh();
    follow(
        this, m_send(password, code.isEmpty() ? std::nullopt : std::optional(code)), [this] { Q_EMIT done(); },
        [this](const std::exception_ptr &failure) { showFailure(failure); });
}

void OwnerProof::showFailure(const std::exception_ptr &failure)
{
    m_isBusy = false;
    if (asksForCode(failure))
        m_secondFactor = SecondFactor::Asked;
    m_codeField->setVisible(m_secondFactor == SecondFactor::Asked);
    m_problem->set(Tone::Danger, sentenceOf(failure));
    m_password->setFocus();
    refresh();
}

} // namespace freehold::desktop
