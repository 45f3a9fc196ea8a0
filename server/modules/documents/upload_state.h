// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/states.h"

namespace freehold {

/// RECEIVING its parts; FINISHED, as there is a document; REFUSED, as the file is not what it says.
enum class UploadState { Receiving, Finished, Refused };

/// "receiving", "finished", "refused".
[[nodiscard]] QString toString(UploadState state);
template <>
[[nodiscard]] std::optional<UploadState> enumFromString<UploadState>(QStringView text);

} // namespace freehold
