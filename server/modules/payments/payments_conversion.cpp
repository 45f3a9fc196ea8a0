// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_conversion.h"

namespace freehold::payments {

namespace {

constexpr qint64 kMicroUsdcPerCent = 10'000;

} // namespace

std::optional<Usdc> asUsdc(UsdCents amount)
{
    Usdc usdc;
    return __builtin_mul_overflow(amount.cents, kMicroUsdcPerCent, &usdc.micro) ? std::nullopt : std::optional(usdc);
}

Conversion Conversion::fromRow(const Row &row)
{
    return {.id = row.id<ConversionId>("id"),
            .property = row.id<PropertyId>("property_id"),
            .amount = {row.int64("amount_cents")},
            .state = row.state<ConversionState>("state"),
            .idempotencyKey = row.text("idempotency_key"),
            .transferId = row.optionalText("transfer_id"),
            .transactionHash = row.optionalText("transaction_hash"),
            .bookings = row.int64("bookings"),
            .waitingReason = row.optionalText("waiting_reason"),
            .failure = row.optionalText("failure"),
            .createdAt = row.time("created_at"),
            .sentAt = row.optionalTime("sent_at"),
            .convertedAt = row.optionalTime("converted_at"),
            .checkedAt = row.time("checked_at")};
}

} // namespace freehold::payments
