// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: each rule of handing shares on fails alone, with its word and its numbers.
#include "server/modules/compliance/compliance_checks.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace freehold;
using namespace freehold::compliance;

namespace {

struct TransferCase {
    TransferFacts chain;
    PersonFacts person;
    Shares shares{10};
};

/// A holder of thirty shares, twenty of them in a lot that is free to the second.
TransferCase goodTransfer()
{
    TransferCase good;
    good.chain.now = {1000};
    good.chain.sender.isVerified = true;
    good.chain.sender.held = {30};
    good.chain.freeShares = {10};
    good.chain.rules.minimumHolding = 20;
    good.chain.rules.holdingPeriodSeconds = 1;
    good.chain.lots = {{.shares = {20}, .freeAt = {1000}}};
    good.person.isWalletLinked = true;
    return good;
}

} // namespace

using TransferChange = std::function<void(TransferCase &)>;
Q_DECLARE_METATYPE(TransferChange)

class ComplianceTransferTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transfer_passesAtTheEdges();
    void transfer_failsAlone_data();
    void transfer_failsAlone();
    void transfer_unlocksWithTheLotThatIsNeeded();
    void transfer_betweenOnesOwnWallets_isAskedOfTheContractAlone();
};

void ComplianceTransferTest::transfer_passesAtTheEdges()
{
    const TransferCase good = goodTransfer();
    QStringList rules;
    for (const auto &check : checkTransfer(good.chain, good.person, good.shares)) {
        QVERIFY2(check.passed, qPrintable(check.rule));
        rules.append(check.rule);
    }
    QCOMPARE(rules.join(u' '),
             QStringLiteral("token_active sale_settled wallet_linked not_frozen identity_verified shares_free "
                            "minimum_holding holding_period manual_approval"));
}

void ComplianceTransferTest::transfer_failsAlone_data()
{
    QTest::addColumn<TransferChange>("change");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QJsonObject>("params");
    const auto row = [](const char *name, TransferChange change, const char *rule, const char *reason,
                        const QJsonObject &params = {}) {
        QTest::newRow(name) << change << QString::fromLatin1(rule) << QString::fromLatin1(reason) << params;
    };
    using T = TransferCase;
    row("paused", [](T &c) { c.chain.isPaused = true; }, "token_active", "token_paused");
    row("sale can fail", [](T &c) { c.chain.saleCanFail = true; }, "sale_settled", "sale_can_fail");
    row("other's wallet", [](T &c) { c.person.isWalletLinked = false; }, "wallet_linked", "wallet_not_linked");
    row("frozen", [](T &c) { c.chain.sender.isFrozen = true; }, "not_frozen", "wallet_frozen");
    row("not verified", [](T &c) { c.chain.sender.isVerified = false; }, "identity_verified", "identity_not_verified");
    row(
        "revoked, and the chain does not know yet", [](T &c) { c.person.identity.state = VerificationState::Revoked; },
        "identity_verified", "identity_revoked");
    row("frozen shares", [](T &c) { c.chain.freeShares = {9}; }, "shares_free", "shares_not_free", {{"free", "9"}});
    row("too few kept", [](T &c) { c.chain.rules.minimumHolding = 21; }, "minimum_holding", "below_minimum_holding",
        {{"minimum", "21"}, {"kept", "20"}});
    row("held too short", [](T &c) { c.chain.lots = {{.shares = {21}, .freeAt = {2000}}}; }, "holding_period",
        "holding_period", {{"unlocks_at", "1970-01-01T00:00:02.000Z"}, {"unlocked", "9"}});
    row(
        "to nobody in particular", [](T &c) { c.chain.rules.manualApproval = true; }, "manual_approval",
        "approval_required");
    const auto refusedTo = [](int code, quint64 parameter) {
        return [=](T &c) {
            c.chain.isReceiverNamed = true;
            c.chain.restriction = {.code = code, .parameter = parameter};
        };
    };
    row("receiver not verified", refusedTo(5, 0), "receiver", "receiver_not_verified");
    row("receiver has too many", refusedTo(9, 4), "receiver", "max_holding_exceeded", {{"room", "4"}});
    row("receiver would have too few", refusedTo(13, 40), "receiver", "below_minimum_holding", {{"minimum", "40"}});
    row("not approved", refusedTo(15, 0), "manual_approval", "approval_required");
}

void ComplianceTransferTest::transfer_failsAlone()
{
    QFETCH(const TransferChange, change);
    QFETCH(const QString, rule);
    QFETCH(const QString, reason);
    QFETCH(const QJsonObject, params);
    TransferCase changed = goodTransfer();
    change(changed);
    for (const auto &check : checkTransfer(changed.chain, changed.person, changed.shares)) {
        QCOMPARE(check.passed, check.rule != rule);
        QCOMPARE(check.reason, check.passed ? QString() : reason);
        QCOMPARE(check.params, check.passed ? QJsonObject() : params);
    }
}

/// As the contract: the oldest go first, and the last lot that is needed says when.
void ComplianceTransferTest::transfer_unlocksWithTheLotThatIsNeeded()
{
    TransferCase held = goodTransfer();
    held.chain.rules.minimumHolding.reset();
    held.chain.freeShares = {30};
    held.chain.lots = {
        {.shares = {10}, .freeAt = {500}}, {.shares = {10}, .freeAt = {3000}}, {.shares = {5}, .freeAt = {4000}}};
    const auto unlocksAt = [&](qint64 shares) {
        const auto checks = checkTransfer(held.chain, held.person, {shares});
        const auto check = std::ranges::find(checks, QStringLiteral("holding_period"), &api::EligibilityCheck::rule);
        return check->params.value(QStringLiteral("unlocks_at")).toString();
    };
    QCOMPARE(unlocksAt(15), QString());
    QCOMPARE(unlocksAt(16), QStringLiteral("1970-01-01T00:00:03.000Z"));
    QCOMPARE(unlocksAt(25), QStringLiteral("1970-01-01T00:00:03.000Z"));
    QCOMPARE(unlocksAt(26), QStringLiteral("1970-01-01T00:00:04.000Z"));
}

void ComplianceTransferTest::transfer_betweenOnesOwnWallets_isAskedOfTheContractAlone()
{
    TransferCase own = goodTransfer();
    own.chain.rules.minimumHolding = 21;
    own.chain.rules.manualApproval = true;
    own.chain.lots = {{.shares = {30}, .freeAt = {2000}}};
    own.chain.isReceiverNamed = true;
    own.chain.staysWithInvestor = true;
    for (const auto &check : checkTransfer(own.chain, own.person, own.shares))
        QVERIFY2(check.passed, qPrintable(check.rule));
    own.chain.restriction = {.code = 9, .parameter = 4};
    QVERIFY(!checkTransfer(own.chain, own.person, own.shares).back().passed);
}

QTEST_GUILESS_MAIN(ComplianceTransferTest)
#include "compliance_transfer_test.moc"
