// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>

/// How the values of an enum are written: `spellings(Enum)`, an array of Spelling<Enum>, says it for both directions.
namespace freehold {

template <typename Enum>
struct Spelling {
    Enum value;
    const char *text;
};

template <typename Enum>
[[nodiscard]] QString spell(Enum value)
{
    for (const auto &spelling : spellings(value))
        if (spelling.value == value)
            return QString::fromLatin1(spelling.text);
    std::unreachable();
}

template <typename Enum>
[[nodiscard]] std::optional<Enum> enumFromString(QStringView text)
{
    for (const auto &spelling : spellings(Enum{}))
        if (text == QLatin1StringView(spelling.text))
            return spelling.value;
    return std::nullopt;
}

} // namespace freehold

/// Both directions, of an enum whose spellings stand above in the same file.
#define FREEHOLD_SPELLED(Enum)                                                                                         \
    QString toString(Enum value) { return spell(value); }                                                              \
    template std::optional<Enum> enumFromString<Enum>(QStringView);
