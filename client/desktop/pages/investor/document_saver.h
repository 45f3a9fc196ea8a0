// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_request.h"
#include "client/desktop/api/coro.h"

#include <QWidget>

#include <functional>

namespace freehold::desktop {

struct AppContext;

/// Asks where a file shall go, fetches it and writes it there; says so in a toast, or why not.
void saveFile(AppContext &context, QWidget *page, const QString &name, std::function<Task<Download>()> fetch);

} // namespace freehold::desktop
