// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/config/config.h"
#include "server/core/crypto/sealing.h"
#include "server/core/db/database.h"
#include "server/core/http/http_server.h"
#include "server/core/redis/redis_config.h"
#include "server/core/sentry/sentry_dsn.h"
#include "server/modules/auth/auth.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/dividend/dividend_config.h"
#include "server/modules/documents/documents.h"
#include "server/modules/kyc/kyc.h"
#include "server/modules/marketplace/marketplace_config.h"
#include "server/modules/notification/notification.h"
#include "server/modules/payments/payments_config.h"
#include "server/modules/rent/rent_config.h"
#include "server/modules/token/token.h"

#include <QStringList>

#include <expected>
#include <optional>

namespace freehold::app {

/// Where the program runs. `Local` alone may do without TLS.
enum class Environment { Local, Staging, Production };
[[nodiscard]] QString toString(Environment environment);

/// The keys of the configuration file that every command needs.
struct FoundationConfig {
    Environment environment = Environment::Local;
    DatabaseConfig database;
    SealingConfig sealing;
    std::optional<RedisConfig> redis; ///< shared with other servers; nothing for a server of its own
    auth::AuthConfig auth;
    blockchain::ChainContracts contracts;
};

/// How the server ends.
struct StopConfig {
    int drainMs = 0;        ///< not ready, but serving: time for whoever sends requests to notice
    int timeoutMs = 30'000; ///< then what still runs is cut off
};

/// All of them.
struct AppConfig {
    FoundationConfig foundation;
    HttpServerConfig http;
    blockchain::BlockchainConfig blockchain;
    kyc::KycConfig kyc;
    notification::NotificationConfig notification;
    token::TokenConfig token;
    marketplace::MarketplaceConfig marketplace;
    documents::DocumentsConfig documents;
    payments::PaymentsConfig payments;
    rent::RentConfig rent;
    dividend::DividendConfig dividend;
    /// Where figures are served; port 0 serves none.
    HttpServerConfig metrics;
    StopConfig stop;
    std::optional<SentryDsn> sentry; ///< where errors are reported
};

/// Everything that is wrong with the configuration, a sentence each.
using ConfigProblems = QStringList;

[[nodiscard]] std::expected<AppConfig, ConfigProblems> readAppConfig(const QString &path);

} // namespace freehold::app
