// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/balance_change.h"

#include "shared/evm/hex.h"

#include <QJsonObject>

#include <map>

namespace freehold::desktop {

namespace {

/// Keccak-256 of Transfer(address,address,uint256).
const QString kTransferTopic = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

struct Sums {
    evm::U256 in;
    evm::U256 out;
};

std::optional<evm::Address> addressOfTopic(const QJsonValue &topic)
{
    const auto bytes = evm::fromHex(topic.toString());
    const auto word = evm::Hash32::fromBytes(bytes.value_or(QByteArray()));
    const auto address = word ? evm::Address::fromWord(*word) : evm::Address::fromBytes({});
    return address ? std::optional(*address) : std::nullopt;
}

std::optional<evm::U256> amountOfData(const QJsonValue &data)
{
    const auto bytes = evm::fromHex(data.toString());
    if (!bytes || bytes->size() != 32)
        return std::nullopt;
    const auto amount = evm::U256::fromBigEndian(*bytes);
    return amount ? std::optional(*amount) : std::nullopt;
}

/// More than fits is no amount that anybody has.
void add(evm::U256 &sum, const evm::U256 &amount) { sum = sum.checkedAdd(amount).value_or(evm::U256::max()); }

void count(std::map<evm::Address, Sums> &sums, const QJsonObject &log, const evm::Address &account)
{
    const QJsonArray topics = log["topics"].toArray();
    if (topics.size() != 3 || topics[0].toString().toLower() != kTransferTopic)
        return;
    const auto token = evm::Address::parse(log["address"].toString().toLower());
    const auto from = addressOfTopic(topics[1]);
    const auto to = addressOfTopic(topics[2]);
    const auto amount = amountOfData(log["data"]);
    if (!token || !from || !to || !amount)
        return;
    if (*from == account)
        add(sums[*token].out, *amount);
    if (*to == account)
        add(sums[*token].in, *amount);
}

} // namespace

evm::Address nativeCoin() { return *evm::Address::parse("0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"); }

std::vector<BalanceChange> balanceChangesOf(const QJsonArray &logs, const evm::Address &account)
{
    std::map<evm::Address, Sums> sums;
    for (const QJsonValue &log : logs)
        count(sums, log.toObject(), account);
    std::vector<BalanceChange> changes;
    for (const auto &[token, sum] : sums) {
        if (const auto gain = sum.in.checkedSubtract(sum.out); gain && !gain->isZero())
            changes.push_back({token, Flow::In, *gain});
        else if (const auto loss = sum.out.checkedSubtract(sum.in); loss && !loss->isZero())
            changes.push_back({token, Flow::Out, *loss});
    }
    return changes;
}

evm::U256 balanceAfter(const evm::U256 &before, const BalanceChange &change)
{
    const auto after =
        change.flow == Flow::In ? before.checkedAdd(change.amount) : before.checkedSubtract(change.amount);
    return after.value_or(change.flow == Flow::In ? evm::U256::max() : evm::U256());
}

} // namespace freehold::desktop
