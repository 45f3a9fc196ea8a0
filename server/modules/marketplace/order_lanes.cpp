// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_lanes.h"

#include "server/core/error.h"
#include "server/modules/marketplace/order_lane_store.h"

#include <optional>

namespace freehold::marketplace {

namespace {

// As OrderLanes.sol has them, from the lowest bit on: round, lane, page.
constexpr int kRoundBits = 31;
constexpr int kPageShift = 40;
constexpr quint64 kLanes = 3;
constexpr quint64 kLaneMask = (quint64{1} << (kPageShift - kRoundBits)) - 1;
constexpr quint64 kRoundMask = (quint64{1} << kRoundBits) - 1;
/// 2026-01-01: 31 bits of seconds from then on are 68 years.
constexpr qint64 kFirstSecond = 1'767'225'600;

quint64 packedSalt(quint64 lane, quint64 round)
{
    return (lane / kLanes) << kPageShift | (lane % kLanes) << kRoundBits | (round & kRoundMask);
}

/// Nothing where it is on a page that is never dealt: picked at random by whoever made the order.
std::optional<qint64> laneOf(const evm::U256 &salt)
{
    const auto number = salt.toUint64();
    if (!number)
        return std::nullopt;
    return static_cast<qint64>((*number >> kPageShift) * kLanes + ((*number >> kRoundBits) & kLaneMask) % kLanes);
}

} // namespace

void OrderLanes::requireOneOfAPage(const evm::U256 &salt)
{
    quint64 low = 0;
    for (const char byte : salt.toBigEndian32().last(sizeof(quint64)))
        low = low << 8 | static_cast<quint8>(byte);
    if ((low >> kRoundBits & kLaneMask) >= kLanes)
        throw invalidFields({{"salt", "out_of_range", {}}});
}

evm::U256 OrderLanes::deal(Sql &sql, const evm::Address &wallet, const std::vector<evm::U256> &taken, TimeMs now)
{
    auto held = OrderLaneStore::dealtSince(sql, wallet, now.plusMs(-kReservedMs));
    for (const evm::U256 &salt : taken)
        if (const auto lane = laneOf(salt))
            held.insert(*lane);
    qint64 lane = 0;
    while (held.contains(lane))
        ++lane;
    OrderLaneStore::deal(sql, wallet, lane, now);
    return evm::U256(
        packedSalt(static_cast<quint64>(lane), static_cast<quint64>(now.value / kMsPerSecond - kFirstSecond)));
}

} // namespace freehold::marketplace
