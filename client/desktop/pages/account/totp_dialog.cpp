// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/totp_dialog.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/api/session.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/qr_code.h"
#include "client/desktop/widgets/theme.h"

#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>

namespace freehold::desktop {

namespace {

constexpr int kDialogWidth = 460;

QLabel *selectable(const char *role)
{
    auto *label = text({}, role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

TotpDialog::TotpDialog(AppContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_steps(new QStackedWidget)
    , m_problem(new Notice(Tone::Danger))
    , m_password(new QLineEdit)
    , m_oldCode(new QLineEdit)
    , m_qr(new QrCode)
    , m_secret(selectable("mono"))
    , m_code(new QLineEdit)
    , m_recovery(selectable("mono"))
{
    setObjectName(QStringLiteral("totp-dialog"));
    setWindowTitle(tr("Set up an authenticator app"));
    setMinimumWidth(Theme::instance().scaled(kDialogWidth));
    auto *layout = column(this, kSpace16, kSpace24);
    layout->addWidget(text(tr("Set up an authenticator app"), "section"));
    layout->addWidget(m_steps);
    layout->addWidget(m_problem);
    m_problem->clear();
    for (auto *step : {buildPassword(), buildCode(), buildRecovery()})
        m_steps->addWidget(step);
    connect(m_steps, &QStackedWidget::currentChanged, this, &TotpDialog::fitStep);
}

/// A dialog without a window above it is dressed only now: what stands in it has its size from then on.
void TotpDialog::showEvent(QShowEvent *event)
{
    fitStep();
    QDialog::showEvent(event);
}

/// As high as the step that is shown; the picture of the second one would leave the first half empty.
void TotpDialog::fitStep()
{
    const int width = Theme::instance().scaled(kDialogWidth) - 2 * kSpace24;
    QLayout *step = m_steps->currentWidget()->layout();
    m_steps->setFixedHeight(step->hasHeightForWidth() ? step->totalHeightForWidth(width) : step->sizeHint().height());
    layout()->activate();
    adjustSize();
}

QWidget *TotpDialog::buildPassword()
{
    auto *step = new QWidget;
    auto *layout = column(step, kSpace16);
    m_password->setObjectName(QStringLiteral("totp-password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *next = button(tr("Go on"), "primary");
    next->setObjectName(QStringLiteral("totp-begin"));
    layout->addWidget(text(tr("From then on a code of the app is asked for beside the password.")));
    layout->addWidget(new FormField(tr("Password of your account"), m_password));
    m_oldCode->setObjectName(QStringLiteral("totp-old-code"));
    auto *old = new FormField(tr("Code of the app you have now"), m_oldCode, tr("Or a recovery code."));
    layout->addWidget(old);
    old->setVisible(m_context.session.isSignedIn() && m_context.session.user().totpEnabled);
    layout->addWidget(next, 0, Qt::AlignTrailing);
    layout->addStretch();
    connect(next, &QPushButton::clicked, this, [this] { detach(enrol(), "enrol an authenticator app"); });
    return step;
}

QWidget *TotpDialog::buildCode()
{
    auto *step = new QWidget;
    auto *layout = column(step, kSpace16);
    m_secret->setObjectName(QStringLiteral("totp-secret"));
    m_code->setObjectName(QStringLiteral("totp-code"));
    auto *confirmed = button(tr("Confirm code"), "primary");
    confirmed->setObjectName(QStringLiteral("totp-confirm"));
    layout->addWidget(text(tr("Read this picture with the app, or type the letters below into it.")));
    layout->addWidget(m_qr);
    layout->addWidget(m_secret);
    layout->addWidget(new FormField(tr("Code that the app shows"), m_code));
    layout->addWidget(confirmed, 0, Qt::AlignTrailing);
    connect(confirmed, &QPushButton::clicked, this, [this] { detach(confirm(), "confirm an authenticator app"); });
    return step;
}

QWidget *TotpDialog::buildRecovery()
{
    auto *step = new QWidget;
    auto *layout = column(step, kSpace16);
    m_recovery->setObjectName(QStringLiteral("totp-recovery"));
    auto *done = button(tr("I have written them down"), "primary");
    done->setObjectName(QStringLiteral("totp-done"));
    layout->addWidget(
        text(tr("Each of these codes lets you in once, should the app be lost. They are not shown again.")));
    layout->addWidget(m_recovery);
    layout->addWidget(done, 0, Qt::AlignTrailing);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    return step;
}

Task<> TotpDialog::enrol()
{
    const QPointer<TotpDialog> alive(this);
    m_problem->clear();
    std::optional<api::EnrolTotpAnswer> answer;
    QString problem;
    try {
        const QString code = m_oldCode->text().simplified().remove(u' ');
        const auto given = co_await api::enrolTotp(
            m_context.api, {m_password->text(), code.isEmpty() ? std::nullopt : std::optional(code)});
        answer = given;
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!alive)
        co_return;
    m_problem->set(Tone::Danger, problem);
    if (!answer)
        co_return;
    m_qr->setText(answer->otpauthUri, tr("Secret for the authenticator app"));
    m_secret->setText(answer->secret);
    m_steps->setCurrentIndex(1);
    m_code->setFocus();
}

Task<> TotpDialog::confirm()
{
    const QPointer<TotpDialog> alive(this);
    m_problem->clear();
    QStringList codes;
    QString problem;
    try {
        const auto answer = co_await api::confirmTotp(m_context.api, {m_code->text().trimmed()});
        codes = answer.recoveryCodes;
        co_await m_context.session.refresh();
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!alive)
        co_return;
    m_problem->set(Tone::Danger, problem);
    if (codes.isEmpty())
        co_return;
    m_recovery->setText(codes.join(u'\n'));
    m_steps->setCurrentIndex(2);
}

} // namespace freehold::desktop
