// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/packed_batch.h"

#include "generated/contracts/marketplace.h"
#include "server/core/error.h"
#include "shared/evm/keccak.h"

#include <QtEndian>

#include <algorithm>

namespace freehold::marketplace {

namespace {

constexpr int kTimeInForceShift = 1;
constexpr quint8 kLongSalt = 1 << 3;
constexpr int kShortSaltBytes = 5;
constexpr int kWordBytes = 32;
constexpr std::size_t kMaxTokens = 256;

/// Big-endian, as many bytes as the type has.
template <typename Integer>
QByteArray bytesOf(Integer value)
{
    QByteArray bytes(sizeof(Integer), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

template <typename Integer, typename Number>
QByteArray narrowed(Number number)
{
    const auto value = static_cast<Integer>(number);
    if (static_cast<Number>(value) != number)
        throw Error(ErrorCode::Internal, "batch_not_packable", "A number does not fit its place in a batch.");
    return bytesOf(value);
}

} // namespace

quint16 PackedBatch::add(const Order &order)
{
    const OrderTerms &terms = order.terms;
    const bool isLong = terms.salt.bitLength() > kShortSaltBytes * 8;
    const int kind = static_cast<int>(terms.side) | static_cast<int>(terms.timeInForce) << kTimeInForceShift
        | (isLong ? kLongSalt : 0);
    m_orders += narrowed<quint8>(kind);
    m_orders += bytesOf(placeOf(terms.token));
    m_orders += narrowed<quint16>(terms.maxFeeBps);
    m_orders += narrowed<quint32>(terms.shares.count);
    m_orders += bytesOf(static_cast<quint64>(terms.price.micro));
    m_orders += bytesOf(static_cast<quint64>(terms.expiresAt.value / kMsPerSecond));
    m_orders += bytesOf(terms.epoch);
    m_orders += evm::keccak256(order.summary.toUtf8()).toBytes();
    m_orders += terms.maker.toBytes();
    m_orders += terms.salt.toBigEndian32().last(isLong ? kWordBytes : kShortSaltBytes);
    m_orders += narrowed<quint16>(order.signature.size());
    m_orders += order.signature;
    return m_count++;
}

void PackedBatch::addFill(quint16 resting, quint16 taking, Shares shares)
{
    m_fills += bytesOf(resting) + bytesOf(taking) + narrowed<quint32>(shares.count);
}

QByteArray PackedBatch::call() const
{
    return contracts::marketplace::encodeSettle(m_tokens, bytesOf(m_count) + m_orders, m_fills, {});
}

quint8 PackedBatch::placeOf(const evm::Address &token)
{
    const auto found = std::ranges::find(m_tokens, token);
    const auto place = static_cast<std::size_t>(found - m_tokens.begin());
    if (place == kMaxTokens)
        throw Error(ErrorCode::Internal, "batch_not_packable", "A batch has too many tokens.");
    if (found == m_tokens.end())
        m_tokens.push_back(token);
    return static_cast<quint8>(place);
}

} // namespace freehold::marketplace
