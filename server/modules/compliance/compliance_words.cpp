// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_words.h"

#include <QtEndian>

namespace freehold::compliance {

namespace {

/// The quarters of a word, from the lowest on.
std::array<quint64, 4> quartersOf(const evm::U256 &word)
{
    const QByteArray bytes = word.toBigEndian32();
    std::array<quint64, 4> quarters{};
    for (std::size_t i = 0; i < quarters.size(); ++i)
        quarters[i] = qFromBigEndian<quint64>(bytes.constData() + (3 - i) * sizeof(quint64));
    return quarters;
}

constexpr quint64 kLow40 = (quint64{1} << 40) - 1;
constexpr quint64 kLow16 = 0xFFFF;

} // namespace

WalletVerification unpackVerification(const evm::U256 &word)
{
    const auto [investorId, topics, times, last] = quartersOf(word);
    // times: 40 bits of expiry, 24 of the epoch; last: 8 more of the epoch, 16 of the country, 8 of the flag.
    return {.investorId = investorId,
            .topics = topics,
            .expiresAtSeconds = static_cast<qint64>(times & kLow40),
            .country = static_cast<int>((last >> 8) & kLow16),
            .isRegistered = (last >> 24) != 0};
}

TokenFacts unpackTokenFacts(const evm::U256 &word)
{
    return {.authorizedShares = quartersOf(word)[0],
            .senderFreeShares = quartersOf(word)[1],
            .isPaused = word.bit(128),
            .saleCanFail = word.bit(129),
            .isSenderFrozen = word.bit(130),
            .isReceiverFrozen = word.bit(131)};
}

} // namespace freehold::compliance
