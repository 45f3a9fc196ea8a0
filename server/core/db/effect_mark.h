// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <functional>

namespace freehold {

/// Writes down, in the transaction of a request's effect, that the request had it: then a repetition of that request is
/// never a second effect, however the first one ended. Empty for work that no repeatable request asked for.
class EffectMark {
public:
    EffectMark() = default;
    explicit EffectMark(std::function<void(Sql &)> write) : m_write(std::move(write)) { }

    /// Throws when another attempt at the same request came first; the effect then does not happen.
    void operator()(Sql &sql) const
    {
        if (m_write)
            m_write(sql);
    }

private:
    std::function<void(Sql &)> m_write;
};

} // namespace freehold
