// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_jobs.h"
#include "server/modules/kyc/kyc_service.h"
#include "server/modules/kyc/kyc_webhooks.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/kyc_builders.h"
#include "tests/unit/server/modules/module_fixture.h"
#include "tests/unit/server/modules/provider_server.h"

#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

namespace freehold::test {

using namespace freehold::kyc;

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
                {QStringLiteral("info"),
                 QJsonObject{
                     {QStringLiteral("country"), country},
                     {QStringLiteral("lastName"), QStringLiteral("Lovelace")},
                     {QStringLiteral("idDocs"), QJsonArray{QJsonObject{{QStringLiteral("validUntil"), validUntil}}}}}},
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
        if (path == QStringLiteral("/resources/applicants/app1/reset")) {
            ++resets;
            status = QStringLiteral("init");
            answer.clear();
            if (losesResetAnswers)
                return {500, "{}"};
            return {200, R"({"ok":1})"};
        }
        if (path == QStringLiteral("/resources/accessTokens/sdk"))
            return {200, R"({"token":"_act-1"})"};
        if (path == QStringLiteral("/resources/sdkIntegrations/levels/-/websdkLink"))
            return {200, "{\"url\":\"https://provider.example/websdk/p/1\"}"}; // moc sees a comment in a raw string
        if (path == QStringLiteral("/resources/applicants/-;externalUserId=%1/one").arg(externalId)) {
            ++lookups;
            if (isGone)
                return {404, "{}"};
            return {200, QJsonDocument(json()).toJson()};
        }
        return {404, "{}"};
    }

    QString externalId, status = QStringLiteral("init"), answer, levelName = QStringLiteral("basic kyc"), validUntil;
    int attempt = 0, creations = 0, lookups = 0, resets = 0;
    bool isGone = false, losesResetAnswers = false;
    QString country = QStringLiteral("DEU");
};

struct KycFixture {
    explicit KycFixture(Dialect dialect)
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
        , auth(core.core, {.siweDomain = {}, .publicUrl = {}, .passwordMemoryKiB = 64, .cookie = {}})
        , notification(
              core.core,
              {.sendgridBaseUrl = {}, .sendgridApiKey = {}, .fromEmail = {}, .mailTemplatesDir = noMail.path()}, auth)
        , blockchain(core.core, chainConfig(QUrl(QStringLiteral("http://127.0.0.1:1"))))
        , client(core.http, core.clock, config)
        , service(core.core, auth, notification, client)
        , decisions(core.core, config, notification, client)
        , webhooks(core.core, config)
        , claims(core.core, config, auth, notification, blockchain)
        , jobs(core.core, config, notification, decisions, claims)
        , store(core.core.sealing)
        , user(await(auth.createUser(QStringLiteral("ada@example.com"), QStringLiteral("a rather long secret"),
                                     QStringLiteral("Ada"), Role::Investor)))
    {
        jobs.registerHandlers();
        core.jobs.start();
    }
    ~KycFixture() { await(core.jobs.stop()); }

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
    /// A wallet is linked and the verification started; nobody has decided yet.
    StartedVerification begin()
    {
        linkWallet();
        return start();
    }
    /// What the answer means for the record as it is now.
    void apply(const Applicant &seen)
    {
        await(database->write([&](Sql &sql) { decisions.apply(sql, record(sql), seen); }));
    }
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
    /// From the start to an approval that is on chain and ends after so many days.
    void approveOnChain(int days)
    {
        (void)begin();
        say(kCompleted, kGreen, 1);
        look();
        claimOnChain(days);
    }
    /// As when a webhook came.
    void look()
    {
        webhook(QStringLiteral("applicantReviewed"), ++news);
        QVERIFY(isIdle());
    }
    /// The transaction that the present decision wants is confirmed.
    void claimOnChain(int days)
    {
        await(database->write([=, this](Sql &sql) {
            const auto found = *store.find(sql, user.id, VerificationLevel::Identity);
            const PlannedClaim planned = plannedFor(found);
            const SignedClaim signedClaim{.signature = "signature " + QByteArray::number(planned.decision),
                                          .signer = config.claimKey.address().toChecksum(),
                                          .expiresAt = core.clock.now().plusMs(days * kDayMs)};
            ClaimStore().insert(sql, user.id, planned, signedClaim, core.clock.now());
            (void)claims.confirm(sql, planned.reference());
        }));
    }
    PlannedClaim plannedFor(const VerificationRecord &found) const
    {
        return {.step = found.decisions == 1 ? ClaimStep::Onboard : ClaimStep::Add,
                .verification = found.verification.id,
                .level = found.verification.level,
                .wallet = anvilAccount(3),
                .primary = anvilAccount(3),
                .decision = found.decisions};
    }
    VerificationRecord record(Sql &sql) const { return *store.find(sql, user.id, VerificationLevel::Identity); }
    VerificationRecord record()
    {
        return await(database->read([this](Sql &sql) { return record(sql); }));
    }
    void passDays(int days) { core.clock.advanceMs(days * kDayMs); }
    /// One turn of the timer, and what it enqueued.
    void poll()
    {
        await(jobs.poll());
        core.clock.advanceMs(config.pollSeconds * 1000LL);
        core.jobs.wake();
        QVERIFY(waitUntil(
            [&] { return count(QStringLiteral("jobs WHERE done_at IS NULL AND queue = 'kyc.check'")) == 0; }));
    }
    qint64 told(const QString &kind) { return count(QStringLiteral("notifications WHERE kind = '%1'").arg(kind)); }
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

    int news = 100;
    FakeSumsub sumsub;
    QTemporaryDir noMail;
    TestDatabase database;
    CoreFixture core;
    ProviderServer server;
    KycConfig config;
    auth::AuthModule auth;
    notification::NotificationModule notification;
    blockchain::BlockchainModule blockchain; ///< never started: no node answers
    Sumsub client;
    KycService service;
    Decisions decisions;
    Webhooks webhooks;
    Claims claims;
    KycJobs jobs;
    VerificationStore store;
    auth::User user;
};

} // namespace freehold::test
