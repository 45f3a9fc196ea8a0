// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/rlp.h"

namespace freehold::evm {

namespace {

constexpr quint8 kStringOffset = 0x80;
constexpr quint8 kListOffset = 0xc0;
constexpr qsizetype kMaxShortLength = 55;

QByteArray withPrefix(quint8 offset, const QByteArray &payload)
{
    QByteArray result;
    if (payload.size() <= kMaxShortLength) {
        result.append(static_cast<char>(offset + payload.size()));
    } else {
        const QByteArray length = U256(static_cast<quint64>(payload.size())).toMinimalBytes();
        result.append(static_cast<char>(offset + kMaxShortLength + length.size())).append(length);
    }
    return result.append(payload);
}

class RlpReader {
public:
    explicit RlpReader(QByteArrayView data) : m_data(data) { }

    Result<RlpItem> readItem(qsizetype end, int depth)
    {
        if (depth > kMaxRlpDepth)
            return failure(EvmErrorCode::TooDeep, QStringLiteral("lists nested too deeply"), m_position);
        if (m_position >= end)
            return failure(EvmErrorCode::Truncated, QStringLiteral("item expected"), m_position);
        const auto prefix = static_cast<quint8>(m_data[m_position]);
        if (prefix < kStringOffset)
            return RlpItem::data(m_data.sliced(m_position++, 1).toByteArray());
        const auto length = readLength(prefix < kListOffset ? kStringOffset : kListOffset, end);
        if (!length)
            return std::unexpected(length.error());
        return prefix < kListOffset ? readString(*length) : readList(m_position + *length, depth);
    }

    [[nodiscard]] qsizetype position() const { return m_position; }

private:
    Result<qsizetype> readLength(quint8 offset, qsizetype end)
    {
        const qsizetype code = static_cast<quint8>(m_data[m_position++]) - offset;
        qsizetype length = code;
        if (code > kMaxShortLength) {
            const qsizetype width = code - kMaxShortLength;
            if (end - m_position < width)
                return failure(EvmErrorCode::Truncated, QStringLiteral("length runs past the end"), m_position);
            const auto value = U256::fromBigEndian(m_data.sliced(m_position, width))->toUint64();
            if (m_data[m_position] == 0 || !value || *value <= kMaxShortLength)
                return failure(EvmErrorCode::InvalidRlp, QStringLiteral("length is not in its shortest form"),
                               m_position);
            if (*value > static_cast<quint64>(end))
                return failure(EvmErrorCode::Truncated, QStringLiteral("item runs past the end"), m_position);
            length = static_cast<qsizetype>(*value);
            m_position += width;
        }
        if (end - m_position < length)
            return failure(EvmErrorCode::Truncated, QStringLiteral("item runs past the end"), m_position);
        return length;
    }

    Result<RlpItem> readString(qsizetype length)
    {
        if (length == 1 && static_cast<quint8>(m_data[m_position]) < kStringOffset)
            return failure(EvmErrorCode::InvalidRlp, QStringLiteral("a small byte must stand for itself"), m_position);
        RlpItem item = RlpItem::data(m_data.sliced(m_position, length).toByteArray());
        m_position += length;
        return item;
    }

    Result<RlpItem> readList(qsizetype end, int depth)
    {
        std::vector<RlpItem> items;
        while (m_position < end) {
            auto item = readItem(end, depth + 1);
            if (!item)
                return item;
            items.push_back(*std::move(item));
        }
        return RlpItem::list(std::move(items));
    }

    QByteArrayView m_data;
    qsizetype m_position = 0;
};

} // namespace

Result<U256> RlpItem::toNumber() const
{
    if (isList || bytes.startsWith('\0'))
        return failure(EvmErrorCode::InvalidRlp, QStringLiteral("not a number"));
    if (bytes.size() > Hash32::kSize)
        return failure(EvmErrorCode::OutOfRange, QStringLiteral("more than 256 bits"));
    return U256::fromBigEndian(bytes);
}

QByteArray encodeRlp(const RlpItem &item)
{
    if (item.isList) {
        QByteArray payload;
        for (const RlpItem &child : item.items)
            payload.append(encodeRlp(child));
        return withPrefix(kListOffset, payload);
    }
    if (item.bytes.size() == 1 && static_cast<quint8>(item.bytes[0]) < kStringOffset)
        return item.bytes;
    return withPrefix(kStringOffset, item.bytes);
}

Result<RlpItem> decodeRlp(QByteArrayView data)
{
    RlpReader reader(data);
    auto item = reader.readItem(data.size(), 0);
    if (item && reader.position() != data.size())
        return failure(EvmErrorCode::TrailingData, QStringLiteral("bytes after the item"), reader.position());
    return item;
}

} // namespace freehold::evm
