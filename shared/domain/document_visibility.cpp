// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/document_visibility.h"

#include <array>
#include <utility>

namespace freehold {

namespace {
constexpr std::array kSpellings{
    std::pair{DocumentVisibility::Public, "public"},
    std::pair{DocumentVisibility::Members, "members"},
    std::pair{DocumentVisibility::Managers, "managers"},
};
}

QString toString(DocumentVisibility visibility)
{
    for (const auto &[value, text] : kSpellings)
        if (value == visibility)
            return QString::fromLatin1(text);
    std::unreachable();
}

template <>
std::optional<DocumentVisibility> enumFromString<DocumentVisibility>(QStringView text)
{
    for (const auto &[value, spelling] : kSpellings)
        if (text == QLatin1StringView(spelling))
            return value;
    return std::nullopt;
}

} // namespace freehold
