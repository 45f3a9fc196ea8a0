// SPDX-License-Identifier: GPL-3.0-or-later
#include "generated/contracts/errors.h"
#include "server/modules/blockchain/blockchain_types.h"

#include <array>

namespace freehold::blockchain {

namespace {
const QString kUnknown = QStringLiteral("reverted");

// By the codes of contracts/src/compliance: Restriction.sol and the rules, whose meaning never changes.
constexpr std::array kRestrictions{"none",
                                   "token_unknown",
                                   "token_paused",
                                   "frozen",
                                   "sender_not_verified",
                                   "receiver_not_verified",
                                   "shares_not_free",
                                   "country_policy",
                                   "accredited_only",
                                   "max_share_of_supply",
                                   "holder_cap",
                                   "holder_cap_united_states",
                                   "holder_cap_non_accredited",
                                   "minimum_holding",
                                   "holding_period",
                                   "manual_approval",
                                   "sale_can_fail"};

struct KnownText {
    const char *text;
    const char *reason;
};
/// Circle's FiatToken refuses with texts; these are what a payment can meet.
constexpr std::array kUsdcTexts{
    KnownText{"ERC20: transfer amount exceeds balance", "usdc_balance_too_low"},
    KnownText{"ERC20: transfer amount exceeds allowance", "usdc_allowance_too_low"},
    KnownText{"Blacklistable: account is blacklisted", "usdc_blacklisted"},
    KnownText{"Pausable: paused", "usdc_paused"},
};

/// The reason behind the text of a require; "reverted" for one that nobody here knows.
QString reasonOfText(const evm::Revert &revert)
{
    const QString *text = revert.arguments.empty() ? nullptr : revert.arguments.front().asString();
    for (const KnownText &known : kUsdcTexts)
        if (text != nullptr && *text == QLatin1StringView(known.text))
            return QString::fromLatin1(known.reason);
    return kUnknown;
}

QString toSnakeCase(const QString &name)
{
    QString snake;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool startsWord =
            name[i].isUpper() && i > 0 && (!name[i - 1].isUpper() || (i + 1 < name.size() && name[i + 1].isLower()));
        if (startsWord)
            snake += u'_';
        snake += name[i].toLower();
    }
    return snake;
}

QJsonObject paramsOf(const evm::Revert &revert)
{
    QJsonObject params;
    const auto &types = revert.inputs.components();
    for (std::size_t i = 0; i < revert.arguments.size() && i < types.size(); ++i) {
        const QString &name = revert.inputs.names().size() > i ? revert.inputs.names()[i] : QString();
        params.insert(name.isEmpty() ? QStringLiteral("argument%1").arg(i) : toSnakeCase(name),
                      evm::abiValueToText(types[i], revert.arguments[i]));
    }
    return params;
}

QString restrictionOf(const evm::Revert &revert)
{
    const evm::U256 *word = revert.arguments.empty() ? nullptr : revert.arguments.front().asWord();
    const auto code = word != nullptr ? word->toUint64() : std::nullopt;
    if (!code || *code >= kRestrictions.size())
        return QStringLiteral("transfer_restricted");
    return QString::fromLatin1(kRestrictions[*code]);
}
} // namespace

DecodedRevert decodeRevert(const QByteArray &revertData)
{
    const auto revert = contracts::errors::abi().decodeRevert(revertData);
    if (!revert)
        return {kUnknown,
                {},
                revertData.isEmpty() ? QStringLiteral("The contract refused without a reason.")
                                     : evm::toHex(revertData)};
    if (revert->name == QLatin1StringView("Error") || revert->name == QLatin1StringView("Panic"))
        return {reasonOfText(*revert), {{QStringLiteral("message"), revert->toText()}}, revert->toText()};
    if (revert->name == QLatin1StringView("TransferRestricted"))
        return {restrictionOf(*revert), paramsOf(*revert), revert->toText()};
    return {toSnakeCase(revert->name), paramsOf(*revert), revert->toText()};
}

namespace {
Error errorOf(const DecodedRevert &decoded)
{
    return Error(ErrorCode::RuleRefused, decoded.reason, QStringLiteral("The contract refused: ") + decoded.text,
                 decoded.params);
}
} // namespace

ContractReverted::ContractReverted(QByteArray data)
    : Error(errorOf(decodeRevert(data))), revertData(std::move(data)) { }

} // namespace freehold::blockchain
