// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/stop_chain_logs.h"

#include "generated/contracts/property_token.h"
#include "server/modules/token/stop_store.h"
#include "server/modules/token/token_log_values.h"

#include <algorithm>

namespace freehold::token {

namespace token_abi = contracts::property_token;
using blockchain::ChainLog;

StopChainLogs::StopChainLogs(Core &core, blockchain::BlockchainModule &blockchain) : m_core(core)
{
    on(blockchain, token_abi::Paused::kTopic0, pauseOf<token_abi::Paused, Change::Begins>);
    on(blockchain, token_abi::Unpaused::kTopic0, pauseOf<token_abi::Unpaused, Change::Ends>);
    on(blockchain, token_abi::AddressFrozen::kTopic0, freezeOf);
}

void StopChainLogs::on(blockchain::BlockchainModule &blockchain, const evm::Hash32 &topic0, Reader reader)
{
    blockchain.onLog(topic0,
                     {
                         .apply =
                             [this, reader](Sql &sql, const ChainLog &log) {
                                 if (TokenStore::findByAddress(sql, log.address))
                                     apply(sql, log, reader(log));
                             },
                         .revert = [](Sql &sql, const ChainLog &log) { revert(sql, log); },
                     });
}

template <typename Event, StopChainLogs::Change change>
StopChainLogs::Logged StopChainLogs::pauseOf(const ChainLog &log)
{
    static_cast<void>(decodedLog<Event>(log));
    return {.target = {.token = log.address, .kind = StopKind::Pause}, .change = change};
}

StopChainLogs::Logged StopChainLogs::freezeOf(const ChainLog &log)
{
    const auto event = decodedLog<token_abi::AddressFrozen>(log);
    return {.target = {.token = log.address, .kind = StopKind::Freeze, .wallet = event.userAddress},
            .change = event.isFrozen ? Change::Begins : Change::Ends};
}

void StopChainLogs::apply(Sql &sql, const ChainLog &log, const Logged &logged)
{
    if (logged.change == Change::Ends)
        return StopStore::end(sql, logged.target, positionOf(log), log.blockTime);

    const std::vector<Stop> open = StopStore::open(sql, logged.target);
    const auto requested = std::ranges::find(open, StopState::Requested, &Stop::state);
    if (requested != open.end())
        return StopStore::begin(sql, requested->id, positionOf(log), log.blockTime);
    if (!open.empty())
        return; // a wallet that is frozen can be frozen again; it changes nothing
    Stop stop;
    stop.id = m_core.ids.next<StopId>();
    stop.property = TokenStore::findByAddress(sql, log.address)->property;
    stop.target = logged.target;
    stop.createdAt = log.blockTime;
    stop.beganAt = log.blockTime;
    StopStore::insert(sql, stop);
    StopStore::begin(sql, stop.id, positionOf(log), log.blockTime);
}

void StopChainLogs::revert(Sql &sql, const ChainLog &log)
{
    StopStore::undoEnd(sql, positionOf(log));
    StopStore::undoBegin(sql, positionOf(log));
}

} // namespace freehold::token
