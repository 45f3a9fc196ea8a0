// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_events.h"

namespace freehold::dividend {

namespace {
const QString kDistribution = "distribution_id";
const QString kProperty = "property_id";
const QString kWallet = "wallet";
const QString kUser = "user_id";
} // namespace

QJsonObject DistributionChanged::toJson() const
{
    return {{kDistribution, distribution.text()}, {kProperty, property.text()}};
}

DistributionChanged DistributionChanged::fromJson(const QJsonObject &json)
{
    return {.distribution = DistributionId::trusted(json.value(kDistribution).toString()),
            .property = PropertyId::trusted(json.value(kProperty).toString())};
}

QJsonObject DebtChanged::toJson() const { return {{kProperty, property.text()}, {kWallet, wallet.toChecksum()}}; }

DebtChanged DebtChanged::fromJson(const QJsonObject &json)
{
    return {.property = PropertyId::trusted(json.value(kProperty).toString()),
            .wallet = evm::Address::parse(json.value(kWallet).toString()).value()};
}

QJsonObject DividendsChanged::toJson() const { return {{kUser, user.text()}}; }

DividendsChanged DividendsChanged::fromJson(const QJsonObject &json)
{
    return {.user = UserId::trusted(json.value(kUser).toString())};
}

} // namespace freehold::dividend
