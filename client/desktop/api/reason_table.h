// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <array>
#include <span>

namespace freehold::desktop {

/// How a number of a reason is shown.
enum class ParamKind { None, Text, Number, Money, Date, Time, Bytes, Seconds };

struct ReasonParam {
    const char *name = "";
    ParamKind kind = ParamKind::None;
};

/// One sentence; %1, %2 … are its params in this order.
struct Reason {
    const char *word;
    const char *sentence; ///< of context "Reasons"
    std::array<ReasonParam, 3> params{};
};

[[nodiscard]] std::span<const Reason> reasonTable();
[[nodiscard]] std::span<const Reason> fieldReasonTable();

/// A param as a person reads it, in their locale.
[[nodiscard]] QString shownParam(const QJsonObject &params, const ReasonParam &param);

} // namespace freehold::desktop
