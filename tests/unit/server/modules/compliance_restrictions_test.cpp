// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whatever the contracts refuse with has a word, the check it belongs to, and its numbers.
#include "tests/unit/server/modules/compliance_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::compliance;

class ComplianceRestrictionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void restriction_isTranslated_data();
    void restriction_isTranslated();
};

void ComplianceRestrictionsTest::restriction_isTranslated_data()
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

void ComplianceRestrictionsTest::restriction_isTranslated()
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

QTEST_GUILESS_MAIN(ComplianceRestrictionsTest)
#include "compliance_restrictions_test.moc"
