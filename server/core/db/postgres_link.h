// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database_address.h"

#include <libpq-fe.h>

#include <QByteArray>

#include <memory>
#include <span>
#include <vector>

namespace freehold::db {

/// A value on its way to PostgreSQL: text, or bytes as they are. A null QByteArray is NULL.
struct PostgresParam {
    QByteArray value;
    bool isBinary = false;
};

/// libpq in pipeline mode: commands are queued, sent together and answered together, so that BEGIN costs no round trip
/// of its own.
class PostgresLink {
public:
    using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;
    /// What PostgreSQL, or the loss of it, said. `state` is the SQLSTATE, empty when the server did not answer.
    struct Failure {
        QByteArray state;
        QString text;
    };

    /// Throws Failure.
    explicit PostgresLink(const DatabaseAddress &address);
    ~PostgresLink();
    Q_DISABLE_COPY_MOVE(PostgresLink)

    void queue(const QByteArray &statement, std::span<const PostgresParam> params = {});
    void queuePrepare(const QByteArray &name, const QByteArray &statement);
    void queuePrepared(const QByteArray &name, std::span<const PostgresParam> params);

    /// Sends what is queued and waits; the result of the last command. Throws the first Failure of any: the commands
    /// behind it were not done.
    Result finish();
    /// The same with the results of all commands.
    std::vector<Result> finishAll();
    /// Sends what is queued; finish() hears the answers later.
    void send();

    /// Commands whose answers were not heard yet: so many come before those of what is queued next.
    [[nodiscard]] std::size_t unheard() const;

    [[nodiscard]] QByteArray quotedName(const QByteArray &name) const;

private:
    enum class Expected { Command, Sync };

    void require(int sent);
    void sync();
    [[noreturn]] void failConnection();

    PGconn *m_connection;
    int m_unsynced = 0;               ///< commands since the last sync
    std::vector<Expected> m_expected; ///< answers not yet read, in order
};

} // namespace freehold::db
