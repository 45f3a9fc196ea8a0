// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/database_address.h"

#include <QUrl>
#include <QUrlQuery>

namespace freehold::db {

namespace {

Error badUrl(const QString &why)
{
    return Error(ErrorCode::Internal, QStringLiteral("database_url"),
                 QStringLiteral("The database URL is not valid: ") + why);
}

DatabaseAddress sqliteAddress(const QString &path)
{
    if (path.isEmpty() || path == QStringLiteral(":memory:"))
        throw badUrl(QStringLiteral("sqlite: needs the path of a file"));
    DatabaseAddress address;
    address.dialect = Dialect::Sqlite;
    address.name = path;
    return address;
}

DatabaseAddress postgresAddress(const QUrl &url)
{
    DatabaseAddress address;
    address.dialect = Dialect::Postgres;
    address.host = url.host();
    address.port = url.port(5432);
    address.user = url.userName(QUrl::FullyDecoded);
    address.password = url.password(QUrl::FullyDecoded);
    address.name = url.path(QUrl::FullyDecoded).mid(1);

    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == QStringLiteral("host"))
            address.host = value;
        else if (key == QStringLiteral("search_path"))
            address.searchPath = value;
        else if (key == QStringLiteral("sslmode") || key == QStringLiteral("sslrootcert"))
            address.options.emplace_back(key, value);
        else
            throw badUrl(QStringLiteral("unknown parameter ") + key);
    }
    if (address.host.isEmpty() || address.name.isEmpty())
        throw badUrl(QStringLiteral("postgres: needs a host and the name of a database"));
    return address;
}

} // namespace

DatabaseAddress DatabaseAddress::parse(const QString &text)
{
    const QString sqlitePrefix = QStringLiteral("sqlite:");
    if (text.startsWith(sqlitePrefix))
        return sqliteAddress(text.mid(sqlitePrefix.size()));
    const QUrl url(text, QUrl::StrictMode);
    if (url.isValid() && (url.scheme() == QStringLiteral("postgres") || url.scheme() == QStringLiteral("postgresql")))
        return postgresAddress(url);
    throw badUrl(QStringLiteral("it must start with sqlite: or postgres://"));
}

} // namespace freehold::db
