// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database_address.h"
#include "server/core/db/gathered_lists.h"
#include "server/core/db/sql_failure.h"

#include <functional>
#include <memory>
#include <span>

namespace freehold::db {

/// One connection, used by the thread that made it: transactions, prepared statements, and what a failure means.
class Connection : public Sql {
public:
    enum class Access { ReadOnly, ReadWrite };
    /// MustRetry: the transaction cannot commit, the same work may the next time. Lost: the connection is of no more use.
    enum class Health { Good, MustRetry, Lost };

    /// For the address's database; opens nothing yet.
    [[nodiscard]] static std::unique_ptr<Connection> make(const DatabaseAddress &address, Access access);
    Q_DISABLE_COPY_MOVE(Connection)

    /// Opens it when it is not open, or lost. Throws Error{Unavailable, "database_unreachable"}.
    void ensureOpen();

    /// Serializable for ReadWrite, one snapshot for ReadOnly.
    virtual void begin() = 0;
    void commit();
    /// Never throws; a connection that cannot even roll back is lost.
    void rollback() noexcept;
    /// A statement without parameters that is not worth preparing.
    virtual void control(const QString &statement) = 0;
    /// The same for one whose failure may be heard with the next statement: it costs no round trip of its own.
    virtual void controlLater(const QString &statement) { control(statement); }

    /// Hears how what was sent by execLater() ended; throws like exec().
    virtual void settle() { }

    /// Queries that depend on nothing, outside of a transaction; `visit` gets each row with the place of its query. Throws when
    /// one of them fails: then none of the rows counts.
    using VisitOfQuery = std::function<void(std::size_t, const Row &)>;
    void forEachOf(std::span<const Query *const> queries, const VisitOfQuery &visit);

    /// A unit that shares a transaction begins. The savepoint is made before the unit's first statement.
    void startSavepoint();
    void keepSavepoint();
    /// Also takes back what the unit gathered.
    void undoSavepoint();

    /// Throws std::logic_error on one that only reads.
    [[nodiscard]] Gathered &gathered(std::type_index type, MakeGathered make);
    void writeGathered() { m_gathered.write(*this); }

    /// Forgets a failed statement of the unit before.
    void startUnit() { m_unitFailed = false; }
    [[nodiscard]] bool unitFailed() const { return m_unitFailed; }
    [[nodiscard]] Health health() const { return m_health; }

protected:
    Connection(DatabaseAddress address, Access access) : m_address(std::move(address)), m_access(access) { }

    /// Opens it anew; what was open is gone. Throws like ensureOpen().
    virtual void open() = 0;
    virtual void sendCommit() = 0;
    virtual void sendRollback() = 0;

    [[nodiscard]] const DatabaseAddress &address() const { return m_address; }
    [[nodiscard]] Access access() const { return m_access; }
    /// Called before each statement of a unit.
    void requireUnfailed();
    /// Remembers what the failure means to the unit and to the connection, and throws it as an Error.
    [[noreturn]] void fail(SqlFailure failure, const QString &detail);

private:
    enum class Savepoint { None, Waiting, Made };

    DatabaseAddress m_address;
    Access m_access;
    Health m_health = Health::Lost;
    bool m_unitFailed = false;
    Savepoint m_savepoint = Savepoint::None;
    GatheredLists m_gathered;
    GatheredLists::Marks m_gatheredBefore; ///< the unit in the savepoint
};

[[nodiscard]] Error unreachable(const QString &detail);

} // namespace freehold::db
