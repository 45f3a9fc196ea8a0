// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/chain_config.h"

#include "shared/evm/secret_bytes.h"

#include <QHostAddress>

namespace freehold::app {

namespace {

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

bool isLoopback(const QUrl &url)
{
    return QHostAddress(url.host()).isLoopback() || url.host() == QStringLiteral("localhost");
}

/// A web address that anybody is told: no user, no password, and TLS unless it is this very machine.
QUrl publicUrl(const QString &text, const QString &key, const QUrl &fallback, ConfigProblems &problems)
{
    if (text.isEmpty())
        return fallback;
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb =
        url.scheme() == QStringLiteral("https") || (url.scheme() == QStringLiteral("http") && isLoopback(url));
    if (!url.isValid() || !isWeb || !url.userInfo().isEmpty())
        problems.append(QStringLiteral("%1: is not an https address without a user").arg(key));
    return url;
}

/// On a developer's machine wallets ask the server's own node.
QUrl localNode(const std::vector<QUrl> &urls, Environment environment)
{
    const bool isOwn = environment == Environment::Local && !urls.empty() && isLoopback(urls.front());
    return isOwn ? urls.front() : QUrl();
}

QUrl readExplorer(ConfigReader &reader, ConfigProblems &problems)
{
    const QString text = reader.text("chain.explorer_url", QString());
    QUrl url = publicUrl(text, "chain.explorer_url", {}, problems).adjusted(QUrl::StripTrailingSlash);
    if (url.path() == "/") // which Qt leaves
        url.setPath({});
    return url;
}

/// In production as many as no usual reorganisation reaches: a deeper one is made good, but people were told by then.
int readConfirmations(ConfigReader &reader, Environment environment)
{
    const bool isReal = environment == Environment::Production;
    return static_cast<int>(reader.integer("chain.confirmations", isReal ? 5 : 0, 1000, isReal ? 16 : 1));
}

} // namespace

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

blockchain::BlockchainConfig readBlockchain(ConfigReader &reader, const FoundationConfig &foundation,
                                            ConfigProblems &problems)
{
    constexpr int kCoinDecimals = 18;
    auto urls = readProviders(reader, problems);
    const QUrl own = localNode(urls, foundation.environment);
    const auto count = std::clamp<qint64>(static_cast<qint64>(urls.size()), 1, kMaxProviders);
    return {
        .rpcUrls = std::move(urls),
        .quorum = static_cast<int>(reader.integer("chain.quorum", 1, count, std::min<qint64>(count, 2))),
        .rpcTimeoutMs = static_cast<int>(reader.integer("chain.rpc_timeout_ms", 100, 60'000, 10'000)),
        .quarantineMs = static_cast<int>(reader.integer("chain.quarantine_ms", 100, 86'400'000, 600'000)),
        .fees = readFees(reader, problems),
        .minOperatorBalance = readDecimal(reader, "chain.min_operator_balance", kCoinDecimals, "1", problems),
        .publicRpcUrl =
            publicUrl(reader.text("chain.public_rpc_url", QString()), "chain.public_rpc_url", own, problems),
        .explorerUrl = readExplorer(reader, problems),
        .contracts = foundation.contracts,
        .confirmations = readConfirmations(reader, foundation.environment),
        .pollMs = static_cast<int>(reader.integer("chain.poll_ms", 10, 60'000, 2'000)),
        .bumpFeeAfterMs = static_cast<int>(reader.integer("chain.bump_fee_after_ms", 100, 3'600'000, 45'000)),
        .maxBlockRange = static_cast<quint64>(reader.integer("chain.max_block_range", 1, 100'000, 2'000)),
        .operatorKey = readKey(reader, "chain.operator_key", problems),
    };
}

} // namespace freehold::app
