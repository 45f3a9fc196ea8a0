// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever loses what the shares want of their holder gets nothing that is not signed yet.
#include "server/modules/auth/auth.h"
#include "server/modules/kyc/kyc.h"
#include "server/modules/notification/notification.h"
#include "server/modules/token/purchase_rules.h"
#include "server/modules/token/purchase_standing.h"
#include "tests/support/await.h"
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTemporaryDir>
#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::anvilKey;
using freehold::test::await;
using freehold::test::chainConfig;
using freehold::test::CoreFixture;
using freehold::test::TestDatabase;

namespace {

kyc::KycConfig kycConfig()
{
    return {.sumsubBaseUrl = {},
            .appToken = {},
            .secretKey = {},
            .webhookSecret = {},
            .levelIdentity = {},
            .levelAccredited = {},
            .claimKey = anvilKey(5)};
}

/// The modules that a purchase's standing is asked of, on one database; no chain is ever asked.
struct TokenStandingFixture {
    explicit TokenStandingFixture(Dialect dialect)
        : database(dialect)
        , core(*database)
        , auth(core.core, {.siweDomain = {}, .publicUrl = {}, .passwordMemoryKiB = 64, .cookie = {}})
        , notification(
              core.core,
              {.sendgridBaseUrl = {}, .sendgridApiKey = {}, .fromEmail = {}, .mailTemplatesDir = noMail.path()}, auth)
        , blockchain(core.core, chainConfig(QUrl(QStringLiteral("http://127.0.0.1:1"))))
        , kyc(core.core, kycConfig(), auth, notification, blockchain, {})
        , compliance(core.core, auth, kyc, blockchain)
        , standing(compliance, blockchain)
    {
    }

    /// A purchase that was handed in, of a token with this rule.
    void handIn(bool isForAccredited, const QString &countryMode = QStringLiteral("any"))
    {
        await(database->write([=, this](Sql &sql) {
            purchase.property = insertProperty(sql);
            purchase.user = kBuyer;
            purchase.pricePerShare = {50'000'000};
            PropertyToken token;
            token.property = purchase.property;
            token.address = kToken;
            token.authorizedShares = {100};
            token.pricePerShare = purchase.pricePerShare;
            api::TokenRules rules{.countryMode = countryMode, .countries = {}};
            rules.accreditedOnly = isForAccredited;
            TokenStore::insertSale(sql, kToken, std::nullopt, {0});
            TokenStore::insertRules(sql, kToken, rules, {});
            TokenStore::insert(sql, token);
            PurchaseStore::insert(sql, purchase);
            submit(purchase, kSignatures, {5});
            PurchaseStore::update(sql, purchase);
            blockchain.enqueue(
                sql, {.purpose = kPurchasePurpose, .reference = purchase.id.text(), .to = kToken, .data = "call"});
        }));
    }
    void is(const QString &level, const QString &state)
    {
        await(database->write([=](Sql &sql) {
            sql.exec(QStringLiteral("DELETE FROM kyc_verifications WHERE level = :level"), {{"level", level}});
            sql.exec(QStringLiteral("INSERT INTO kyc_verifications (id, user_id, level, state, external_id, "
                                    "evidence_salt, started_at, checked_at) "
                                    "VALUES (:id, :user, :level, :state, :external, '00', 1, 1)"),
                     {{"id", QStringLiteral("kyc_") + level},
                      {"user", kBuyer},
                      {"level", level},
                      {"state", state},
                      {"external", level}});
        }));
    }
    blockchain::ChainTransaction relay()
    {
        return *await(database->read(
            [this](Sql &sql) { return blockchain.findTransaction(sql, kPurchasePurpose, purchase.id.text()); }));
    }
    /// What the loss of it says to a purchase that is just handed in; empty when nothing stands against it.
    QString refusal()
    {
        return test::reasonOf([this] { await(database->read([this](Sql &sql) { standing.require(sql, purchase); })); });
    }

    QTemporaryDir noMail;
    TestDatabase database;
    CoreFixture core;
    auth::AuthModule auth;
    notification::NotificationModule notification;
    blockchain::BlockchainModule blockchain; ///< never started: no node answers
    kyc::KycModule kyc;
    compliance::ComplianceModule compliance;
    PurchaseStanding standing;
    Purchase purchase = requested();
};

} // namespace

class TokenStandingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void lost_withdrawsAndRefuses_data()
    {
        QTest::addColumn<bool>("isForAccredited");
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QString>("accreditation");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, bool isForAccredited, const char *identity, const char *accreditation,
                            const char *reason) {
            QTest::newRow(name) << isForAccredited << QString::fromLatin1(identity)
                                << QString::fromLatin1(accreditation) << QString::fromLatin1(reason);
        };
        row("approved", true, "APPROVED", "APPROVED", "");
        row("asked for again", false, "PENDING", "", "");
        row("identity revoked", false, "REVOKED", "", "identity_revoked");
        row("identity expired", false, "EXPIRED", "", "identity_expired");
        row("accreditation revoked, not wanted", false, "APPROVED", "REVOKED", "");
        row("accreditation revoked", true, "APPROVED", "REVOKED", "accreditation_revoked");
        row("accreditation expired", true, "APPROVED", "EXPIRED", "accreditation_expired");
        row("both lost", true, "REVOKED", "REVOKED", "identity_revoked");
    }

    void lost_withdrawsAndRefuses()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        QFETCH(const bool, isForAccredited);
        QFETCH(const QString, identity);
        QFETCH(const QString, accreditation);
        QFETCH(const QString, reason);
        TokenStandingFixture f(dialect);
        f.handIn(isForAccredited);
        f.is(QStringLiteral("identity"), identity);
        if (!accreditation.isEmpty())
            f.is(QStringLiteral("accredited"), accreditation);

        QCOMPARE(f.refusal(), reason);
        await(f.database->write([&](Sql &sql) { f.standing.withdraw(sql, kBuyer); }));
        const blockchain::ChainTransaction relay = f.relay();
        QCOMPARE(relay.state == ChainTransactionState::Failed, !reason.isEmpty());
        QCOMPARE(relay.failureReason.value_or(QString()), reason);
    }

    /// The chain judges by the country of the old claim until the new one is there.
    void aMove_withdrawsAndRefuses_whereTheCountryCounts_data()
    {
        QTest::addColumn<QString>("countryMode");
        QTest::addColumn<QString>("reason");
        QTest::newRow("any country") << QStringLiteral("any") << QString();
        QTest::newRow("some countries") << QStringLiteral("block") << QStringLiteral("country_changed");
    }

    void aMove_withdrawsAndRefuses_whereTheCountryCounts()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        QFETCH(const QString, countryMode);
        QFETCH(const QString, reason);
        TokenStandingFixture f(dialect);
        f.handIn(/*isForAccredited=*/false, countryMode);
        f.is(QStringLiteral("identity"), QStringLiteral("APPROVED"));
        QCOMPARE(f.refusal(), QString());
        await(
            f.database->write([](Sql &sql) { sql.exec(QStringLiteral("UPDATE kyc_verifications SET is_moved = 1")); }));
        QCOMPARE(f.refusal(), reason);
        await(f.database->write([&](Sql &sql) { f.standing.withdraw(sql, kBuyer); }));
        QCOMPARE(f.relay().failureReason.value_or(QString()), reason);
    }

    void othersPurchases_andThoseThatAreOver_areLeftAlone()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        TokenStandingFixture f(dialect);
        f.handIn(/*isForAccredited=*/false);
        f.is(QStringLiteral("identity"), QStringLiteral("REVOKED"));
        const UserId other = UserId::trusted(QStringLiteral("usr_01j00000000000000000000001"));
        await(f.database->write([&](Sql &sql) { f.standing.withdraw(sql, other); }));
        QVERIFY(f.relay().state == ChainTransactionState::Queued);
        await(f.database->write([&](Sql &sql) {
            QVERIFY(failIfSubmitted(f.purchase, QStringLiteral("sold_out"), {}));
            PurchaseStore::update(sql, f.purchase);
            f.standing.withdraw(sql, kBuyer);
        }));
        QVERIFY(f.relay().state == ChainTransactionState::Queued);
    }
};

QTEST_GUILESS_MAIN(TokenStandingTest)
#include "token_standing_test.moc"
