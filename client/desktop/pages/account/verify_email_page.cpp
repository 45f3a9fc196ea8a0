// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/verify_email_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/api/session.h"
#include "client/desktop/pages/account/email_proof_form.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QPointer>

namespace freehold::desktop {

namespace {

constexpr int kFormWidth = 560;

} // namespace

VerifyEmailPage::VerifyEmailPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Verify your mail address"), parent)
    , m_sentence(text({}))
    , m_form(new EmailProofForm(context.api, tr("Verify")))
    , m_opened(button(tr("I opened the link")))
    , m_again(button(tr("Send the mail again")))
    , m_goOn(button(tr("Go on"), "primary"))
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("verify-email"));
    header().setSentence(tr("Until then you can look around, but change nothing."));
    m_opened->setObjectName(QStringLiteral("verify-email-opened"));
    m_again->setObjectName(QStringLiteral("verify-email-again"));
    m_goOn->setObjectName(QStringLiteral("verify-email-go-on"));
    m_notice->setObjectName(QStringLiteral("verify-email-notice"));
    m_notice->clear();
    auto frame = card();
    frame.frame->setMaximumWidth(kFormWidth);
    frame.layout->addWidget(m_sentence);
    frame.layout->addWidget(m_notice);
    frame.layout->addWidget(m_form);
    auto *others = row();
    others->addWidget(m_opened);
    others->addWidget(m_again);
    others->addStretch();
    frame.layout->addLayout(others);
    frame.layout->addWidget(m_goOn, 0, Qt::AlignLeading);
    body().addWidget(frame.frame);
    body().addStretch();
    connect(m_form, &EmailProofForm::proven, this, [this] { detach(look(), "look whether an address is proven"); });
    connect(m_opened, &QPushButton::clicked, this, [this] { detach(look(), "look whether an address is proven"); });
    connect(m_again, &QPushButton::clicked, this, [this] { detach(sendAgain(), "send the mail again"); });
    connect(m_goOn, &QPushButton::clicked, this, &VerifyEmailPage::goOn);
}

void VerifyEmailPage::enter(const RouteArguments & /*arguments*/)
{
    m_notice->clear();
    showWhetherProven();
}

void VerifyEmailPage::showWhetherProven()
{
    if (!context().session.isSignedIn())
        return;
    const auto &user = context().session.user();
    m_sentence->setText(user.emailVerified ? tr("%1 is verified.").arg(user.email)
                                           : tr("A mail with a link is on its way to %1.").arg(user.email));
    for (QWidget *part :
         {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_opened), static_cast<QWidget *>(m_again)})
        part->setVisible(!user.emailVerified);
    m_goOn->setVisible(user.emailVerified);
}

void VerifyEmailPage::goOn()
{
    const auto &session = context().session;
    const QString next = session.has(Role::Investor) ? QStringLiteral("/verification")
        : session.has(Role::PropertyManager)         ? QStringLiteral("/manager/properties")
                                                     : QStringLiteral("/home");
    context().navigator.replace(next);
}

Task<> VerifyEmailPage::look()
{
    const QPointer<VerifyEmailPage> alive(this);
    m_opened->setEnabled(false);
    QString problem;
    try {
        co_await context().session.refresh();
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!alive)
        co_return;
    m_opened->setEnabled(true);
    const auto &session = context().session;
    if (problem.isEmpty() && session.isSignedIn() && !session.user().emailVerified)
        problem = tr("The address is not verified yet. Open the link of the mail, or paste it here.");
    m_notice->set(Tone::Warning, problem);
    showWhetherProven();
}

Task<> VerifyEmailPage::sendAgain()
{
    const QPointer<VerifyEmailPage> alive(this);
    m_again->setEnabled(false);
    QString words = tr("Another mail is on its way. Look into the spam folder too.");
    auto tone = Tone::Info;
    try {
        co_await api::resendVerification(context().api);
    } catch (const ApiError &error) {
        words = sentenceFor(error);
        tone = Tone::Danger;
    }
    if (!alive)
        co_return;
    m_again->setEnabled(true);
    m_notice->set(tone, words);
}

} // namespace freehold::desktop
