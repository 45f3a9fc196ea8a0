// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/upload_state.h"

#include <array>
#include <utility>

namespace freehold {

namespace {
constexpr std::array kUploadStates{
    std::pair{UploadState::Receiving, "receiving"},
    std::pair{UploadState::Finished, "finished"},
    std::pair{UploadState::Refused, "refused"},
};
}

QString toString(UploadState state)
{
    for (const auto &[value, text] : kUploadStates)
        if (value == state)
            return QString::fromLatin1(text);
    std::unreachable();
}

template <>
std::optional<UploadState> enumFromString<UploadState>(QStringView text)
{
    for (const auto &[value, spelling] : kUploadStates)
        if (text == QLatin1StringView(spelling))
            return value;
    return std::nullopt;
}

} // namespace freehold
