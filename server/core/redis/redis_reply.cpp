// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/redis/redis_reply.h"

namespace freehold {

std::vector<RedisEntry> readEntries(const RedisReply &list)
{
    std::vector<RedisEntry> entries;
    for (const RedisReply &item : list.items) {
        RedisEntry entry{item.at(0).text, {}};
        const auto &fields = item.at(1).items;
        for (std::size_t i = 0; i + 1 < fields.size(); i += 2)
            entry.fields.emplace_back(fields[i].text, fields[i + 1].text);
        if (!entry.id.isEmpty())
            entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace freehold
