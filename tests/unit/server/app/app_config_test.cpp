// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a start with a bad configuration says everything that is wrong at once; a good one may be short.
#include "server/app/app_config.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace freehold;
using namespace freehold::app;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kContracts = R"({"chainId": 31337, "block": 7, "contracts": {
    "usdc": "0x0000000000000000000000000000000000000001", "accessManager": "0x0000000000000000000000000000000000000002",
    "safe": "0x0000000000000000000000000000000000000003", "identityRegistry": "0x0000000000000000000000000000000000000004",
    "compliance": "0x0000000000000000000000000000000000000005", "factory": "0x0000000000000000000000000000000000000006",
    "primarySale": "0x0000000000000000000000000000000000000007", "treasury": "0x0000000000000000000000000000000000000008",
    "onboarding": "0x0000000000000000000000000000000000000009", "claimIssuer": "0x000000000000000000000000000000000000000a"
}})";

/// Every key without a default, and nothing else; %1 is the deployments file.
const QString kMinimal =
    u"[server]\npublic_url = https://invest.example.org\n"
    "[database]\nurl = sqlite:/srv/freehold.db\n"
    "[chain]\nrpc_urls = http://127.0.0.1:8545\ndeployments_file = %1\n"
    "[sumsub]\nbase_url = https://api.sumsub.com\nlevel_identity = id\nlevel_accredited = accredited\n"
    "[stripe]\nbase_url = https://api.stripe.com\n"
    "[circle]\nbase_url = https://api.circle.com\ntopic_arn = arn:aws:sns:us-east-1:1:circle\nrecipient_id = treasury\n"
    "[sendgrid]\nbase_url = https://api.sendgrid.com\nfrom_email = no-reply@example.org\n"
    "[storage]\ndocuments_dir = /srv/documents\n"_s;

const QStringList kNeededKeys{
    u"database.url"_s,        u"server.public_url"_s,     u"chain.deployments_file"_s,  u"chain.rpc_urls"_s,
    u"sumsub.base_url"_s,     u"sumsub.level_identity"_s, u"sumsub.level_accredited"_s, u"sendgrid.base_url"_s,
    u"sendgrid.from_email"_s, u"storage.documents_dir"_s, u"stripe.base_url"_s,         u"circle.base_url"_s,
    u"circle.topic_arn"_s,    u"circle.recipient_id"_s};

/// With a good value each; the keys are 1 and 2, nobody's.
const QList<std::pair<QString, QByteArray>> kSecrets{{u"chain.operator_key"_s, "0x" + QByteArray(63, '0') + '1'},
                                                     {u"chain.claim_key"_s, "0x" + QByteArray(63, '0') + '2'},
                                                     {u"security.data_keys"_s, "one:" + QByteArray(32, '1').toBase64()},
                                                     {u"security.index_key"_s, QByteArray(32, '2').toBase64()},
                                                     {u"sumsub.app_token"_s, "token"},
                                                     {u"sumsub.secret_key"_s, "secret"},
                                                     {u"sumsub.webhook_secret"_s, "hook"},
                                                     {u"sendgrid.api_key"_s, "api"},
                                                     {u"stripe.secret_key"_s, "sk"},
                                                     {u"stripe.webhook_secrets"_s, "new, old"},
                                                     {u"circle.api_key"_s, "mint"}};

QByteArray variableOf(const QString &key) { return "FREEHOLD_" + key.toUpper().replace(u'.', u'_').toLatin1(); }

void setSecrets()
{
    for (const auto &[key, value] : kSecrets)
        qputenv(variableOf(key).constData(), value);
}

} // namespace

class AppConfigTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_directory->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(content);
        return file.fileName();
    }
    QString minimal() { return kMinimal.arg(write(u"deployments.json"_s, kContracts)); }
    auto read(const QString &text) { return readAppConfig(write(u"freehold.conf"_s, text.toUtf8())); }

private Q_SLOTS:
    /// What the surroundings set must not decide the outcome.
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        for (const QString &name : QProcessEnvironment::systemEnvironment().keys())
            if (name.startsWith(u"FREEHOLD_"_s))
                qunsetenv(name.toLatin1().constData());
    }

    void emptyFile_namesEveryProblemAtOnce()
    {
        const auto config = read({});
        QVERIFY(!config);
        for (const QString &key : kNeededKeys)
            QCOMPARE(config.error().count(key + u" is missing"_s), 1);
        for (const auto &[key, value] : kSecrets)
            QCOMPARE(config.error().filter(key + u" is missing: set "_s + QString::fromLatin1(variableOf(key))).size(),
                     1);
        QCOMPARE(config.error().filter(u"is not a private key"_s).size(), 2);
        QCOMPARE(config.error().size(), kNeededKeys.size() + kSecrets.size() + 2);
    }

    void minimalFile_isEnough()
    {
        setSecrets();
        const auto config = read(minimal());
        QCOMPARE(config ? QStringList() : config.error(), QStringList());
        QCOMPARE(config->foundation.database.url, u"sqlite:/srv/freehold.db"_s);
        QCOMPARE(config->foundation.contracts.chainId, quint64(31337));
        QCOMPARE(config->foundation.auth.siweDomain, u"invest.example.org"_s);
        QCOMPARE(config->http.address, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(config->kyc.webhookSecret, QByteArray("hook"));
        QCOMPARE(config->blockchain.operatorKey.address().toChecksum(),
                 u"0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"_s);
        QCOMPARE(config->documents.directory, u"/srv/documents"_s);
        QCOMPARE(config->payments.stripe.webhookSecrets, (QByteArrayList{"new", "old"}));
        QCOMPARE(config->payments.circle.snsOrigin, QString());
    }

    void whatIsForDevelopers_isRefusedElsewhere()
    {
        setSecrets();
        const QString text = minimal().replace(u"[circle]\n"_s, u"[circle]\nsns_origin = http://127.0.0.1:8900\n"_s)
            + u"[auth]\npassword_memory_kib = 64\n"_s;
        const auto local = read(text);
        QVERIFY(local);
        QCOMPARE(local->payments.circle.snsOrigin, u"http://127.0.0.1:8900"_s);
        QCOMPARE(local->foundation.auth.passwordMemoryKiB, 64);
        const auto staging = read(QString(text).replace(u"[server]\n"_s, u"[server]\nenvironment = staging\n"_s));
        QCOMPARE(staging.error().filter(QRegularExpression(u"sns_origin|password_memory_kib"_s)).size(), 2);
    }

    void signingSecrets_areOneAtLeast()
    {
        setSecrets();
        qputenv("FREEHOLD_STRIPE_WEBHOOK_SECRETS", " , ");
        QCOMPARE(read(minimal()).error(), QStringList{u"stripe.webhook_secrets: holds no secret"_s});
    }

    void secretInTheFile_isRefused()
    {
        setSecrets();
        const auto refused = read(minimal().replace(u"[chain]\n"_s, u"[chain]\noperator_key = 0x01\n"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error(),
                 QStringList{u"chain.operator_key is a secret and must not be in the configuration file"_s});
    }

    void brokenDataKeys_areNamedWithoutTheSecret()
    {
        setSecrets();
        qputenv("FREEHOLD_SECURITY_DATA_KEYS", "one:c2hvcnQ=");
        const auto config = read(minimal());
        QVERIFY(!config);
        QCOMPARE(config.error(),
                 QStringList{u"security.data_keys, security.index_key: one is not 32 bytes in base64"_s});
    }

    void redisAndSentry_areOptionalAndReadStrictly()
    {
        setSecrets();
        auto config = read(minimal());
        QVERIFY(config && !config->foundation.redis && !config->sentry);
        QCOMPARE(config->metrics.port, quint16{0});
        QCOMPARE(config->stop.drainMs, 0);

        const QString shared = minimal() + u"[queue]\nkind = redis\n"_s;
        QCOMPARE(read(shared).error(),
                 (QStringList{u"redis.url is missing"_s, u"redis.url: must be redis://host:port/database"_s}));
        qputenv("FREEHOLD_REDIS_PASSWORD", "pass");
        qputenv("FREEHOLD_SENTRY_DSN", "https://key@sentry.example/42");
        config = read(shared + u"[redis]\nurl = redis://cache.example/1\n"_s);
        QCOMPARE(config ? QStringList() : config.error(), QStringList());
        QCOMPARE(config->foundation.redis->host, u"cache.example"_s);
        QCOMPARE(config->foundation.redis->password, QByteArray("pass"));
        QCOMPARE(config->sentry->publicKey, QByteArray("key"));

        qputenv("FREEHOLD_SENTRY_DSN", "https://geheim@sentry.example/");
        const auto refused = read(minimal());
        QVERIFY(!refused);
        QCOMPARE(refused.error().filter(u"sentry.dsn"_s).size(), 1);
        QVERIFY(!refused.error().join(u' ').contains(u"geheim"_s));
    }

    void cookie_isSecureOutsideOfLocal()
    {
        setSecrets();
        for (const QString &environment : {u"local"_s, u"staging"_s, u"production"_s}) {
            const auto config =
                read(minimal().replace(u"[server]\n"_s, u"[server]\nenvironment = %1\n"_s.arg(environment)));
            QVERIFY(config);
            QCOMPARE(config->http.cookie.secure, environment != u"local"_s);
            QCOMPARE(config->foundation.auth.cookie.secure, config->http.cookie.secure);
        }
    }

    void origins_areTheServersOwnOutsideOfLocal()
    {
        setSecrets();
        const auto origins = [&](const QString &environment, const QString &lines, const QString &url) {
            const auto config =
                read(minimal()
                         .replace(u"https://invest.example.org"_s, url)
                         .replace(u"[server]\n"_s, u"[server]\nenvironment = %1\n%2"_s.arg(environment, lines)));
            return config ? config->http.allowedOrigins : config.error();
        };
        const QString url = u"https://invest.example.org"_s;
        const QStringList own{url};
        QCOMPARE(origins(u"production"_s, {}, url), own);
        QCOMPARE(origins(u"staging"_s, {}, url + u":443/app/"_s), own);
        QCOMPARE(origins(u"staging"_s, u"allowed_origins =\n"_s, url), own);
        QCOMPARE(origins(u"production"_s, {}, url + u":8443/"_s), QStringList{url + u":8443"_s});
        QCOMPARE(origins(u"production"_s, u"allowed_origins = https://a.example, https://b.example\n"_s, url),
                 (QStringList{u"https://a.example"_s, u"https://b.example"_s}));
        QCOMPARE(origins(u"local"_s, {}, url), QStringList());
    }

    void confirmations_inProductionAreNotFew()
    {
        setSecrets();
        const auto with = [&](const QString &environment, const QString &more) {
            return read(minimal()
                            .replace(u"[server]\n"_s, u"[server]\nenvironment = %1\n"_s.arg(environment))
                            .replace(u"[chain]\n"_s, u"[chain]\n"_s + more));
        };
        QCOMPARE(with(u"local"_s, {})->blockchain.confirmations, 1);
        QCOMPARE(with(u"production"_s, {})->blockchain.confirmations, 16);
        QVERIFY(with(u"staging"_s, u"confirmations = 1\n"_s));
        QVERIFY(!with(u"production"_s, u"confirmations = 4\n"_s));
    }

    void providers_areOneToEight_andTwoMustAgree()
    {
        setSecrets();
        const auto with = [&](const QString &urls) {
            return read(minimal().replace(u"http://127.0.0.1:8545"_s, urls));
        };
        const QString one = u"https://polygon.example.org/v2/key"_s;
        const auto alone = with(one);
        QVERIFY(alone);
        QCOMPARE(alone->blockchain.quorum, 1);
        const auto several = with(QStringList(3, one).join(u", "_s));
        QVERIFY(several);
        QCOMPARE(several->blockchain.rpcUrls.size(), std::size_t(3));
        QCOMPARE(several->blockchain.rpcUrls.front(), QUrl(one));
        QCOMPARE(several->blockchain.quorum, 2);
        QCOMPARE(with(QStringList(9, one).join(u',')).error(), QStringList{u"chain.rpc_urls: at most 8"_s});
        QCOMPARE(with(one + u",polygon"_s).error(), QStringList{u"chain.rpc_urls: number 2 is not a URL"_s});
        QCOMPARE(with(u","_s).error(), QStringList{u"chain.rpc_urls: names no provider"_s});
    }

    void whatWalletsAreTold_isPublic()
    {
        setSecrets();
        const auto with = [&](const QString &lines) {
            return read(minimal().replace(u"[chain]\n"_s, u"[chain]\n"_s + lines));
        };
        QCOMPARE(with({})->blockchain.publicRpcUrl, QUrl(u"http://127.0.0.1:8545"_s));
        // A provider's address may hold a key: nobody is told of it unasked.
        const auto far = read(minimal().replace(u"http://127.0.0.1:8545"_s, u"https://polygon.example.org/key"_s));
        QVERIFY(far && far->blockchain.publicRpcUrl.isEmpty());
        QCOMPARE(with(u"explorer_url = https://scan.example.org/\n"_s)->blockchain.explorerUrl,
                 QUrl(u"https://scan.example.org"_s));
        QCOMPARE(with(u"public_rpc_url = http://rpc.example.org\n"_s).error(),
                 QStringList{u"chain.public_rpc_url: is not an https address without a user"_s});
    }

    void fees_areDecimals()
    {
        setSecrets();
        const auto config = read(minimal().replace(
            u"[chain]\n"_s, u"[chain]\nmax_fee_gwei = 500\nmin_tip_gwei = 30.5\nmin_operator_balance = 0.25\n"_s));
        QVERIFY(config);
        QCOMPARE(config->blockchain.fees.maxFee.toDecimal(), u"500000000000"_s);
        QCOMPARE(config->blockchain.fees.minTip.toDecimal(), u"30500000000"_s);
        QCOMPARE(config->blockchain.minOperatorBalance.toDecimal(), u"250000000000000000"_s);
        const auto wrong = read(minimal().replace(u"[chain]\n"_s, u"[chain]\nmax_fee_gwei = much\n"_s));
        QCOMPARE(wrong.error(), QStringList{u"chain.max_fee_gwei: much is not a decimal number"_s});
    }

    void wrongValues_areNamedWithTheirKeys()
    {
        setSecrets();
        qputenv("FREEHOLD_CHAIN_CLAIM_KEY", "0x12");
        write(u"no.json"_s, "[]");
        const auto config = read(kMinimal.arg(m_directory->filePath(u"no.json"_s))
                                     .replace(u"[server]\n"_s, u"[server]\naddress = here\ntypo = 1\n"_s));
        QVERIFY(!config);
        for (const QString &start : {u"server.typo is not a known key"_s, u"server.address: here is not"_s,
                                     u"chain.deployments_file: "_s, u"chain.claim_key: is not a private key"_s})
            QCOMPARE(config.error().filter(QRegularExpression(u'^' + QRegularExpression::escape(start))).size(), 1);
        QCOMPARE(config.error().size(), 4);
    }
};

QTEST_GUILESS_MAIN(AppConfigTest)
#include "app_config_test.moc"
