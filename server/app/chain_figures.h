// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"

namespace freehold::app {

/// Providers, alarms, the operator's money and whether this server is the active one. From memory: also while the
/// database is away.
void setChainFigures(const blockchain::ChainHealth &health);
/// How far the logs are read and how much waits to be sent.
void setChainProgress(std::optional<quint64> head, quint64 readBlock);
void setBacklogFigures(const blockchain::ChainBacklog &backlog, TimeMs now);

} // namespace freehold::app
