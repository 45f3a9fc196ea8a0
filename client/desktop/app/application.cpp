// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/application.h"

#include "client/desktop/api/network_transport.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/api/server_address.h"
#include "client/desktop/app/chain_notes.h"
#include "client/desktop/app/main_window.h"
#include "client/desktop/app/routes.h"
#include "client/desktop/app/sign_up_window.h"
#include "client/desktop/app/top_bar.h"
#include "client/desktop/pages/account/totp_dialog.h"
#include "client/desktop/pages/wallet/link_panel.h"
#include "client/desktop/pages/wallet/unlock_dialog.h"
#include "client/desktop/pages/wallet/wallet_chip.h"

#include <QDir>
#include <QPointer>
#include <QStandardPaths>

#include <algorithm>

namespace freehold::desktop {

namespace {

QString walletPath()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder + QStringLiteral("/wallet.json");
}

ConnectionState stateOf(Connection connection)
{
    switch (connection) {
    case Connection::Online: return ConnectionState::Connected;
    case Connection::Reconnecting: return ConnectionState::Reconnecting;
    case Connection::Offline: return ConnectionState::Offline;
    }
    return ConnectionState::Offline;
}

} // namespace

Application::Application(QObject *parent)
    : QObject(parent)
    , m_api(std::make_unique<NetworkTransport>())
    , m_session(m_api, m_live, std::make_unique<Keychain>(), m_settings)
    , m_wallet(walletPath())
    , m_context{m_api, m_live, m_session, m_wallet, m_navigator, m_shell}
{
    connect(&m_api, &ApiClient::connectionChanged, this, &Application::onConnectionChanged);
    connect(&m_session, &Session::changed, this, &Application::onSessionChanged);
    connect(&m_session, &Session::expired, this, &Application::onExpired);
    connect(&m_sleepWatch, &SleepWatch::aboutToSleep, &m_wallet, &Wallet::lock);
}

Application::~Application() { delete m_signUp; }

void Application::start()
{
    showLogIn();
    const auto accounts = m_session.knownAccounts().accounts();
    if (!accounts.isEmpty())
        detach(goOnAs(accounts.first()), "go on with the account used last");
}

void Application::showLogIn(const QString &problem)
{
    if (m_logIn == nullptr) {
        m_logIn = std::make_unique<LogInWindow>();
        connectLogIn();
    }
    QStringList servers;
    if (!m_offeredServer.isEmpty())
        servers << m_offeredServer;
    for (const auto &server : m_session.knownAccounts().servers())
        servers << server.toString();
    servers.removeDuplicates();
    QStringList names;
    for (const auto &account : m_session.knownAccounts().accounts())
        names << QStringLiteral("%1 · %2").arg(account.email, account.server.host());
    m_logIn->setServers(servers);
    m_logIn->setAccounts(names);
    m_logIn->setCanUseWallet(m_wallet.state() != Wallet::State::Missing);
    m_logIn->setBusy(false);
    m_logIn->setProblem(problem);
    m_logIn->show();
}

void Application::connectLogIn()
{
    connect(m_logIn.get(), &LogInWindow::serverEntered, this,
            [this](const QString &typed) { detach(checkServer(typed), "check the server"); });
    connect(m_logIn.get(), &LogInWindow::logInRequested, this,
            [this](const Credentials &credentials) { detach(logIn(credentials), "log in"); });
    connect(m_logIn.get(), &LogInWindow::walletLogInRequested, this,
            [this](const QString &server, const QString &code) {
                detach(logInWithWallet(server, code), "log in by wallet");
            });
    connect(m_logIn.get(), &LogInWindow::signUpRequested, this, &Application::showSignUp);
    connect(m_logIn.get(), &LogInWindow::accountChosen, this, [this](int index) {
        detach(goOnAs(m_session.knownAccounts().accounts().value(index)), "go on as another account");
    });
}

void Application::showSignUp()
{
    if (!m_signUp) {
        auto *window = new SignUpWindow(m_api, m_session, m_logIn->server());
        window->setAttribute(Qt::WA_DeleteOnClose);
        connect(window, &SignUpWindow::logInRequested, window, &QWidget::close);
        m_signUp = window;
    }
    m_signUp->show();
    m_signUp->activateWindow();
}

Task<> Application::goOnAs(KnownAccount account)
{
    const QPointer<Application> alive(this);
    m_logIn->setBusy(true);
    QString problem;
    try {
        const auto restored = co_await m_session.restore(account);
        if (restored == Session::Restored::Ended)
            problem = tr("The session of %1 has ended. Log in again.").arg(account.email);
        else if (restored == Session::Restored::NothingKept)
            problem = tr("This computer keeps no session of %1. Log in with the password.").arg(account.email);
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (alive && m_logIn != nullptr && !m_session.isSignedIn()) {
        m_logIn->setBusy(false);
        m_logIn->setProblem(problem);
    }
}

Task<> Application::checkServer(QString typed)
{
    const QPointer<Application> alive(this);
    ServerAddress::Fault fault{};
    const auto address = ServerAddress::parse(typed, &fault);
    if (!address) {
        m_logIn->setServerProblem(ServerAddress::sentenceFor(fault));
        co_return;
    }
    const auto found = co_await desktop::checkServer(m_transport, *address);
    if (!alive || m_logIn == nullptr)
        co_return;
    if (found.verdict == ServerCheck::Verdict::Ready)
        m_logIn->setServerReached(tr("Freehold answers at %1.").arg(address->url().host()));
    else
        m_logIn->setServerProblem(found.sentence);
}

Task<> Application::logIn(Credentials credentials)
{
    const QPointer<Application> alive(this);
    m_logIn->setBusy(true);
    const auto address = ServerAddress::parse(credentials.server);
    if (!address) {
        m_logIn->setBusy(false);
        co_await checkServer(credentials.server);
        co_return;
    }
    m_api.setServer(address->url());
    QString problem;
    bool needsCode = false;
    try {
        co_await m_session.logIn(credentials.email, credentials.password, credentials.code);
    } catch (const ApiError &error) {
        needsCode = error.reason() == u"totp_required" || error.reason() == u"totp_invalid";
        problem = error.reason() == u"totp_required" ? QString() : sentenceFor(error);
    }
    if (!alive || m_logIn == nullptr || m_session.isSignedIn())
        co_return;
    m_logIn->setBusy(false);
    if (needsCode)
        m_logIn->askForCode(problem);
    else
        m_logIn->setProblem(problem);
}

/// The first account that can sign; a wallet whose accounts are not known yet is unlocked before.
Task<> Application::logInWithWallet(QString server, QString code)
{
    const QPointer<Application> alive(this);
    const auto address = ServerAddress::parse(server);
    if (!address) {
        co_await checkServer(server);
        co_return;
    }
    const bool isOpen = co_await UnlockDialog::ask(&m_wallet, m_logIn.get());
    if (!alive || m_logIn == nullptr || !isOpen)
        co_return;
    const auto account = std::ranges::find_if(m_wallet.accounts(), &Account::canSign);
    if (account == m_wallet.accounts().end()) {
        m_logIn->setProblem(tr("No account of this wallet can sign."));
        co_return;
    }
    const evm::Address own = account->address;
    m_logIn->setBusy(true);
    m_api.setServer(address->url());
    QString problem;
    bool needsCode = false;
    try {
        co_await m_session.logInWithWallet(own.toChecksum(), signInSigner(m_api, m_wallet, own, m_logIn.get()), code);
    } catch (const ApiError &error) {
        needsCode = error.reason() == u"totp_required" || error.reason() == u"totp_invalid";
        const bool isQuiet = error.isCancelled() || error.reason() == u"totp_required";
        problem = isQuiet ? QString() : sentenceFor(error);
    }
    if (!alive || m_logIn == nullptr || m_session.isSignedIn())
        co_return;
    m_logIn->setBusy(false);
    if (needsCode)
        m_logIn->askForCode(problem);
    else
        m_logIn->setProblem(problem);
}

Task<> Application::logOut() { co_await m_session.logOut(); }

void Application::onSessionChanged()
{
    if (!m_session.isSignedIn()) {
        showLogIn();
        dropMain();
        return;
    }
    // Somebody whose session had ended goes on where they were; another account begins with a window of its own.
    const auto who = m_session.user().id;
    if (who != m_shownUser)
        dropMain();
    m_shownUser = who;
    if (m_main == nullptr)
        showMain();
    if (m_logIn != nullptr)
        m_logIn.release()->deleteLater();
}

/// Later, for it may be a click in this window that led here; until then it hears nothing more.
void Application::dropMain()
{
    if (m_main == nullptr)
        return;
    m_main->hide();
    QObject::disconnect(&m_navigator, nullptr, m_main.get(), nullptr);
    m_navigator.setGuard({});
    m_main.release()->deleteLater();
}

void Application::onExpired() { showLogIn(tr("Your session has ended. What you typed is kept; log in again.")); }

void Application::showMain()
{
    detach(linkToExplorer(&m_api), "block explorer");
    m_main = std::make_unique<MainWindow>(m_context, m_shell, allRoutes());
    connect(m_main.get(), &MainWindow::logOutRequested, this, [this] { detach(logOut(), "log out"); });
    connect(m_main.get(), &MainWindow::accountsRequested, this, [this] { showLogIn(); });
    m_main->topBar().setWalletChip(new WalletChip(m_context));
    m_main->setConnection(stateOf(m_api.connection()));
    m_main->start(m_session.roles(), m_session.user().name,
                  m_session.user().emailVerified ? QString() : QStringLiteral("/verify-email"));
    m_main->show();
    if (m_session.mustEnrolTotp()) {
        auto *dialog = new TotpDialog(m_context, m_main.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void Application::onConnectionChanged(Connection connection)
{
    if (m_main != nullptr)
        m_main->setConnection(stateOf(connection));
}

} // namespace freehold::desktop
