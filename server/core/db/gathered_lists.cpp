// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/gathered_lists.h"

#include <algorithm>

namespace freehold::db {

Gathered &GatheredLists::of(std::type_index type, MakeGathered make)
{
    const auto found = std::ranges::find(m_lists, type, &List::type);
    return found != m_lists.end() ? *found->items : *m_lists.emplace_back(type, make()).items;
}

void GatheredLists::write(Sql &sql)
{
    for (const List &list : m_lists)
        list.items->write(sql);
}

GatheredLists::Marks GatheredLists::marks() const
{
    Marks marks;
    for (const List &list : m_lists)
        marks.push_back(list.items->mark());
    return marks;
}

void GatheredLists::goBackTo(const Marks &marks)
{
    for (std::size_t i = 0; i < m_lists.size(); ++i)
        m_lists[i].items->goBackTo(i < marks.size() ? marks[i] : Gathered::Mark{});
}

} // namespace freehold::db
