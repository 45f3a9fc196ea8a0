// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace freehold {

/// Where Redis is. TLS is not spoken (Debian's hiredis has none): keep the way to Redis inside a private network, or put
/// stunnel in between.
struct RedisConfig {
    QString host;
    int port = 6379;
    int database = 0;
    QByteArray user;     ///< of an access list; empty for the default one
    QByteArray password; ///< empty for none
    /// Before every key, so that installations can share one Redis.
    QByteArray prefix = "freehold";

    /// `redis://[user@]host[:port][/database]`; the error says what is wrong. The password is not part of it.
    [[nodiscard]] static std::expected<RedisConfig, QString> fromUrl(const QString &url);
};

} // namespace freehold
