// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/network_of.h"

#include <algorithm>

namespace freehold {

QString networkOf(const QHostAddress &address)
{
    if (address.isNull())
        return {};
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4 & 0xffff'ff00).toString() + QStringLiteral("/24");
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(std::begin(bytes.c) + 6, std::end(bytes.c), 0);
    return QHostAddress(bytes).toString() + QStringLiteral("/48");
}

} // namespace freehold
