// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace freehold {

/// What Redis answered, taken out of hiredis' hands.
struct RedisReply {
    enum class Kind { Nil, Integer, Text, List, Error };

    Kind kind = Kind::Nil;
    qint64 integer = 0;
    QByteArray text; ///< of Text and Error
    std::vector<RedisReply> items;

    [[nodiscard]] bool isError() const { return kind == Kind::Error; }
    /// The item at `index`, or Nil where there is none.
    [[nodiscard]] const RedisReply &at(std::size_t index) const
    {
        static const RedisReply nil;
        return index < items.size() ? items[index] : nil;
    }
};

/// Nothing when Redis did not answer.
using RedisAnswer = std::optional<RedisReply>;

/// One entry of a stream: its id, and names and values in turn.
struct RedisEntry {
    QByteArray id;
    std::vector<std::pair<QByteArray, QByteArray>> fields;

    [[nodiscard]] QByteArray value(QByteArrayView name) const
    {
        for (const auto &[key, value] : fields)
            if (key == name)
                return value;
        return {};
    }
};

/// Reads the list of entries that XRANGE gives, and XREAD per stream.
[[nodiscard]] std::vector<RedisEntry> readEntries(const RedisReply &list);

} // namespace freehold
