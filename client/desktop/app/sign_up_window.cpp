// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/sign_up_window.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/api/server_address.h"
#include "client/desktop/api/session.h"
#include "client/desktop/pages/account/email_proof_form.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>

namespace freehold::desktop {

namespace {

using SignUpRole = api::RegisterRequestRole;

constexpr int kFormWidth = 400;
constexpr int kLeastPassword = 12; ///< as the API has it
constexpr QSize kLeastSize(480, 640);

} // namespace

SignUpWindow::SignUpWindow(ApiClient &api, Session &session, const QString &server, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_session(session)
    , m_steps(new QStackedWidget)
    , m_server(new QLineEdit(server))
    , m_name(new QLineEdit)
    , m_email(new QLineEdit)
    , m_password(new QLineEdit)
    , m_showPassword(new QCheckBox(tr("Show the password")))
    , m_role(new QComboBox)
    , m_problem(new Notice(Tone::Danger))
    , m_signUp(button(tr("Create account"), "primary"))
    , m_mailed(text({}))
    , m_proof(new EmailProofForm(api, tr("Verify and log in")))
    , m_logInProblem(new Notice(Tone::Danger))
    , m_logIn(button(tr("I opened the link: log in")))
{
    setObjectName(QStringLiteral("sign-up-window"));
    setWindowTitle(tr("Create an account – Freehold"));
    setRole(this, "page");
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(kLeastSize);
    m_steps->addWidget(buildForm());
    m_steps->addWidget(buildMailStep());
    auto *centre = new QWidget;
    auto *middle = row(centre, 0, kSpace24);
    m_steps->setFixedWidth(Theme::instance().scaled(kFormWidth));
    middle->addStretch();
    middle->addWidget(m_steps);
    middle->addStretch();
    column(this, 0)->addWidget(scrolling(centre));
    connect(&session, &Session::changed, this, [this] {
        if (m_session.isSignedIn()) {
            m_password->clear();
            close();
        }
    });
    (server.isEmpty() ? m_server : m_name)->setFocus();
}

FormField *SignUpWindow::addField(const char *apiName, const QString &label, QWidget *control, const QString &help)
{
    control->setObjectName(QStringLiteral("sign-up-") + QLatin1String(apiName));
    auto *field = new FormField(label, control, help);
    m_fields.insert(QLatin1String(apiName), field);
    return field;
}

QWidget *SignUpWindow::buildForm()
{
    m_role->addItem(tr("Invest in buildings"), int(SignUpRole::Investor));
    m_role->addItem(tr("Manage buildings"), int(SignUpRole::PropertyManager));
    m_role->addItem(tr("Pay rent"), int(SignUpRole::Tenant));
    m_password->setEchoMode(QLineEdit::Password);
    m_showPassword->setObjectName(QStringLiteral("sign-up-show-password"));
    m_problem->setObjectName(QStringLiteral("sign-up-problem"));
    m_problem->clear();
    m_signUp->setObjectName(QStringLiteral("sign-up"));
    auto *back = button(tr("I have an account"), "link");
    back->setObjectName(QStringLiteral("sign-up-back"));

    auto *step = new QWidget;
    auto *layout = column(step, kSpace16);
    layout->addStretch();
    layout->addWidget(text(tr("Create an account"), "title"));
    auto fields = card();
    fields.layout->setSpacing(kSpace16);
    fields.layout->addWidget(addField("server", tr("Server"), m_server, tr("The address your operator gave you")));
    fields.layout->addWidget(addField("role", tr("What you want to do"), m_role));
    fields.layout->addWidget(addField("name", tr("Your name"), m_name));
    fields.layout->addWidget(
        addField("email", tr("Mail address"), m_email, tr("A link that proves it is yours is sent there")));
    fields.layout->addWidget(addField("password", tr("Password"), m_password,
                                      tr("At least %1 characters; a few words are good").arg(kLeastPassword)));
    fields.layout->addWidget(m_showPassword);
    fields.layout->addWidget(m_problem);
    fields.layout->addWidget(m_signUp);
    layout->addWidget(fields.frame);
    layout->addWidget(back, 0, Qt::AlignCenter);
    layout->addStretch();
    connect(m_showPassword, &QCheckBox::toggled, this,
            [this](bool shown) { m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_signUp, &QPushButton::clicked, this, &SignUpWindow::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignUpWindow::submit);
    connect(back, &QPushButton::clicked, this, &SignUpWindow::logInRequested);
    return step;
}

QWidget *SignUpWindow::buildMailStep()
{
    m_mailed->setObjectName(QStringLiteral("sign-up-mailed"));
    m_logInProblem->setObjectName(QStringLiteral("sign-up-log-in-problem"));
    m_logInProblem->clear();
    m_logIn->setObjectName(QStringLiteral("sign-up-log-in"));
    auto *step = new QWidget;
    auto *layout = column(step, kSpace16);
    layout->addStretch();
    layout->addWidget(text(tr("Look into your mail"), "title"));
    auto frame = card();
    frame.layout->setSpacing(kSpace16);
    frame.layout->addWidget(m_mailed);
    frame.layout->addWidget(m_proof);
    frame.layout->addWidget(line());
    frame.layout->addWidget(m_logIn, 0, Qt::AlignLeading);
    frame.layout->addWidget(m_logInProblem);
    layout->addWidget(frame.frame);
    layout->addStretch();
    connect(m_proof, &EmailProofForm::proven, this, [this] { detach(logIn(), "log in after signing up"); });
    connect(m_logIn, &QPushButton::clicked, this, [this] { detach(logIn(), "log in after signing up"); });
    return step;
}

bool SignUpWindow::validate()
{
    ServerAddress::Fault fault{};
    const auto address = ServerAddress::parse(m_server->text(), &fault);
    const auto say = [this](const char *field, bool isGood, const QString &error) {
        m_fields[QLatin1String(field)]->setError(isGood ? QString() : error);
        return isGood;
    };
    // Every field says what it lacks, not only the first.
    bool isGood = say("server", address.has_value(), ServerAddress::sentenceFor(fault));
    isGood &= say("name", !m_name->text().trimmed().isEmpty(), tr("Enter your name, as your documents have it"));
    isGood &= say("email", m_email->text().contains(u'@'), tr("Enter your mail address"));
    isGood &= say("password", m_password->text().size() >= kLeastPassword,
                  tr("The password needs %1 characters or more").arg(kLeastPassword));
    if (isGood)
        m_api.setServer(address->url());
    return isGood;
}

void SignUpWindow::submit()
{
    m_problem->clear();
    if (m_signUp->isEnabled() && validate())
        detach(signUp(), "sign up");
}

void SignUpWindow::setBusy(bool isBusy)
{
    m_signUp->setEnabled(!isBusy);
    m_signUp->setText(isBusy ? tr("Creating the account…") : tr("Create account"));
    m_proof->setBusy(isBusy);
    m_logIn->setEnabled(!isBusy);
}

Task<> SignUpWindow::signUp()
{
    const QPointer<SignUpWindow> alive(this);
    setBusy(true);
    const api::RegisterRequest request{.email = m_email->text().trimmed(),
                                       .password = m_password->text(),
                                       .name = m_name->text().trimmed(),
                                       .role = SignUpRole(m_role->currentData().toInt())};
    std::optional<ApiError> problem;
    try {
        co_await api::registerUser(m_api, request);
    } catch (const ApiError &error) {
        problem = error;
    }
    if (!alive)
        co_return;
    setBusy(false);
    if (problem) {
        for (const auto &field : problem->fields())
            if (auto *shown = m_fields.value(field.field))
                shown->setError(sentenceFor(field));
        m_problem->set(Tone::Danger, sentenceFor(*problem));
        co_return;
    }
    m_mailed->setText(tr("A mail with a link is on its way to %1. It proves that the address is yours.")
                          .arg(m_email->text().trimmed()));
    m_steps->setCurrentIndex(1);
}

Task<> SignUpWindow::logIn()
{
    const QPointer<SignUpWindow> alive(this);
    setBusy(true);
    m_logInProblem->clear();
    QString problem;
    try {
        co_await m_session.logIn(m_email->text().trimmed(), m_password->text());
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!alive)
        co_return;
    setBusy(false);
    m_logInProblem->set(Tone::Danger, problem);
}

} // namespace freehold::desktop
