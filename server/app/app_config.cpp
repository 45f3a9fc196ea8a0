// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/app_config.h"

#include "server/app/dividend_config.h"
#include "server/app/payment_config.h"
#include "server/app/storage_config.h"
#include "shared/evm/secret_bytes.h"

namespace freehold::app {

namespace {

Environment readEnvironment(ConfigReader &reader)
{
    const QString word = reader.word("server.environment", {"local", "staging", "production"}, "local");
    if (word == u"production")
        return Environment::Production;
    return word == u"staging" ? Environment::Staging : Environment::Local;
}

blockchain::ChainContracts readContracts(const QString &path, ConfigProblems &problems)
{
    if (path.isEmpty())
        return {};
    try {
        return blockchain::ChainContracts::fromFile(path);
    } catch (const Error &error) {
        problems.append(QStringLiteral("chain.deployments_file: %1 (%2)").arg(error.message, error.detail));
        return {};
    }
}

/// A stand-in key keeps the struct whole while the remaining problems are collected; it is never used.
evm::PrivateKey readKey(ConfigReader &reader, const QString &name, ConfigProblems &problems)
{
    QByteArray text = reader.secret(name);
    auto key = evm::PrivateKey::fromHex(QLatin1StringView(QByteArrayView(text).trimmed()));
    evm::wipe(text.data(), static_cast<std::size_t>(text.size()));
    if (key)
        return std::move(*key);
    problems.append(QStringLiteral("%1: is not a private key (0x and 64 hexadecimal digits)").arg(name));
    return std::move(*evm::PrivateKey::generate());
}

SealingConfig readSealing(ConfigReader &reader, ConfigProblems &problems)
{
    SealingConfig config{.dataKeys = reader.secret("security.data_keys"),
                         .indexKey = reader.secret("security.index_key")};
    SystemRandom random;
    const auto sealing = Sealing::fromText(config, random);
    if (!sealing && !config.dataKeys.isEmpty() && !config.indexKey.isEmpty()) // a missing one is reported as such
        problems.append(QStringLiteral("security.data_keys, security.index_key: %1").arg(sealing.error()));
    return config;
}

std::optional<RedisConfig> readRedis(ConfigReader &reader, ConfigProblems &problems)
{
    if (reader.word("queue.kind", {"inprocess", "redis"}, "inprocess") == u"inprocess")
        return std::nullopt;
    auto config = RedisConfig::fromUrl(reader.text("redis.url"));
    if (!config) {
        problems.append(QStringLiteral("redis.url: %1").arg(config.error()));
        return std::nullopt;
    }
    config->password = reader.optionalSecret("redis.password");
    config->prefix = reader.text("redis.prefix", "freehold").toUtf8();
    return *config;
}

FoundationConfig readFoundation(ConfigReader &reader, ConfigProblems &problems)
{
    FoundationConfig config;
    config.environment = readEnvironment(reader);
    config.database.url = reader.text("database.url");
    config.database.readConnections = static_cast<int>(reader.integer("database.read_connections", 1, 64, 2));
    config.sealing = readSealing(reader, problems);
    config.redis = readRedis(reader, problems);
    config.contracts = readContracts(reader.text("chain.deployments_file"), problems);

    config.auth.chainId = config.contracts.chainId;
    config.auth.publicUrl = reader.url("server.public_url");
    config.auth.siweDomain = reader.text("auth.siwe_domain", config.auth.publicUrl.authority());
    config.auth.sessionHours = static_cast<int>(reader.integer("auth.session_hours", 1, 24 * 30, 12));
    config.auth.cookie.secure = config.environment != Environment::Local;
    return config;
}

/// As a browser writes it: without a path, and without the port that goes without saying.
QString originOf(QUrl url)
{
    if (url.port() == (url.scheme() == u"https" ? 443 : 80))
        url.setPort(-1);
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                        | QUrl::FullyEncoded);
}

/// A public server is called by its own pages unless it says otherwise; a local one by whatever is being developed.
QStringList readOrigins(ConfigReader &reader, const FoundationConfig &foundation)
{
    QStringList origins;
    for (const QString &origin : reader.text("server.allowed_origins", "").split(u',', Qt::SkipEmptyParts))
        origins.append(origin.trimmed());
    if (origins.isEmpty() && foundation.environment != Environment::Local)
        origins.append(originOf(foundation.auth.publicUrl));
    return origins;
}

HttpServerConfig readHttp(ConfigReader &reader, const FoundationConfig &foundation, ConfigProblems &problems)
{
    HttpServerConfig config;
    const QString address = reader.text("server.address", "127.0.0.1");
    if (!config.address.setAddress(address))
        problems.append(QStringLiteral("server.address: %1 is not an IP address").arg(address));
    config.port = static_cast<quint16>(reader.integer("server.port", 0, 65535, 8080));
    config.cookie = foundation.auth.cookie;
    config.trustForwardedFor = reader.boolean("server.trust_forwarded_for", false);
    config.allowedOrigins = readOrigins(reader, foundation);
    config.limits.requestsPerMinutePerAddress = static_cast<int>(
        reader.integer("server.requests_per_minute", 10, 10'000'000, config.limits.requestsPerMinutePerAddress));
    config.limits.unsafeRequestsPerMinutePerAccount = static_cast<int>(reader.integer(
        "server.unsafe_requests_per_minute", 10, 10'000'000, config.limits.unsafeRequestsPerMinutePerAccount));
    config.limits.maxConnections =
        static_cast<int>(reader.integer("server.connections", 10, 1'000'000, config.limits.maxConnections));
    config.limits.maxConnectionsPerAddress = static_cast<int>(
        reader.integer("server.connections_per_address", 1, 1'000'000, config.limits.maxConnectionsPerAddress));
    WebSocketPlaces::Limits &sockets = config.limits.webSockets;
    sockets.all = static_cast<int>(reader.integer("server.web_sockets", 1, 1'000'000, sockets.all));
    sockets.perAddress =
        static_cast<int>(reader.integer("server.web_sockets_per_address", 1, 1'000'000, sockets.perAddress));
    sockets.perAccount =
        static_cast<int>(reader.integer("server.web_sockets_per_account", 1, 1'000'000, sockets.perAccount));
    return config;
}

HttpServerConfig readMetrics(ConfigReader &reader, ConfigProblems &problems)
{
    HttpServerConfig config;
    const QString address = reader.text("metrics.address", "127.0.0.1");
    if (!config.address.setAddress(address))
        problems.append(QStringLiteral("metrics.address: %1 is not an IP address").arg(address));
    config.port = static_cast<quint16>(reader.integer("metrics.port", 0, 65535, 0));
    config.limits.maxConnections = 16;
    return config;
}

std::optional<SentryDsn> readSentry(ConfigReader &reader, ConfigProblems &problems)
{
    const QByteArray text = reader.optionalSecret("sentry.dsn");
    if (text.isEmpty())
        return std::nullopt;
    const auto dsn = SentryDsn::parse(text);
    if (dsn)
        return *dsn;
    problems.append(QStringLiteral("sentry.dsn: %1").arg(dsn.error()));
    return std::nullopt;
}

StopConfig readStop(ConfigReader &reader, Environment environment)
{
    const int drainMs = environment == Environment::Local ? 0 : 5'000;
    return {.drainMs = static_cast<int>(reader.integer("server.drain_ms", 0, 600'000, drainMs)),
            .timeoutMs = static_cast<int>(reader.integer("server.stop_timeout_ms", 100, 600'000, 30'000))};
}

kyc::KycConfig readKyc(ConfigReader &reader, ConfigProblems &problems)
{
    return {
        .sumsubBaseUrl = reader.url("sumsub.base_url"),
        .appToken = reader.secret("sumsub.app_token"),
        .secretKey = reader.secret("sumsub.secret_key"),
        .webhookSecret = reader.secret("sumsub.webhook_secret"),
        .levelIdentity = reader.text("sumsub.level_identity"),
        .levelAccredited = reader.text("sumsub.level_accredited"),
        .claimKey = readKey(reader, "chain.claim_key", problems),
        .claimValidDays = static_cast<int>(reader.integer("sumsub.claim_valid_days", 0, 3650, 365)),
        .accreditationValidDays = static_cast<int>(reader.integer("sumsub.accreditation_valid_days", 0, 3650, 365)),
        .renewBeforeDays = static_cast<int>(reader.integer("sumsub.renew_before_days", 1, 365, 14)),
        .pollSeconds = static_cast<int>(reader.integer("sumsub.poll_seconds", 1, 86'400, 60)),
        .recheckSeconds = reader.integer("sumsub.recheck_seconds", 1, 30 * 86'400, 86'400),
        .rechecksPerPoll = static_cast<int>(reader.integer("sumsub.rechecks_per_poll", 1, 1000, 50)),
    };
}

notification::NotificationConfig readNotification(ConfigReader &reader)
{
    return {
        .sendgridBaseUrl = reader.url("sendgrid.base_url"),
        .sendgridApiKey = reader.secret("sendgrid.api_key"),
        .fromEmail = reader.text("sendgrid.from_email"),
        .mailTemplatesDir = reader.text("sendgrid.templates_dir", ":/mail"),
    };
}

token::TokenConfig readToken(ConfigReader &reader)
{
    token::TokenConfig config;
    config.refundSeconds = static_cast<int>(reader.integer("sale.refund_seconds", 1, 86'400, config.refundSeconds));
    config.auditSeconds = static_cast<int>(reader.integer("chain.audit_seconds", 1, 7 * 86'400, config.auditSeconds));
    return config;
}

constexpr qsizetype kMaxProviders = 8;

std::vector<QUrl> readProviders(ConfigReader &reader, ConfigProblems &problems)
{
    const QString list = reader.text("chain.rpc_urls");
    const QStringList texts = list.split(u',', Qt::SkipEmptyParts);
    if (texts.isEmpty() && !list.isEmpty())
        problems.append(QStringLiteral("chain.rpc_urls: names no provider"));
    std::vector<QUrl> urls;
    for (const QString &text : texts) {
        const QUrl url(text.trimmed(), QUrl::StrictMode);
        if (!url.isValid() || url.isRelative()) // not named: it may hold a provider's key
            problems.append(QStringLiteral("chain.rpc_urls: number %1 is not a URL").arg(urls.size() + 1));
        urls.push_back(url);
    }
    if (texts.size() > kMaxProviders)
        problems.append(QStringLiteral("chain.rpc_urls: at most %1").arg(kMaxProviders));
    return urls;
}

evm::U256 readDecimal(ConfigReader &reader, const QString &key, int decimals, const QString &fallback,
                      ConfigProblems &problems)
{
    const QString text = reader.text(key, fallback);
    const auto wei = blockchain::weiFromText(text, decimals);
    if (!wei)
        problems.append(QStringLiteral("%1: %2 is not a decimal number").arg(key, text));
    return wei.value_or(evm::U256());
}

blockchain::FeeRules readFees(ConfigReader &reader, ConfigProblems &problems)
{
    constexpr int kGweiDecimals = 9;
    return {.maxFee = readDecimal(reader, "chain.max_fee_gwei", kGweiDecimals, "1000", problems),
            .minTip = readDecimal(reader, "chain.min_tip_gwei", kGweiDecimals, "0.001", problems),
            .tipPercentile = static_cast<int>(reader.integer("chain.tip_percentile", 1, 99, 60))};
}

/// In production as many as no usual reorganisation reaches: a deeper one is made good, but people were told by then.
int readConfirmations(ConfigReader &reader, Environment environment)
{
    const bool isReal = environment == Environment::Production;
    return static_cast<int>(reader.integer("chain.confirmations", isReal ? 5 : 0, 1000, isReal ? 16 : 1));
}

blockchain::BlockchainConfig readBlockchain(ConfigReader &reader, const FoundationConfig &foundation,
                                            ConfigProblems &problems)
{
    constexpr int kCoinDecimals = 18;
    auto urls = readProviders(reader, problems);
    const auto count = std::clamp<qint64>(static_cast<qint64>(urls.size()), 1, kMaxProviders);
    return {
        .rpcUrls = std::move(urls),
        .quorum = static_cast<int>(reader.integer("chain.quorum", 1, count, std::min<qint64>(count, 2))),
        .rpcTimeoutMs = static_cast<int>(reader.integer("chain.rpc_timeout_ms", 100, 60'000, 10'000)),
        .quarantineMs = static_cast<int>(reader.integer("chain.quarantine_ms", 100, 86'400'000, 600'000)),
        .fees = readFees(reader, problems),
        .minOperatorBalance = readDecimal(reader, "chain.min_operator_balance", kCoinDecimals, "1", problems),
        .contracts = foundation.contracts,
        .confirmations = readConfirmations(reader, foundation.environment),
        .pollMs = static_cast<int>(reader.integer("chain.poll_ms", 10, 60'000, 2'000)),
        .bumpFeeAfterMs = static_cast<int>(reader.integer("chain.bump_fee_after_ms", 100, 3'600'000, 45'000)),
        .maxBlockRange = static_cast<quint64>(reader.integer("chain.max_block_range", 1, 100'000, 2'000)),
        .operatorKey = readKey(reader, "chain.operator_key", problems),
    };
}

} // namespace

std::expected<AppConfig, ConfigProblems> readAppConfig(const QString &path)
{
    auto file = ConfigReader::fromFile(path);
    if (!file)
        return std::unexpected(ConfigProblems{file.error()});

    ConfigReader &reader = *file;
    ConfigProblems problems;
    FoundationConfig foundation = readFoundation(reader, problems);
    AppConfig config{
        .foundation = foundation,
        .http = readHttp(reader, foundation, problems),
        .blockchain = readBlockchain(reader, foundation, problems),
        .kyc = readKyc(reader, problems),
        .notification = readNotification(reader),
        .token = readToken(reader),
        .documents = readDocuments(reader),
        .payments = readPayments(reader, foundation.environment, problems),
        .rent = readRent(reader, foundation.auth.publicUrl),
        .dividend = readDividend(reader, problems),
        .metrics = readMetrics(reader, problems),
        .stop = readStop(reader, foundation.environment),
        .sentry = readSentry(reader, problems),
    };
    problems = reader.finish() + problems;
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return config;
}

} // namespace freehold::app
