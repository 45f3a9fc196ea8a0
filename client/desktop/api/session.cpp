// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/session.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/live_client.h"

namespace freehold::desktop {

namespace {

Roles rolesOf(const QList<api::Role> &roles)
{
    Roles all;
    for (const api::Role role : roles)
        if (const auto known = roleFromString(toString(role))) // a newer server may have more
            all |= *known;
    return all;
}

std::optional<QString> codeOrNone(const QString &code)
{
    const QString typed = code.simplified().remove(u' ');
    return typed.isEmpty() ? std::nullopt : std::optional(typed);
}

} // namespace

Session::Session(ApiClient &api, LiveClient &live, std::unique_ptr<SecretStore> secrets, QSettings &settings,
                 QObject *parent)
    : QObject(parent), m_api(api), m_live(live), m_secrets(std::move(secrets)), m_accounts(settings)
{
    connect(&m_api, &ApiClient::sessionExpired, this, &Session::handleExpiry);
    connect(&m_live, &LiveClient::sessionEnded, this, [this] {
        if (isSignedIn()) // ask: a change of roles ends sockets, not always the session
            detach(refresh(), "refresh session");
    });
    connect(&m_live, &LiveClient::stateChanged, this, [this](LiveClient::State state) {
        if (state == LiveClient::State::Waiting) // nobody may ask for anything for a long while: look at once
            m_api.checkConnection();
    });
}

Session::~Session() = default;

Roles Session::roles() const { return m_session ? rolesOf(m_session->user.roles) : Roles(); }

KnownAccount Session::account() const
{
    return {m_api.server(), m_session->user.email, m_session->user.name, QDateTime::currentDateTimeUtc()};
}

Task<> Session::logIn(QString email, QString password, QString code)
{
    m_api.clearSession();
    const api::LogInRequest request{.email = email, .password = password, .code = codeOrNone(code)};
    const api::Session session = co_await api::logIn(m_api, request);
    co_await begin(session);
}

Task<> Session::logInWithWallet(QString address, Signer signer, QString code)
{
    m_api.clearSession();
    const auto challenge = co_await api::createSignInChallenge(m_api, {.address = address});
    const QString signature = co_await signer(challenge.message);
    const api::LogInWithWalletRequest request{
        .message = challenge.message, .signature = signature, .code = codeOrNone(code)};
    const api::Session session = co_await api::logInWithWallet(m_api, request);
    co_await begin(session);
}

Task<Session::Restored> Session::restore(KnownAccount account)
{
    const auto cookie = co_await m_secrets->read(account.key());
    if (!cookie || cookie->isEmpty())
        co_return Restored::NothingKept;
    m_api.setServer(account.server);
    m_api.setSession(*cookie, {});
    try {
        const api::Session session = co_await api::getSession(m_api);
        co_await begin(session);
    } catch (const ApiError &error) {
        if (error.status() != 401)
            throw;
    }
    if (!isSignedIn())
        co_await m_secrets->remove(account.key());
    co_return isSignedIn() ? Restored::SignedIn : Restored::Ended;
}

Task<> Session::begin(api::Session session)
{
    m_api.setCsrfToken(session.csrfToken.toLatin1());
    m_session = session;
    m_accounts.remember(account());
    m_isKept = co_await m_secrets->write(account().key(), m_api.sessionCookie());
    m_live.start(m_api.server(), m_api.sessionCookie());
    Q_EMIT changed();
}

Task<> Session::refresh()
{
    const api::Session session = co_await api::getSession(m_api);
    co_await begin(session);
}

Task<> Session::logOut()
{
    if (!isSignedIn())
        co_return;
    const QString key = account().key();
    try {
        co_await api::logOut(m_api);
    } catch (const ApiError &) {
        // It ends here all the same; at the server by itself after its time.
    }
    co_await m_secrets->remove(key);
    end();
}

void Session::end()
{
    m_session.reset();
    m_api.clearSession();
    m_live.stop();
    Q_EMIT changed();
}

void Session::handleExpiry()
{
    if (!isSignedIn())
        return;
    detach(m_secrets->remove(account().key()), "forget session");
    m_session.reset();
    m_live.stop();
    Q_EMIT expired();
}

} // namespace freehold::desktop
