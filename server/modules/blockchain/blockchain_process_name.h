// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace freehold::blockchain {

/// This process, in words that nobody else has: boot of the machine, process namespace, process id, its start time, and
/// `salt`.
[[nodiscard]] QString processName(const QString &salt);

/// True when `name` is of a process of this machine and namespace that is surely gone.
[[nodiscard]] bool isProcessGone(const QString &name);

} // namespace freehold::blockchain
