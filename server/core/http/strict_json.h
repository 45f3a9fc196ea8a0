// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <expected>

namespace freehold {

/// How deep a request body may nest.
inline constexpr int kMaxJsonDepth = 32;

/// A JSON object, or why it is none: malformed_json, not_an_object, duplicate_key, too_deep, invalid_utf8. Qt's parser
/// alone keeps the last of two equal keys, so that a check and an effect could see different values.
[[nodiscard]] std::expected<QJsonObject, const char *> parseStrictObject(const QByteArray &text);

} // namespace freehold
