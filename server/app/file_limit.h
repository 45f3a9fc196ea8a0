// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace freehold::app {

/// Raises the limit of open files to what this process may have, and throws Error{Unavailable, "too_few_descriptors"}
/// when that is less than so many connections and our own files need: a server that runs out of descriptors under load
/// looks healthy until then.
void requireFileLimit(int connections);

} // namespace freehold::app
