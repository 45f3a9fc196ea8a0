// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace freehold::dividend {

/// A line of a CSV file (RFC 4180), with its line break. What a spreadsheet would take for a formula gets an apostrophe in
/// front; numbers below zero are left as they are.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

} // namespace freehold::dividend
