// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

class QSettings;

namespace freehold::desktop {

/// An account somebody signed in with here before. Holds no secret.
struct KnownAccount {
    QUrl server;
    QString email; ///< of a wallet sign-in too: the account's own
    QString name;
    QDateTime usedAt;

    /// Under which its session stands in the keychain.
    [[nodiscard]] QString key() const { return email + u'@' + server.toString(); }
    [[nodiscard]] bool isSame(const KnownAccount &other) const { return key() == other.key(); }
};

/// Accounts and servers that were used, the latest first, kept in QSettings.
class AccountList {
public:
    explicit AccountList(QSettings &settings) : m_settings(settings) { }

    [[nodiscard]] QList<KnownAccount> accounts() const;
    /// Servers of the accounts, each once.
    [[nodiscard]] QList<QUrl> servers() const;
    void remember(const KnownAccount &account);
    void forget(const KnownAccount &account);

private:
    void write(const QList<KnownAccount> &accounts);

    QSettings &m_settings;
};

} // namespace freehold::desktop
