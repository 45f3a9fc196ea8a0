// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/address.h"
#include "shared/evm/hd_node.h"
#include "shared/evm/i256.h"
#include "shared/evm/mnemonic.h"
#include "tests/fuzz/fuzz.h"

using namespace freehold;
using fuzz::require;

namespace {

void fuzzHex(const QString &text)
{
    const auto bytes = evm::fromHex(text);
    if (bytes)
        require(evm::toHex(*bytes) == text.toLower());
    const auto hash = evm::Hash32::fromHex(text);
    require(hash.has_value() == (bytes && bytes->size() == evm::Hash32::kSize));
}

void fuzzAddress(const QString &text)
{
    const auto address = evm::Address::parse(text);
    const auto checksummed = evm::Address::parseChecksummed(text);
    require(address || !checksummed);
    if (!address)
        return;
    require(evm::Address::parse(address->toHex()) == *address);
    require(evm::Address::parseChecksummed(address->toChecksum()) == *address);
    require(checksummed.has_value() == (address->toChecksum() == text));
}

void fuzzNumber(const QString &text)
{
    for (const auto &number : {evm::U256::fromDecimal(text), evm::U256::fromHex(text), evm::U256::fromText(text)}) {
        if (!number)
            continue;
        require(evm::U256::fromDecimal(number->toDecimal()) == *number);
        require(evm::U256::fromHex(number->toHexQuantity()) == *number);
        require(evm::U256::fromBigEndian(number->toMinimalBytes()) == *number);
    }
    const auto number = evm::I256::fromDecimal(text);
    if (number)
        require(evm::I256::fromDecimal(number->toDecimal()) == *number);
}

void fuzzPath(const QString &text)
{
    const auto path = evm::parseHdPath(text);
    if (!path)
        return;
    QString written = QStringLiteral("m");
    for (const quint32 index : *path)
        written += QStringLiteral("/%1%2")
                       .arg(index & ~evm::kHardened)
                       .arg(index >= evm::kHardened ? QStringLiteral("'") : QString());
    require(evm::parseHdPath(written) == *path);
}

void fuzzPhrase(const QString &text)
{
    const auto mnemonic = evm::Mnemonic::parse(text);
    if (!mnemonic)
        return;
    const auto again = evm::Mnemonic::parse(mnemonic->phrase());
    require(again && again->entropy() == mnemonic->entropy());
}

} // namespace

// What people and other programs write as text: what parses can be written, and means the same when read back.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::view(data, size));
    fuzzHex(text);
    fuzzAddress(text);
    fuzzNumber(text);
    fuzzPath(text);
    fuzzPhrase(text);
    return 0;
}
