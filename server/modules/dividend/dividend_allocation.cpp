// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_allocation.h"

#include "shared/domain/country.h"

#include <QStringList>

namespace freehold::dividend {

namespace {

constexpr qsizetype kNumberBytes = 3;
constexpr qsizetype kAmountBytes = 6;
constexpr qsizetype kPaymentBytes = kNumberBytes + 2 * kAmountBytes;

qint64 numberOf(QByteArrayView bigEndian)
{
    qint64 number = 0;
    for (const char byte : bigEndian)
        number = number << 8 | static_cast<quint8>(byte);
    return number;
}

std::optional<qint64> bpsOf(const QString &text)
{
    bool isNumber = false;
    const qint64 bps = text.toLongLong(&isNumber);
    if (!isNumber || bps < 0 || bps > kAllBps)
        return std::nullopt;
    return bps;
}

} // namespace

qint64 WithholdingRates::rateOf(int country) const
{
    const auto found = byCountry.find(country);
    return found == byCountry.end() ? otherBps : found->second;
}

std::expected<WithholdingRates, QString> WithholdingRates::parse(const QString &text, qint64 otherBps)
{
    WithholdingRates rates{.otherBps = otherBps};
    for (const QString &entry : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList parts = entry.trimmed().split(u':');
        const auto country = countryByAlpha2(parts.value(0).trimmed());
        const auto bps = bpsOf(parts.value(1).trimmed());
        if (parts.size() != 2 || !country || !bps)
            return std::unexpected(
                QStringLiteral("\"%1\" is no country with its rate, such as DE:2638").arg(entry.trimmed()));
        if (!rates.byCountry.emplace(country->numeric, *bps).second)
            return std::unexpected(QStringLiteral("%1 has two rates").arg(country->alpha2));
    }
    return rates;
}

Usdc shareOf(Usdc pot, Shares held, Shares total)
{
    return {static_cast<qint64>(static_cast<__int128>(pot.micro) * held.count / total.count)};
}

Usdc taxOf(Usdc gross, qint64 bps) { return {static_cast<qint64>(static_cast<__int128>(gross.micro) * bps / kAllBps)}; }

Allotment allot(Usdc pot, Shares held, Shares total, qint64 bps)
{
    const Usdc gross = shareOf(pot, held, total);
    const Usdc withheld = taxOf(gross, bps);
    return {.gross = gross, .withheld = withheld, .net = {gross.micro - withheld.micro}};
}

std::optional<std::vector<LoggedPayment>> decodePayments(const QByteArray &payments)
{
    if (payments.size() % kPaymentBytes != 0)
        return std::nullopt;
    std::vector<LoggedPayment> decoded;
    decoded.reserve(static_cast<std::size_t>(payments.size() / kPaymentBytes));
    for (qsizetype at = 0; at < payments.size(); at += kPaymentBytes) {
        const QByteArrayView entry = QByteArrayView(payments).sliced(at, kPaymentBytes);
        decoded.push_back({.holderNumber = numberOf(entry.first(kNumberBytes)),
                           .amount = {numberOf(entry.sliced(kNumberBytes, kAmountBytes))},
                           .withheld = {numberOf(entry.last(kAmountBytes))}});
    }
    return decoded;
}

} // namespace freehold::dividend
