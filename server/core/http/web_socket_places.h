// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace freehold {

/// How many WebSockets are open: in all, from one address and of one account. Each lasts, so that few clients could
/// otherwise take every connection the server has.
class WebSocketPlaces {
public:
    struct Limits {
        int all = 1000;
        int perAddress = 100;
        int perAccount = 20;
    };
    explicit WebSocketPlaces(Limits limits) : m_limits(limits) { }

    /// False when there is none left for this one. `account` is empty without a session.
    [[nodiscard]] bool take(const QString &address, const QString &account);
    void giveBack(const QString &address, const QString &account);

private:
    static void release(QHash<QString, int> &counts, const QString &key);

    Limits m_limits;
    int m_all = 0;
    QHash<QString, int> m_byAddress;
    QHash<QString, int> m_byAccount;
};

} // namespace freehold
