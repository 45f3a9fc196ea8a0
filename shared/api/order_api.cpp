// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/order_api.h"

#include "shared/api/auth_api.h"
#include "shared/api/purchase_api.h"

#include <QDateTime>

#include <array>
#include <limits>

namespace freehold::api {

namespace {

constexpr qint64 kMsPerSecond = 1'000;
constexpr qint64 kAllBasisPoints = 10'000;
constexpr int kMaxTime = 40;
constexpr int kMaxNumber = 78; // digits of a uint256

struct Interval {
    const char *word;
    qint64 seconds;
};
constexpr std::array kIntervals{Interval{"1m", 60},    Interval{"5m", 300},    Interval{"15m", 900},
                                Interval{"1h", 3'600}, Interval{"4h", 14'400}, Interval{"1d", 86'400}};

/// The id of a field that must be there; a missing one is the reader's error already.
PropertyId readProperty(JsonReader &reader)
{
    const QString field = "property_id";
    const QString text = reader.text(field);
    const auto id = PropertyId::parse(text);
    if (!text.isEmpty() && !id)
        reader.fail(field, "malformed");
    return id.value_or(PropertyId());
}

/// Whole seconds, as the chain has them.
enum class Fraction { Refused, Kept };

/// What is signed says whole seconds; a question may come as a clock has it.
qint64 readTime(JsonReader &reader, const QString &field, Fraction fraction = Fraction::Refused)
{
    const QString text = reader.text(field, {.max = kMaxTime});
    if (text.isEmpty())
        return 0;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    // A time without a zone would mean something else on every machine.
    const bool isWhole = fraction == Fraction::Kept || time.time().msec() == 0;
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime || !isWhole)
        reader.fail(field, "malformed");
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

evm::U256 readNumber(JsonReader &reader, const QString &field)
{
    const QString text = reader.text(field, {.max = kMaxNumber});
    const auto number = evm::U256::fromDecimal(text);
    if (!text.isEmpty() && !number)
        reader.fail(field, "malformed");
    return number.value_or(evm::U256());
}

quint64 readEpoch(JsonReader &reader)
{
    const auto epoch = readNumber(reader, "epoch").toUint64();
    if (!epoch)
        reader.fail("epoch", "out_of_range");
    return epoch.value_or(0);
}

OrderWish readWish(JsonReader &reader)
{
    OrderWish wish;
    wish.property = readProperty(reader);
    wish.wallet = readAddress(reader, "wallet");
    wish.side = reader.word<OrderSide>("side", [](const QString &text) { return enumFromString<OrderSide>(text); });
    wish.shares = reader.shares("shares");
    wish.price = reader.usdc("price");
    wish.timeInForce = reader.word<TimeInForce>("time_in_force",
                                                [](const QString &text) { return enumFromString<TimeInForce>(text); });
    wish.maxFeeBps = reader.integer("max_fee_bps", 0, kAllBasisPoints);
    wish.expiresAtMs = readTime(reader, "expires_at");
    return wish;
}

std::optional<OrderPermit> readPermit(JsonReader &reader)
{
    const auto json = reader.optionalObject("permit");
    if (!json)
        return std::nullopt;
    JsonReader nested(*json, "permit");
    OrderPermit permit;
    permit.value = nested.usdc("value");
    permit.deadlineSeconds = nested.integer("deadline_seconds", 1, std::numeric_limits<quint32>::max());
    permit.signature = readSignature(nested, "signature");
    static_cast<void>(nested.finish());
    reader.merge(nested);
    return permit;
}

qint64 readInterval(JsonReader &reader)
{
    const QString text = reader.text("interval");
    for (const Interval &interval : kIntervals)
        if (text == QLatin1StringView(interval.word))
            return interval.seconds;
    if (!text.isEmpty())
        reader.fail("interval", "not_allowed");
    return 0;
}

} // namespace

std::expected<OrderWish, FieldErrors> OrderWish::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    const OrderWish wish = readWish(reader);
    return finished(reader, wish);
}

std::expected<SignedOrder, FieldErrors> SignedOrder::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    SignedOrder order;
    order.wish = readWish(reader);
    order.epoch = readEpoch(reader);
    order.salt = readNumber(reader, "salt");
    order.signature = readSignature(reader, "signature");
    order.permit = readPermit(reader);
    return finished(reader, order);
}

std::expected<SignedCancellation, FieldErrors> SignedCancellation::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    return finished(reader, SignedCancellation{readSignature(reader, "signature")});
}

std::expected<WalletOfOrders, FieldErrors> WalletOfOrders::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    return finished(reader, WalletOfOrders{readAddress(reader, "wallet")});
}

std::expected<EpochCancellation, FieldErrors> EpochCancellation::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    EpochCancellation cancellation;
    cancellation.wallet = readAddress(reader, "wallet");
    cancellation.epoch = readEpoch(reader);
    cancellation.signature = readSignature(reader, "signature");
    return finished(reader, cancellation);
}

std::expected<OrderFilter, FieldErrors> OrderFilter::parse(const QJsonObject &query)
{
    JsonReader reader(query);
    OrderFilter filter;
    if (reader.has("property_id"))
        filter.property = readProperty(reader);
    if (reader.has("state"))
        filter.state =
            reader.word<OrderState>("state", [](const QString &text) { return enumFromString<OrderState>(text); });
    return finished(reader, filter);
}

std::expected<CandleQuery, FieldErrors> CandleQuery::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    CandleQuery query;
    query.intervalSeconds = readInterval(reader);
    query.fromMs = readTime(reader, "from", Fraction::Kept);
    query.toMs = readTime(reader, "to", Fraction::Kept);
    const qint64 longest = query.intervalSeconds * kMsPerSecond * kMaxCandles;
    const bool isReadable = query.intervalSeconds != 0 && query.fromMs != 0 && query.toMs != 0;
    if (isReadable && (query.toMs <= query.fromMs || query.toMs - query.fromMs > longest))
        reader.fail("to", "out_of_range", {{"max_candles", kMaxCandles}});
    return finished(reader, query);
}

} // namespace freehold::api
