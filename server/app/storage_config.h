// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/config/config.h"
#include "server/modules/documents/documents_config.h"

namespace freehold::app {

/// The section "storage": where documents go and how large they may be.
[[nodiscard]] documents::DocumentsConfig readDocuments(ConfigReader &reader);

} // namespace freehold::app
