// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database_address.h"
#include "server/core/db/statement_text.h"

#include <QSqlError>
#include <QSqlQuery>

#include <memory>
#include <unordered_map>

namespace freehold::db {

/// One connection, used by the thread that made it: transactions, prepared statements, and what a failure means.
class Connection final : public Sql {
public:
    enum class Access { ReadOnly, ReadWrite };
    /// MustRetry: the transaction cannot commit, the same work may the next time. Lost: the connection is of no more use.
    enum class Health { Good, MustRetry, Lost };

    Connection(DatabaseAddress address, Access access);
    ~Connection() override;
    Q_DISABLE_COPY_MOVE(Connection)

    /// Opens it when it is not open, or lost. Throws Error{Unavailable, "database_unreachable"}.
    void ensureOpen();

    /// Serializable for ReadWrite, one snapshot for ReadOnly.
    void begin();
    void commit();
    /// Never throws; a connection that cannot even roll back is lost.
    void rollback() noexcept;
    /// A statement without parameters that is not worth preparing.
    void control(const QString &statement);

    /// Forgets a failed statement of the unit before.
    void startUnit() { m_unitFailed = false; }
    [[nodiscard]] bool unitFailed() const { return m_unitFailed; }
    [[nodiscard]] Health health() const { return m_health; }

    [[nodiscard]] Dialect dialect() const override { return m_address.dialect; }
    int exec(const QString &statement, const SqlParams &params) override;
    void forEach(const QString &statement, const SqlParams &params,
                 const std::function<void(const Row &)> &visit) override;

private:
    struct Prepared;
    class Lease;

    void open();
    void close();
    void configure();
    std::shared_ptr<Prepared> prepared(const QString &statement);
    Lease execute(const QString &statement, const SqlParams &params);
    void requireUnfailed() const;
    [[noreturn]] void fail(const QSqlError &error);

    DatabaseAddress m_address;
    Access m_access;
    QString m_name;
    Health m_health = Health::Lost;
    bool m_unitFailed = false;
    std::unordered_map<QString, std::shared_ptr<Prepared>> m_prepared;
};

} // namespace freehold::db
