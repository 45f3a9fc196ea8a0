// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/connection.h"
#include "server/core/db/postgres_link.h"

#include <QHash>

#include <optional>

namespace freehold::db {

/// Through libpq: what begins or ends a unit travels with the unit's own statements.
class PostgresConnection final : public Connection {
public:
    PostgresConnection(DatabaseAddress address, Access access);
    ~PostgresConnection() override;

    void begin() override;
    void control(const QString &statement) override;
    void controlLater(const QString &statement) override;
    void settle() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgres; }
    int exec(const QString &statement, const SqlParams &params) override;
    void execLater(const QString &statement, const SqlParams &params) override;
    void forEach(const QString &statement, const SqlParams &params,
                 const std::function<void(const Row &)> &visit) override;
    std::unique_ptr<Answers> ask(std::span<const Query *const> queries) override;

private:
    struct Prepared;
    class PostgresAnswers;

    void open() override;
    void sendCommit() override;
    void sendRollback() override;
    PostgresLink &link();
    std::shared_ptr<Prepared> queuePrepared(const QString &statement, const SqlParams &params);
    std::shared_ptr<Prepared> knownStatement(const QString &statement);
    /// So that preparing them gives up none that is known.
    void makeRoomFor(std::size_t statements);
    void queueControl(const QByteArray &statement);
    PostgresLink::Result finish();
    std::vector<PostgresLink::Result> finishAll();
    static void visitRows(Prepared &prepared, const PGresult *result, const std::function<void(const Row &)> &visit);
    [[noreturn]] void failWith(const PostgresLink::Failure &failure);

    std::unique_ptr<PostgresLink> m_link;
    bool m_hasUnheard = false; ///< something was sent by execLater() since an answer was read
    QHash<QString, std::shared_ptr<Prepared>> m_prepared;
    quint64 m_lastName = 0;
};

} // namespace freehold::db
