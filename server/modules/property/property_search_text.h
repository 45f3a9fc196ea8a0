// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace freehold::property {

/// Text as it is searched for: without case, accents and punctuation, one space between words; "Łódź, Straße" and
/// "lodz strasse" are the same.
[[nodiscard]] QString folded(const QString &text);

inline constexpr int kMaxSearchWords = 8;
/// Each word as a LIKE pattern with '\' as its escape; every one must be found. At most kMaxSearchWords.
[[nodiscard]] QStringList likePatterns(const QString &query);

} // namespace freehold::property
