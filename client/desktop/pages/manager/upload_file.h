// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_request.h"
#include "client/desktop/api/coro.h"

namespace freehold::desktop {

/// A file with the type that its content has. Throws ApiError with a sentence for a person: when it cannot be read, is too
/// large, or is neither a PDF nor a picture that the server takes.
[[nodiscard]] Upload readUpload(const QString &path);
/// The same on another thread, so that a large file, or a slow disk, does not hold the window up.
[[nodiscard]] Task<Upload> readUploadAside(QString path);

} // namespace freehold::desktop
