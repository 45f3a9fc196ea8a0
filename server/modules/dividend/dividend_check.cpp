// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_check.h"

namespace freehold::dividend {

namespace {

class Findings {
public:
    void compare(const QString &what, Usdc found, Usdc expected)
    {
        if (found != expected)
            m_sentences.append(
                QStringLiteral("%1 is %2 and should be %3").arg(what, found.toString(), expected.toString()));
    }
    void add(const QString &sentence) { m_sentences.append(sentence); }
    [[nodiscard]] QStringList take() { return std::move(m_sentences); }

private:
    QStringList m_sentences;
};

void compareParts(Findings &findings, const Snapshot &snapshot, const std::vector<Payment> &settled)
{
    for (const Payment &payment : settled) {
        const Usdc gross{payment.amount->micro + payment.withheld->micro};
        findings.compare("the part of " + payment.wallet.toChecksum(), gross,
                         shareOf(snapshot.pot, payment.shares, snapshot.totalShares));
    }
}

void compareEnd(Findings &findings, const CountedDistribution &counted)
{
    const Completion &end = *counted.distribution.completion;
    const PaymentSums &sums = counted.sums;
    if (sums.pending > 0)
        findings.add(QStringLiteral("complete, but %1 holders have got nothing").arg(sums.pending));
    findings.compare("what was withheld", sums.withheld, end.withheld);
    findings.compare("what its pages owed", sums.owedWithPages, end.owed);
    findings.compare("what its pages paid", {sums.paid.micro + sums.owed.micro - sums.owedWithPages.micro}, end.paid);
    findings.compare("paid, owed, withheld and carried together",
                     {sums.paid.micro + sums.owed.micro + sums.withheld.micro + end.carriedOut.micro},
                     counted.distribution.snapshot->pot);
}

} // namespace

QStringList contradictionsOf(const CountedDistribution &counted, const std::vector<Payment> &settled)
{
    const Distribution &distribution = counted.distribution;
    Findings findings;
    if (!distribution.snapshot)
        return {};
    const Snapshot &snapshot = *distribution.snapshot;
    findings.compare("the pot", snapshot.pot, {distribution.terms->amount.micro + snapshot.carriedIn.micro});
    if (counted.sums.shares != snapshot.totalShares)
        findings.add(QStringLiteral("its holders have %1 shares and the snapshot %2")
                         .arg(counted.sums.shares.toString(), snapshot.totalShares.toString()));
    compareParts(findings, snapshot, settled);
    if (distribution.completion)
        compareEnd(findings, counted);
    return findings.take();
}

Books booksOf(const std::vector<CountedDistribution> &distributions, Usdc released)
{
    Books books;
    books.released = released;
    for (const auto &[distribution, sums] : distributions) {
        if (distribution.cancelled)
            continue;
        books.deposited.micro += distribution.terms->amount.micro;
        books.paid.micro += sums.paid.micro;
        books.owed.micro += sums.owed.micro;
        books.withheld.micro += sums.withheld.micro;
        // A pot takes with it what the one before has left, and leaves its own.
        if (distribution.snapshot)
            books.carried.micro -= distribution.snapshot->carriedIn.micro;
        if (distribution.completion)
            books.carried.micro += distribution.completion->carriedOut.micro;
    }
    return books;
}

QStringList differencesOf(const Books &tables, const Books &chain)
{
    Findings findings;
    findings.compare("deposited", tables.deposited, chain.deposited);
    findings.compare("paid", tables.paid, chain.paid);
    findings.compare("owed", tables.owed, chain.owed);
    findings.compare("withheld", tables.withheld, chain.withheld);
    findings.compare("carried", tables.carried, chain.carried);
    findings.compare("released", tables.released, chain.released);
    return findings.take();
}

} // namespace freehold::dividend
