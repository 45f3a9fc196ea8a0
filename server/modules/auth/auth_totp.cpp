// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_totp.h"

#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QtEndian>

namespace freehold::auth::totp {

namespace {

/// RFC 4226 section 5.3: 31 bits from where the last half byte points.
quint32 truncated(const QByteArray &hmac)
{
    const int offset = hmac.back() & 0x0f;
    return qFromBigEndian<quint32>(hmac.constData() + offset) & 0x7fff'ffff;
}

/// Takes as long for a wrong first digit as for a wrong last one.
bool isSame(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return false;
    ushort difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<ushort>(difference | (a[i].unicode() ^ b[i].unicode()));
    return difference == 0;
}

} // namespace

qint64 stepAt(TimeMs now) { return now.value / kStepMs; }

QString code(const QByteArray &secret, qint64 step, int digits, QCryptographicHash::Algorithm hash)
{
    QByteArray counter(8, '\0');
    qToBigEndian(static_cast<quint64>(step), counter.data());
    quint32 modulus = 1;
    for (int i = 0; i < digits; ++i)
        modulus *= 10;
    const quint32 number = truncated(QMessageAuthenticationCode::hash(counter, secret, hash)) % modulus;
    return QString::number(number).rightJustified(digits, u'0');
}

std::optional<qint64> acceptedStep(const QByteArray &secret, const QString &typed, TimeMs now, qint64 lastStep)
{
    std::optional<qint64> accepted;
    for (qint64 step = stepAt(now) - kDriftSteps; step <= stepAt(now) + kDriftSteps; ++step)
        if (isSame(code(secret, step), typed) && step > lastStep)
            accepted = step;
    return accepted;
}

QString base32(const QByteArray &bytes)
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<quint8>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text += QLatin1Char(alphabet[(buffer >> (bits - 5)) & 31]);
    }
    if (bits > 0)
        text += QLatin1Char(alphabet[(buffer << (5 - bits)) & 31]);
    return text;
}

QString uri(const QByteArray &secret, const QString &account)
{
    return QStringLiteral("otpauth://totp/Freehold:%1?secret=%2&issuer=Freehold&algorithm=SHA1&digits=%3&period=30")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(account)), base32(secret), QString::number(kDigits));
}

} // namespace freehold::auth::totp
