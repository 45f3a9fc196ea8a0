// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/compliance/compliance.h"
#include "server/modules/marketplace/maker_logs.h"
#include "server/modules/marketplace/market_chain.h"

#include <map>
#include <set>

namespace freehold::marketplace {

/// All that the chain has to say of a maker who buys or sells one token.
struct MakerFacts {
    compliance::SeenOnChain rules;
    Standing standing;

    /// Of the older of the two.
    [[nodiscard]] const blockchain::BlockRef &asOf() const;
};

/// What the chain said of makers, for as long as no log says that it may be otherwise. On the event loop only.
///
/// It is used only while this server is the one that reads the chain, has read all of it that is confirmed enough but for
/// kMayBeBehind blocks, and did so within the last kMayBeSilentMs. So what is known here is at most that old, beside the
/// confirmations that logs wait for; whatever it lets pass wrongly is suspended when the log comes, or fails on chain.
class KnownMakers {
public:
    static constexpr quint64 kMayBeBehind = 2;       ///< blocks: providers that must agree are rarely at the same one
    static constexpr qint64 kMayBeSilentMs = 10'000; ///< a few looks at the chain, or one that is slow
    static constexpr qint64 kKeptMs = 600'000; ///< after that the chain is asked again, and the wallet not followed
    static constexpr std::size_t kMaxKept = 50'000;

    explicit KnownMakers(MakerLogs logs) : m_logs(std::move(logs)) { }

    struct Key {
        evm::Address wallet;
        evm::Address token;
        OrderSide side = OrderSide::Buy;
        auto operator<=>(const Key &) const = default;
    };
    /// Nothing when the chain must be asked.
    [[nodiscard]] std::optional<MakerFacts> find(const Key &key, TimeMs now) const;
    /// Unless the reader knows better already.
    void keep(const Key &key, MakerFacts facts, TimeMs now);
    void forget(const Key &key) { m_known.erase(key); }

    /// Whose orders are to be looked at again, as the chain may say something else of them now.
    struct Touched {
        bool everybody = false;
        std::set<evm::Address> wallets = {};
    };
    [[nodiscard]] Touched heard(const blockchain::ChainReading &reading, TimeMs now);

    [[nodiscard]] std::set<evm::Address> wallets() const;

private:
    struct Entry {
        MakerFacts facts;
        TimeMs keptAt;
    };
    [[nodiscard]] bool isUpToDate(TimeMs now) const;
    [[nodiscard]] Touched begin(const blockchain::ChainReading &reading);
    void drop(const Change &change, const blockchain::ChainLog &log);
    void dropWhatIsNotOf(const blockchain::ChainReading &reading, TimeMs now);

    MakerLogs m_logs;
    std::map<Key, Entry> m_known;
    std::optional<blockchain::BlockRef> m_upTo; ///< nothing before the first reading
    TimeMs m_heardAt;
    bool m_isCaughtUp = false;
};

} // namespace freehold::marketplace
