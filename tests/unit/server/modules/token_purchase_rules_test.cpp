// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a purchase is signed, cancelled and fails only where its state allows it.
#include "server/modules/token/purchase_rules.h"
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::reasonOf;

class TokenPurchaseRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signStep_followsTheState();
    void fail_onlyFromSubmitted();
    void cancel_followsTheState();
};

void TokenPurchaseRulesTest::signStep_followsTheState()
{
    Purchase purchase = requested();
    const TimeMs early{purchase.expiresAt.value - 1};
    QVERIFY(signStep(purchase, kSignatures, early) == SignStep::Relay);
    QCOMPARE(reasonOf([&] { static_cast<void>(signStep(purchase, kSignatures, purchase.expiresAt)); }),
             QStringLiteral("purchase_expired"));

    submit(purchase, kSignatures, early);
    for (const auto state : {PurchaseState::Submitted, PurchaseState::Confirmed}) {
        purchase.state = state;
        QVERIFY(signStep(purchase, kSignatures, purchase.expiresAt) == SignStep::Repeat);
        QCOMPARE(
            reasonOf([&] { static_cast<void>(signStep(purchase, {QByteArray(65, 'x'), QByteArray(65, 'b')}, early)); }),
            QStringLiteral("wrong_state"));
    }
    purchase.state = PurchaseState::Failed;
    QCOMPARE(reasonOf([&] { static_cast<void>(signStep(purchase, kSignatures, early)); }),
             QStringLiteral("wrong_state"));
}

void TokenPurchaseRulesTest::fail_onlyFromSubmitted()
{
    for (const auto state : {PurchaseState::Requested, PurchaseState::Confirmed, PurchaseState::Failed}) {
        Purchase purchase = requested();
        purchase.state = state;
        QVERIFY(!failIfSubmitted(purchase, QStringLiteral("sold_out"), {}));
        QVERIFY(purchase.state == state);
    }
    Purchase purchase = requested();
    submit(purchase, kSignatures, {1});
    QVERIFY(failIfSubmitted(purchase, QStringLiteral("sold_out"), {}));
    QCOMPARE(purchase.failureReason, QStringLiteral("sold_out"));
}

void TokenPurchaseRulesTest::cancel_followsTheState()
{
    Purchase purchase = requested();
    QVERIFY(cancelStep(purchase) == CancelStep::Cancel);
    submit(purchase, kSignatures, {1});
    QVERIFY(cancelStep(purchase) == CancelStep::Withdraw);
    cancel(purchase);
    QVERIFY(purchase.state == PurchaseState::Failed);
    QVERIFY(cancelStep(purchase) == CancelStep::Repeat);
    purchase.failureReason = QStringLiteral("sold_out");
    for (const auto state : {PurchaseState::Failed, PurchaseState::Confirmed, PurchaseState::Refunded}) {
        purchase.state = state;
        QCOMPARE(reasonOf([&] { static_cast<void>(cancelStep(purchase)); }), QStringLiteral("wrong_state"));
    }
}

QTEST_GUILESS_MAIN(TokenPurchaseRulesTest)
#include "token_purchase_rules_test.moc"
