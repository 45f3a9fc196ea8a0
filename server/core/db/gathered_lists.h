// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/gathered.h"

#include <vector>

namespace freehold::db {

/// One transaction's lists of what was gathered, one of each type.
class GatheredLists {
public:
    using Marks = std::vector<Gathered::Mark>;

    [[nodiscard]] Gathered &of(std::type_index type, MakeGathered make);
    void write(Sql &sql);

    [[nodiscard]] Marks marks() const;
    /// Lists that came later are emptied.
    void goBackTo(const Marks &marks);
    void clear() { m_lists.clear(); }

private:
    struct List {
        std::type_index type;
        std::unique_ptr<Gathered> items;
    };
    std::vector<List> m_lists;
};

} // namespace freehold::db
