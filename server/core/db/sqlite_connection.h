// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/connection.h"

#include <QSqlError>
#include <QSqlQuery>

#include <unordered_map>

namespace freehold::db {

/// Through Qt's driver.
class SqliteConnection final : public Connection {
public:
    SqliteConnection(DatabaseAddress address, Access access);
    ~SqliteConnection() override;

    void begin() override;
    void control(const QString &statement) override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    int exec(const QString &statement, const SqlParams &params) override;
    void forEach(const QString &statement, const SqlParams &params,
                 const std::function<void(const Row &)> &visit) override;

private:
    struct Prepared;
    class Lease;

    void open() override;
    void close();
    void sendCommit() override { control(QStringLiteral("COMMIT")); }
    void sendRollback() override { control(QStringLiteral("ROLLBACK")); }
    std::shared_ptr<Prepared> prepared(const QString &statement);
    Lease execute(const QString &statement, const SqlParams &params);
    [[noreturn]] void failWith(const QSqlError &error);

    QString m_name;
    std::unordered_map<QString, std::shared_ptr<Prepared>> m_prepared;
};

} // namespace freehold::db
