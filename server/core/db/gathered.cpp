// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/gathered.h"

#include "server/core/db/connection.h"

namespace freehold {

namespace {
/// Whatever a unit of work gets.
db::Connection &connectionOf(Sql &sql) { return dynamic_cast<db::Connection &>(sql); }
} // namespace

Gathered &gatheredOf(Sql &sql, std::type_index type, MakeGathered make)
{
    return connectionOf(sql).gathered(type, make);
}

void writeGathered(Sql &sql) { connectionOf(sql).writeGathered(); }

} // namespace freehold
