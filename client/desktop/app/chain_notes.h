// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"

namespace freehold::desktop {

class ApiClient;

/// Links addresses and transactions to the block explorer that the server names, from now on; to none where it names none, or
/// does not answer.
[[nodiscard]] Task<> linkToExplorer(ApiClient *client);

} // namespace freehold::desktop
