// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/maker_logs.h"

#include "generated/contracts/compliance.h"
#include "generated/contracts/identity_registry.h"
#include "generated/contracts/marketplace.h"
#include "generated/contracts/property_token.h"
#include "generated/contracts/test_usdc.h"

#include <ranges>
#include <span>

namespace freehold::marketplace {

namespace {

namespace market_abi = contracts::marketplace;
namespace registry_abi = contracts::identity_registry;
namespace rules_abi = contracts::compliance;
namespace token_abi = contracts::property_token;
namespace usdc_abi = contracts::test_usdc;

constexpr evm::Hash32 kOfWallets[] = {
    token_abi::Transfer::kTopic0,
    token_abi::AddressFrozen::kTopic0,
    token_abi::TokensFrozen::kTopic0,
    token_abi::TokensUnfrozen::kTopic0,
    token_abi::Frozen::kTopic0,
    registry_abi::IdentityRegistered::kTopic0,
    registry_abi::IdentityRemoved::kTopic0,
    registry_abi::CountryUpdated::kTopic0,
    registry_abi::VerificationRefreshed::kTopic0,
    market_abi::AllOrdersCancelled::kTopic0,
    usdc_abi::Approval::kTopic0,
};

constexpr evm::Hash32 kOfEverybody[] = {
    token_abi::Paused::kTopic0, // the market's is the same
    token_abi::Unpaused::kTopic0,
    token_abi::SaleCanFail::kTopic0,
    token_abi::SaleSettled::kTopic0,
    rules_abi::RulesSet::kTopic0,
    rules_abi::TransferApproved::kTopic0,
    rules_abi::ApprovalWithdrawn::kTopic0,
    registry_abi::IdentityUpdated::kTopic0,
    registry_abi::ClaimTopicAdded::kTopic0,
    registry_abi::ClaimTopicRemoved::kTopic0,
    registry_abi::TrustedIssuerAdded::kTopic0,
    registry_abi::TrustedIssuerRemoved::kTopic0,
    registry_abi::ClaimTopicsUpdated::kTopic0,
    registry_abi::EpochRaised::kTopic0,
    market_abi::FeesSet::kTopic0,
};
static_assert(token_abi::Paused::kTopic0 == market_abi::Paused::kTopic0);
static_assert(token_abi::Transfer::kTopic0 == usdc_abi::Transfer::kTopic0);

} // namespace

MakerLogs::MakerLogs()
{
    for (const evm::Hash32 &topic : kOfWallets)
        m_scopes.emplace(topic, Change::Scope::Wallets);
    for (const evm::Hash32 &topic : kOfEverybody)
        m_scopes.emplace(topic, Change::Scope::Everybody);
}

Change MakerLogs::changeBy(const blockchain::ChainLog &log) const
{
    const auto found = log.topics.empty() ? m_scopes.end() : m_scopes.find(log.topics.front());
    if (found == m_scopes.end())
        return {};
    Change change{.scope = found->second};
    for (const evm::Hash32 &topic : std::span(log.topics).subspan(1))
        if (const auto named = evm::Address::fromWord(topic))
            change.wallets.insert(*named);
    return change;
}

std::vector<evm::Hash32> MakerLogs::topics() const
{
    const auto topics = m_scopes | std::views::keys;
    return {topics.begin(), topics.end()};
}

std::vector<blockchain::WalletLogs> MakerLogs::ofUsdc(const evm::Address &usdc)
{
    return {{.contract = usdc, .topics = {usdc_abi::Transfer::kTopic0, usdc_abi::Approval::kTopic0}, .place = 1},
            {.contract = usdc, .topics = {usdc_abi::Transfer::kTopic0}, .place = 2}};
}

} // namespace freehold::marketplace
