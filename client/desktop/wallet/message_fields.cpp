// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/message_fields.h"

#include "shared/evm/abi_json_value.h"

namespace freehold::desktop {

namespace {

std::optional<evm::AbiValue> valueOf(const QJsonValue &json, const char *type)
{
    const auto parsed = evm::AbiType::parse(type);
    const auto value = parsed ? evm::abiValueFromJson(*parsed, json) : std::unexpected(parsed.error());
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<evm::U256> numberOf(const QJsonValue &json)
{
    const auto value = valueOf(json, "uint256");
    return value && value->asWord() ? std::optional(*value->asWord()) : std::nullopt;
}

std::optional<evm::Address> addressOf(const QJsonValue &json)
{
    const auto value = valueOf(json, "address");
    return value && value->asAddress() ? std::optional(*value->asAddress()) : std::nullopt;
}

} // namespace

bool MessageFields::isExactly(const QString &encodedType) const
{
    const auto type = m_data.encodeType(m_data.primaryType());
    return type && *type == encodedType;
}

evm::U256 MessageFields::number(const char *member) const
{
    return numberOf(m_data.message()[QLatin1String(member)]).value_or(evm::U256());
}

evm::Address MessageFields::address(const char *member) const
{
    return addressOf(m_data.message()[QLatin1String(member)]).value_or(evm::Address());
}

QByteArray MessageFields::bytes(const char *member) const
{
    return evm::fromHex(m_data.message()[QLatin1String(member)].toString()).value_or(QByteArray());
}

QString MessageFields::text(const char *member) const { return m_data.message()[QLatin1String(member)].toString(); }

std::optional<evm::U256> MessageFields::chainId() const { return numberOf(m_data.domain()["chainId"]); }

std::optional<evm::Address> MessageFields::verifyingContract() const
{
    return addressOf(m_data.domain()["verifyingContract"]);
}

} // namespace freehold::desktop
