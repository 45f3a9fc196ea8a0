// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/live_client.h"
#include "client/desktop/api/network_transport.h"
#include "client/desktop/api/session.h"
#include "client/desktop/app/idle_watch.h"
#include "client/desktop/app/log_in_window.h"
#include "client/desktop/app/sleep_watch.h"
#include "client/desktop/app/window_shell.h"
#include "client/desktop/pages/app_context.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/wallet/wallet.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <memory>

namespace freehold::desktop {

class MainWindow;
class SignUpWindow;

/// Owns what lives as long as the program, and shows the log-in or the main window, as somebody is signed in or not.
class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(QObject *parent = nullptr);
    ~Application() override;

    /// Proposed by the log-in before those that are remembered.
    void offerServer(const QString &server) { m_offeredServer = server; }
    /// The first window. Goes on with the account used last where its session is still good.
    void start();

private:
    [[nodiscard]] Task<> goOnAs(KnownAccount account);
    [[nodiscard]] Task<> checkServer(QString typed);
    [[nodiscard]] Task<> logIn(Credentials credentials);
    [[nodiscard]] Task<> logInWithWallet(QString server, QString code);
    [[nodiscard]] Task<> logOut();
    void showLogIn(const QString &problem = {});
    void showSignUp();
    void showMain();
    void dropMain();
    void connectLogIn();
    void onConnectionChanged(Connection connection);
    void onSessionChanged();
    void onExpired();

    QSettings m_settings;
    NetworkTransport m_transport; ///< of the check, before there is a session
    ApiClient m_api;
    LiveClient m_live;
    Session m_session;
    Wallet m_wallet;
    IdleWatch m_idleWatch{m_wallet};
    SleepWatch m_sleepWatch;
    Navigator m_navigator;
    WindowShell m_shell;
    AppContext m_context;
    std::unique_ptr<LogInWindow> m_logIn;
    QPointer<SignUpWindow> m_signUp; ///< deletes itself when it is closed
    std::unique_ptr<MainWindow> m_main;
    QString m_offeredServer;
    UserId m_shownUser; ///< whose window m_main is
};

} // namespace freehold::desktop
