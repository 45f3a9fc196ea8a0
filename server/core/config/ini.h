// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <expected>

namespace freehold {

/// "section.key" -> value from [section] / key = value lines; '#' and ';' start comment lines. Values are taken as they
/// stand (QSettings would split them at commas and decode escapes). The error names the line.
[[nodiscard]] std::expected<QHash<QString, QString>, QString> parseIni(const QString &text);

} // namespace freehold
