// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_consent.h"

#include "server/core/error.h"
#include "shared/evm/signature.h"
#include "shared/evm/typed_data.h"

#include <QJsonArray>

#include <stdexcept>

namespace freehold::kyc {

namespace {

QJsonObject member(const char *name, const char *type)
{
    return {{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("type"), QString::fromLatin1(type)}};
}

} // namespace

QJsonObject consentTypedData(const WalletConsent &consent, const blockchain::ChainContracts &contracts)
{
    const QJsonObject types{
        {QStringLiteral("EIP712Domain"),
         QJsonArray{member("name", "string"), member("version", "string"), member("chainId", "uint256"),
                    member("verifyingContract", "address")}},
        {QStringLiteral("LinkWallet"),
         QJsonArray{member("newWallet", "address"), member("knownWallet", "address"), member("deadline", "uint256")}},
    };
    const QJsonObject domain{
        {QStringLiteral("name"), QStringLiteral("Freehold InvestorOnboarding")},
        {QStringLiteral("version"), QStringLiteral("1")},
        {QStringLiteral("chainId"), static_cast<qint64>(contracts.chainId)},
        {QStringLiteral("verifyingContract"), contracts.onboarding.toChecksum()},
    };
    const QJsonObject message{
        {QStringLiteral("newWallet"), consent.wallet.toChecksum()},
        {QStringLiteral("knownWallet"), consent.knownWallet.toChecksum()},
        {QStringLiteral("deadline"), QString::number(consent.deadlineSeconds())},
    };
    return {
        {QStringLiteral("types"), types},
        {QStringLiteral("primaryType"), QStringLiteral("LinkWallet")},
        {QStringLiteral("domain"), domain},
        {QStringLiteral("message"), message},
    };
}

void requireSigned(const WalletConsent &consent, const blockchain::ChainContracts &contracts)
{
    const auto message = evm::TypedData::fromJson(consentTypedData(consent, contracts));
    const auto digest = message ? message->digest() : std::unexpected(message.error());
    if (!digest)
        throw std::logic_error("our own typed data cannot be hashed");
    const auto parsed = evm::Signature::fromBytes(consent.signature);
    const auto recovered = parsed ? evm::recoverAddress(*digest, *parsed) : std::unexpected(parsed.error());
    if (!recovered || *recovered != consent.wallet)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("wrong_signature"),
                    QStringLiteral("The consent was not signed by the wallet %1.").arg(consent.wallet.toChecksum()),
                    {{QStringLiteral("which"), QStringLiteral("consent")}});
}

} // namespace freehold::kyc
