// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_reads.h"

#include "generated/contracts/compliance.h"
#include "generated/contracts/identity_registry.h"
#include "generated/contracts/primary_sale.h"
#include "generated/contracts/property_token.h"
#include "generated/contracts/test_usdc.h"

#include <algorithm>
#include <limits>

namespace freehold::compliance {

namespace {

namespace sale_abi = contracts::primary_sale;
namespace rules_abi = contracts::compliance;
namespace registry_abi = contracts::identity_registry;
namespace token_abi = contracts::property_token;
namespace usdc_abi = contracts::test_usdc;

constexpr quint64 kAccreditedTopic = 2; // contracts/src/identity/ClaimTopics.sol
constexpr qint64 kMsPerSecond = 1000;
constexpr qint64 kBasisPoints = 10'000;

template <typename T>
T decoded(evm::Result<T> result)
{
    if (!result)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("chain_answer_malformed"),
                    QStringLiteral("The chain's answer could not be read."), {}, result.error().message);
    return *std::move(result);
}

/// Amounts of ours fit; a larger balance is as good as the largest.
qint64 clamped(const evm::U256 &value)
{
    constexpr auto kMax = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(std::min(value.toUint64().value_or(kMax), kMax));
}

void readSale(ChainFacts &facts, const sale_abi::Sale &sale)
{
    facts.pricePerShare = {clamped(sale.pricePerShare)};
    facts.remaining = {clamped(sale.remainingShares)};
    if (sale.deadline != 0)
        facts.deadline = TimeMs{clamped(sale.deadline) * kMsPerSecond};
}

void readRules(ChainFacts &facts, const RuleSettings &rules, quint64 authorizedShares)
{
    facts.countryMode = rules.countryMode;
    for (const quint64 country : rules.countries)
        facts.countries.push_back(static_cast<int>(country));
    facts.accreditedOnly = rules.accreditedOnly;
    if (rules.maxHoldingBps) {
        const auto product = static_cast<unsigned __int128>(authorizedShares) * *rules.maxHoldingBps / kBasisPoints;
        facts.maxShares = Shares{static_cast<qint64>(product)};
    }
}

void readInvestor(ChainFacts &facts, const registry_abi::VerificationsOfResult &verifications)
{
    const auto &receiver = verifications.receiver;
    facts.isVerified =
        receiver.investorId != 0 && (receiver.topics_ & verifications.required) == verifications.required;
    facts.isAccredited = ((receiver.topics_ >> kAccreditedTopic) & 1) == 1;
    facts.country = static_cast<int>(receiver.country);
}

} // namespace

Task<ChainFacts> readChainFacts(blockchain::ChainReads *reads, blockchain::ChainContracts contracts,
                                EligibilityQuestion question, TimeMs now)
{
    const evm::Address nobody;
    const evm::Address &token = question.token;
    const evm::Address &wallet = question.wallet;
    const evm::U256 shares(static_cast<quint64>(question.shares.count));

    auto head = reads->headTime();
    auto sale = reads->call(contracts.primarySale, sale_abi::encodeSaleOf(token));
    auto rules = reads->call(contracts.compliance, rules_abi::encodeRulesOf(token));
    auto restriction =
        reads->call(contracts.compliance, rules_abi::encodeTransferRestriction(token, nobody, wallet, shares));
    auto investor = reads->call(contracts.identityRegistry, registry_abi::encodeVerificationsOf(nobody, wallet));
    auto transfer = reads->call(token, token_abi::encodeTransferFacts(nobody, wallet));
    auto balance = reads->call(contracts.usdc, usdc_abi::encodeBalanceOf(wallet));

    ChainFacts facts;
    facts.now = std::max(now, co_await head);
    readSale(facts, decoded(sale_abi::decodeSaleOfResult(co_await sale)));
    const auto tokenFacts = decoded(token_abi::decodeTransferFactsResult(co_await transfer));
    facts.isPaused = tokenFacts.paused;
    facts.isFrozen = tokenFacts.receiverFrozen;
    facts.held = {clamped(tokenFacts.receiverShares)};
    const auto settings = decoded(rules_abi::decodeRulesOfResult(co_await rules));
    readRules(facts, decodeRulesOf(settings), tokenFacts.authorizedShares);
    readInvestor(facts, decoded(registry_abi::decodeVerificationsOfResult(co_await investor)));
    facts.usdcBalance = {clamped(decoded(usdc_abi::decodeBalanceOfResult(co_await balance)))};
    facts.restriction = decoded(rules_abi::decodeTransferRestrictionResult(co_await restriction)).code;
    co_return facts;
}

} // namespace freehold::compliance
