// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a verification follows what the provider decided, whatever its webhooks do; and the chain follows the verification.
#include "server/modules/kyc/kyc_claim_data.h"
#include "server/modules/kyc/kyc_claim_plan.h"
#include "server/modules/kyc/kyc_jobs.h"
#include "server/modules/kyc/kyc_sumsub_signature.h"
#include "server/modules/kyc/kyc_webhooks.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/provider_server.h"

#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

using namespace freehold;
using namespace freehold::kyc;
using namespace freehold::test;

namespace {

const QByteArray kWebhook = R"({"applicantId":"5cb744200a975a67ed1798a4","type":"applicantReviewed"})";
const QString kGreen = QStringLiteral("GREEN");
const QString kRed = QStringLiteral("RED");

Applicant applicant(const QString &status, const QString &answer, qint64 attempt = 1)
{
    return {.id = QStringLiteral("app1"),
            .externalUserId = {},
            .country = QStringLiteral("DE"),
            .levelName = QStringLiteral("basic kyc"),
            .reviewStatus = status,
            .reviewAnswer = answer,
            .rejectLabels = {QStringLiteral("FORGERY")},
            .attempt = attempt};
}

/// Sumsub with one applicant, its answers changed by the test.
struct FakeSumsub {
    QJsonObject json() const
    {
        QJsonObject result;
        if (!answer.isEmpty())
            result = {{QStringLiteral("reviewAnswer"), answer},
                      {QStringLiteral("rejectLabels"), QJsonArray{QStringLiteral("FORGERY")}}};
        return {{QStringLiteral("id"), QStringLiteral("app1")},
                {QStringLiteral("externalUserId"), externalId},
                {QStringLiteral("info"), QJsonObject{{QStringLiteral("country"), QStringLiteral("DEU")}}},
                {QStringLiteral("review"),
                 QJsonObject{{QStringLiteral("attemptCnt"), attempt},
                             {QStringLiteral("levelName"), levelName},
                             {QStringLiteral("reviewStatus"), status},
                             {QStringLiteral("reviewResult"), result}}}};
    }
    ProviderServer::Answer serve(const QHttpServerRequest &request)
    {
        const QString path = request.url().path();
        if (path == QStringLiteral("/resources/applicants")) {
            ++creations;
            const bool exists = !externalId.isEmpty();
            externalId =
                QJsonDocument::fromJson(request.body()).object().value(QStringLiteral("externalUserId")).toString();
            return exists ? ProviderServer::Answer{409, "{}"}
                          : ProviderServer::Answer{201, QJsonDocument(json()).toJson()};
        }
        if (path == QStringLiteral("/resources/accessTokens/sdk"))
            return {200, R"({"token":"_act-1"})"};
        if (path == QStringLiteral("/resources/applicants/-;externalUserId=%1/one").arg(externalId)) {
            ++lookups;
            return {200, QJsonDocument(json()).toJson()};
        }
        return {404, "{}"};
    }

    QString externalId, status = QStringLiteral("init"), answer, levelName = QStringLiteral("basic kyc");
    int attempt = 0, creations = 0, lookups = 0;
};

struct Fixture {
    explicit Fixture(Dialect dialect)
        : database(dialect)
        , core(*database)
        , server([this](const QHttpServerRequest &request) { return sumsub.serve(request); })
        , config{.sumsubBaseUrl = server.url(),
                 .appToken = "app token",
                 .secretKey = "top secret",
                 .webhookSecret = "hook secret",
                 .levelIdentity = QStringLiteral("basic kyc"),
                 .levelAccredited = QStringLiteral("accredited"),
                 .claimKey = anvilKey(5)}
        , auth(core.core, {.siweDomain = {}, .publicUrl = {}, .cookie = {}})
        , notification(
              core.core,
              {.sendgridBaseUrl = {}, .sendgridApiKey = {}, .fromEmail = {}, .mailTemplatesDir = noMail.path()}, auth)
        , client(core.http, core.clock, config)
        , service(core.core, auth, notification, client)
        , webhooks(core.core, config)
        , jobs(core.core, service, 60)
        , user(await(auth.createUser(QStringLiteral("ada@example.com"), QStringLiteral("a rather long secret"),
                                     QStringLiteral("Ada"), Role::Investor)))
    {
        jobs.registerHandlers();
        core.jobs.start();
    }
    ~Fixture() { await(core.jobs.stop()); }

    Actor actor() const { return {.id = user.id, .session = {}, .roles = user.roles, .csrfToken = {}}; }
    void linkWallet()
    {
        await(database->write([=, this](Sql &sql) {
            sql.exec(QStringLiteral(
                         "INSERT INTO wallets (id, user_id, address, linked_at) VALUES ('wal_1', :user, :address, 0)"),
                     {{QStringLiteral("user"), user.id}, {QStringLiteral("address"), anvilAccount(3).toChecksum()}});
        }));
    }
    StartedVerification start() { return await(service.start(actor(), VerificationLevel::Identity)); }
    void say(const QString &status, const QString &answer, int attempt)
    {
        sumsub.status = status;
        sumsub.answer = answer;
        sumsub.attempt = attempt;
    }
    /// `number` is what tells two pieces of news apart.
    void webhook(const QString &type, int number)
    {
        const QByteArray body = QJsonDocument(QJsonObject{{QStringLiteral("applicantId"), QStringLiteral("app1")},
                                                          {QStringLiteral("externalUserId"), sumsub.externalId},
                                                          {QStringLiteral("type"), type},
                                                          {QStringLiteral("createdAtMs"), QString::number(number)}})
                                    .toJson();
        const QByteArray digest =
            QMessageAuthenticationCode::hash(body, config.webhookSecret, QCryptographicHash::Sha256).toHex();
        await(webhooks.receive(body, digest, "HMAC_SHA256_HEX"));
    }
    Verification verification() { return await(service.list(actor())).at(0); }
    bool reaches(VerificationState state)
    {
        return waitUntil([&] { return verification().state == state; });
    }
    qint64 count(const QString &table)
    {
        qint64 rows = 0;
        await(database->read([&](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT COUNT(*) AS n FROM ") + table, {},
                        [&](const Row &row) { rows = row.int64("n"); });
        }));
        return rows;
    }
    bool isIdle()
    {
        return waitUntil(
            [&] { return count(QStringLiteral("jobs WHERE done_at IS NULL AND queue = 'inbox.sumsub'")) == 0; });
    }

    FakeSumsub sumsub;
    QTemporaryDir noMail;
    TestDatabase database;
    CoreFixture core;
    ProviderServer server;
    KycConfig config;
    auth::AuthModule auth;
    notification::NotificationModule notification;
    Sumsub client;
    KycService service;
    Webhooks webhooks;
    KycJobs jobs;
    auth::User user;
};

/// Plays nextClaim against a chain that confirms whatever it is given.
struct Planner {
    std::optional<PlannedClaim> next() const { return nextClaim(facts); }
    QString step(ClaimState outcome = ClaimState::Confirmed)
    {
        const auto planned = next();
        if (!planned)
            return QStringLiteral("nothing");
        facts.claims.push_back({.id = qint64(facts.claims.size()) + 1,
                                .user = {},
                                .verification = planned->verification,
                                .wallet = planned->wallet,
                                .step = planned->step,
                                .decision = planned->decision,
                                .reference = planned->reference(),
                                .state = outcome,
                                .signature = signatureFor(planned->step)});
        auto &record = planned->level == VerificationLevel::Identity ? facts.identity : facts.accredited;
        if (outcome == ClaimState::Confirmed
            && (planned->step == ClaimStep::Onboard || planned->step == ClaimStep::Add))
            record->verification.onChain = true;
        if (outcome == ClaimState::Confirmed && planned->step == ClaimStep::Remove)
            record->verification.onChain = false;
        return toString(planned->step) + u' ' + planned->wallet.toChecksum().left(6);
    }
    std::optional<QByteArray> signatureFor(ClaimStep step) const
    {
        const bool sendsClaim = step == ClaimStep::Onboard || step == ClaimStep::Add;
        return sendsClaim ? std::optional("signature " + QByteArray::number(facts.claims.size())) : std::nullopt;
    }
    static VerificationRecord approved(VerificationLevel level)
    {
        VerificationRecord record;
        record.verification.id = VerificationId::trusted(QStringLiteral("kyc_") + toString(level));
        record.verification.level = level;
        record.verification.state = VerificationState::Approved;
        record.decisions = 1;
        return record;
    }
    static QString name(ClaimStep step, const evm::Address &wallet)
    {
        return toString(step) + u' ' + wallet.toChecksum().left(6);
    }

    ClaimFacts facts;
};

} // namespace

class KycTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The expected values below were computed with node:crypto and viem.
    void requestSignature_isSumsubs()
    {
        QCOMPARE(requestSignature("top secret", 1767225600, "POST", "/resources/applicants?levelName=basic%20kyc",
                                  R"({"externalUserId":"usr_1:identity","email":"a@example.com"})"),
                 QByteArray("b35fc94ea5116f1ad237440fc8aade4282ddf5a276f663266299edf9e2b8c6f0"));
    }

    void webhookDigest_acceptsSha2Only()
    {
        const QByteArray secret = "hook secret";
        const QByteArray sha256 = "bbf94d4844d2d7ca215c8fc62df63973f9edc5bd3dc03954d41b2d4cd31999e4";
        const QByteArray sha512 = "4e9b5c04e354ec9fdf9947fdab227b920643b3b2cccbd68239543a5c164188de"
                                  "ea58bf6f17fe46b313103f853b749ca43ec432c96332429cb37adb24edd3d247";
        QVERIFY(isWebhookDigestValid(secret, kWebhook, sha256, "HMAC_SHA256_HEX"));
        QVERIFY(isWebhookDigestValid(secret, kWebhook, sha512, "HMAC_SHA512_HEX"));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook, "ebbfdfaf9977e0bcadf4f0d428a7b36a174bd7e3", "HMAC_SHA1_HEX"));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook, sha256, "HMAC_SHA512_HEX"));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook, sha256, ""));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook, "", "HMAC_SHA256_HEX"));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook + ' ', sha256, "HMAC_SHA256_HEX"));
        QVERIFY(!isWebhookDigestValid("other secret", kWebhook, sha256, "HMAC_SHA256_HEX"));
    }

    void claim_isSignedAsOnchainIdWants()
    {
        const evm::Hash32 evidence = evm::Hash32::fromBytes(QByteArray(32, 0x11)).value();
        const QByteArray data = claimData(1798761600, evidence);
        QCOMPARE(evm::toHex(data),
                 QStringLiteral("0x000000000000000000000000000000000000000000000000000000006b36ec80"
                                "1111111111111111111111111111111111111111111111111111111111111111"));
        const auto key = evm::PrivateKey::fromBytes(QByteArray(31, 0) + char(0x2a)).value();
        const auto identity = evm::Address::parse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed").value();
        QCOMPARE(evm::toHex(claimSignature(key, identity, kKycTopic, data)),
                 QStringLiteral("0xa7b912c2bee2545576c3a5803f10928df661306b9f239deaa89d15cbb4f77aed"
                                "5af559c0fd8887a3285acc3cad650e3e5b570b884b5a69bb16a9b26fc76267d71c"));
    }

    void stateAfter_followsDecisions_data()
    {
        using enum VerificationState;
        QTest::addColumn<int>("current");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, VerificationState current, const char *status, const QString &answer,
                            VerificationState expected) {
            QTest::newRow(name) << int(current) << QString::fromLatin1(status) << answer << int(expected);
        };
        row("submitted", Started, "pending", {}, Pending);
        row("approved", Pending, "completed", kGreen, Approved);
        row("approved unseen", Started, "completed", kGreen, Approved);
        row("rejected", Pending, "completed", kRed, Rejected);
        row("tries again", Rejected, "pending", {}, Pending);
        row("opened again", Rejected, "init", {}, Rejected);
        row("revoked", Approved, "completed", kRed, Revoked);
        row("still revoked", Revoked, "completed", kRed, Revoked);
        row("approved again", Revoked, "completed", kGreen, Approved);
        row("checked again", Approved, "pending", {}, Approved);
        row("on hold", Pending, "onHold", {}, Pending);
        row("decided without answer", Pending, "completed", {}, Pending);
    }
    void stateAfter_followsDecisions()
    {
        QFETCH(int, current);
        QFETCH(QString, status);
        QFETCH(QString, answer);
        QFETCH(int, expected);
        QCOMPARE(int(stateAfter(VerificationState(current), applicant(status, answer))), expected);
    }

    void start_needsAWallet_data() { TestDatabase::addDialectRows(); }
    void start_needsAWallet()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        QVERIFY_THROWS_EXCEPTION(Error, (void)f.start());
        QCOMPARE(f.sumsub.creations, 0);
    }

    void start_findsTheApplicantOfAnInterruptedStart_data() { TestDatabase::addDialectRows(); }
    void start_findsTheApplicantOfAnInterruptedStart()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.linkWallet();
        f.sumsub.externalId = f.user.id.text() + QStringLiteral(":identity"); // the answer was lost
        const auto first = f.start();
        QCOMPARE(first.sdkToken, QStringLiteral("_act-1"));
        QCOMPARE(f.start().verification.id, first.verification.id);
        QCOMPARE(f.sumsub.creations, 1);
    }

    void webhooks_repeatedAndReordered_decideOnce_data() { TestDatabase::addDialectRows(); }
    void webhooks_repeatedAndReordered_decideOnce()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.linkWallet();
        (void)f.start();
        f.say(QStringLiteral("completed"), kGreen, 1);
        f.webhook(QStringLiteral("applicantReviewed"), 3);
        f.webhook(QStringLiteral("applicantPending"), 2);
        f.webhook(QStringLiteral("applicantReviewed"), 3);
        f.webhook(QStringLiteral("applicantCreated"), 1);
        QVERIFY(f.reaches(VerificationState::Approved));
        QVERIFY(f.isIdle());
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Approved));
        QCOMPARE(f.verification().country, QStringLiteral("DE"));
        QCOMPARE(f.count(QStringLiteral("inbox")), 3);
        QCOMPARE(f.count(QStringLiteral("outbox WHERE topic = 'kyc.verification_approved'")), 1);
    }

    void webhook_changesNothingThatSumsubDoesNotConfirm_data() { TestDatabase::addDialectRows(); }
    void webhook_changesNothingThatSumsubDoesNotConfirm()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.linkWallet();
        (void)f.start();
        f.webhook(QStringLiteral("applicantReviewed"), 1);
        QVERIFY(f.isIdle());
        QCOMPARE(f.sumsub.lookups, 1);
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Started));
    }

    void approval_ofAnotherLevelDoesNotCount_data() { TestDatabase::addDialectRows(); }
    void approval_ofAnotherLevelDoesNotCount()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.linkWallet();
        (void)f.start();
        f.sumsub.levelName = QStringLiteral("easier level");
        f.say(QStringLiteral("completed"), kGreen, 1);
        f.webhook(QStringLiteral("applicantReviewed"), 1);
        QVERIFY(f.isIdle());
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Started));
    }

    void olderReview_doesNotReplaceANewerOne_data() { TestDatabase::addDialectRows(); }
    void olderReview_doesNotReplaceANewerOne()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.linkWallet();
        (void)f.start();
        const auto apply = [&](const Applicant &seen) {
            await(f.database->write([&](Sql &sql) {
                f.service.apply(sql, *VerificationStore().find(sql, f.user.id, VerificationLevel::Identity), seen);
            }));
        };
        apply(applicant(QStringLiteral("completed"), kGreen, 2));
        apply(applicant(QStringLiteral("completed"), kRed, 1));
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Approved));
        apply(applicant(QStringLiteral("completed"), kRed, 3));
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Revoked));
        QCOMPARE(f.verification().reasons, QStringList{QStringLiteral("FORGERY")});
        QCOMPARE(f.count(QStringLiteral("notifications WHERE kind = 'verification_revoked'")), 1);
    }

    void apply_refusesARecordThatChangedMeanwhile_data() { TestDatabase::addDialectRows(); }
    void apply_refusesARecordThatChangedMeanwhile()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.linkWallet();
        (void)f.start();
        const auto apply = [&](VerificationRecord record) {
            await(f.database->write(
                [&](Sql &sql) { f.service.apply(sql, record, applicant(QStringLiteral("pending"), {})); }));
        };
        const auto record = await(f.database->read(
            [&](Sql &sql) { return *VerificationStore().find(sql, f.user.id, VerificationLevel::Identity); }));
        apply(record);
        QVERIFY_THROWS_EXCEPTION(Error, apply(record));
    }

    void plan_onboardsThenAccreditsThenLinks()
    {
        Planner planner;
        const evm::Address first = anvilAccount(1);
        const evm::Address second = anvilAccount(2);
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        planner.facts.wallets = {first};
        QCOMPARE(planner.step(), QStringLiteral("nothing")); // accreditation waits for the identity
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        QCOMPARE(planner.next()->reference(), QStringLiteral("kyc_identity:") + first.toChecksum());
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Onboard, first));
        QCOMPARE(planner.next()->reference(), QStringLiteral("kyc_accredited:") + first.toChecksum());
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, first));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.facts.wallets.push_back(second);
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Link, second));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }

    void plan_refreshesFurtherWalletsAfterAChange()
    {
        Planner planner;
        const evm::Address first = anvilAccount(1);
        const evm::Address second = anvilAccount(2);
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {first, second};
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Onboard, first));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Link, second));
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, first));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Refresh, second));
        planner.facts.identity->verification.state = VerificationState::Revoked;
        planner.facts.identity->decisions = 2;
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Remove, first)); // reaches the second as well
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.facts.identity->verification.state = VerificationState::Approved;
        planner.facts.identity->decisions = 3;
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, first));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Refresh, second));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }

    void plan_removesFromEveryWalletAndRevokesEverySignature()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        planner.facts.wallets = {anvilAccount(1), anvilAccount(2)};
        while (planner.step() != QStringLiteral("nothing")) { }
        planner.facts.claims.back().state = ClaimState::Failed; // as far as we know
        planner.facts.wallets = {anvilAccount(1)};              // the second was unlinked here, not on chain
        QCOMPARE(walletsSent(planner.facts), (std::vector{anvilAccount(1), anvilAccount(2)}));
        QCOMPARE(signaturesSent(planner.facts, planner.facts.identity->verification.id),
                 std::vector<QByteArray>{"signature 0"});
        QCOMPARE(signaturesSent(planner.facts, planner.facts.accredited->verification.id),
                 std::vector<QByteArray>{"signature 1"});
    }

    void plan_takesOneStepAtATimeAndNoFailedOneAgain()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {anvilAccount(1)};
        QCOMPARE(planner.step(ClaimState::Queued), Planner::name(ClaimStep::Onboard, anvilAccount(1)));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.facts.claims.back().state = ClaimState::Failed;
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }
};

QTEST_GUILESS_MAIN(KycTest)
#include "kyc_test.moc"
