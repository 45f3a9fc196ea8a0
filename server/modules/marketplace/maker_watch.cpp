// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/maker_watch.h"

#include "server/core/error.h"
#include "server/core/log/log.h"
#include "server/modules/marketplace/order_store.h"

#include <QScopeGuard>

#include <chrono>
#include <utility>

namespace freehold::marketplace {

MakerWatch::MakerWatch(Core &core, const MarketplaceDependencies &modules, KnownMakers &known, StandingReview &review)
    : m_core(core), m_known(known), m_review(review)
{
    auto &blockchain = modules.blockchain;
    for (const evm::Hash32 &topic : MakerLogs().topics())
        blockchain.readAlso(topic);
    blockchain.follow(
        MakerLogs::ofUsdc(blockchain.contracts().usdc), [this] { return followed(); },
        [this](const blockchain::ChainReading &reading) { onReading(reading); });
}

Task<> MakerWatch::stop()
{
    m_isStopping = true;
    while (m_isLooking)
        co_await sleepFor(std::chrono::milliseconds(5));
}

/// Whose orders wait, and who may place one by what is known of them.
std::vector<evm::Address> MakerWatch::followed() const
{
    std::set<evm::Address> wallets = m_known.wallets();
    wallets.insert(m_makers.begin(), m_makers.end());
    return {wallets.begin(), wallets.end()};
}

void MakerWatch::onReading(const blockchain::ChainReading &reading)
{
    auto touched = m_known.heard(reading, m_core.clock.now());
    m_touched.everybody |= touched.everybody;
    m_touched.wallets.merge(touched.wallets);
    if (reading.kind != blockchain::ChainReading::Kind::Logs)
        return;
    if (reading.from != reading.upTo) {
        // Nobody has heard what befell them before they were followed.
        std::set<evm::Address> covered(reading.wallets.begin(), reading.wallets.end());
        for (const evm::Address &wallet : covered)
            if (!m_covered.contains(wallet))
                m_touched.wallets.insert(wallet);
        m_covered = std::move(covered);
    }
    if (!m_isLooking && !m_isStopping)
        detach(lookAgain(), "marketplace.makers");
}

void MakerWatch::touch(const evm::Address &wallet)
{
    m_touched.wallets.insert(wallet);
    m_makers.insert(wallet);
}

Task<> MakerWatch::lookAgain()
{
    m_isLooking = true;
    const auto ended = qScopeGuard([this] { m_isLooking = false; });
    try {
        co_await lookAtTouched();
    } catch (const Error &error) {
        // A node that is away, or one whose blocks have just been replaced.
        log::info("makers_not_looked_at", {{"reason", error.reason}});
    }
}

Task<> MakerWatch::lookAtTouched()
{
    const auto makers = co_await m_core.database.read(OrderStore::makers);
    m_makers = {makers.begin(), makers.end()};
    if (std::exchange(m_touched.everybody, false))
        co_await lookAtAll();
    while (!m_touched.wallets.empty() && !m_isStopping) {
        const evm::Address wallet = m_touched.wallets.extract(m_touched.wallets.begin()).value();
        if (m_makers.contains(wallet))
            co_await lookAt(wallet);
    }
}

/// What could not be looked at is looked at with the next reading.
Task<> MakerWatch::lookAtAll()
{
    try {
        co_await m_review.sweep();
    } catch (...) {
        m_touched.everybody = true;
        throw;
    }
}

Task<> MakerWatch::lookAt(evm::Address wallet)
{
    try {
        co_await m_review.reviewWallet(wallet);
    } catch (...) {
        m_touched.wallets.insert(wallet);
        throw;
    }
}

} // namespace freehold::marketplace
