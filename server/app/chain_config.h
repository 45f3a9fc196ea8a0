// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/app_config.h"

namespace freehold::app {

/// The file of a deployment's addresses; none at all when `path` is empty.
[[nodiscard]] blockchain::ChainContracts readContracts(const QString &path, ConfigProblems &problems);

/// A private key. What stands in for a wrong one keeps the struct whole while the remaining problems are collected; it is
/// never used.
[[nodiscard]] evm::PrivateKey readKey(ConfigReader &reader, const QString &name, ConfigProblems &problems);

/// The section "chain".
[[nodiscard]] blockchain::BlockchainConfig readBlockchain(ConfigReader &reader, const FoundationConfig &foundation,
                                                          ConfigProblems &problems);

} // namespace freehold::app
