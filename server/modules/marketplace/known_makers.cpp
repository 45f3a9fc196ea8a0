// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/known_makers.h"

#include <algorithm>

namespace freehold::marketplace {

using blockchain::BlockRef;
using blockchain::ChainReading;

const BlockRef &MakerFacts::asOf() const
{
    return standing.asOf.number < rules.asOf.number ? standing.asOf : rules.asOf;
}

bool KnownMakers::isUpToDate(TimeMs now) const { return m_isCaughtUp && now.value - m_heardAt.value <= kMayBeSilentMs; }

std::optional<MakerFacts> KnownMakers::find(const Key &key, TimeMs now) const
{
    const auto found = m_known.find(key);
    if (found == m_known.end() || !isUpToDate(now))
        return std::nullopt;
    const auto &[facts, keptAt] = found->second;
    if (now.value - keptAt.value > kKeptMs || (facts.rules.until && *facts.rules.until <= now))
        return std::nullopt;
    return facts;
}

void KnownMakers::keep(const Key &key, MakerFacts facts, TimeMs now)
{
    const BlockRef &asOf = facts.asOf();
    // What a provider that is behind says may be what a log that was read has changed.
    const bool isNews = m_upTo && (asOf.number > m_upTo->number || asOf == *m_upTo);
    if (!isNews || !facts.rules.isForAnyShares)
        return;
    if (m_known.size() >= kMaxKept)
        m_known.clear();
    m_known.insert_or_assign(key, Entry{std::move(facts), now});
}

std::set<evm::Address> KnownMakers::wallets() const
{
    std::set<evm::Address> wallets;
    for (const auto &[key, entry] : m_known)
        wallets.insert(key.wallet);
    return wallets;
}

KnownMakers::Touched KnownMakers::heard(const ChainReading &reading, TimeMs now)
{
    if (reading.kind == ChainReading::Kind::Failed) {
        m_isCaughtUp = false;
        return {};
    }
    Touched touched = begin(reading);
    for (const blockchain::ChainLog &log : reading.logs) {
        const Change change = m_logs.changeBy(log);
        drop(change, log);
        touched.everybody |= change.scope == Change::Scope::Everybody;
        touched.wallets.insert(change.wallets.begin(), change.wallets.end());
    }
    dropWhatIsNotOf(reading, now);
    m_upTo = reading.upTo;
    m_heardAt = now;
    m_isCaughtUp = reading.behind <= kMayBeBehind;
    return touched;
}

/// Where it does not go on from where it was, anything may have been between.
KnownMakers::Touched KnownMakers::begin(const ChainReading &reading)
{
    const bool goesOn = reading.kind == ChainReading::Kind::Logs && m_upTo == reading.from;
    if (!goesOn)
        m_known.clear();
    return {.everybody = !goesOn};
}

void KnownMakers::drop(const Change &change, const blockchain::ChainLog &log)
{
    if (change.scope == Change::Scope::Nobody)
        return;
    std::erase_if(m_known, [&](const auto &known) {
        const auto &[key, entry] = known;
        if (entry.facts.asOf().number >= log.blockNumber)
            return false; // it is of after that
        return change.scope == Change::Scope::Everybody || change.wallets.contains(key.wallet)
            || (entry.facts.rules.isOfOthersToo && key.token == log.address);
    });
}

/// What was read of a block that is not in the chain as it was read now; what could have changed without being read, as the
/// wallet was not followed yet; and what is old.
void KnownMakers::dropWhatIsNotOf(const ChainReading &reading, TimeMs now)
{
    const std::set<evm::Address> followed(reading.wallets.begin(), reading.wallets.end());
    std::erase_if(m_known, [&](const auto &known) {
        const auto &[key, entry] = known;
        const BlockRef &asOf = entry.facts.asOf();
        const bool isOld = now.value - entry.keptAt.value > kKeptMs;
        if (isOld || asOf.number >= reading.upTo.number)
            return isOld || (asOf.number == reading.upTo.number && asOf != reading.upTo);
        if (reading.from.number == reading.upTo.number)
            return false; // nothing new
        const bool isPassed = asOf.number <= reading.from.number;
        return !followed.contains(key.wallet)
            || (!isPassed && std::ranges::find(reading.blocks, asOf) == reading.blocks.end());
    });
}

} // namespace freehold::marketplace
