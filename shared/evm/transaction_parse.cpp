// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/rlp.h"
#include "shared/evm/transaction.h"

namespace freehold::evm {

namespace {

std::unexpected<EvmError> invalid(const char *message)
{
    return failure(EvmErrorCode::InvalidTransaction, QString::fromLatin1(message));
}

/// Takes the fields of a transaction one after another; the first failure sticks.
class FieldReader {
public:
    explicit FieldReader(const std::vector<RlpItem> &fields) : m_fields(fields) { }

    U256 number()
    {
        const RlpItem &item = next();
        const auto value = item.toNumber();
        if (!value)
            m_error = value.error();
        return value.value_or(U256());
    }

    quint64 smallNumber()
    {
        const auto value = number().toUint64();
        if (!value)
            fail("number does not fit 64 bits");
        return value.value_or(0);
    }

    QByteArray bytes()
    {
        const RlpItem &item = next();
        if (item.isList)
            fail("a list where bytes belong");
        return item.bytes;
    }

    std::optional<Address> optionalAddress()
    {
        const QByteArray data = bytes();
        return data.isEmpty() ? std::nullopt : std::optional(address(data));
    }

    std::vector<AccessListEntry> accessList()
    {
        const RlpItem &list = next();
        if (!list.isList)
            fail("the access list is no list");
        std::vector<AccessListEntry> entries;
        for (const RlpItem &item : list.items) {
            if (item.items.size() != 2 || item.items[0].isList || !item.items[1].isList) {
                fail("malformed access list entry");
                break;
            }
            entries.push_back({address(item.items[0].bytes), storageKeys(item.items[1].items)});
        }
        return entries;
    }

    Hash32 word() { return number().toWord(); }

    [[nodiscard]] const std::optional<EvmError> &error() const { return m_error; }

private:
    void fail(const char *message)
    {
        if (!m_error)
            m_error = invalid(message).error();
    }

    const RlpItem &next()
    {
        static const RlpItem missing;
        if (m_next < m_fields.size())
            return m_fields[m_next++];
        fail("too few fields");
        return missing;
    }

    Address address(const QByteArray &data)
    {
        const auto parsed = Address::fromBytes(data);
        if (!parsed)
            fail("address of a wrong length");
        return parsed.value_or(Address());
    }

    std::vector<Hash32> storageKeys(const std::vector<RlpItem> &items)
    {
        std::vector<Hash32> keys;
        for (const RlpItem &item : items) {
            const auto key = Hash32::fromBytes(item.bytes);
            if (item.isList || !key)
                fail("malformed storage key");
            keys.push_back(key.value_or(Hash32()));
        }
        return keys;
    }

    const std::vector<RlpItem> &m_fields;
    std::size_t m_next = 0;
    std::optional<EvmError> m_error;
};

std::size_t fieldCount(TransactionType type)
{
    switch (type) {
    case TransactionType::Legacy: return 9;
    case TransactionType::AccessList: return 11;
    case TransactionType::DynamicFee: return 12;
    }
    return 0;
}

Transaction readFields(TransactionType type, FieldReader &reader)
{
    Transaction transaction;
    transaction.type = type;
    if (type != TransactionType::Legacy)
        transaction.chainId = reader.smallNumber();
    transaction.nonce = reader.smallNumber();
    if (type == TransactionType::DynamicFee) {
        transaction.maxPriorityFeePerGasWei = reader.number();
        transaction.maxFeePerGasWei = reader.number();
    } else {
        transaction.gasPriceWei = reader.number();
    }
    transaction.gasLimit = reader.smallNumber();
    transaction.to = reader.optionalAddress();
    transaction.valueWei = reader.number();
    transaction.data = reader.bytes();
    if (type != TransactionType::Legacy)
        transaction.accessList = reader.accessList();
    return transaction;
}

// Splits EIP-155's v into chain and parity.
Result<quint8> readParity(Transaction &transaction, const U256 &v)
{
    if (transaction.type != TransactionType::Legacy) {
        if (v > U256(1))
            return invalid("y parity is neither 0 nor 1");
        return static_cast<quint8>(v.limbs()[0]);
    }
    if (v == U256(27) || v == U256(28))
        return static_cast<quint8>(v.limbs()[0] - 27);
    const auto shifted = v.checkedSubtract(35);
    const auto chain = shifted ? shifted->checkedDivide(2)->toUint64() : std::nullopt;
    if (!chain)
        return invalid("v names no chain");
    transaction.chainId = *chain;
    return static_cast<quint8>(shifted->limbs()[0] & 1);
}

} // namespace

Result<SignedTransaction> SignedTransaction::parse(QByteArrayView data)
{
    if (data.isEmpty())
        return invalid("no bytes");
    const auto first = static_cast<quint8>(data.front());
    const bool isTyped = first < 0x80;
    if (isTyped && first != 1 && first != 2)
        return invalid("unknown transaction type");
    const auto type = isTyped ? static_cast<TransactionType>(first) : TransactionType::Legacy;
    const auto item = decodeRlp(isTyped ? data.sliced(1) : data);
    if (!item)
        return std::unexpected(item.error());
    if (!item->isList || item->items.size() != fieldCount(type))
        return invalid("wrong number of fields");

    FieldReader reader(item->items);
    Transaction transaction = readFields(type, reader);
    const U256 v = reader.number();
    const Hash32 r = reader.word();
    const Hash32 s = reader.word();
    if (reader.error())
        return std::unexpected(*reader.error());
    const auto parity = readParity(transaction, v);
    if (!parity)
        return std::unexpected(parity.error());
    return mapResult(Signature::fromParts(r, s, static_cast<quint8>(27 + *parity)),
                     [&](const Signature &signature) { return SignedTransaction{std::move(transaction), signature}; });
}

} // namespace freehold::evm
