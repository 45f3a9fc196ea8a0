// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/compliance/compliance.h"
#include "server/modules/compliance/compliance_facts.h"

namespace freehold::compliance {

/// Asks the chain in two requests: everything, and what is known of the investor then. `reads` outlives the task. `now` is the server's time: the next block is not
/// older than that, nor older than the newest block.
[[nodiscard]] Task<ChainFacts> readChainFacts(blockchain::ChainReads *reads, blockchain::ChainContracts contracts,
                                              EligibilityQuestion question, TimeMs now);
/// The same for a holder who wants to hand shares on.
[[nodiscard]] Task<TransferFacts> readTransferFacts(blockchain::ChainReads *reads, blockchain::ChainContracts contracts,
                                                    TransferQuestion question, TimeMs now);

} // namespace freehold::compliance
