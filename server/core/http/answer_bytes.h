// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>

namespace freehold {

/// Counts the bytes of answers that wait in memory until their clients take them, in all and by address.
class AnswerBytes {
public:
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 of(const QHostAddress &address) const { return m_byAddress.value(address); }
    /// Negative when bytes are taken.
    void add(const QHostAddress &address, qint64 bytes)
    {
        m_total += bytes;
        if ((m_byAddress[address] += bytes) == 0)
            m_byAddress.remove(address);
    }

private:
    qint64 m_total = 0;
    QHash<QHostAddress, qint64> m_byAddress;
};

} // namespace freehold
