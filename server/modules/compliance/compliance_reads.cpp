// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_reads.h"

#include "generated/contracts/compliance.h"
#include "generated/contracts/identity_registry.h"
#include "generated/contracts/primary_sale.h"
#include "generated/contracts/property_token.h"
#include "generated/contracts/test_usdc.h"
#include "server/modules/compliance/compliance_words.h"

#include <algorithm>
#include <limits>

namespace freehold::compliance {

namespace {

using blockchain::decoded;
using Call = blockchain::ChainReads::Call;
namespace sale_abi = contracts::primary_sale;
namespace rules_abi = contracts::compliance;
namespace registry_abi = contracts::identity_registry;
namespace token_abi = contracts::property_token;
namespace usdc_abi = contracts::test_usdc;

constexpr quint64 kAccreditedTopic = 2; // contracts/src/identity/ClaimTopics.sol
constexpr qint64 kBasisPoints = 10'000;

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
    facts.isStopped = sale.isClosed;
    const bool isOver = facts.deadline && facts.now > *facts.deadline;
    facts.hasFailed = sale.isCancelled || (sale.canFail && isOver);
}

std::optional<Shares> maxSharesOf(const RuleSettings &rules, quint64 authorizedShares)
{
    if (!rules.maxHoldingBps)
        return std::nullopt;
    const auto product = static_cast<unsigned __int128>(authorizedShares) * *rules.maxHoldingBps / kBasisPoints;
    return Shares{static_cast<qint64>(product)};
}

InvestorFacts investorOf(const WalletVerification &verification, quint64 required)
{
    return {.isVerified = verification.isRegistered && (verification.topics & required) == required,
            .verifiedUntil = {verification.expiresAtSeconds * kMsPerSecond},
            .isAccredited = ((verification.topics >> kAccreditedTopic) & 1) == 1,
            .country = verification.country,
            .isFrozen = false,
            .held = {},
            .countedIn = 0};
}

Restriction restrictionOf(const QByteArray &answer)
{
    const auto result = decoded(rules_abi::decodeTransferRestrictionResult(answer));
    return {.code = static_cast<int>(result.code), .parameter = static_cast<quint64>(clamped(result.parameter))};
}

void readPosition(InvestorFacts &investor, const QByteArray &answer)
{
    const auto position = decoded(rules_abi::decodePositionOfResult(answer));
    investor.held = {clamped(position.shares)};
    investor.countedIn = position.categories;
}

HolderCounts countsOf(const QByteArray &answer)
{
    const auto counts = decoded(rules_abi::decodeHolderCountsResult(answer));
    const auto number = [](const evm::U256 &value) { return static_cast<quint64>(clamped(value)); };
    return {number(counts.anybody), number(counts.unitedStates), number(counts.nonAccredited)};
}

std::vector<LotFacts> lotsOf(const QByteArray &answer, quint64 periodSeconds)
{
    std::vector<LotFacts> lots;
    for (const auto &lot : decoded(rules_abi::decodeLotsOfResult(answer)))
        lots.push_back(
            {.shares = {clamped(lot.shares)}, .freeAt = {clamped(lot.acquiredAt + periodSeconds) * kMsPerSecond}});
    return lots;
}

} // namespace

Task<ChainFacts> readChainFacts(blockchain::ChainReads *reads, blockchain::ChainContracts contracts,
                                EligibilityQuestion question, TimeMs now)
{
    const evm::Address nobody;
    const evm::Address &token = question.token;
    const evm::Address &wallet = question.wallet;
    const evm::U256 shares(static_cast<quint64>(question.shares.count));

    enum Question { Sale, Rules, Restricts, Investor, Counts, Transfer, Balance };
    std::vector<Call> calls;
    calls.push_back({contracts.primarySale, sale_abi::encodeSaleOf(token)});
    calls.push_back({contracts.compliance, rules_abi::encodeRulesOf(token)});
    calls.push_back({contracts.compliance, rules_abi::encodeTransferRestriction(token, nobody, wallet, shares)});
    calls.push_back({contracts.identityRegistry, registry_abi::encodeVerificationsOf(nobody, wallet)});
    calls.push_back({contracts.compliance, rules_abi::encodeHolderCounts(token)});
    calls.push_back({token, token_abi::encodeTransferFacts(nobody, wallet)});
    calls.push_back({contracts.usdc, usdc_abi::encodeBalanceOf(wallet)});
    const auto told = co_await reads->askNow(std::move(calls));

    ChainFacts facts;
    facts.asOf = told.head;
    facts.now = std::max(now, told.headTime);
    readSale(facts, decoded(sale_abi::decodeSaleOfResult(told.answers[Sale])));
    const auto verifications = decoded(registry_abi::decodeVerificationsOfResult(told.answers[Investor]));
    const auto buyer = unpackVerification(verifications.receiver);
    facts.buyer = investorOf(buyer, verifications.required);
    std::vector<Call> ofInvestor;
    ofInvestor.push_back({contracts.compliance, rules_abi::encodePositionOf(token, buyer.investorId)});
    readPosition(facts.buyer, (co_await reads->askNow(std::move(ofInvestor))).answers.front());
    const auto tokenFacts = unpackTokenFacts(decoded(token_abi::decodeTransferFactsResult(told.answers[Transfer])));
    facts.isPaused = tokenFacts.isPaused;
    facts.buyer.isFrozen = tokenFacts.isReceiverFrozen;
    const auto settings = decoded(rules_abi::decodeRulesOfResult(told.answers[Rules]));
    facts.rules = decodeRulesOf(settings);
    facts.maxShares = maxSharesOf(facts.rules, tokenFacts.authorizedShares);
    facts.holders = countsOf(told.answers[Counts]);
    facts.usdcBalance = {clamped(decoded(usdc_abi::decodeBalanceOfResult(told.answers[Balance])))};
    facts.restriction = restrictionOf(told.answers[Restricts]);
    co_return facts;
}

Task<TransferFacts> readTransferFacts(blockchain::ChainReads *reads, blockchain::ChainContracts contracts,
                                      TransferQuestion question, TimeMs now)
{
    const evm::Address receiver = question.to.value_or(question.wallet);
    const evm::Address &token = question.token;
    const evm::Address &wallet = question.wallet;
    const evm::U256 shares(static_cast<quint64>(question.shares.count));

    enum Question { Rules, Restricts, Parties, Transfer };
    std::vector<Call> calls;
    calls.push_back({contracts.compliance, rules_abi::encodeRulesOf(token)});
    calls.push_back({contracts.compliance, rules_abi::encodeTransferRestriction(token, wallet, receiver, shares)});
    calls.push_back({contracts.identityRegistry, registry_abi::encodeVerificationsOf(wallet, receiver)});
    calls.push_back({token, token_abi::encodeTransferFacts(wallet, receiver)});
    const auto told = co_await reads->askNow(std::move(calls));

    TransferFacts facts;
    facts.asOf = told.head;
    facts.now = std::max(now, told.headTime);
    const auto verifications = decoded(registry_abi::decodeVerificationsOfResult(told.answers[Parties]));
    const auto sender = unpackVerification(verifications.sender);
    facts.sender = investorOf(sender, verifications.required);
    const auto settings = decoded(rules_abi::decodeRulesOfResult(told.answers[Rules]));
    facts.rules = decodeRulesOf(settings);

    const quint64 investor = sender.investorId;
    std::vector<Call> ofInvestor;
    ofInvestor.push_back({contracts.compliance, rules_abi::encodePositionOf(token, investor)});
    if (facts.rules.holdingPeriodSeconds)
        ofInvestor.push_back({contracts.compliance, rules_abi::encodeLotsOf(token, investor)});
    const auto toldOfInvestor = co_await reads->askNow(std::move(ofInvestor));
    readPosition(facts.sender, toldOfInvestor.answers.front());
    if (facts.rules.holdingPeriodSeconds)
        facts.lots = lotsOf(toldOfInvestor.answers.back(), *facts.rules.holdingPeriodSeconds);
    const auto tokenFacts = unpackTokenFacts(decoded(token_abi::decodeTransferFactsResult(told.answers[Transfer])));
    facts.isPaused = tokenFacts.isPaused;
    facts.saleCanFail = tokenFacts.saleCanFail;
    facts.sender.isFrozen = tokenFacts.isSenderFrozen;
    facts.freeShares = {clamped(tokenFacts.senderFreeShares)};
    facts.isReceiverNamed = question.to.has_value();
    facts.staysWithInvestor =
        facts.isReceiverNamed && investor != 0 && unpackVerification(verifications.receiver).investorId == investor;
    facts.restriction = restrictionOf(told.answers[Restricts]);
    co_return facts;
}

} // namespace freehold::compliance
