// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/redis/redis_config.h"

#include <QUrl>

namespace freehold {

std::expected<RedisConfig, QString> RedisConfig::fromUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1StringView("redis") || url.host().isEmpty())
        return std::unexpected(QStringLiteral("must be redis://host:port/database"));
    if (!url.password().isEmpty())
        return std::unexpected(QStringLiteral("must not hold the password: that is redis.password"));
    RedisConfig config{.host = url.host(), .port = url.port(6379), .user = url.userName().toUtf8(), .password = {}};
    const QString path = url.path().mid(1);
    bool ok = true;
    if (!path.isEmpty())
        config.database = path.toInt(&ok);
    if (!ok || config.database < 0)
        return std::unexpected(QStringLiteral("names no database: after the slash stands a number"));
    return config;
}

} // namespace freehold
