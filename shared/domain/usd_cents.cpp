// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/usd_cents.h"

#include "shared/domain/money.h"

namespace freehold {

namespace {
constexpr int kDecimals = 2;
constexpr quint64 kCentsPerDollar = 100;
} // namespace

QString UsdCents::toString() const
{
    const quint64 magnitude = cents < 0 ? 0 - static_cast<quint64>(cents) : static_cast<quint64>(cents);
    QString text = QString::number(magnitude);
    while (text.size() <= kDecimals)
        text.prepend(u'0');
    text.insert(text.size() - kDecimals, u'.');
    return cents < 0 ? text.prepend(u'-') : text;
}

std::optional<UsdCents> UsdCents::parse(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QString decimals = point < 0 ? QString() : text.mid(point + 1).toString();
    if (point >= 0 && (decimals.isEmpty() || decimals.size() > kDecimals))
        return std::nullopt;
    // Shares::parse is the one strict reader of whole numbers; a leading digit keeps the zeros of the decimals.
    const auto whole = Shares::parse(point < 0 ? text : text.first(point));
    const auto hundredths = Shares::parse(QString(u'1' + decimals.leftJustified(kDecimals, u'0')));
    if (!whole || !hundredths)
        return std::nullopt;

    qint64 cents = 0;
    if (__builtin_mul_overflow(whole->count, static_cast<qint64>(kCentsPerDollar), &cents)
        || __builtin_add_overflow(cents, hundredths->count - static_cast<qint64>(kCentsPerDollar), &cents))
        return std::nullopt;
    return UsdCents{cents};
}

} // namespace freehold
