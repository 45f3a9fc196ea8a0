// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: each rule of a purchase fails alone, with its word and its numbers, and the contract has the last word.
#include "server/modules/compliance/compliance_rule_settings.h"
#include "shared/evm/hex.h"
#include "tests/unit/server/modules/compliance_builders.h"

#include <QTest>

#include <algorithm>

using namespace freehold;
using namespace freehold::compliance;
using namespace Qt::StringLiterals;

namespace {

void row(const char *name, Change change, const char *rule, const char *reason, const QJsonObject &params = {})
{
    QTest::newRow(name) << change << QString::fromLatin1(rule) << QString::fromLatin1(reason) << params;
}

void addRowsOfTheSale()
{
    row("no sale", [](Case &c) { c.chain.pricePerShare = {0}; }, "sale_open", "sale_closed");
    row("paused", [](Case &c) { c.chain.isPaused = true; }, "sale_open", "sale_closed");
    row("stopped", [](Case &c) { c.chain.isStopped = true; }, "sale_open", "sale_closed");
    row("too late", [](Case &c) { c.chain.now = {1001}; }, "sale_open", "sale_ended",
        {{"deadline", "1970-01-01T00:00:01.000Z"}});
    row("given up", [](Case &c) { c.chain.hasFailed = true; }, "sale_open", "sale_failed");
    row("sold out", [](Case &c) { c.chain.remaining = {9}; }, "shares_available", "sold_out", {{"remaining", "9"}});
    row("too little USDC", [](Case &c) { c.chain.usdcBalance = {499'999'999}; }, "usdc_balance", "usdc_balance_too_low",
        {{"needed", "500.000000"}, {"balance", "499.999999"}});
    row("a rule unknown here", [](Case &c) { c.chain.restriction = {.code = 99}; }, "sale_open", "transfer_restricted",
        {{"code", 99}});
}

void addRowsOfThePerson()
{
    row("other's wallet", [](Case &c) { c.person.isWalletLinked = false; }, "wallet_linked", "wallet_not_linked");
    row(
        "not verified", [](Case &c) { c.chain.buyer.isVerified = false; }, "identity_verified",
        "identity_not_verified");
    row(
        "pending",
        [](Case &c) {
            c.chain.buyer.isVerified = false;
            c.person.identity.state = VerificationState::Pending;
        },
        "identity_verified", "verification_pending");
    row(
        "approved, not on chain yet",
        [](Case &c) {
            c.chain.buyer.isVerified = false;
            c.person.identity.state = VerificationState::Approved;
        },
        "identity_verified", "verification_pending");
    const auto ended = [](VerificationState state) {
        return VerificationFacts{.state = state, .isOnChain = true, .endsAt = TimeMs{1000}};
    };
    for (const auto state : {VerificationState::Approved, VerificationState::Expired}) {
        row(qPrintable(u"identity over: "_s + toString(state)),
            [=](Case &c) {
                c.chain.buyer.isVerified = false;
                c.person.identity = ended(state);
            },
            "identity_verified", "identity_expired", {{"expired_at", "1970-01-01T00:00:01.000Z"}});
        row(qPrintable(u"accreditation over: "_s + toString(state)),
            [=](Case &c) {
                c.chain.buyer.isAccredited = false;
                c.person.accreditation = ended(state);
            },
            "accredited_only", "accreditation_expired", {{"expired_at", "1970-01-01T00:00:01.000Z"}});
    }
    // The chain may still call it verified: its claim is taken away a few blocks later.
    row(
        "revoked", [](Case &c) { c.person.identity.state = VerificationState::Revoked; }, "identity_verified",
        "identity_revoked");
    row(
        "accreditation revoked", [](Case &c) { c.person.accreditation.state = VerificationState::Revoked; },
        "accredited_only", "accreditation_revoked");
    row(
        "not accredited", [](Case &c) { c.chain.buyer.isAccredited = false; }, "accredited_only",
        "accreditation_required");
    row("frozen", [](Case &c) { c.chain.buyer.isFrozen = true; }, "not_frozen", "wallet_frozen");
}

void addRowsOfTheRules()
{
    row("not listed", [](Case &c) { c.chain.rules.countries = {250}; }, "country_policy", "country_not_allowed",
        {{"country", "DE"}});
    row("blocked", [](Case &c) { c.chain.rules.countryMode = CountryMode::Block; }, "country_policy",
        "country_not_allowed", {{"country", "DE"}});
    row("too many", [](Case &c) { c.chain.maxShares = Shares{29}; }, "max_holding", "max_holding_exceeded",
        {{"max_shares", "29"}, {"held", "20"}, {"room", "9"}});
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

} // namespace

class ComplianceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void check_passesAtTheEdges();
    void check_failsAlone_data();
    void check_failsAlone();
    void holderCap_admitsWhoIsCountedAlready();
    void rules_travelAndReturn();
    void rules_areEncodedAsTheContractReadsThem();
    void rules_unknownHere_arePassedOver();
};

void ComplianceTest::check_passesAtTheEdges()
{
    const Case good = goodCase();
    const api::Eligibility eligibility{good.cost, checkPurchase(good.chain, good.person, good.shares, good.cost)};
    QVERIFY(eligibility.eligible());
    QStringList rules;
    for (const auto &check : eligibility.checks)
        rules.append(check.rule);
    QCOMPARE(rules.join(u' '),
             QStringLiteral("sale_open wallet_linked identity_verified not_frozen country_policy "
                            "accredited_only max_holding holder_cap minimum_holding shares_available usdc_balance"));
}

void ComplianceTest::check_failsAlone_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QJsonObject>("params");
    addRowsOfTheSale();
    addRowsOfThePerson();
    addRowsOfTheRules();
}

void ComplianceTest::check_failsAlone()
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

void ComplianceTest::holderCap_admitsWhoIsCountedAlready()
{
    Case full = goodCase();
    full.chain.rules.holderCaps = HolderCaps{.anybody = 7};
    full.chain.holders = {7, 0, 0};
    full.chain.buyer.countedIn = 1;
    const auto checks = checkPurchase(full.chain, full.person, full.shares, full.cost);
    QVERIFY(std::ranges::all_of(checks, &api::EligibilityCheck::passed));
}

void ComplianceTest::rules_travelAndReturn()
{
    QVERIFY(encodeRules({}).empty());
    QVERIFY(decodeRules({}) == RuleSettings{});
    RuleSettings rules;
    rules.countryMode = CountryMode::Block;
    rules.countries = {276, 840};
    rules.accreditedOnly = true;
    rules.maxHoldingBps = 500;
    rules.holderCaps = HolderCaps{.anybody = 2000, .unitedStates = 0, .nonAccredited = 35};
    rules.minimumHolding = 10;
    rules.holdingPeriodSeconds = 31'536'000;
    rules.manualApproval = true;
    QVERIFY(decodeRules(encodeRules(rules)) == rules);
    rules.countryMode = CountryMode::Allow;
    QVERIFY(decodeRules(encodeRules(rules)) == rules);
}

void ComplianceTest::rules_areEncodedAsTheContractReadsThem()
{
    RuleSettings rules;
    rules.maxHoldingBps = 500;
    rules.manualApproval = true;
    const auto settings = encodeRules(rules);
    QCOMPARE(settings.size(), 2U);
    QCOMPARE(settings[0].rule, 9);
    QCOMPARE(evm::toHex(settings[0].config),
             QStringLiteral("0x00000000000000000000000000000000000000000000000000000000000001f4"));
    // The contract wants the numbers in ascending order.
    QCOMPARE(settings[1].rule, 15);
    QVERIFY(settings[1].config.isEmpty());
}

void ComplianceTest::rules_unknownHere_arePassedOver()
{
    QVERIFY(decodeRules({{.rule = 63, .config = "x"}}) == RuleSettings{});
    QVERIFY_THROWS_EXCEPTION(std::logic_error, (void)decodeRules({{.rule = 9, .config = "x"}}));
}

QTEST_GUILESS_MAIN(ComplianceTest)
#include "compliance_test.moc"
