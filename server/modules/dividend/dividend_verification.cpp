// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_verification.h"

#include "server/modules/dividend/dividend_statement.h"

#include <QJsonDocument>

#include <algorithm>

namespace freehold::dividend {

namespace {

/// What a holder got, however the chain said it.
struct Got {
    Usdc amount;
    Usdc withheld;
    VerifiedHolder::Outcome outcome = VerifiedHolder::Outcome::Paid;
};

class Verifier {
public:
    Verifier(const LoggedDistribution &logged, const QByteArray &statement) : m_logged(logged), m_statement(statement)
    {
    }

    Verdict run()
    {
        checkStatement();
        checkSnapshot();
        collect();
        for (const SnapshotHolder &holder : m_holders)
            if (holder.shares.count > 0)
                checkHolder(holder);
        for (const auto &[number, got] : m_got)
            fault(QStringLiteral("holder %1 got %2 and held nothing").arg(number).arg(got.amount.toString()));
        checkSums();
        return std::move(m_verdict);
    }

private:
    void fault(const QString &sentence) { m_verdict.faults.append(sentence); }

    void compare(const QString &what, Usdc chain, Usdc expected)
    {
        if (chain != expected)
            fault(
                QStringLiteral("%1 is %2 on chain and should be %3").arg(what, chain.toString(), expected.toString()));
    }

    /// The Safe signed the money together with the hash of the statement, so the statement must give that money.
    void checkStatement()
    {
        if (hashOf(m_statement) != m_logged.statementHash)
            fault(QStringLiteral("the statement's SHA-256 is not the one that the Safe signed"));
        const auto statement = statementFromJson(QJsonDocument::fromJson(m_statement).object());
        const auto totals = statement ? totalsOf(*statement) : std::nullopt;
        if (!totals)
            return fault(QStringLiteral("the statement's lines do not give its totals"));
        compare(QStringLiteral("the amount"), m_logged.amount, asUsdc(totals->distributable).value_or(Usdc{}));
        compare(QStringLiteral("the reserve"), m_logged.reserve, asUsdc(totals->reserve).value_or(Usdc{}));
        compare(QStringLiteral("the fee"), m_logged.fee, asUsdc(totals->managementFee).value_or(Usdc{}));
    }

    void checkSnapshot()
    {
        m_holders = holdersAfter(m_logged.transfers);
        qint64 shares = 0;
        for (const SnapshotHolder &holder : m_holders)
            shares += holder.shares.count;
        if (shares != m_logged.totalShares.count)
            fault(QStringLiteral("the snapshot has %1 shares and the transfers before it give %2")
                      .arg(m_logged.totalShares.toString(), QString::number(shares)));
        compare(QStringLiteral("the pot"), m_logged.pot, {m_logged.amount.micro + m_logged.carriedIn.micro});
    }

    void collect()
    {
        for (const LoggedPayment &payment : m_logged.payments)
            add(payment.holderNumber, {payment.amount, payment.withheld, VerifiedHolder::Outcome::Paid});
        for (const LoggedDebt &debt : m_logged.debts) {
            const auto holder = std::ranges::find(m_holders, debt.holder, &SnapshotHolder::wallet);
            if (holder == m_holders.end())
                fault(QStringLiteral("%1 is owed %2 and never held a share")
                          .arg(debt.holder.toChecksum(), debt.amount.toString()));
            else
                add(holder->number, {debt.amount, debt.withheld, VerifiedHolder::Outcome::Owed});
        }
    }

    void add(qint64 number, const Got &got)
    {
        m_sums.paid += got.outcome == VerifiedHolder::Outcome::Paid ? got.amount.micro : 0;
        m_sums.owed += got.outcome == VerifiedHolder::Outcome::Owed ? got.amount.micro : 0;
        m_sums.withheld += got.withheld.micro;
        if (!m_got.emplace(number, got).second)
            fault(QStringLiteral("holder %1 was settled twice").arg(number));
    }

    void checkHolder(const SnapshotHolder &holder)
    {
        const Usdc gross = shareOf(m_logged.pot, holder.shares, m_logged.totalShares);
        const auto country = m_logged.countries.find(holder.wallet);
        const qint64 bps = m_logged.rates.rateOf(country == m_logged.countries.end() ? 0 : country->second);
        VerifiedHolder verified{.wallet = holder.wallet,
                                .number = holder.number,
                                .shares = holder.shares,
                                .due = allot(m_logged.pot, holder.shares, m_logged.totalShares, bps)};
        const auto got = m_got.find(holder.number);
        if (got != m_got.end()) {
            verified.outcome = outcomeOf(got->second, verified, gross);
            m_got.erase(got);
        } else if (m_logged.isComplete) {
            fault(QStringLiteral("%1 held %2 shares and got nothing")
                      .arg(holder.wallet.toChecksum(), holder.shares.toString()));
        }
        m_verdict.holders.push_back(verified);
    }

    VerifiedHolder::Outcome outcomeOf(const Got &got, VerifiedHolder &verified, Usdc gross)
    {
        const QString wallet = verified.wallet.toChecksum();
        if (got.amount.micro + got.withheld.micro != gross.micro) {
            fault(QStringLiteral("%1 got %2 and %3 were withheld; its part is %4")
                      .arg(wallet, got.amount.toString(), got.withheld.toString(), gross.toString()));
            return VerifiedHolder::Outcome::Wrong;
        }
        if (got.withheld == verified.due.withheld)
            return got.outcome;
        if (!isSomeRate(gross, got.withheld)) {
            fault(QStringLiteral("%1: %2 of %3 were withheld, which is none of the rates that the Safe signed")
                      .arg(wallet, got.withheld.toString(), gross.toString()));
            return VerifiedHolder::Outcome::Wrong;
        }
        m_verdict.remarks.append(
            QStringLiteral("%1: %2 were withheld, by the rate of another country than today's; %3 would be today's")
                .arg(wallet, got.withheld.toString(), verified.due.withheld.toString()));
        verified.due.withheld = got.withheld;
        verified.due.net = got.amount;
        return got.outcome;
    }

    [[nodiscard]] bool isSomeRate(Usdc gross, Usdc withheld) const
    {
        return taxOf(gross, m_logged.rates.otherBps) == withheld
            || std::ranges::any_of(m_logged.rates.byCountry,
                                   [&](const auto &rate) { return taxOf(gross, rate.second) == withheld; });
    }

    void checkSums()
    {
        if (!m_logged.isComplete) {
            m_verdict.remarks.append(QStringLiteral("the distribution is not complete yet"));
            return;
        }
        compare(QStringLiteral("the sum paid"), m_logged.paid, {m_sums.paid});
        compare(QStringLiteral("the sum owed"), m_logged.owed, {m_sums.owed});
        compare(QStringLiteral("the sum withheld"), m_logged.withheld, {m_sums.withheld});
        compare(QStringLiteral("what is carried"), m_logged.carriedOut,
                {m_logged.pot.micro - m_sums.paid - m_sums.owed - m_sums.withheld});
    }

    struct Sums {
        qint64 paid = 0;
        qint64 owed = 0;
        qint64 withheld = 0;
    };

    const LoggedDistribution &m_logged;
    const QByteArray &m_statement;
    std::vector<SnapshotHolder> m_holders;
    std::map<qint64, Got> m_got;
    Sums m_sums;
    Verdict m_verdict;
};

} // namespace

Verdict verify(const LoggedDistribution &logged, const QByteArray &statement)
{
    return Verifier(logged, statement).run();
}

std::vector<SnapshotHolder> holdersAfter(const std::vector<LoggedTransfer> &transfers)
{
    std::vector<SnapshotHolder> holders;
    std::map<evm::Address, std::size_t> indexes;
    for (const LoggedTransfer &transfer : transfers) {
        if (transfer.shares.count == 0)
            continue;
        if (const auto from = indexes.find(transfer.from); from != indexes.end())
            holders[from->second].shares.count -= transfer.shares.count;
        if (transfer.to.isZero())
            continue;
        const auto [to, isNew] = indexes.emplace(transfer.to, holders.size());
        if (isNew)
            holders.push_back({.wallet = transfer.to, .number = static_cast<qint64>(holders.size()) + 1, .shares = {}});
        holders[to->second].shares.count += transfer.shares.count;
    }
    return holders;
}

} // namespace freehold::dividend
