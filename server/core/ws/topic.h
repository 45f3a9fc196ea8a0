// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <deque>
#include <optional>
#include <vector>

namespace freehold {

/// One topic's numbered messages: the number of the last one and the tail that is kept for those who come back.
class Topic {
public:
    struct Message {
        qint64 seq = 0;
        QJsonObject data;
    };

    const Message &append(const QJsonObject &data, std::size_t keep);
    /// Takes over a message that another numbered; false when it was here before. After a gap only what follows is kept.
    bool take(Message message, std::size_t keep);
    /// Frees the tail; who comes back to this topic gets a snapshot. Numbers go on where they were.
    void forgetTail() { m_tail.clear(); }
    [[nodiscard]] qint64 lastSeq() const { return m_lastSeq; }
    /// What came after `seq`; nothing when part of it is no longer kept, or `seq` is from the future.
    [[nodiscard]] std::optional<std::vector<Message>> since(qint64 seq) const;

private:
    std::deque<Message> m_tail;
    qint64 m_lastSeq = 0;
};

} // namespace freehold
