// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet_contents.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <map>
#include <optional>

namespace freehold::desktop {

enum class ContractRole { Usdc, Safe, Marketplace, PrimarySale, Onboarding, PropertyToken, Other };

/// A contract of the deployment.
struct KnownContract {
    ContractRole role = ContractRole::Other;
    QString title;
    QString abi; ///< of contracts/abi; empty when there is none
};

struct KnownProperty {
    QString title;
    QString symbol;
};

/// What a sheet is read with: who is known by which address, which chain and server this is, and what time.
struct SheetContext {
    quint64 chainId = 0;
    /// Host, and port where it is not the scheme's own, as the program itself connects to it.
    QString serverAuthority;
    std::map<evm::Address, KnownContract> contracts;
    std::map<evm::Address, KnownProperty> properties; ///< by their token
    std::vector<Account> accounts;
    std::vector<Contact> contacts;
    QDateTime now;
    QLocale locale = QLocale::c();
    QString nativeSymbol = "ETH";
    /// The node that the server names for wallets; empty for none. It is asked, and its chain checked, never trusted with a key.
    QUrl nodeUrl = {};

    /// The chain, and the symbol of its coin.
    void setChain(quint64 id);
    /// From the names and addresses of GET /chain; what is no address is left out.
    void setContracts(const std::map<QString, QString> &addressesByName);

    /// USDC of the deployment; nothing where the server names none.
    [[nodiscard]] std::optional<evm::Address> usdc() const;
    [[nodiscard]] const KnownContract *contractAt(const evm::Address &address) const;
    /// A name for people: own account, address book, property or contract; empty when unknown.
    [[nodiscard]] QString nameOf(const evm::Address &address) const;
    /// Somebody known whose address looks the same at both ends without being the same; empty when there is none.
    [[nodiscard]] QString lookAlikeOf(const evm::Address &address) const;

private:
    [[nodiscard]] std::map<evm::Address, QString> names() const;
};

} // namespace freehold::desktop
