// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_types.h"

#include <QFile>
#include <QJsonDocument>

namespace freehold::blockchain {

namespace {
Error badDeployments(const QString &what)
{
    return Error(ErrorCode::Internal, QStringLiteral("bad_deployments"),
                 QStringLiteral("The deployments file is not usable: ") + what);
}

evm::Address addressOf(const QString &name, const QJsonValue &value)
{
    const auto address = evm::Address::parse(value.toString());
    if (!address || address->isZero())
        throw badDeployments(QStringLiteral("contracts.%1 is no address").arg(name));
    return *address;
}

quint64 numberOf(const QJsonObject &json, const QString &name)
{
    const qint64 value = json.value(name).toInteger(-1);
    if (value < 0)
        throw badDeployments(name + QStringLiteral(" is no number"));
    return static_cast<quint64>(value);
}
} // namespace

ChainContracts ChainContracts::fromJson(const QJsonObject &json)
{
    ChainContracts contracts;
    contracts.chainId = numberOf(json, QStringLiteral("chainId"));
    contracts.deployBlock = numberOf(json, QStringLiteral("block"));
    const QJsonObject addresses = json.value(QStringLiteral("contracts")).toObject();
    for (auto it = addresses.begin(); it != addresses.end(); ++it)
        contracts.all.emplace(it.key(), addressOf(it.key(), it.value()));

    const auto get = [&](const char *name) {
        return addressOf(QString::fromLatin1(name), addresses.value(QString::fromLatin1(name)));
    };
    contracts.usdc = get("usdc");
    contracts.accessManager = get("accessManager");
    contracts.safe = get("safe");
    contracts.identityRegistry = get("identityRegistry");
    contracts.compliance = get("compliance");
    contracts.factory = get("factory");
    contracts.primarySale = get("primarySale");
    contracts.treasury = get("treasury");
    contracts.onboarding = get("onboarding");
    contracts.claimIssuer = get("claimIssuer");
    return contracts;
}

ChainContracts ChainContracts::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw badDeployments(path + QStringLiteral(": ") + file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        throw badDeployments(path + QStringLiteral(" holds no JSON object"));
    return fromJson(document.object());
}

} // namespace freehold::blockchain
