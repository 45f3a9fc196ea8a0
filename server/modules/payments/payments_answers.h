// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/payments/payments_service.h"

#include <QJsonObject>

/// What admins are shown.
namespace freehold::payments {

[[nodiscard]] QJsonObject answerOf(const Collection &collection);
[[nodiscard]] QJsonObject answerOf(const CollectionDetails &details);
[[nodiscard]] QJsonObject answerOf(const BookedDispute &dispute);
[[nodiscard]] QJsonObject answerOf(const Conversion &conversion);
[[nodiscard]] QJsonObject answerOf(const Reconciliation &reconciliation);

} // namespace freehold::payments
