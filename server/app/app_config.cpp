// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/app_config.h"

#include "server/app/chain_config.h"
#include "server/app/dividend_config.h"
#include "server/app/payment_config.h"
#include "server/app/storage_config.h"

namespace freehold::app {

namespace {

Environment readEnvironment(ConfigReader &reader)
{
    const QString word = reader.word("server.environment", {"local", "staging", "production"}, "local");
    if (word == u"production")
        return Environment::Production;
    return word == u"staging" ? Environment::Staging : Environment::Local;
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

/// Developers and tests sign up all day; elsewhere a hash that is cheap to make is cheap to guess.
quint32 readPasswordMemory(ConfigReader &reader, Environment environment, ConfigProblems &problems)
{
    const quint32 kLeast = auth::AuthConfig().passwordMemoryKiB;
    constexpr qint64 kMost = 1024 * 1024;
    const auto memoryKiB = static_cast<quint32>(reader.integer("auth.password_memory_kib", 8, kMost, kLeast));
    if (memoryKiB < kLeast && environment != Environment::Local)
        problems.append(QStringLiteral("auth.password_memory_kib: less than %1 only in environment local").arg(kLeast));
    return memoryKiB;
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
    config.auth.passwordMemoryKiB = readPasswordMemory(reader, config.environment, problems);
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

marketplace::MarketplaceConfig readMarketplace(ConfigReader &reader)
{
    marketplace::MarketplaceConfig config;
    config.settleMs = static_cast<int>(reader.integer("market.settle_ms", 50, 60'000, config.settleMs));
    config.standingSeconds =
        static_cast<int>(reader.integer("market.standing_seconds", 1, 86'400, config.standingSeconds));
    return config;
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
        .marketplace = readMarketplace(reader),
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
