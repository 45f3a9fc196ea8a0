// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/abi_codec.h"

namespace freehold::evm {

namespace {

constexpr qsizetype kWord = 32;
// Honest data visits each of its bytes once. Tails that point at each other could make a kilobyte decode to gigabytes.
constexpr qsizetype kMaxVisitsPerByte = 4;

class Decoder {
public:
    explicit Decoder(QByteArrayView data) : m_data(data), m_budget(data.size() * kMaxVisitsPerByte + kWord) { }

    Result<AbiValue> decode(const AbiType &type, qsizetype at)
    {
        switch (type.kind()) {
        case AbiKind::Bytes: return decodeBytes(at, [](QByteArrayView bytes) { return AbiValue(bytes.toByteArray()); });
        case AbiKind::String:
            return decodeBytes(at, [](QByteArrayView bytes) { return AbiValue(QString::fromUtf8(bytes)); });
        case AbiKind::Array: return decodeArray(type, at);
        case AbiKind::FixedArray: return decodeList(type, static_cast<std::size_t>(type.size()), at);
        case AbiKind::Tuple: return decodeList(type, type.components().size(), at);
        default: return decodeWord(type, at);
        }
    }

private:
    Result<QByteArrayView> take(qsizetype at, qsizetype size)
    {
        if (at > m_data.size() || size > m_data.size() - at)
            return failure(EvmErrorCode::Truncated, QStringLiteral("data ends too early"), at);
        m_budget -= size;
        if (m_budget < 0)
            return failure(EvmErrorCode::TooLarge, QStringLiteral("data refers to itself"), at);
        return m_data.sliced(at, size);
    }

    // An offset or a length: never more than the data is long.
    Result<qsizetype> takeSize(qsizetype at)
    {
        const auto word = take(at, kWord);
        if (!word)
            return std::unexpected(word.error());
        const auto value = U256::fromBigEndian(*word)->toUint64();
        if (!value || *value > static_cast<quint64>(m_data.size()))
            return failure(EvmErrorCode::Truncated, QStringLiteral("offset or length points outside"), at);
        return static_cast<qsizetype>(*value);
    }

    Result<AbiValue> decodeWord(const AbiType &type, qsizetype at)
    {
        const auto view = take(at, kWord);
        if (!view)
            return std::unexpected(view.error());
        const Hash32 word = *Hash32::fromBytes(*view);
        const U256 number = U256::fromWord(word);
        const auto dirty = [&] {
            return failure(EvmErrorCode::OutOfRange, QStringLiteral("word is no %1").arg(type.toString()), at);
        };
        if (type.kind() == AbiKind::Bool)
            return number.bitLength() <= 1 ? Result<AbiValue>(AbiValue(!number.isZero())) : dirty();
        if (type.kind() == AbiKind::Address) {
            const auto address = Address::fromWord(word);
            return address ? Result<AbiValue>(*address) : dirty();
        }
        if (type.kind() == AbiKind::FixedBytes) {
            const bool clean =
                std::all_of(word.bytes.begin() + type.size(), word.bytes.end(), [](quint8 byte) { return byte == 0; });
            return clean ? Result<AbiValue>(view->first(type.size()).toByteArray()) : dirty();
        }
        return fitsInteger(type, number) ? Result<AbiValue>(number) : dirty();
    }

    template <typename Make>
    Result<AbiValue> decodeBytes(qsizetype at, Make make)
    {
        const auto length = takeSize(at);
        if (!length)
            return std::unexpected(length.error());
        return mapResult(take(at + kWord, *length), make);
    }

    Result<AbiValue> decodeArray(const AbiType &type, qsizetype at)
    {
        const auto count = takeSize(at);
        if (!count)
            return std::unexpected(count.error());
        if (*count > (m_data.size() - at - kWord) / type.element().headSize())
            return failure(EvmErrorCode::Truncated, QStringLiteral("array is longer than the data"), at);
        return decodeList(type, static_cast<std::size_t>(*count), at + kWord);
    }

    Result<AbiValue> decodeList(const AbiType &type, std::size_t count, qsizetype base)
    {
        AbiValue::List list;
        qsizetype at = base;
        for (std::size_t i = 0; i < count; ++i) {
            const AbiType &child = type.kind() == AbiKind::Tuple ? type.components()[i] : type.element();
            qsizetype bodyAt = at;
            if (child.isDynamic()) {
                const auto offset = takeSize(at);
                if (!offset)
                    return std::unexpected(offset.error());
                bodyAt = base + *offset;
            }
            auto value = decode(child, bodyAt);
            if (!value)
                return value;
            list.push_back(*std::move(value));
            at += child.headSize();
        }
        return AbiValue(std::move(list));
    }

    QByteArrayView m_data;
    qsizetype m_budget;
};

} // namespace

Result<AbiValue::List> decodeAbi(const AbiType &tuple, QByteArrayView data)
{
    if (tuple.kind() != AbiKind::Tuple)
        return failure(EvmErrorCode::InvalidType, QStringLiteral("arguments are a tuple"));
    return mapResult(Decoder(data).decode(tuple, 0), [](const AbiValue &value) { return *value.asList(); });
}

} // namespace freehold::evm
