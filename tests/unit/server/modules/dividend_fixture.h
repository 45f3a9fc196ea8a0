// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_debt_store.h"
#include "server/modules/dividend/dividend_payment_store.h"
#include "server/modules/dividend/dividend_proposal_store.h"
#include "server/modules/dividend/dividend_source_store.h"
#include "server/modules/dividend/dividend_store.h"
#include "tests/unit/server/modules/purchase_builders.h"

/// Distributions at every point of their way, in the transaction that a test ends with.
namespace freehold::dividend {

using freehold::test::anvilAccount;
using freehold::token::kToken;

inline LogPosition logAt(int number)
{
    return {evm::Hash32::fromBytes(QByteArray(32, static_cast<char>(number))).value(), static_cast<quint32>(number)};
}

inline ChainStep stepAt(int number)
{
    return {.at = {number * 1'000},
            .transactionHash = logAt(number).transactionHash,
            .block = static_cast<quint64>(number)};
}

struct Distributions {
    explicit Distributions(Sql &s) : sql(s), property(token::insertProperty(s)) { }

    DistributionId draft(int month = 1)
    {
        Distribution made;
        made.id = DistributionId::trusted(QStringLiteral("dst_%1").arg(++count, 2, 10, QLatin1Char('0')));
        made.property = property;
        made.token = kToken;
        made.from = QDate(2027, month, 1);
        made.to = QDate(2027, month, 28);
        made.createdBy = token::kBuyer;
        made.createdAt = {count};
        DistributionStore::insert(sql, made);
        return made.id;
    }
    ApprovedTerms terms(Usdc amount = {1'000})
    {
        const ProposalId proposal = ProposalId::trusted(QStringLiteral("prp_%1").arg(++proposals));
        sql.exec(
            "INSERT INTO proposals (id, kind, subject_id, title, state, chain_id, safe, nonce, to_address, data, "
            "decoded, "
            "safe_tx_hash, threshold, requested_by, created_at) VALUES (:id, 'fund_distribution', 's', 't', 'OPEN', 1, "
            "'safe', :nonce, 'to', :data, '{}', 'h', 2, :by, 1)",
            {{"id", proposal}, {"nonce", proposals}, {"data", QByteArray("x")}, {"by", token::kBuyer}});
        return {.approvedBy = token::kBuyer,
                .approvedAt = {5},
                .proposal = proposal,
                .statement = canonicalText(Statement{}),
                .statementHash = logAt(77).transactionHash,
                .amount = amount,
                .reserve = {50},
                .fee = {80},
                .feeDue = {},
                .reserveDue = {},
                .rates = {.otherBps = 3'000, .byCountry = {{276, 2'638}, {724, 1'900}}}};
    }
    DistributionId funded(Usdc amount = {1'000}, int month = 1)
    {
        const DistributionId id = draft(month);
        const ApprovedTerms approved = terms(amount);
        DistributionStore::approve(sql, id, approved);
        fund(id, approved.proposal);
        return id;
    }
    void fund(const DistributionId &id, const ProposalId &proposal, int step = 1)
    {
        DistributionStore::setFunded(sql, id, DistributionStore::Funding{.step = stepAt(step), .proposal = proposal});
    }
    /// Three holders with 1, 1 and 2 of 4 shares; two in the first page, one in the second.
    DistributionId snapshotted(Usdc amount = {1'000}, int month = 1)
    {
        const DistributionId id = funded(amount, month);
        DistributionStore::setSnapshot(sql, id,
                                       Snapshot{.step = stepAt(2), .totalShares = {4}, .pot = amount, .carriedIn = {}});
        std::vector<Payment> payments;
        for (int i = 0; i < 3; ++i) {
            Payment payment;
            payment.distribution = id;
            payment.token = kToken;
            payment.wallet = anvilAccount(i + 1);
            payment.holderNumber = i + 1;
            payment.page = i / 2 + 1;
            payment.shares = {i == 2 ? 2 : 1};
            payments.push_back(payment);
        }
        PaymentStore::insert(sql, payments);
        return id;
    }
    std::vector<evm::Address> pay(const DistributionId &id, qint64 holder, Usdc amount, Usdc withheld, int log)
    {
        const PaymentStore::Settlement settlement{
            .holderNumber = holder, .wallet = {}, .amount = amount, .withheld = withheld, .owedReason = {}};
        return PaymentStore::settle(sql, id, {&settlement, 1}, logAt(log), {log});
    }
    std::vector<evm::Address> owe(const DistributionId &id, const evm::Address &wallet, Usdc amount, Usdc withheld,
                                  int log, OwedReason reason = OwedReason::TransferFailed)
    {
        const PaymentStore::Settlement settlement{
            .holderNumber = 0, .wallet = wallet, .amount = amount, .withheld = withheld, .owedReason = reason};
        return PaymentStore::settle(sql, id, {&settlement, 1}, logAt(log), {log});
    }
    QString state(const DistributionId &id) { return toString(DistributionStore::get(sql, id).state()); }

    Sql &sql;
    PropertyId property;
    int count = 0;
    int proposals = 0;
};

} // namespace freehold::dividend
