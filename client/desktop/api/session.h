// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/account_list.h"
#include "client/desktop/api/coro.h"
#include "client/desktop/api/secret_store.h"
#include "generated/desktop_api/auth.h"

#include "shared/domain/roles.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QSettings;

namespace freehold::desktop {

class ApiClient;
class LiveClient;

/// Who is signed in. A session's cookie is kept in the keychain, so that the next start finds it; its password never is.
class Session final : public QObject {
    Q_OBJECT

public:
    /// Signs an EIP-4361 message with the wallet it names: "0x…" of 65 bytes. What it throws, logInWithWallet throws.
    using Signer = std::function<Task<QString>(QString message)>;

    Session(ApiClient &api, LiveClient &live, std::unique_ptr<SecretStore> secrets, QSettings &settings,
            QObject *parent = nullptr);
    ~Session() override;

    /// Throws ApiError; `totp_required` asks for `code` too, of the authenticator app or a recovery code.
    [[nodiscard]] Task<> logIn(QString email, QString password, QString code = {});
    [[nodiscard]] Task<> logInWithWallet(QString address, Signer signer, QString code = {});
    enum class Restored {
        SignedIn,
        NothingKept, ///< no keychain keeps one for this account, or it was logged out here
        Ended,       ///< the server has ended the one that was kept
    };
    /// Goes on with the session that was kept for `account`. Throws ApiError when the server cannot be asked: the session may
    /// still be good.
    [[nodiscard]] Task<Restored> restore(KnownAccount account);
    /// Ends it here in any case, and at the server when it can be reached.
    [[nodiscard]] Task<> logOut();
    /// Asks who this is again, after the mail address was verified or an authenticator app enrolled.
    [[nodiscard]] Task<> refresh();

    [[nodiscard]] bool isSignedIn() const { return m_session.has_value(); }
    /// Only when signed in.
    [[nodiscard]] const api::User &user() const { return m_session->user; }
    [[nodiscard]] Roles roles() const;
    [[nodiscard]] bool has(Role role) const { return roles().testFlag(role); }
    [[nodiscard]] bool mustEnrolTotp() const { return m_session && m_session->mustEnrolTotp; }
    /// False where there is no keychain to keep the session: the next start asks for the password.
    [[nodiscard]] bool isKept() const { return m_isKept; }

    [[nodiscard]] AccountList &knownAccounts() { return m_accounts; }

Q_SIGNALS:
    /// Signed in, out, or the account is another.
    void changed();
    /// The server ended the session; the person stays where they are and signs in again.
    void expired();

private:
    [[nodiscard]] Task<> begin(api::Session session);
    void end();
    void handleExpiry();
    [[nodiscard]] KnownAccount account() const;

    ApiClient &m_api;
    LiveClient &m_live;
    std::unique_ptr<SecretStore> m_secrets;
    AccountList m_accounts;
    std::optional<api::Session> m_session;
    bool m_isKept = false;
};

} // namespace freehold::desktop
