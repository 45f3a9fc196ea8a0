// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/market_chain.h"

#include "generated/contracts/marketplace.h"
#include "generated/contracts/property_token.h"
#include "generated/contracts/test_usdc.h"
#include "server/modules/compliance/compliance.h"

#include <algorithm>
#include <limits>

namespace freehold::marketplace {

namespace {

using blockchain::decoded;
using Call = blockchain::ChainReads::Call;
namespace market_abi = contracts::marketplace;
namespace token_abi = contracts::property_token;
namespace usdc_abi = contracts::test_usdc;

/// Amounts of ours fit; a larger one, an allowance without end above all, is as good as the largest.
qint64 clamped(const evm::U256 &value)
{
    constexpr auto kMax = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(std::min(value.toUint64().value_or(kMax), kMax));
}

MarketFees feesOf(const QByteArray &answer)
{
    const auto fees = decoded(market_abi::decodeFeesResult(answer));
    return {.makerBps = static_cast<qint64>(fees.makerFeeBps), .takerBps = static_cast<qint64>(fees.takerFeeBps)};
}

/// Of a superseded order nothing is left that could be settled.
Shares filledOf(const QByteArray &answer)
{
    const auto state = decoded(market_abi::decodeStateOfResult(answer));
    return {state.isSuperseded ? std::numeric_limits<qint64>::max() : static_cast<qint64>(state.filled)};
}

} // namespace

Task<Standing> MarketChain::standing(evm::Address wallet, evm::Address token, std::vector<evm::U256> salts)
{
    const evm::Address nobody;
    const auto &contracts = m_blockchain.contracts();
    const evm::Address market = marketOf(contracts);

    // A node may answer each of a later block than the one before. What was settled in between is then promised still, and a permit
    // that was mined is under way: nothing is taken to be free that is not.
    enum Question { Nonce, Epoch, Fees, IsPaused, FirstOrder };
    std::vector<Call> calls;
    calls.push_back({contracts.usdc, usdc_abi::encodeNonces(wallet)});
    calls.push_back({market, market_abi::encodeEpochOf(wallet)});
    calls.push_back({market, market_abi::encodeFees()});
    calls.push_back({market, market_abi::encodePaused()});
    for (const evm::U256 &salt : salts)
        calls.push_back({market, market_abi::encodeStateOf(wallet, salt)});
    const std::size_t facts = calls.size();
    calls.push_back({token, token_abi::encodeTransferFacts(wallet, nobody)});
    calls.push_back({contracts.usdc, usdc_abi::encodeBalanceOf(wallet)});
    calls.push_back({contracts.usdc, usdc_abi::encodeAllowance(wallet, market)});
    const auto told = co_await m_blockchain.reads().askNow(std::move(calls));

    const auto shares =
        compliance::unpackTokenFacts(decoded(token_abi::decodeTransferFactsResult(told.answers.at(facts))));
    Standing standing;
    standing.asOf = told.head;
    standing.means = {
        .freeShares = {clamped(evm::U256(shares.senderFreeShares))},
        .usdcBalance = {clamped(decoded(usdc_abi::decodeBalanceOfResult(told.answers.at(facts + 1))))},
        .usdcAllowance = {clamped(decoded(usdc_abi::decodeAllowanceResult(told.answers.at(facts + 2))))},
        .epoch = decoded(market_abi::decodeEpochOfResult(told.answers[Epoch])),
    };
    for (std::size_t place = 0; place < salts.size(); ++place)
        standing.filled.emplace(salts[place], filledOf(told.answers.at(FirstOrder + place)));
    standing.fees = feesOf(told.answers[Fees]);
    standing.isMarketPaused = decoded(market_abi::decodePausedResult(told.answers[IsPaused]));
    standing.isTokenPaused = shares.isPaused;
    standing.isFrozen = shares.isSenderFrozen;
    standing.permitNonce =
        static_cast<qint64>(blockchain::smallNumber(decoded(usdc_abi::decodeNoncesResult(told.answers[Nonce]))));
    co_return standing;
}

Task<MessageDomain> MarketChain::usdcDomain()
{
    if (!m_usdcDomain) {
        auto &reads = m_blockchain.reads();
        const evm::Address usdc = m_blockchain.contracts().usdc;
        const QByteArray name = co_await reads.call(usdc, usdc_abi::encodeName());
        const QByteArray version = co_await reads.call(usdc, usdc_abi::encodeVersion());
        m_usdcDomain =
            MessageDomain{decoded(usdc_abi::decodeNameResult(name)), decoded(usdc_abi::decodeVersionResult(version)),
                          m_blockchain.contracts().chainId, usdc};
    }
    const MessageDomain domain = *m_usdcDomain; // a copy: what is returned is moved from
    co_return domain;
}

} // namespace freehold::marketplace
