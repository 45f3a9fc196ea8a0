// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/money.h"

#include <algorithm>

namespace freehold {

namespace {

constexpr qint64 kMicroPerUsdc = 1'000'000;

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A canonical non-negative integer: digits only, no leading zero, within int64.
std::optional<qint64> parseWhole(QStringView text)
{
    if (!isDigits(text) || (text.size() > 1 && text.front() == u'0'))
        return std::nullopt;
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<Shares> Shares::parse(QStringView text)
{
    const auto count = parseWhole(text);
    return count ? std::optional(Shares{*count}) : std::nullopt;
}

QString Usdc::toString() const
{
    const quint64 magnitude = micro < 0 ? 0 - static_cast<quint64>(micro) : static_cast<quint64>(micro);
    return QStringLiteral("%1%2.%3")
        .arg(micro < 0 ? QStringLiteral("-") : QString())
        .arg(magnitude / kMicroPerUsdc)
        .arg(magnitude % kMicroPerUsdc, kDecimals, 10, QLatin1Char('0'));
}

std::optional<Usdc> Usdc::parse(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView decimals = point < 0 ? QStringView() : text.mid(point + 1);
    if (point >= 0 && (!isDigits(decimals) || decimals.size() > kDecimals))
        return std::nullopt;
    const auto whole = parseWhole(point < 0 ? text : text.first(point));
    if (!whole)
        return std::nullopt;

    qint64 micro = 0;
    if (__builtin_mul_overflow(*whole, kMicroPerUsdc, &micro))
        return std::nullopt;
    const QString padded = decimals.toString().leftJustified(kDecimals, u'0');
    if (__builtin_add_overflow(micro, padded.toLongLong(), &micro))
        return std::nullopt;
    return Usdc{micro};
}

std::optional<Usdc> checkedAdd(Usdc a, Usdc b)
{
    qint64 sum = 0;
    return __builtin_add_overflow(a.micro, b.micro, &sum) ? std::nullopt : std::optional(Usdc{sum});
}

std::optional<Shares> checkedAdd(Shares a, Shares b)
{
    qint64 sum = 0;
    return __builtin_add_overflow(a.count, b.count, &sum) ? std::nullopt : std::optional(Shares{sum});
}

std::optional<Usdc> quote(Shares shares, Usdc pricePerShare)
{
    qint64 product = 0;
    return __builtin_mul_overflow(shares.count, pricePerShare.micro, &product) ? std::nullopt
                                                                               : std::optional(Usdc{product});
}

} // namespace freehold
