// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/contracts/dividend_distributor.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/dividend/dividend_check.h"
#include "server/modules/dividend/dividend_types.h"

/// This module's words in those of the contract.
namespace freehold::dividend {

/// Throws Error{Internal, "bad_deployments"} when the deployment has none.
[[nodiscard]] evm::Address distributorOf(const blockchain::ChainContracts &contracts);

[[nodiscard]] evm::Hash32 chainIdOf(const DistributionId &id);
/// Nothing for what this server did not make.
[[nodiscard]] std::optional<DistributionId> distributionIdOf(const evm::Hash32 &chainId);

struct FundingTerms {
    DistributionId id;
    evm::Address token;
    Usdc amount;
    Usdc reserve;
    Usdc fee;
    evm::Hash32 statementHash;
    WithholdingRates rates;
};
[[nodiscard]] FundingTerms termsOf(const Distribution &distribution, const ApprovedTerms &approved);
/// The log has these terms and no others.
[[nodiscard]] bool isFundedAs(const FundingTerms &terms, const contracts::dividend_distributor::Funded &event);
[[nodiscard]] QByteArray encodeFunding(const FundingTerms &terms);
/// The call in words, for those who sign it.
[[nodiscard]] QJsonObject describeFunding(const FundingTerms &terms);
/// [{country, bps}], countries by their alpha-2 codes.
[[nodiscard]] QJsonArray toJson(const std::map<int, qint64> &rates);

/// Amounts of the contract are 48 bits wide; throws std::logic_error beyond int64.
[[nodiscard]] Usdc usdcOf(quint64 micro);
[[nodiscard]] Books booksOf(const contracts::dividend_distributor::Books &books);

} // namespace freehold::dividend
