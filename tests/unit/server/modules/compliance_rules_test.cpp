// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the rules about how many and how much refuse with their numbers, and every code of the contracts has words.
#include "tests/unit/server/modules/compliance_builders.h"

#include <QTest>

#include <algorithm>

using namespace freehold;
using namespace freehold::compliance;

class ComplianceRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void check_failsAlone_data();
    void check_failsAlone();
    void holderCap_admitsWhoIsCountedAlready();
    void restriction_isTranslated_data();
    void restriction_isTranslated();
};

void ComplianceRulesTest::check_failsAlone_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QJsonObject>("params");
    const auto row = [](const char *name, Change change, const char *rule, const char *reason,
                        const QJsonObject &params = {}) {
        QTest::newRow(name) << change << QString::fromLatin1(rule) << QString::fromLatin1(reason) << params;
    };
    row("stopped", [](Case &c) { c.chain.isStopped = true; }, "sale_open", "sale_closed");
    row("holders full",
        [](Case &c) {
            c.chain.rules.holderCaps = HolderCaps{.anybody = 7};
            c.chain.holders = {7, 0, 0};
        },
        "holder_cap", "holder_cap_reached", {{"category", "all"}, {"max_holders", 7}, {"left", 0}});
    row("Americans full",
        [](Case &c) {
            c.chain.rules.countries = {kUnitedStates};
            c.chain.buyer.country = kUnitedStates;
            c.chain.rules.holderCaps = HolderCaps{.anybody = 8, .unitedStates = 2};
            c.chain.holders = {7, 2, 0};
        },
        "holder_cap", "holder_cap_reached", {{"category", "united_states"}, {"max_holders", 2}, {"left", 0}});
    row("not accredited ones full",
        [](Case &c) {
            c.chain.rules.accreditedOnly = false;
            c.chain.buyer.isAccredited = false;
            c.chain.rules.holderCaps = HolderCaps{.nonAccredited = 35};
            c.chain.holders = {90, 0, 35};
        },
        "holder_cap", "holder_cap_reached", {{"category", "non_accredited"}, {"max_holders", 35}, {"left", 0}});
    row("too few",
        [](Case &c) {
            c.chain.rules.minimumHolding = 31;
            c.chain.maxShares.reset();
        },
        "minimum_holding", "below_minimum_holding", {{"minimum", "31"}, {"held", "20"}, {"at_least", "11"}});
}

void ComplianceRulesTest::check_failsAlone()
{
    QFETCH(const Change, change);
    QFETCH(const QString, rule);
    QFETCH(const QString, reason);
    QFETCH(const QJsonObject, params);
    Case changed = goodCase();
    change(changed);
    for (const auto &check : checkPurchase(changed.chain, changed.person, changed.shares, changed.cost)) {
        QCOMPARE(check.passed, check.rule != rule);
        QCOMPARE(check.reason, check.passed ? QString() : reason);
        QCOMPARE(check.message.isEmpty(), check.passed);
        QCOMPARE(check.params, check.passed ? QJsonObject() : params);
    }
}

void ComplianceRulesTest::holderCap_admitsWhoIsCountedAlready()
{
    Case full = goodCase();
    full.chain.rules.holderCaps = HolderCaps{.anybody = 7};
    full.chain.holders = {7, 0, 0};
    full.chain.buyer.countedIn = 1;
    const auto checks = checkPurchase(full.chain, full.person, full.shares, full.cost);
    QVERIFY(std::ranges::all_of(checks, &api::EligibilityCheck::passed));
}

void ComplianceRulesTest::restriction_isTranslated_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<quint64>("parameter");
    QTest::addColumn<QString>("purchaseRule");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QJsonObject>("params");
    const auto row = [](int code, quint64 parameter, const char *rule, const char *reason,
                        const QJsonObject &params = {}) {
        QTest::addRow("%d", code) << code << parameter << QString::fromLatin1(rule) << QString::fromLatin1(reason)
                                  << params;
    };
    row(1, 0, "sale_open", "token_unknown");
    row(2, 0, "sale_open", "token_paused");
    row(3, 0, "not_frozen", "wallet_frozen");
    row(4, 0, "sale_open", "sender_not_verified");
    row(5, 2, "identity_verified", "receiver_not_verified");
    row(6, 9, "sale_open", "shares_not_free", {{"free", "9"}});
    row(7, 276, "country_policy", "country_not_allowed", {{"country", "DE"}});
    row(8, 0, "accredited_only", "accreditation_required");
    row(9, 3, "max_holding", "max_holding_exceeded", {{"room", "3"}});
    row(10, 99, "holder_cap", "holder_cap_reached", {{"category", "all"}, {"max_holders", 99}, {"left", 0}});
    row(11, 9, "holder_cap", "holder_cap_reached", {{"category", "united_states"}, {"max_holders", 9}, {"left", 0}});
    row(12, 35, "holder_cap", "holder_cap_reached", {{"category", "non_accredited"}, {"max_holders", 35}, {"left", 0}});
    row(13, 20, "minimum_holding", "below_minimum_holding", {{"minimum", "20"}});
    row(14, 1, "sale_open", "holding_period", {{"unlocks_at", "1970-01-01T00:00:01.000Z"}});
    row(15, 1, "sale_open", "approval_required", {{"expired_at", "1970-01-01T00:00:01.000Z"}});
    row(16, 0, "sale_open", "sale_can_fail");
    row(99, 5, "sale_open", "transfer_restricted", {{"code", 99}});
}

void ComplianceRulesTest::restriction_isTranslated()
{
    QFETCH(const int, code);
    QFETCH(const quint64, parameter);
    QFETCH(const QString, purchaseRule);
    QFETCH(const QString, reason);
    QFETCH(const QJsonObject, params);
    Case refused = goodCase();
    refused.chain.restriction = {.code = code, .parameter = parameter};
    const api::Eligibility eligibility{refused.cost,
                                       checkPurchase(refused.chain, refused.person, refused.shares, refused.cost)};
    const api::EligibilityCheck *failed = eligibility.firstFailed();
    QVERIFY(failed != nullptr);
    QCOMPARE(failed->rule, purchaseRule);
    QCOMPARE(failed->reason, reason);
    QCOMPARE(failed->params, params);
    QVERIFY(!failed->message.isEmpty());
}

QTEST_GUILESS_MAIN(ComplianceRulesTest)
#include "compliance_rules_test.moc"
