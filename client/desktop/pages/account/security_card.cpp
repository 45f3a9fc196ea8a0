// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/security_card.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/api/session.h"
#include "client/desktop/pages/account/owner_proof.h"
#include "client/desktop/pages/account/totp_dialog.h"
#include "client/desktop/pages/common/follow.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/widgets/flow_layout.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "generated/desktop_api/auth.h"

#include <QLineEdit>

#include <memory>

namespace freehold::desktop {

namespace {

constexpr int kLeastPassword = 12; ///< of the API
constexpr int kSecretFieldWidth = 280;

QLineEdit *passwordEdit(const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1StringView(name));
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

} // namespace

SecurityCard::SecurityCard(AppContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *layout = column(this, kSpace24);
    layout->addWidget(buildPassword());
    layout->addWidget(buildSecondFactor());
    refresh();
}

QWidget *SecurityCard::buildPassword()
{
    auto password = card(tr("Password"));
    m_old = passwordEdit("settings-password");
    m_new = passwordEdit("settings-new-password");
    m_again = passwordEdit("settings-new-password-again");
    m_oldField = new FormField(tr("Password now"), m_old);
    m_newField = new FormField(tr("New password"), m_new, tr("At least %1 characters.").arg(kLeastPassword));
    m_againField = new FormField(tr("New password again"), m_again);
    auto *fields = row(kSpace24);
    for (FormField *field : {m_oldField, m_newField, m_againField}) {
        field->setMaximumWidth(kSecretFieldWidth);
        fields->addWidget(field, 1, Qt::AlignTop);
    }
    fields->addStretch();
    password.layout->addLayout(fields);
    m_problem = new Notice(Tone::Danger);
    m_problem->setObjectName(QStringLiteral("settings-password-problem"));
    m_problem->clear();
    password.layout->addWidget(m_problem);
    m_change = button(tr("Change password"));
    m_change->setObjectName(QStringLiteral("settings-change-password"));
    auto *line = row();
    line->addWidget(text(tr("All other devices have to log in again, and you are told by mail."), "muted"), 1);
    line->addWidget(m_change);
    password.layout->addLayout(line);
    for (QLineEdit *edit : {m_old, m_new, m_again})
        connect(edit, &QLineEdit::textChanged, this, &SecurityCard::refreshSubmit);
    connect(m_change, &QPushButton::clicked, this, &SecurityCard::changePassword);
    refreshSubmit();
    return password.frame;
}

QWidget *SecurityCard::buildSecondFactor()
{
    auto factor = card(tr("Second factor"));
    m_state = text({}, "muted");
    m_state->setObjectName(QStringLiteral("settings-totp-state"));
    m_setUp = button({});
    m_setUp->setObjectName(QStringLiteral("settings-totp"));
    m_renew = button(tr("New recovery codes"));
    m_renew->setObjectName(QStringLiteral("settings-totp-renew"));
    m_turnOff = button(tr("Turn off"), "danger");
    m_turnOff->setObjectName(QStringLiteral("settings-totp-off"));
    auto *actions = new FlowLayout(kSpace8, Qt::AlignRight);
    for (QPushButton *one : {m_turnOff, m_renew, m_setUp})
        actions->addWidget(one);
    factor.layout->addWidget(m_state);
    factor.layout->addLayout(actions);
    connect(m_setUp, &QPushButton::clicked, this, &SecurityCard::setUp);
    connect(m_renew, &QPushButton::clicked, this, &SecurityCard::renewCodes);
    connect(m_turnOff, &QPushButton::clicked, this, &SecurityCard::turnOff);
    connect(&m_context.session, &Session::changed, this, &SecurityCard::refresh);
    return factor.frame;
}

bool SecurityCard::hasSecondFactor() const
{
    return m_context.session.isSignedIn() && m_context.session.user().totpEnabled;
}

void SecurityCard::refresh()
{
    const bool isOn = hasSecondFactor();
    m_state->setText(isOn ? tr("On: a code of your authenticator app is asked for beside the password.")
                          : tr("Off. An authenticator app keeps others out who know your password."));
    m_setUp->setText(isOn ? tr("Set up another app") : tr("Set up an authenticator app"));
    m_renew->setVisible(isOn);
    // Roles that need one cannot do without; the server says so too.
    const bool isNeeded = m_context.session.isSignedIn()
        && (m_context.session.has(Role::Admin) || m_context.session.has(Role::PropertyManager));
    m_turnOff->setVisible(isOn);
    m_turnOff->setEnabled(!isNeeded);
    m_turnOff->setToolTip(isNeeded ? tr("Your roles need an authenticator app.") : QString());
}

void SecurityCard::refreshSubmit()
{
    const bool isLong = m_new->text().size() >= kLeastPassword;
    const bool isSame = m_new->text() == m_again->text();
    m_newField->setError({});
    m_oldField->setError({});
    m_againField->setError(!m_again->text().isEmpty() && !isSame ? tr("The two are not the same.") : QString());
    m_change->setEnabled(!m_isBusy && !m_old->text().isEmpty() && isLong && isSame);
}

void SecurityCard::changePassword()
{
    m_isBusy = true;
    m_problem->clear();
    refreshSubmit();
    follow(
        this, api::changePassword(m_context.api, {.password = m_old->text(), .newPassword = m_new->text()}),
        [this] {
            m_isBusy = false;
            for (QLineEdit *edit : {m_old, m_new, m_again})
                edit->clear();
            refreshSubmit();
            m_context.shell.toast(tr("The password is changed."), Tone::Positive);
            Q_EMIT passwordChanged();
        },
        [this](const std::exception_ptr &failure) { showFailure(failure); });
}

/// What was typed stays: usually one of the three is wrong.
void SecurityCard::showFailure(const std::exception_ptr &failure)
{
    m_isBusy = false;
    refreshSubmit();
    const auto fields = fieldProblemsOf(failure);
    for (const FieldProblem &problem : fields)
        (problem.field == u"new_password" ? m_newField : m_oldField)->setError(sentenceFor(problem));
    if (fields.isEmpty())
        m_problem->set(Tone::Danger, sentenceOf(failure));
}

void SecurityCard::setUp()
{
    auto *dialog = new TotpDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SecurityCard::turnOff()
{
    const auto send = [context = &m_context](const QString &password, const std::optional<QString> &code) -> Task<> {
        return api::disableTotp(context->api, {.password = password, .code = code});
    };
    auto *proof = new OwnerProof({tr("From then on the password alone lets somebody in."), tr("Turn off")},
                                 OwnerProof::SecondFactor::Asked, send);
    connect(proof, &OwnerProof::done, this, [this] {
        m_context.shell.closePanel();
        m_context.shell.toast(tr("The second factor is off."), Tone::Warning);
        detach(m_context.session.refresh(), "second factor is off");
    });
    m_context.shell.openPanel(tr("Turn off the second factor"), proof);
}

namespace {

/// The codes go to whoever shows them; the form only learns that it worked.
Task<> renewInto(ApiClient *client, api::RenewRecoveryCodesRequest request, std::shared_ptr<QStringList> codes)
{
    const auto answer = co_await api::renewRecoveryCodes(*client, request);
    *codes = answer.recoveryCodes;
}

} // namespace

void SecurityCard::renewCodes()
{
    const auto codes = std::make_shared<QStringList>();
    const auto send = [context = &m_context, codes](const QString &password,
                                                    const std::optional<QString> &code) -> Task<> {
        return renewInto(&context->api, {.password = password, .code = code}, codes);
    };
    auto *proof = new OwnerProof({tr("The codes that you have are worth nothing from then on."), tr("Make new codes")},
                                 OwnerProof::SecondFactor::Asked, send);
    connect(proof, &OwnerProof::done, this, [this, codes] { openCodes(*codes); });
    m_context.shell.openPanel(tr("New recovery codes"), proof);
}

void SecurityCard::openCodes(const QStringList &codes)
{
    auto *panel = new QWidget;
    auto *layout = column(panel, kSpace12);
    layout->addWidget(
        text(tr("Each of these codes lets you in once, should the app be lost. They are not shown again.")));
    auto *list = text(codes.join(u'\n'), "mono");
    list->setObjectName(QStringLiteral("settings-recovery-codes"));
    list->setAccessibleName(tr("Recovery codes"));
    list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(list);
    layout->addStretch();
    m_context.shell.openPanel(tr("New recovery codes"), panel);
}

} // namespace freehold::desktop
