// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/dividend/dividend_access.h"
#include "server/modules/dividend/dividend_check.h"

namespace freehold::dividend {

struct BooksView {
    Books tables;
    Books chain;
    quint64 block = 0; ///< as of which they were compared
    QStringList differences;
};

/// The books of a token as our tables have them, beside the contract's own.
class DividendBooks {
public:
    DividendBooks(Core &core, const DividendDependencies &modules) : m_core(core), m_modules(modules), m_access(modules)
    {
    }

    /// Both of one block. Throws NotFound for a property without a token.
    [[nodiscard]] Task<BooksView> compare(Actor actor, PropertyId property);

private:
    Core &m_core;
    const DividendDependencies &m_modules;
    DividendAccess m_access;
};

} // namespace freehold::dividend
