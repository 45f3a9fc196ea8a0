// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/asked_together.h"

#include <algorithm>

namespace freehold {

namespace {

using Visit = std::function<void(const Row &)>;

class ReadsOnly : public Sql {
public:
    explicit ReadsOnly(Dialect dialect) : m_dialect(dialect) { }
    [[nodiscard]] Dialect dialect() const override { return m_dialect; }
    int exec(const QString & /*statement*/, const SqlParams & /*params*/) override { refuseWrite(); }
    [[nodiscard]] bool refusedWrite() const { return m_refusedWrite; }

protected:
    void requireRead(const QString &statement)
    {
        if (!statement.startsWith(u"SELECT ") && !statement.startsWith(u"WITH "))
            refuseWrite();
    }

private:
    [[noreturn]] void refuseWrite()
    {
        m_refusedWrite = true;
        throw std::logic_error("there is a write among queries that are asked together");
    }

    bool m_refusedWrite = false;
    Dialect m_dialect;
};

class Listener final : public ReadsOnly {
public:
    using ReadsOnly::ReadsOnly;
    void forEach(const QString &statement, const SqlParams &params, const Visit & /*visit*/) override
    {
        requireRead(statement);
        m_queries.push_back({statement, params});
    }
    [[nodiscard]] const std::vector<Query> &queries() const { return m_queries; }

private:
    std::vector<Query> m_queries;
};

bool isSame(const SqlParams &a, const SqlParams &b)
{
    return std::ranges::equal(a, b, [](const auto &one, const auto &other) {
        return one.first == other.first && one.second.variant() == other.second.variant();
    });
}

class Answering final : public ReadsOnly {
public:
    Answering(Sql &sql, const std::vector<Query> &queries, std::unique_ptr<Answers> answers)
        : ReadsOnly(sql.dialect()), m_sql(sql), m_queries(queries), m_answers(std::move(answers))
    {
    }
    void forEach(const QString &statement, const SqlParams &params, const Visit &visit) override
    {
        requireRead(statement);
        const bool isForeseen = m_next < m_queries.size() && m_queries[m_next].statement == statement
            && isSame(m_queries[m_next].params, params);
        if (isForeseen) {
            m_answers->forEach(m_next++, visit);
            return;
        }
        m_next = m_queries.size();
        m_sql.forEach(statement, params, visit);
    }

private:
    Sql &m_sql;
    const std::vector<Query> &m_queries;
    std::unique_ptr<Answers> m_answers; ///< to all queries; null without any
    std::size_t m_next = 0;
};

std::vector<Query> foreseen(Dialect dialect, const std::function<void(Sql &)> &reads)
{
    Listener listener(dialect);
    try {
        reads(listener);
    } catch (...) {
        // Something was not found, as nothing is.
        if (listener.refusedWrite())
            throw;
    }
    return listener.queries();
}

} // namespace

void askTogether(Sql &sql, const std::function<void(Sql &)> &reads)
{
    const auto queries = sql.dialect() == Dialect::Postgres ? foreseen(sql.dialect(), reads) : std::vector<Query>();
    std::vector<const Query *> asked;
    for (const Query &query : queries)
        asked.push_back(&query);
    Answering answering(sql, queries, asked.empty() ? nullptr : sql.ask(asked));
    reads(answering);
}

} // namespace freehold
