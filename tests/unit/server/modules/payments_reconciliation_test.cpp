// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a book that differs from the world, or money that does not arrive, is shown and reported.
#include "server/core/log/log.h"
#include "server/modules/payments/payments_limits.h"
#include "server/modules/payments/payments_overdue.h"
#include "server/modules/payments/payments_reconciler.h"
#include "server/modules/payments/payments_service.h"
#include "tests/unit/server/modules/payments_conversions_fixture.h"
#include "tests/unit/server/modules/payments_stripe_fake.h"

using namespace freehold;
using namespace freehold::payments;
using namespace freehold::test;

namespace {

struct ReconciliationFixture : ConversionsFixture {
    explicit ReconciliationFixture(Dialect dialect)
        : ConversionsFixture(dialect)
        , stripeServer([this](const QHttpServerRequest &request) { return fakeStripe.serve(request); })
        , stripeConfig{.baseUrl = stripeServer.url(), .secretKey = "sk", .webhookSecrets = {}}
        , stripe(core.http, stripeConfig)
        , reconciler(core.core, stripe, circle, blockchain)
        , service(core.core)
    {
    }

    Reconciliation compare()
    {
        await(reconciler.compare());
        return *await(service.lastReconciliation());
    }
    void update(Collection collection)
    {
        await(database->write([=](Sql &sql) { CollectionStore::update(sql, collection); }));
    }
    Collection get(const CollectionId &id)
    {
        return await(database->read([=](Sql &sql) { return CollectionStore::get(sql, id); }));
    }
    /// What and state of everything that is overdue now.
    QStringList overdue()
    {
        QStringList found;
        const QJsonArray all = compare().overdue;
        for (const QJsonValue &one : all)
            found.append(one.toObject().value("what").toString() + ' ' + one.toObject().value("state").toString());
        return found;
    }

    FakeStripe fakeStripe;
    ProviderServer stripeServer;
    StripeConfig stripeConfig;
    Stripe stripe;
    Reconciler reconciler;
    PaymentsService service;
};

/// Collects what is logged of money as an error while it lives.
struct ErrorLog {
    ErrorLog()
    {
        log::setErrorSink([this](const QByteArray &event, const QJsonObject &) {
            if (event.startsWith("ledger_") || event.startsWith("money_"))
                events.append(event);
        });
    }
    ~ErrorLog() { log::setErrorSink({}); }
    Q_DISABLE_COPY_MOVE(ErrorLog)
    QByteArrayList events;
};

} // namespace

class PaymentsReconciliationTest : public ModuleTest<ReconciliationFixture> {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ConversionsFixture::node = std::make_unique<Anvil>(); }
    void cleanupTestCase() { ConversionsFixture::node.reset(); }

    void booksThatAgree_haveNoDifference()
    {
        ReconciliationFixture &f = fixture();
        QVERIFY(!await(f.service.lastReconciliation()));
        (void)f.settled(10'000);
        f.fund("3.00");
        f.fakeStripe.available = 4'000;
        f.fakeStripe.pending = 6'000;
        f.fake.balance = "3.009"; // less than a cent is nothing that the books could say
        const Reconciliation found = f.compare();
        QCOMPARE(found.differences, QJsonArray());
        QCOMPARE(found.contradictions, QStringList());
        QCOMPARE(found.overdue, QJsonArray());
        QCOMPARE(found.comparedAt, f.core.clock.now());
    }

    void everyBook_isHeldAgainstWhoHoldsTheMoney()
    {
        ReconciliationFixture &f = fixture();
        (void)f.settled(10'000);
        await(f.database->write([&](Sql &sql) {
            Journal converted("converted", "cnv_1");
            converted.debit({.book = LedgerBook::Treasury, .property = f.property}, Usdc{5'000'000})
                .credit({.book = LedgerBook::Conversion, .property = f.property}, Usdc{5'000'000});
            f.ledger.post(sql, converted);
        }));
        f.fakeStripe.available = 9'999;
        f.fake.balance = "1.00";
        f.arrive(4'999'999);
        const QJsonArray found = f.compare().differences;
        QCOMPARE(found,
                 (QJsonArray{QJsonObject{{"book", "stripe"},
                                         {"currency", "USD"},
                                         {"property_id", QJsonValue()},
                                         {"ledger", "10000"},
                                         {"actual", "9999"}},
                             QJsonObject{{"book", "circle"},
                                         {"currency", "USD"},
                                         {"property_id", QJsonValue()},
                                         {"ledger", "0"},
                                         {"actual", "100"}},
                             QJsonObject{{"book", "treasury"},
                                         {"currency", "USDC"},
                                         {"property_id", f.property.text()},
                                         {"ledger", "5000000"},
                                         {"actual", "4999999"}}}));
    }

    void differenceThatLasts_isReported_alsoWhileMoneyMoves()
    {
        ReconciliationFixture &f = fixture();
        const ErrorLog log;
        f.fakeStripe.available = 100;
        (void)f.compare();
        QCOMPARE(log.events, QByteArrayList());
        (void)f.settled(10'000);
        f.fakeStripe.available = 10'100;
        (void)f.compare();
        QCOMPARE(log.events, QByteArrayList{"ledger_differs"});
    }

    void differenceThatPasses_isNot()
    {
        ReconciliationFixture &f = fixture();
        const ErrorLog log;
        f.fakeStripe.available = 100;
        (void)f.compare();
        f.fakeStripe.available = 250;
        (void)f.compare();
        f.fakeStripe.available = 0;
        QCOMPARE(f.compare().differences, QJsonArray());
        QCOMPARE(log.events, QByteArrayList());
    }

    void dollarsThatMayHaveLeftCircle_areNoDifference()
    {
        ReconciliationFixture &f = fixture();
        f.fund("3.00");
        const TimeMs now = f.core.clock.now();
        await(f.database->write([&](Sql &sql) {
            ConversionStore::insert(sql,
                                    {.id = f.core.ids.next<ConversionId>(),
                                     .property = f.property,
                                     .amount = {200},
                                     .idempotencyKey = "asked",
                                     .createdAt = now,
                                     .checkedAt = now});
        }));
        for (const char *balance : {"3.00", "1.00"}) { // not yet gone; gone, which nobody told us
            f.fake.balance = balance;
            QCOMPARE(f.compare().differences, QJsonArray());
        }
        for (const char *balance : {"3.01", "0.99"}) {
            f.fake.balance = balance;
            QCOMPARE(f.compare().differences.size(), 1);
        }
    }

    void booksThatContradictThemselves_areReported()
    {
        ReconciliationFixture &f = fixture();
        const ErrorLog log;
        (void)f.settled(10'000);
        f.fakeStripe.available = 10'000;
        await(f.database->write(
            [](Sql &sql) { sql.exec("UPDATE ledger_accounts SET balance = balance + 1 WHERE book = 'rent'"); }));
        QCOMPARE(f.compare().contradictions.size(), 1);
        QCOMPARE(log.events, QByteArrayList{"ledger_contradicts_itself"});
    }

    void providerThatIsAway_isNoDifference()
    {
        ReconciliationFixture &f = fixture();
        f.fake.isAway = true;
        QVERIFY_THROWS_EXCEPTION(Error, await(f.reconciler.compare()));
        QVERIFY(!await(f.service.lastReconciliation()));
    }

    void paymentThatTakesTooLong_isOverdue()
    {
        ReconciliationFixture &f = fixture();
        Collection payment = f.get(f.settled(10'000));
        const TimeMs begin = f.core.clock.now();
        const auto after = [&](qint64 ms) { f.core.clock.set(begin.plusMs(ms)); };
        after(kUnconvertedMs);
        QCOMPARE(f.overdue(), QStringList());
        after(kUnconvertedMs + 1);
        QCOMPARE(f.overdue(), QStringList{"payment SETTLED"});
        payment.refunded = payment.amount;
        f.update(payment);
        QCOMPARE(f.overdue(), QStringList());

        payment.state = CollectionState::Paid;
        payment.availableAt = begin;
        f.update(payment);
        after(kUnsettledMs);
        QCOMPARE(f.overdue(), QStringList());
        after(kUnsettledMs + 1);
        QCOMPARE(f.overdue(), QStringList{"payment PAID"});

        payment.state = CollectionState::Processing;
        f.update(payment);
        after(kProcessingMs);
        QCOMPARE(f.overdue(), QStringList());
        after(kProcessingMs + 1);
        QCOMPARE(f.overdue(), QStringList{"payment PROCESSING"});
    }

    void conversionThatTakesTooLong_isOverdueAndReported()
    {
        ReconciliationFixture &f = fixture();
        (void)f.settled(10'000);
        f.fund("100.00");
        f.plan();
        QVERIFY(f.isAsked());
        f.core.clock.advanceMs(kConversionMs);
        QCOMPARE(f.overdue(), QStringList());
        f.core.clock.advanceMs(1);
        const ErrorLog log;
        QCOMPARE(f.overdue(), QStringList{"conversion REQUESTED"});
        QVERIFY(log.events.contains("money_overdue"));
    }

    void payoutThatDoesNotArrive_isOverdue()
    {
        ReconciliationFixture &f = fixture();
        const auto payOut = [&](const QString &id) {
            await(f.database->write(
                [&](Sql &sql) { f.ledger.post(sql, postings::payoutSent({.id = id, .amount = {5'000}})); }));
        };
        payOut("po_1");
        f.core.clock.advanceMs(kInTransitMs + 1);
        payOut("po_2"); // young
        QCOMPARE(f.overdue(), QStringList{"payout IN_TRANSIT"});
        f.fund("50.00");
        QCOMPARE(f.overdue(), QStringList());
    }

    void oldComparisons_go()
    {
        ReconciliationFixture &f = fixture();
        (void)f.compare();
        f.core.clock.advanceMs(91 * kDayMs);
        (void)f.compare();
        QCOMPARE(f.count("ledger_reconciliations"), 1);
    }
};

QTEST_GUILESS_MAIN(PaymentsReconciliationTest)
#include "payments_reconciliation_test.moc"
