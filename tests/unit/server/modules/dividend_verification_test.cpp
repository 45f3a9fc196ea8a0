// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a right distribution verifies, and every wrong amount, missing holder or changed statement is found and named.
#include "server/modules/dividend/dividend_statement.h"
#include "server/modules/dividend/dividend_verification.h"

#include <QTest>

using namespace freehold;
using namespace freehold::dividend;
using Outcome = VerifiedHolder::Outcome;

namespace {

evm::Address wallet(quint8 number)
{
    QByteArray bytes(20, '\0');
    bytes[19] = static_cast<char>(number);
    return evm::Address::fromBytes(bytes).value();
}

const evm::Address kNobody;
const evm::Address kAnna = wallet(1);
const evm::Address kBen = wallet(2);
const evm::Address kCarl = wallet(3);
constexpr int kGermany = 276;
constexpr int kSpain = 724;

/// 700.00 USD of rent less 1 % for the management: 693.00 over 70 shares, with 3 micro-USDC carried in.
struct Example {
    Example()
    {
        Statement made{.property = "prop_1",
                       .from = QDate(2027, 1, 1),
                       .to = QDate(2027, 1, 31),
                       .lines = {{.kind = LineKind::Rent,
                                  .source = "chg_1",
                                  .payment = {},
                                  .text = "Rent",
                                  .amount = {70'000},
                                  .feeBasisPoints = 100}}};
        statement = canonicalText(made);
        logged.amount = {693'000'000};
        logged.fee = {7'000'000};
        logged.statementHash = hashOf(statement);
        logged.rates = {.otherBps = 3'000, .byCountry = {{kGermany, 2'638}, {kSpain, 1'900}}};
        // Cy held shares in between and none at the snapshot; a transfer of nothing makes nobody a holder.
        logged.transfers = {{kNobody, wallet(9), {0}},
                            {kNobody, kAnna, {30}},
                            {kNobody, kCarl, {10}},
                            {kCarl, kBen, {10}},
                            {kNobody, kBen, {30}}};
        logged.totalShares = {70};
        logged.carriedIn = {3};
        logged.pot = {693'000'003};
        logged.countries = {{kAnna, kSpain}, {kBen, kGermany}};
        const Allotment ada = allot(logged.pot, {30}, {70}, 1'900);
        const Allotment bob = allot(logged.pot, {40}, {70}, 2'638);
        logged.payments = {{.holderNumber = 1, .amount = ada.net, .withheld = ada.withheld}};
        logged.debts = {{.holder = kBen, .amount = bob.net, .withheld = bob.withheld}};
        logged.isComplete = true;
        logged.paid = ada.net;
        logged.owed = bob.net;
        logged.withheld = {ada.withheld.micro + bob.withheld.micro};
        logged.carriedOut = {logged.pot.micro - ada.gross.micro - bob.gross.micro};
    }
    Verdict verdict() const { return verify(logged, statement); }
    bool isFaulted(const QString &words) const
    {
        const QStringList faults = verdict().faults;
        return !faults.filter(words).isEmpty();
    }

    LoggedDistribution logged;
    QByteArray statement;
};

} // namespace

class DividendVerificationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rightDistribution_hasNoFaults()
    {
        const Verdict verdict = Example().verdict();
        QVERIFY2(verdict.faults.isEmpty(), qPrintable(verdict.faults.join("; ")));
        QVERIFY(verdict.remarks.isEmpty());
        QCOMPARE(verdict.holders.size(), std::size_t(2));
        QVERIFY(verdict.holders[0].wallet == kAnna && verdict.holders[0].outcome == Outcome::Paid);
        QVERIFY(verdict.holders[1].wallet == kBen && verdict.holders[1].outcome == Outcome::Owed);
        QCOMPARE(verdict.holders[1].number, 3);
        QCOMPARE(verdict.holders[1].shares.count, 40);
    }

    void holders_areNumberedInTheOrderOfTheirFirstShares()
    {
        const auto holders = holdersAfter(Example().logged.transfers);
        QCOMPARE(holders.size(), std::size_t(3));
        QVERIFY(holders[1].wallet == kCarl);
        QCOMPARE(holders[1].shares.count, 0);
        QCOMPARE(holders[2].number, 3);
    }

    void wrongAmount_isFound()
    {
        Example example;
        example.logged.payments[0].amount.micro -= 1;
        example.logged.paid.micro -= 1;
        QVERIFY(example.isFaulted("its part is"));
        QVERIFY(example.verdict().holders[0].outcome == Outcome::Wrong);
        QVERIFY(example.isFaulted("what is carried"));
    }

    void wrongTax_isFound_andAnotherCountrysIsRemarked()
    {
        Example moved;
        const Allotment asGerman = allot(moved.logged.pot, {30}, {70}, 2'638);
        moved.logged.withheld.micro += asGerman.withheld.micro - moved.logged.payments[0].withheld.micro;
        moved.logged.payments[0] = {.holderNumber = 1, .amount = asGerman.net, .withheld = asGerman.withheld};
        moved.logged.paid = asGerman.net;
        QVERIFY2(moved.verdict().faults.isEmpty(), qPrintable(moved.verdict().faults.join("; ")));
        QCOMPARE(moved.verdict().remarks.size(), 1);
        QVERIFY(moved.verdict().holders[0].due == asGerman);

        Example wrong;
        wrong.logged.payments[0].amount.micro -= 1;
        wrong.logged.payments[0].withheld.micro += 1;
        QVERIFY(wrong.isFaulted("none of the rates"));
    }

    void missingHolder_isFound_onceItIsComplete()
    {
        Example example;
        example.logged.debts.clear();
        QVERIFY(example.isFaulted("got nothing"));
        QVERIFY(example.verdict().holders[1].outcome == Outcome::Missing);
        QVERIFY(example.isFaulted("the sum owed"));
        example.logged.isComplete = false;
        QVERIFY(example.verdict().faults.isEmpty());
        QCOMPARE(example.verdict().remarks.size(), 1);
    }

    void strangersAndRepetitions_areFound()
    {
        Example twice;
        twice.logged.payments.push_back(twice.logged.payments[0]);
        QVERIFY(twice.isFaulted("settled twice"));
        Example stranger;
        stranger.logged.payments.push_back({.holderNumber = 7, .amount = {1}, .withheld = {}});
        QVERIFY(stranger.isFaulted("holder 7 got 0.000001 and held nothing"));
        Example former;
        former.logged.payments.push_back({.holderNumber = 2, .amount = {1}, .withheld = {}});
        QVERIFY(former.isFaulted("holder 2 got"));
        Example owed;
        owed.logged.debts.push_back({.holder = wallet(9), .amount = {1}, .withheld = {}});
        QVERIFY(owed.isFaulted("never held a share"));
    }

    void snapshotAndPot_areRecomputed()
    {
        Example shares;
        shares.logged.transfers.push_back({kNobody, kAnna, {1}});
        QVERIFY(shares.isFaulted("the snapshot has 70 shares and the transfers before it give 71"));
        Example pot;
        pot.logged.carriedIn = {0};
        QVERIFY(pot.isFaulted("the pot is"));
    }

    void statement_mustBeTheSignedOne_andGiveTheMoney()
    {
        Example changed;
        changed.statement.replace("700.00", "800.00");
        QVERIFY(changed.isFaulted("SHA-256"));
        QVERIFY(changed.isFaulted("do not give its totals"));
        Example amount;
        amount.logged.amount.micro += 10'000;
        QVERIFY(amount.isFaulted("the amount is"));
        Example fee;
        fee.logged.fee = {};
        QVERIFY(fee.isFaulted("the fee is"));
    }
};

QTEST_GUILESS_MAIN(DividendVerificationTest)
#include "dividend_verification_test.moc"
