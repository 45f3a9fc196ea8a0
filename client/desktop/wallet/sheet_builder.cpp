// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/sheet_builder.h"

#include <limits>

namespace freehold::desktop {

namespace {

/// No amount of USDC or shares that anybody has comes near; approvals without end do.
constexpr int kUnlimitedBits = 64;
constexpr int kUsdcDecimals = 6;
constexpr qsizetype kLeastDecimals = 2;

QString grouped(QString digits, const QString &separator)
{
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, separator);
    return digits;
}

} // namespace

QString amountText(const evm::U256 &amount, int decimals, const QLocale &locale)
{
    const QString digits = amount.toDecimal().rightJustified(decimals + 1, u'0');
    QString fraction = digits.right(decimals);
    while (fraction.size() > kLeastDecimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    const QString whole = grouped(digits.chopped(decimals), locale.groupSeparator());
    return decimals == 0 ? whole : whole + locale.decimalPoint() + fraction;
}

QString momentText(const QDateTime &time, const QLocale &locale)
{
    return locale.toString(time.toUTC(), "d MMM yyyy, HH:mm") + " UTC";
}

SheetBuilder::SheetBuilder(const SigningRequest &request, const SheetContext &context)
    : m_request(request), m_context(context)
{
    if (const auto digest = request.digest())
        m_sheet.digest = digest->toHex();
    m_sheet.actor = request.signer;
    address("signer", tr("Signed by"), request.signer);
}

void SheetBuilder::setTitle(SheetKind kind, const QString &title)
{
    m_sheet.kind = kind;
    m_sheet.title = title;
}

void SheetBuilder::field(const QString &id, const QString &label, const QString &words, const QString &raw)
{
    m_sheet.fields.push_back({id, label, words, raw});
}

void SheetBuilder::danger(Danger danger, const QString &text) { m_sheet.dangers.push_back({danger, text}); }

QString SheetBuilder::who(const evm::Address &address) const
{
    const QString name = m_context.nameOf(address);
    return name.isEmpty() ? address.toChecksum() : name;
}

QString SheetBuilder::sharesText(const evm::U256 &shares) const
{
    return shares == evm::U256(1) ? tr("1 share") : tr("%1 shares").arg(amountText(shares, 0, m_context.locale));
}

QString SheetBuilder::usdcText(const evm::U256 &micro) const
{
    return tr("%1 USDC").arg(amountText(micro, kUsdcDecimals, m_context.locale));
}

QString SheetBuilder::propertyText(const evm::Address &token) const
{
    const auto found = m_context.properties.find(token);
    return found == m_context.properties.end() ? tr("an unknown property") : found->second.title;
}

void SheetBuilder::address(const QString &id, const QString &label, const evm::Address &address)
{
    const QString name = m_context.nameOf(address);
    field(id, label, name.isEmpty() ? tr("Unknown address") : name, address.toChecksum());
    const QString other = m_context.lookAlikeOf(address);
    if (!other.isEmpty())
        danger(Danger::LookAlike,
               tr("%1 looks like \"%2\" at both ends, but is another address.").arg(address.toChecksum(), other));
}

void SheetBuilder::leaving(const QString &amount)
{
    const bool isOwn = m_sheet.actor == m_request.signer;
    effect(isOwn ? tr("%1 leave your wallet.").arg(amount) : tr("%1 leave %2.").arg(amount, who(m_sheet.actor)));
}

void SheetBuilder::usdcChange(Flow flow, const evm::U256 &micro)
{
    if (const auto usdc = m_context.usdc())
        change(*usdc, flow, micro);
}

void SheetBuilder::usdc(const QString &id, const QString &label, const evm::U256 &micro)
{
    field(id, label, usdcText(micro), micro.toDecimal());
}

void SheetBuilder::number(const QString &id, const QString &label, const evm::U256 &value)
{
    field(id, label, amountText(value, 0, m_context.locale), value.toDecimal());
}

void SheetBuilder::expiry(const QString &id, const QString &label, const evm::U256 &unixSeconds, qint64 usualSeconds)
{
    const auto seconds = unixSeconds.toUint64();
    const qint64 now = m_context.now.toSecsSinceEpoch();
    // Beyond the year 9999 a date says nothing.
    constexpr quint64 kLastSecond = 253'402'300'799;
    if (!seconds || *seconds > kLastSecond) {
        field(id, label, tr("Never"), unixSeconds.toDecimal());
        danger(Danger::FarExpiry, tr("It does not expire."));
        return;
    }
    const auto until = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(*seconds), Qt::UTC);
    field(id, label, momentText(until, m_context.locale), unixSeconds.toDecimal());
    if (until.toSecsSinceEpoch() <= now)
        danger(Danger::Expired, tr("It has expired already."));
    else if (until.toSecsSinceEpoch() > now + usualSeconds)
        danger(Danger::FarExpiry,
               tr("It stays valid until %1, longer than usual.").arg(momentText(until, m_context.locale)));
}

void SheetBuilder::contract(const evm::Address &address, std::optional<ContractRole> role)
{
    m_sheet.contractAddress = address;
    const KnownContract *known = m_context.contractAt(address);
    if (known)
        m_sheet.contractName = m_context.nameOf(address);
    field("contract", tr("Contract"), known ? m_context.nameOf(address) : tr("Unknown contract"), address.toChecksum());
    if (!known)
        danger(Danger::UnknownContract, tr("The contract %1 is not one of Freehold's.").arg(address.toChecksum()));
    else if (role && known->role != *role)
        danger(Danger::UnknownContract,
               tr("%1 is not the contract that acts on such a message.").arg(m_context.nameOf(address)));
    const QString other = m_context.lookAlikeOf(address);
    if (!other.isEmpty())
        danger(Danger::LookAlike,
               tr("%1 looks like \"%2\" at both ends, but is another address.").arg(address.toChecksum(), other));
}

void SheetBuilder::requireChain(const std::optional<evm::U256> &chainId)
{
    if (!chainId) {
        danger(Danger::WrongChain, tr("It names no chain, so it can be used on every chain."));
        return;
    }
    field("chainId", tr("Chain"), chainId->toDecimal(), chainId->toDecimal());
    if (*chainId != evm::U256(m_context.chainId))
        danger(Danger::WrongChain,
               tr("It is for chain %1; Freehold is on chain %2.").arg(chainId->toDecimal()).arg(m_context.chainId));
}

void SheetBuilder::requireSigner(const evm::Address &named)
{
    if (named != m_request.signer)
        danger(Danger::WrongSigner,
               tr("It names the wallet %1, which is not the one that signs.").arg(named.toChecksum()));
}

void SheetBuilder::requireBounded(const evm::U256 &amount)
{
    if (amount.bitLength() >= kUnlimitedBits)
        danger(Danger::UnlimitedAmount, tr("The amount has no practical limit: all that the wallet ever holds."));
}

} // namespace freehold::desktop
