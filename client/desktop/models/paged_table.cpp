// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/paged_table.h"

namespace freehold::desktop {

void PagedTable::enter(State state, std::exception_ptr failure)
{
    m_state = state;
    m_failure = std::move(failure);
    Q_EMIT stateChanged();
}

} // namespace freehold::desktop
