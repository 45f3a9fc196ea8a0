// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/paged_table.h"

#include "client/desktop/widgets/keep_place.h"

namespace freehold::desktop {

static_assert(kIdRole == kPlaceRole); // so that views find a row again

void PagedTable::enter(State state, std::exception_ptr failure)
{
    m_state = state;
    m_failure = std::move(failure);
    Q_EMIT stateChanged();
}

void PagedTable::refresh()
{
    if (!isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, columnCount({}) - 1));
}

} // namespace freehold::desktop
