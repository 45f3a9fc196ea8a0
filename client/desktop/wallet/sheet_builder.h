// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/signing_sheet.h"

#include <QCoreApplication>

namespace freehold::desktop {

/// Writes a sheet. Every address, amount and time goes through it, so that none is shown without its checks.
class SheetBuilder {
    Q_DECLARE_TR_FUNCTIONS(SheetBuilder)

public:
    SheetBuilder(const SigningRequest &request, const SheetContext &context);

    [[nodiscard]] const SheetContext &context() const { return m_context; }
    [[nodiscard]] const SigningRequest &request() const { return m_request; }
    [[nodiscard]] SigningSheet take() { return std::move(m_sheet); }

    void setTitle(SheetKind kind, const QString &title);
    void field(const QString &id, const QString &label, const QString &words, const QString &raw);
    void danger(Danger danger, const QString &text);
    void effect(const QString &text) { m_sheet.effects.append(text); }
    void change(const evm::Address &token, Flow flow, const evm::U256 &amount)
    {
        m_sheet.changes.push_back({token, flow, amount});
    }
    /// Another one than the signer acts on it, such as a Safe.
    void setActor(const evm::Address &actor) { m_sheet.actor = actor; }
    void setAct(const evm::Transaction &act) { m_sheet.act = act; }
    /// "20.00 USDC leave your wallet.", or the Safe.
    void leaving(const QString &amount);
    void usdcChange(Flow flow, const evm::U256 &micro);

    /// Adds the address with its name, and notes look-alikes.
    void address(const QString &id, const QString &label, const evm::Address &address);
    void usdc(const QString &id, const QString &label, const evm::U256 &micro);
    void text(const QString &id, const QString &label, const QString &text) { field(id, label, text, text); }
    void number(const QString &id, const QString &label, const evm::U256 &value);
    /// Notes a moment that is past, or further away than `usualSeconds`.
    void expiry(const QString &id, const QString &label, const evm::U256 &unixSeconds, qint64 usualSeconds);

    /// The contract that will act on the signature: noted unless it is known and of that role.
    void contract(const evm::Address &address, std::optional<ContractRole> role);
    void requireChain(const std::optional<evm::U256> &chainId);
    void requireSigner(const evm::Address &named);
    void requireBounded(const evm::U256 &amount);

    [[nodiscard]] QString who(const evm::Address &address) const;
    [[nodiscard]] QString sharesText(const evm::U256 &shares) const;
    [[nodiscard]] QString usdcText(const evm::U256 &micro) const;
    [[nodiscard]] QString propertyText(const evm::Address &token) const;

private:
    const SigningRequest &m_request;
    const SheetContext &m_context;
    SigningSheet m_sheet;
};

/// "12,480.5" of 12480500000 with six decimals: at least two decimals, no more than needed, grouped as the locale does.
[[nodiscard]] QString amountText(const evm::U256 &amount, int decimals, const QLocale &locale);
[[nodiscard]] QString momentText(const QDateTime &time, const QLocale &locale);

} // namespace freehold::desktop
