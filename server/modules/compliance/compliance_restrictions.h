// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/compliance/compliance_facts.h"

#include <QJsonObject>

namespace freehold::compliance {

/// A refusal in words: the reason that clients translate, a sentence, and its numbers.
struct Refusal {
    QString reason;
    QString message;
    QJsonObject params;
};

/// Every code of contracts/src/compliance. One that is newer than this program is "transfer_restricted" with its number.
[[nodiscard]] Refusal refusalOf(const Restriction &restriction);

/// The check of a purchase, and of a transfer, that a code belongs to.
[[nodiscard]] QLatin1StringView purchaseRuleOf(int code);
[[nodiscard]] QLatin1StringView transferRuleOf(int code);

/// The words that checks and restrictions share.
[[nodiscard]] Refusal countryRefusal(int country);
[[nodiscard]] Refusal holderCapRefusal(int category, quint64 cap);
[[nodiscard]] Refusal minimumHoldingRefusal(quint64 minimum);
[[nodiscard]] Refusal holdingPeriodRefusal(TimeMs unlocksAt);

} // namespace freehold::compliance
