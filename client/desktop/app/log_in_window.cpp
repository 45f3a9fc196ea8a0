// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/log_in_window.h"

#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>

namespace freehold::desktop {

namespace {

constexpr int kFormWidth = 400;
constexpr QSize kLeastSize(480, 560);

} // namespace

LogInWindow::LogInWindow(QWidget *parent)
    : QWidget(parent)
    , m_server(new QComboBox)
    , m_email(new QLineEdit)
    , m_password(new QLineEdit)
    , m_code(new QLineEdit)
    , m_serverField(new FormField(tr("Server"), m_server, tr("The address your operator gave you")))
    , m_emailField(new FormField(tr("Mail address"), m_email))
    , m_passwordField(new FormField(tr("Password"), m_password))
    , m_codeField(new FormField(tr("Code"), m_code, tr("Six digits of your authenticator app, or a recovery code")))
    , m_problem(new Notice(Tone::Danger))
    , m_logIn(button(tr("Log in"), "primary"))
    , m_wallet(button(tr("Log in with the wallet"), "", QStringLiteral("wallet")))
    , m_accounts(new QListWidget)
    , m_accountsCard(nullptr)
{
    setObjectName(QStringLiteral("log-in-window"));
    setWindowTitle(tr("Log in – Freehold"));
    setRole(this, "page");
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(kLeastSize);
    buildForm();
    connect(m_logIn, &QPushButton::clicked, this, &LogInWindow::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LogInWindow::submit);
    connect(m_code, &QLineEdit::returnPressed, this, &LogInWindow::submit);
    connect(m_email, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_server->lineEdit(), &QLineEdit::editingFinished, this, [this] { Q_EMIT serverEntered(server()); });
    connect(m_wallet, &QPushButton::clicked, this,
            [this] { Q_EMIT walletLogInRequested(server(), m_code->text().trimmed()); });
    connect(m_accounts, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT accountChosen(m_accounts->row(item)); });
    connect(m_accounts, &QListWidget::itemClicked, m_accounts, &QListWidget::itemActivated);
}

void LogInWindow::buildForm()
{
    m_server->setEditable(true);
    m_server->setObjectName(QStringLiteral("log-in-server"));
    m_email->setObjectName(QStringLiteral("log-in-email"));
    m_password->setObjectName(QStringLiteral("log-in-password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_code->setObjectName(QStringLiteral("log-in-code"));
    m_codeField->hide();
    m_logIn->setObjectName(QStringLiteral("log-in"));
    m_wallet->setObjectName(QStringLiteral("log-in-wallet"));
    m_problem->setObjectName(QStringLiteral("log-in-problem"));
    m_accounts->setIconSize({16, 16});
    m_accounts->setObjectName(QStringLiteral("log-in-accounts"));
    m_accounts->setAccessibleName(tr("Accounts on this machine"));

    auto *form = new QWidget;
    auto *layout = column(form, kSpace16);
    auto *title = row(kSpace12);
    title->addWidget(iconLabel(QStringLiteral("building-2"), 28, QStringLiteral("accent")));
    title->addWidget(text(QStringLiteral("Freehold"), "title"), 1);
    layout->addLayout(title);
    layout->addWidget(text(tr("Shares of rented buildings, and the rent they earn."), "muted"));
    auto accounts = card(tr("Go on as"));
    accounts.layout->addWidget(m_accounts);
    m_accountsCard = accounts.frame;
    m_accountsCard->hide();
    layout->addWidget(m_accountsCard);
    auto fields = card();
    fields.layout->setSpacing(kSpace16);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_serverField), static_cast<QWidget *>(m_emailField),
          static_cast<QWidget *>(m_passwordField), static_cast<QWidget *>(m_codeField),
          static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_logIn), static_cast<QWidget *>(m_wallet)})
        fields.layout->addWidget(widget);
    m_problem->clear();
    layout->addWidget(fields.frame);
    auto *signUp = button(tr("Create an account"), "link");
    signUp->setObjectName(QStringLiteral("log-in-sign-up"));
    layout->addWidget(signUp, 0, Qt::AlignCenter);
    connect(signUp, &QPushButton::clicked, this, &LogInWindow::signUpRequested);
    form->setFixedWidth(Theme::instance().scaled(kFormWidth));
    connect(&Theme::instance(), &Theme::changed, form,
            [form] { form->setFixedWidth(Theme::instance().scaled(kFormWidth)); });

    auto *centre = new QWidget;
    auto *centred = column(centre, 0, kSpace24);
    centred->addStretch();
    auto *middle = row(0); // no alignment: that would take no care of lines that wrap
    middle->addStretch();
    middle->addWidget(form);
    middle->addStretch();
    centred->addLayout(middle);
    centred->addStretch();
    auto *outer = column(this, 0);
    outer->addWidget(scrolling(centre));
}

void LogInWindow::setServers(const QStringList &remembered)
{
    m_server->clear();
    m_server->addItems(remembered);
    if (!remembered.isEmpty())
        m_email->setFocus();
}

void LogInWindow::setAccounts(const QStringList &names)
{
    m_accounts->clear();
    for (const auto &name : names)
        new QListWidgetItem(icon(QStringLiteral("user"), QStringLiteral("muted")), name, m_accounts);
    m_accounts->setFixedHeight(m_accounts->sizeHintForRow(0) * int(qMin<qsizetype>(names.size(), 4)) + kSpace16);
    m_accountsCard->setVisible(!names.isEmpty());
}

QString LogInWindow::server() const { return m_server->currentText().trimmed(); }

void LogInWindow::setServerProblem(const QString &problem) { m_serverField->setError(problem); }

void LogInWindow::setServerReached(const QString &words)
{
    m_serverField->setError({});
    m_serverField->setHelp(words);
}

void LogInWindow::setProblem(const QString &problem) { m_problem->set(Tone::Danger, problem); }

void LogInWindow::askForCode(const QString &problem)
{
    m_codeField->show();
    m_codeField->setError(problem);
    m_code->selectAll();
    m_code->setFocus();
    m_problem->clear();
}

void LogInWindow::setBusy(bool busy)
{
    m_logIn->setEnabled(!busy);
    m_logIn->setText(busy ? tr("Logging in…") : tr("Log in"));
    m_wallet->setEnabled(!busy);
}

void LogInWindow::setCanUseWallet(bool possible) { m_wallet->setVisible(possible); }

bool LogInWindow::validate()
{
    const bool hasServer = !server().isEmpty();
    m_serverField->setError(hasServer ? QString()
                                      : tr("Enter the address of the server, such as https://freehold.example"));
    m_emailField->setError(m_email->text().contains(u'@') ? QString() : tr("Enter the mail address of your account"));
    m_passwordField->setError(m_password->text().isEmpty() ? tr("Enter your password") : QString());
    return !m_serverField->hasError() && !m_emailField->hasError() && !m_passwordField->hasError();
}

void LogInWindow::submit()
{
    m_problem->clear();
    if (!m_logIn->isEnabled() || !validate())
        return;
    Q_EMIT logInRequested({server(), m_email->text().trimmed(), m_password->text(), m_code->text().trimmed()});
}

} // namespace freehold::desktop
