// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/abi_value.h"

#include "shared/evm/hex.h"

#include <QStringList>

namespace freehold::evm {

QString abiValueToText(const AbiType &type, const AbiValue &value)
{
    if (const U256 *word = value.asWord())
        return type.kind() == AbiKind::Int ? I256::fromBits(*word).toDecimal() : word->toDecimal();
    if (const bool *flag = value.asBool())
        return *flag ? QStringLiteral("true") : QStringLiteral("false");
    if (const Address *address = value.asAddress())
        return address->toChecksum();
    if (const QByteArray *bytes = value.asBytes())
        return toHex(*bytes);
    if (const QString *text = value.asString())
        return QLatin1Char('"') + *text + QLatin1Char('"');

    QStringList parts;
    const AbiValue::List &list = *value.asList();
    for (std::size_t i = 0; i < list.size(); ++i) {
        const bool isTuple = type.kind() == AbiKind::Tuple && i < type.components().size();
        parts.append(abiValueToText(isTuple ? type.components()[i] : type.element(), list[i]));
    }
    const QString joined = parts.join(QStringLiteral(", "));
    return type.kind() == AbiKind::Tuple ? QLatin1Char('(') + joined + QLatin1Char(')')
                                         : QLatin1Char('[') + joined + QLatin1Char(']');
}

} // namespace freehold::evm
