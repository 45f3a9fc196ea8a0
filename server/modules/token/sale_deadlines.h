// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/token/token_dependencies.h"
#include "server/modules/token/token_types.h"

namespace freehold::token {

/// Tells that a sale's deadline has passed, of which no log speaks: those who watch the sale, and where it has failed thereby its
/// manager, the admins and the buyers. Once for each deadline, whatever happens to the server.
class SaleDeadlines {
public:
    SaleDeadlines(Core &core, TokenDependencies modules, int everySeconds);
    void start() { m_sweeps.start(); }
    [[nodiscard]] Task<> stop() { return m_sweeps.stop(); }

    /// One turn.
    [[nodiscard]] Task<> sweep();

private:
    void tell(Sql &sql, const PropertyToken &token, bool hasFailed);
    void tellOfFailure(Sql &sql, const PropertyToken &token);

    Core &m_core;
    TokenDependencies m_modules;
    Repeating m_sweeps;
};

} // namespace freehold::token
