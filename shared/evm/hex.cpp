// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/hex.h"

namespace freehold::evm {

QString toHex(QByteArrayView bytes)
{
    constexpr const char16_t *kDigits = u"0123456789abcdef";
    QString text(2 + 2 * bytes.size(), Qt::Uninitialized);
    QChar *at = text.data();
    *at++ = u'0';
    *at++ = u'x';
    for (const char byte : bytes) {
        *at++ = kDigits[static_cast<quint8>(byte) >> 4];
        *at++ = kDigits[static_cast<quint8>(byte) & 15];
    }
    return text;
}

Result<QByteArray> fromHex(QAnyStringView text)
{
    const QString digits = text.toString();
    if (!digits.startsWith(QLatin1String("0x")))
        return failure(EvmErrorCode::InvalidHex, QStringLiteral("hex data must start with 0x"));
    if (digits.size() % 2 != 0)
        return failure(EvmErrorCode::InvalidHex, QStringLiteral("hex data has an odd number of digits"), digits.size());

    QByteArray bytes(digits.size() / 2 - 1, Qt::Uninitialized);
    char *to = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const qsizetype at = 2 + 2 * i;
        const int high = hexDigitValue(digits[at].unicode());
        const int low = hexDigitValue(digits[at + 1].unicode());
        if (high < 0 || low < 0)
            return failure(EvmErrorCode::InvalidHex, QStringLiteral("not a hex digit"), high < 0 ? at : at + 1);
        to[i] = static_cast<char>(high * 16 + low);
    }
    return bytes;
}

} // namespace freehold::evm
