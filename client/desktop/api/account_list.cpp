// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/account_list.h"

#include <QSettings>

namespace freehold::desktop {

namespace {

const QString kArray = QStringLiteral("accounts");
constexpr int kMostAccounts = 20;

} // namespace

QList<KnownAccount> AccountList::accounts() const
{
    QList<KnownAccount> accounts;
    const int count = m_settings.beginReadArray(kArray);
    for (int index = 0; index < count; ++index) {
        m_settings.setArrayIndex(index);
        accounts.append({QUrl(m_settings.value(QStringLiteral("server")).toString()),
                         m_settings.value(QStringLiteral("email")).toString(),
                         m_settings.value(QStringLiteral("name")).toString(),
                         m_settings.value(QStringLiteral("used_at")).toDateTime()});
    }
    m_settings.endArray();
    return accounts;
}

QList<QUrl> AccountList::servers() const
{
    QList<QUrl> servers;
    for (const KnownAccount &account : accounts())
        if (!servers.contains(account.server))
            servers.append(account.server);
    return servers;
}

void AccountList::remember(const KnownAccount &account)
{
    QList<KnownAccount> known = accounts();
    known.removeIf([&account](const KnownAccount &one) { return one.isSame(account); });
    known.prepend(account);
    write(known.mid(0, kMostAccounts));
}

void AccountList::forget(const KnownAccount &account)
{
    QList<KnownAccount> known = accounts();
    known.removeIf([&account](const KnownAccount &one) { return one.isSame(account); });
    write(known);
}

void AccountList::write(const QList<KnownAccount> &accounts)
{
    m_settings.remove(kArray);
    m_settings.beginWriteArray(kArray, int(accounts.size()));
    for (int index = 0; index < accounts.size(); ++index) {
        const KnownAccount &account = accounts[index];
        m_settings.setArrayIndex(index);
        m_settings.setValue(QStringLiteral("server"), account.server.toString());
        m_settings.setValue(QStringLiteral("email"), account.email);
        m_settings.setValue(QStringLiteral("name"), account.name);
        m_settings.setValue(QStringLiteral("used_at"), account.usedAt);
    }
    m_settings.endArray();
}

} // namespace freehold::desktop
