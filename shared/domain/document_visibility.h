// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/states.h"

namespace freehold {

/// Who reads a document once its property is public; its manager and admins always do.
enum class DocumentVisibility { Public, Members, Managers };

/// "public", "members", "managers".
[[nodiscard]] QString toString(DocumentVisibility visibility);
template <>
[[nodiscard]] std::optional<DocumentVisibility> enumFromString<DocumentVisibility>(QStringView text);

} // namespace freehold
