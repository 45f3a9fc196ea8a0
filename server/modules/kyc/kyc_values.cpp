// SPDX-License-Identifier: GPL-3.0-or-later
// How the public values of kyc read from rows and travel as events.
#include "server/modules/kyc/kyc.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <stdexcept>

namespace freehold::kyc {

namespace {

const QString kUser = QStringLiteral("user");
const QString kLevel = QStringLiteral("level");
const QString kCountry = QStringLiteral("country");
const QString kReasons = QStringLiteral("reasons");
const QString kWallet = QStringLiteral("wallet");

UserId userOf(const QJsonObject &json) { return UserId::trusted(json.value(kUser).toString()); }

VerificationLevel levelOf(const QJsonObject &json)
{
    const auto level = enumFromString<VerificationLevel>(json.value(kLevel).toString());
    if (!level)
        throw std::logic_error("an event names an unknown verification level");
    return *level;
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

} // namespace

Verification Verification::fromRow(const Row &row)
{
    return {
        .id = row.id<VerificationId>("id"),
        .user = row.id<UserId>("user_id"),
        .level = row.state<VerificationLevel>("level"),
        .state = row.state<VerificationState>("state"),
        .country = row.optionalText("country"),
        .reasons = textsOf(QJsonDocument::fromJson(row.text("reasons").toUtf8()).array()),
        .onChain = row.boolean("on_chain"),
        .startedAt = row.time("started_at"),
        .decidedAt = row.optionalTime("decided_at"),
    };
}

QJsonObject VerificationApproved::toJson() const
{
    return {{kUser, user.text()}, {kLevel, toString(level)}, {kCountry, country}};
}

VerificationApproved VerificationApproved::fromJson(const QJsonObject &json)
{
    return {userOf(json), levelOf(json), json.value(kCountry).toString()};
}

QJsonObject VerificationRejected::toJson() const
{
    return {{kUser, user.text()}, {kLevel, toString(level)}, {kReasons, QJsonArray::fromStringList(reasons)}};
}

VerificationRejected VerificationRejected::fromJson(const QJsonObject &json)
{
    return {userOf(json), levelOf(json), textsOf(json.value(kReasons).toArray())};
}

QJsonObject VerificationRevoked::toJson() const { return {{kUser, user.text()}, {kLevel, toString(level)}}; }

VerificationRevoked VerificationRevoked::fromJson(const QJsonObject &json) { return {userOf(json), levelOf(json)}; }

QJsonObject InvestorOnboarded::toJson() const { return {{kUser, user.text()}, {kWallet, wallet.toChecksum()}}; }

InvestorOnboarded InvestorOnboarded::fromJson(const QJsonObject &json)
{
    return {userOf(json), evm::Address::parse(json.value(kWallet).toString()).value()};
}

} // namespace freehold::kyc
