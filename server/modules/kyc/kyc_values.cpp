// SPDX-License-Identifier: GPL-3.0-or-later
// How the events of kyc travel.
#include "server/modules/kyc/kyc.h"

#include <stdexcept>

namespace freehold::kyc {

namespace {

const QString kUser = QStringLiteral("user");
const QString kLevel = QStringLiteral("level");
const QString kWallet = QStringLiteral("wallet");

UserId userOf(const QJsonObject &json) { return UserId::trusted(json.value(kUser).toString()); }

template <typename News>
News read(const QJsonObject &json)
{
    const auto level = enumFromString<VerificationLevel>(json.value(kLevel).toString());
    if (!level)
        throw std::logic_error("an event names an unknown verification level");
    return {{userOf(json), *level}};
}

} // namespace

QJsonObject VerificationNews::toJson() const { return {{kUser, user.text()}, {kLevel, toString(level)}}; }

VerificationApproved VerificationApproved::fromJson(const QJsonObject &json)
{
    return read<VerificationApproved>(json);
}

VerificationRejected VerificationRejected::fromJson(const QJsonObject &json)
{
    return read<VerificationRejected>(json);
}

VerificationRevoked VerificationRevoked::fromJson(const QJsonObject &json) { return read<VerificationRevoked>(json); }

VerificationExpired VerificationExpired::fromJson(const QJsonObject &json) { return read<VerificationExpired>(json); }

VerificationRenewed VerificationRenewed::fromJson(const QJsonObject &json) { return read<VerificationRenewed>(json); }

QJsonObject InvestorOnboarded::toJson() const { return {{kUser, user.text()}, {kWallet, wallet.toChecksum()}}; }

InvestorOnboarded InvestorOnboarded::fromJson(const QJsonObject &json)
{
    return {userOf(json), evm::Address::parse(json.value(kWallet).toString()).value()};
}

} // namespace freehold::kyc
