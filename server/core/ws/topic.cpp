// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ws/topic.h"

namespace freehold {

const Topic::Message &Topic::append(const QJsonObject &data, std::size_t keep)
{
    m_tail.push_back({++m_lastSeq, data});
    if (m_tail.size() > keep)
        m_tail.pop_front();
    return m_tail.back();
}

bool Topic::take(Message message, std::size_t keep)
{
    if (message.seq <= m_lastSeq)
        return false;
    if (message.seq != m_lastSeq + 1)
        m_tail.clear();
    m_lastSeq = message.seq;
    m_tail.push_back(std::move(message));
    if (m_tail.size() > keep)
        m_tail.pop_front();
    return true;
}

std::optional<std::vector<Topic::Message>> Topic::since(qint64 seq) const
{
    const qint64 firstKept = m_lastSeq - static_cast<qint64>(m_tail.size()) + 1;
    if (seq < firstKept - 1 || seq > m_lastSeq)
        return std::nullopt;
    return std::vector<Message>(m_tail.begin() + (seq - firstKept + 1), m_tail.end());
}

} // namespace freehold
