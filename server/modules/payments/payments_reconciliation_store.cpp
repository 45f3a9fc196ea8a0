// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_reconciliation_store.h"

#include <QJsonDocument>

namespace freehold::payments {

namespace {

QString textOf(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

void ReconciliationStore::insert(Sql &sql, const Reconciliation &reconciliation)
{
    sql.exec("INSERT INTO ledger_reconciliations (differences, contradictions, overdue, compared_at) "
             "VALUES (:differences, :contradictions, :overdue, :compared)",
             {{"differences", textOf(reconciliation.differences)},
              {"contradictions", textOf(QJsonArray::fromStringList(reconciliation.contradictions))},
              {"overdue", textOf(reconciliation.overdue)},
              {"compared", reconciliation.comparedAt}});
}

std::vector<Reconciliation> ReconciliationStore::latest(Sql &sql, int limit)
{
    return sql.all<Reconciliation>("SELECT * FROM ledger_reconciliations ORDER BY id DESC LIMIT :limit",
                                   {{"limit", limit}});
}

void ReconciliationStore::removeBefore(Sql &sql, TimeMs time)
{
    sql.exec("DELETE FROM ledger_reconciliations WHERE compared_at < :time", {{"time", time}});
}

} // namespace freehold::payments
