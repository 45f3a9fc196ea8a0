// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/web_socket_places.h"

namespace freehold {

bool WebSocketPlaces::take(const QString &address, const QString &account)
{
    const bool isFull = m_all >= m_limits.all || m_byAddress.value(address) >= m_limits.perAddress
        || (!account.isEmpty() && m_byAccount.value(account) >= m_limits.perAccount);
    if (isFull)
        return false;
    ++m_all;
    ++m_byAddress[address];
    if (!account.isEmpty())
        ++m_byAccount[account];
    return true;
}

void WebSocketPlaces::giveBack(const QString &address, const QString &account)
{
    --m_all;
    release(m_byAddress, address);
    if (!account.isEmpty())
        release(m_byAccount, account);
}

void WebSocketPlaces::release(QHash<QString, int> &counts, const QString &key)
{
    const auto found = counts.find(key);
    if (found != counts.end() && --*found == 0)
        counts.erase(found);
}

} // namespace freehold
