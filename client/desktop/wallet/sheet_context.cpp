// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/sheet_context.h"

#include <algorithm>

namespace freehold::desktop {

namespace {

const KnownContract kPropertyToken{ContractRole::PropertyToken, "Property token", "PropertyToken"};

/// By the name in the deployment, without case and underscores.
const std::map<QString, KnownContract> &deployedContracts()
{
    static const std::map<QString, KnownContract> kContracts{
        {"usdc", {ContractRole::Usdc, "USDC", "TestUsdc"}},
        {"safe", {ContractRole::Safe, "Freehold Safe", "Safe"}},
        {"marketplace", {ContractRole::Marketplace, "Freehold Marketplace", "Marketplace"}},
        {"primarysale", {ContractRole::PrimarySale, "Freehold Primary Sale", "PrimarySale"}},
        {"onboarding", {ContractRole::Onboarding, "Freehold Investor Onboarding", "InvestorOnboarding"}},
        {"accessmanager", {ContractRole::Other, "Freehold Access Manager", "AccessManager"}},
        {"identityregistry", {ContractRole::Other, "Freehold Identity Registry", "IdentityRegistry"}},
        {"compliance", {ContractRole::Other, "Freehold Compliance", "Compliance"}},
        {"factory", {ContractRole::Other, "Freehold Token Factory", "PropertyTokenFactory"}},
        {"treasury", {ContractRole::Other, "Freehold Treasury", "Treasury"}},
        {"claimissuer", {ContractRole::Other, "Freehold Claim Issuer", "ClaimIssuer"}},
        {"dividenddistributor", {ContractRole::Other, "Freehold Dividends", "DividendDistributor"}},
        {"distributor", {ContractRole::Other, "Freehold Dividends", "DividendDistributor"}},
    };
    return kContracts;
}

/// What people look at: the first and the last four digits.
QString ends(const evm::Address &address)
{
    const QString text = address.toHex();
    return text.mid(2, 4) + text.right(4);
}

} // namespace

void SheetContext::setChain(quint64 id)
{
    constexpr quint64 kPolygon = 137;
    constexpr quint64 kPolygonAmoy = 80'002;
    chainId = id;
    nativeSymbol = id == kPolygon || id == kPolygonAmoy ? "POL" : "ETH";
}

std::optional<evm::Address> SheetContext::usdc() const
{
    const auto found =
        std::ranges::find_if(contracts, [](const auto &entry) { return entry.second.role == ContractRole::Usdc; });
    return found == contracts.end() ? std::nullopt : std::optional(found->first);
}

void SheetContext::setContracts(const std::map<QString, QString> &addressesByName)
{
    for (const auto &[name, text] : addressesByName) {
        const auto address = evm::Address::parse(text);
        if (!address)
            continue;
        const auto found = deployedContracts().find(name.toLower().remove(u'_'));
        contracts[*address] =
            found == deployedContracts().end() ? KnownContract{ContractRole::Other, name, {}} : found->second;
    }
}

const KnownContract *SheetContext::contractAt(const evm::Address &address) const
{
    if (properties.contains(address))
        return &kPropertyToken;
    const auto found = contracts.find(address);
    return found == contracts.end() ? nullptr : &found->second;
}

std::map<evm::Address, QString> SheetContext::names() const
{
    std::map<evm::Address, QString> names;
    for (const auto &[address, contract] : contracts)
        names[address] = contract.title;
    for (const auto &[address, property] : properties)
        names[address] = property.title;
    for (const Contact &contact : contacts)
        names[contact.address] = contact.name;
    for (const Account &account : accounts)
        names[account.address] = account.name;
    return names;
}

QString SheetContext::nameOf(const evm::Address &address) const
{
    const auto all = names();
    const auto found = all.find(address);
    return found == all.end() ? QString() : found->second;
}

QString SheetContext::lookAlikeOf(const evm::Address &address) const
{
    const auto all = names();
    if (all.contains(address))
        return {};
    for (const auto &[known, name] : all) {
        if (ends(known) == ends(address))
            return name.isEmpty() ? known.toChecksum() : name;
    }
    return {};
}

} // namespace freehold::desktop
