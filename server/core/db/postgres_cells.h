// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"

#include <libpq-fe.h>

namespace freehold::db {

/// The rows of a result in text format, one after the other.
class PostgresCells final : public Cells {
public:
    explicit PostgresCells(const PGresult *result) : m_result(result), m_rows(PQntuples(result)) { }

    [[nodiscard]] bool isAtRow() const { return m_row < m_rows; }
    void next() { ++m_row; }

    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] std::optional<QString> text(int column) const override;
    [[nodiscard]] std::optional<qint64> int64(int column) const override;
    [[nodiscard]] std::optional<bool> boolean(int column) const override;
    [[nodiscard]] std::optional<QByteArray> bytes(int column) const override;

private:
    [[nodiscard]] QByteArrayView value(int column) const;

    const PGresult *m_result;
    int m_rows;
    int m_row = 0;
};

} // namespace freehold::db
