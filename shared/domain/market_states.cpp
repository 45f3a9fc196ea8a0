// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/market_states.h"

#include <array>
#include <utility>

namespace freehold {

namespace {

template <typename Enum>
struct Spelling {
    Enum value;
    const char *text;
};

constexpr auto spellings(OrderSide)
{
    return std::to_array<Spelling<OrderSide>>({
        {OrderSide::Buy, "buy"},
        {OrderSide::Sell, "sell"},
    });
}

constexpr auto spellings(TimeInForce)
{
    return std::to_array<Spelling<TimeInForce>>({
        {TimeInForce::GoodTilCancelled, "good_til_cancelled"},
        {TimeInForce::ImmediateOrCancel, "immediate_or_cancel"},
        {TimeInForce::FillOrKill, "fill_or_kill"},
        {TimeInForce::PostOnly, "post_only"},
    });
}

constexpr auto spellings(OrderState)
{
    return std::to_array<Spelling<OrderState>>({
        {OrderState::Open, "OPEN"},
        {OrderState::PartiallyFilled, "PARTIALLY_FILLED"},
        {OrderState::Filled, "FILLED"},
        {OrderState::Suspended, "SUSPENDED"},
        {OrderState::Cancelled, "CANCELLED"},
        {OrderState::Expired, "EXPIRED"},
    });
}

constexpr auto spellings(TradeState)
{
    return std::to_array<Spelling<TradeState>>({
        {TradeState::Matched, "MATCHED"},
        {TradeState::Settling, "SETTLING"},
        {TradeState::Settled, "SETTLED"},
        {TradeState::Failed, "FAILED"},
    });
}

template <typename Enum>
QString spell(Enum value)
{
    for (const auto &spelling : spellings(value))
        if (spelling.value == value)
            return QString::fromLatin1(spelling.text);
    std::unreachable();
}

} // namespace

template <typename Enum>
std::optional<Enum> enumFromString(QStringView text)
{
    for (const auto &spelling : spellings(Enum{}))
        if (text == QLatin1StringView(spelling.text))
            return spelling.value;
    return std::nullopt;
}

QString toString(OrderSide side) { return spell(side); }
QString toString(TimeInForce timeInForce) { return spell(timeInForce); }
QString toString(OrderState state) { return spell(state); }
QString toString(TradeState state) { return spell(state); }
template std::optional<OrderSide> enumFromString<OrderSide>(QStringView);
template std::optional<TimeInForce> enumFromString<TimeInForce>(QStringView);
template std::optional<OrderState> enumFromString<OrderState>(QStringView);
template std::optional<TradeState> enumFromString<TradeState>(QStringView);

} // namespace freehold
