// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/stored_answer.h"

namespace freehold {

StoredAnswer StoredAnswer::fromRow(const Row &row)
{
    StoredAnswer stored{row.text("attempt"),
                        row.text("fingerprint"),
                        row.text("state") == QLatin1StringView("done"),
                        row.text("state") == QLatin1StringView("effected"),
                        row.time("started_at"),
                        row.time("expires_at"),
                        row.optionalBytes("body"),
                        {}};
    if (!stored.isDone)
        return stored;
    stored.response.status = static_cast<int>(row.int64("status"));
    stored.response.contentType = row.text("content_type").toLatin1();
    const QJsonObject headers = row.json("headers");
    for (auto it = headers.begin(); it != headers.end(); ++it)
        stored.response.withHeader(it.key().toLatin1(), it.value().toString().toLatin1());
    return stored;
}

} // namespace freehold
