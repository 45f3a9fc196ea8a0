// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/email_proof_form.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "generated/desktop_api/auth.h"

#include <QLineEdit>
#include <QPointer>
#include <QRegularExpression>

namespace freehold::desktop {

QString mailedToken(const QString &pasted)
{
    static const QRegularExpression pattern(QStringLiteral(R"((?:^|token=)([\w-]{43})$)"));
    return pattern.match(pasted.trimmed()).captured(1);
}

EmailProofForm::EmailProofForm(ApiClient &api, const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_token(new QLineEdit)
    , m_field(new FormField(tr("Link or code of the mail"), m_token,
                            tr("Copy the link of the mail and paste it here. It works once, for 24 hours.")))
    , m_submit(button(words, "primary"))
{
    m_token->setObjectName(QStringLiteral("email-token"));
    m_submit->setObjectName(QStringLiteral("email-verify"));
    auto *layout = column(this, kSpace12);
    layout->addWidget(m_field);
    layout->addWidget(m_submit, 0, Qt::AlignLeading);
    connect(m_submit, &QPushButton::clicked, this, &EmailProofForm::submit);
    connect(m_token, &QLineEdit::returnPressed, this, &EmailProofForm::submit);
}

void EmailProofForm::setBusy(bool isBusy) { m_submit->setEnabled(!isBusy); }

void EmailProofForm::submit()
{
    if (!m_submit->isEnabled())
        return;
    const QString token = mailedToken(m_token->text());
    m_field->setError(token.isEmpty() ? tr("Paste the whole link, or the 43 characters at its end") : QString());
    if (!token.isEmpty())
        detach(prove(token), "prove a mail address");
}

Task<> EmailProofForm::prove(QString token)
{
    const QPointer<EmailProofForm> alive(this);
    setBusy(true);
    QString problem;
    try {
        co_await api::verifyEmail(m_api, {.token = token});
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!alive)
        co_return;
    setBusy(false);
    m_field->setError(problem);
    if (problem.isEmpty())
        Q_EMIT proven();
}

} // namespace freehold::desktop
