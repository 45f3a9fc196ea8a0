// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/stop_types.h"

#include "server/core/db/chain_columns.h"

#include <utility>

namespace freehold::token {

namespace {

const QString kFreeze = QStringLiteral("freeze");

std::optional<evm::Address> walletOf(const Row &row)
{
    return row.optionalText("wallet") ? std::optional(addressOf(row, "wallet")) : std::nullopt;
}

} // namespace

QString toString(StopKind kind) { return kind == StopKind::Freeze ? kFreeze : QStringLiteral("pause"); }

QString toString(StopState state)
{
    switch (state) {
    case StopState::Requested: return QStringLiteral("REQUESTED");
    case StopState::InForce: return QStringLiteral("IN_FORCE");
    case StopState::Lifted: return QStringLiteral("LIFTED");
    case StopState::Failed: return QStringLiteral("FAILED");
    }
    std::unreachable();
}

std::optional<StopState> stopStateFromString(const QString &text)
{
    for (const auto state : {StopState::Requested, StopState::InForce, StopState::Lifted, StopState::Failed})
        if (toString(state) == text)
            return state;
    return std::nullopt;
}

StopState Stop::state() const
{
    if (endedAt)
        return StopState::Lifted;
    if (beganAt)
        return StopState::InForce;
    return failureReason ? StopState::Failed : StopState::Requested;
}

Stop Stop::fromRow(const Row &row)
{
    const auto requestedBy = row.optionalText("requested_by");
    return {
        .id = row.id<StopId>("id"),
        .property = row.id<PropertyId>("property_id"),
        .target = {.token = addressOf(row, "token"),
                   .kind = row.text("kind") == kFreeze ? StopKind::Freeze : StopKind::Pause,
                   .wallet = walletOf(row)},
        .reason = row.optionalText("reason"),
        .requestedBy = requestedBy ? std::optional(UserId::trusted(*requestedBy)) : std::nullopt,
        .createdAt = row.time("created_at"),
        .beganAt = row.optionalTime("began_at"),
        .beganBy = optionalHashOf(row, "began_transaction_hash"),
        .endedAt = row.optionalTime("ended_at"),
        .failureReason = row.optionalText("failure_reason"),
    };
}

} // namespace freehold::token
