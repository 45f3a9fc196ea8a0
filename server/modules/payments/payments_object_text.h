// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace freehold::payments {

/// The text of a provider's object; one that is empty is as good as none.
[[nodiscard]] inline std::optional<QString> optionalText(const QJsonObject &object, const char *name)
{
    const QString value = object.value(QLatin1StringView(name)).toString();
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

} // namespace freehold::payments
