// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jobs/job_queue.h"

#include <optional>

namespace freehold {

/// Runs a job. How it failed, in words that name nobody; empty when it went well. Details go to the log.
[[nodiscard]] Task<std::optional<QString>> failureOf(const JobHandler *handler, Job job);

} // namespace freehold
