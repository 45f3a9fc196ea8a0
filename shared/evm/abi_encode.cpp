// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/abi_codec.h"

namespace freehold::evm {

namespace {

constexpr qsizetype kWord = 32;

std::unexpected<EvmError> mismatch(const AbiType &type)
{
    return failure(EvmErrorCode::TypeMismatch, QStringLiteral("value is not of type %1").arg(type.toString().left(80)));
}

QByteArray rightPadded(const QByteArray &bytes)
{
    return bytes.leftJustified((bytes.size() + kWord - 1) / kWord * kWord, '\0');
}

enum class IntegerRange { Checked, AsGiven };

// The word of a value type that takes exactly one.
Result<QByteArray> encodeWord(const AbiType &type, const AbiValue &value, IntegerRange range)
{
    const U256 *word = value.asWord();
    const bool isInteger = type.kind() == AbiKind::Uint || type.kind() == AbiKind::Int;
    if (isInteger && word != nullptr) {
        if (range == IntegerRange::Checked && !fitsInteger(type, *word))
            return failure(EvmErrorCode::OutOfRange, QStringLiteral("number does not fit %1").arg(type.toString()));
        return word->toBigEndian32();
    }
    if (type.kind() == AbiKind::Bool && value.asBool() != nullptr)
        return U256(*value.asBool() ? 1 : 0).toBigEndian32();
    if (type.kind() == AbiKind::Address && value.asAddress() != nullptr)
        return value.asAddress()->toWord().toBytes();
    const QByteArray *bytes = value.asBytes();
    if (type.kind() == AbiKind::FixedBytes && bytes != nullptr && bytes->size() == type.size())
        return rightPadded(*bytes);
    return mismatch(type);
}

const AbiType &childType(const AbiType &type, std::size_t index)
{
    return type.kind() == AbiKind::Tuple ? type.components()[index] : type.element();
}

bool hasRightLength(const AbiType &type, std::size_t count)
{
    switch (type.kind()) {
    case AbiKind::Tuple: return count == type.components().size();
    case AbiKind::FixedArray: return count == static_cast<std::size_t>(type.size());
    default: return true;
    }
}

class Encoder {
public:
    explicit Encoder(IntegerRange range) : m_range(range) { }

    // Writes the value's own encoding at `at`; a dynamic type starts at the current end.
    Result<void> encode(const AbiType &type, const AbiValue &value, qsizetype at)
    {
        switch (type.kind()) {
        case AbiKind::Bytes: return value.asBytes() != nullptr ? appendBytes(*value.asBytes()) : mismatch(type);
        case AbiKind::String:
            return value.asString() != nullptr ? appendBytes(value.asString()->toUtf8()) : mismatch(type);
        case AbiKind::Array:
        case AbiKind::FixedArray:
        case AbiKind::Tuple: return encodeList(type, value, at);
        default: break;
        }
        const auto word = encodeWord(type, value, m_range);
        if (!word)
            return std::unexpected(word.error());
        put(at, *word);
        return {};
    }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }
    void reserveHead(qsizetype size) { m_out.append(size, '\0'); }

private:
    void put(qsizetype at, const QByteArray &word) { m_out.replace(at, word.size(), word); }

    Result<void> appendBytes(const QByteArray &bytes)
    {
        m_out.append(U256(static_cast<quint64>(bytes.size())).toBigEndian32()).append(rightPadded(bytes));
        return {};
    }

    Result<void> encodeList(const AbiType &type, const AbiValue &value, qsizetype at)
    {
        const AbiValue::List *list = value.asList();
        if (list == nullptr || !hasRightLength(type, list->size()))
            return mismatch(type);
        qsizetype headSize = type.inlineSize();
        if (type.kind() == AbiKind::Array) {
            m_out.append(U256(list->size()).toBigEndian32());
            at = m_out.size();
            headSize = type.element().headSize() * static_cast<qsizetype>(list->size());
        }
        if (type.isDynamic())
            reserveHead(headSize);

        const qsizetype base = at;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const AbiType &child = childType(type, i);
            const qsizetype bodyAt = child.isDynamic() ? m_out.size() : at;
            if (child.isDynamic())
                put(at, U256(static_cast<quint64>(bodyAt - base)).toBigEndian32());
            auto done = encode(child, (*list)[i], bodyAt);
            if (!done)
                return done;
            at += child.headSize();
        }
        return {};
    }

    IntegerRange m_range;
    QByteArray m_out;
};

Result<QByteArray> encodeWith(IntegerRange range, const AbiType &tuple, const AbiValue::List &values)
{
    if (tuple.kind() != AbiKind::Tuple)
        return failure(EvmErrorCode::InvalidType, QStringLiteral("arguments are a tuple"));
    Encoder encoder(range);
    // A dynamic tuple reserves its own head; a static one is written into the space of its parent.
    if (!tuple.isDynamic())
        encoder.reserveHead(tuple.inlineSize());
    const auto done = encoder.encode(tuple, values, 0);
    if (!done)
        return std::unexpected(done.error());
    return encoder.take();
}

Result<void> appendPacked(QByteArray &out, const AbiType &type, const AbiValue &value, bool insideArray)
{
    switch (type.kind()) {
    case AbiKind::Bytes:
        if (value.asBytes() == nullptr || insideArray)
            return mismatch(type);
        out.append(*value.asBytes());
        return {};
    case AbiKind::String:
        if (value.asString() == nullptr || insideArray)
            return mismatch(type);
        out.append(value.asString()->toUtf8());
        return {};
    case AbiKind::Tuple: return mismatch(type);
    case AbiKind::Array:
    case AbiKind::FixedArray:
        if (value.asList() == nullptr || !hasRightLength(type, value.asList()->size()))
            return mismatch(type);
        for (const AbiValue &item : *value.asList()) {
            auto done = appendPacked(out, type.element(), item, /*insideArray=*/true);
            if (!done)
                return done;
        }
        return {};
    default: break;
    }
    const auto word = encodeWord(type, value, IntegerRange::Checked);
    if (!word)
        return std::unexpected(word.error());
    if (insideArray)
        out.append(*word);
    else if (type.kind() == AbiKind::FixedBytes)
        out.append(word->first(type.size()));
    else
        out.append(word->last(type.kind() == AbiKind::Bool          ? 1
                                  : type.kind() == AbiKind::Address ? 20
                                                                    : type.size() / 8));
    return {};
}

} // namespace

bool fitsInteger(const AbiType &type, const U256 &word)
{
    return type.kind() == AbiKind::Int ? I256::fromBits(word).fits(type.size()) : word.bitLength() <= type.size();
}

Result<QByteArray> encodeAbi(const AbiType &tuple, const AbiValue::List &values)
{
    return encodeWith(IntegerRange::Checked, tuple, values);
}

QByteArray encodeAbiAsGiven(const AbiType &tuple, const AbiValue::List &values)
{
    return encodeWith(IntegerRange::AsGiven, tuple, values).value_or(QByteArray());
}

Result<QByteArray> encodeAbiPacked(const AbiType &tuple, const AbiValue::List &values)
{
    if (tuple.kind() != AbiKind::Tuple)
        return failure(EvmErrorCode::InvalidType, QStringLiteral("arguments are a tuple"));
    if (values.size() != tuple.components().size())
        return mismatch(tuple);
    QByteArray out;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto done = appendPacked(out, tuple.components()[i], values[i], /*insideArray=*/false);
        if (!done)
            return std::unexpected(done.error());
    }
    return out;
}

} // namespace freehold::evm
