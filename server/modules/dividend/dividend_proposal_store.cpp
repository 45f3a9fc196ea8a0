// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_proposal_store.h"

namespace freehold::dividend {

namespace {

QJsonObject ratesByNumber(const std::map<int, qint64> &rates)
{
    QJsonObject json;
    for (const auto &[country, bps] : rates)
        json.insert(QString::number(country), bps);
    return json;
}

WithholdingRates ratesOf(const Row &row)
{
    WithholdingRates rates{.otherBps = row.int64("other_bps"), .byCountry = {}};
    const QJsonObject json = row.json("rates");
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        rates.byCountry.emplace(entry.key().toInt(), entry.value().toInteger());
    return rates;
}

} // namespace

ApprovedTerms ApprovedTerms::fromRow(const Row &row)
{
    return {.approvedBy = row.id<UserId>("approved_by"),
            .approvedAt = row.time("approved_at"),
            .proposal = row.id<ProposalId>("proposal_id"),
            .statement = row.text("statement").toUtf8(),
            .statementHash = optionalHashOf(row, "statement_hash").value_or(evm::Hash32()),
            .amount = row.usdc("amount_micro_usdc"),
            .reserve = row.usdc("reserve_micro_usdc"),
            .fee = row.usdc("fee_micro_usdc"),
            .feeDue = {row.int64("fee_due_cents")},
            .reserveDue = {row.int64("reserve_due_cents")},
            .rates = ratesOf(row)};
}

void ProposalStore::insert(Sql &sql, const DistributionId &id, const ApprovedTerms &terms)
{
    sql.exec("INSERT INTO distribution_proposals (proposal_id, distribution_id, approved_by, approved_at, statement, "
             "statement_hash, amount_micro_usdc, reserve_micro_usdc, fee_micro_usdc, fee_due_cents, "
             "reserve_due_cents, other_bps, rates) "
             "VALUES (:proposal, :id, :by, :at, :statement, :hash, :amount, :reserve, :fee, :fee_due, "
             ":reserve_due, :other, :rates)",
             {{"proposal", terms.proposal},
              {"id", id},
              {"by", terms.approvedBy},
              {"at", terms.approvedAt},
              {"statement", QString::fromUtf8(terms.statement)},
              {"hash", column(terms.statementHash)},
              {"amount", terms.amount},
              {"reserve", terms.reserve},
              {"fee", terms.fee},
              {"fee_due", terms.feeDue.cents},
              {"reserve_due", terms.reserveDue.cents},
              {"other", terms.rates.otherBps},
              {"rates", ratesByNumber(terms.rates.byCountry)}});
}

std::vector<ApprovedTerms> ProposalStore::of(Sql &sql, const DistributionId &id)
{
    return sql.all<ApprovedTerms>("SELECT * FROM distribution_proposals WHERE distribution_id = :id "
                                  "ORDER BY approved_at DESC, proposal_id DESC",
                                  {{"id", id}});
}

} // namespace freehold::dividend
