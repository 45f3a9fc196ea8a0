// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/response.h"

namespace freehold {

/// Response::problem for the statuses of the transport (405, 408, 411, 431 …) that no ErrorCode stands for.
[[nodiscard]] Response problemWithStatus(int status, const Error &error, const QString &requestId);

} // namespace freehold
