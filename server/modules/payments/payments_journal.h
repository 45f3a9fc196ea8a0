// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"
#include "shared/domain/money.h"
#include "shared/domain/usd_cents.h"

#include <QString>

#include <optional>
#include <vector>

namespace freehold::payments {

enum class Currency { Usd, Usdc };

/// What an account of the ledger is about. Debit is positive: what we have, or was spent, is above zero; what was earned
/// or is owed is below.
enum class LedgerBook {
    Stripe,         ///< at Stripe, available or not
    InTransit,      ///< on its way from Stripe to Circle
    Circle,         ///< at Circle
    Treasury,       ///< USDC in the Treasury contract
    Conversion,     ///< what left in one currency and came in the other: its two balances are the same dollars
    Rent,           ///< rent received
    ProcessingFees, ///< kept by Stripe for payments
    DisputeFees,    ///< kept by Stripe for disputes
    Disputed,       ///< taken back by a cardholder's bank, not yet decided
    Distributed     ///< USDC that left the Treasury's rent for those who earn it
};

[[nodiscard]] QString toString(Currency currency);
[[nodiscard]] QString toString(LedgerBook book);

struct LedgerAccount {
    LedgerBook book = LedgerBook::Stripe;
    Currency currency = Currency::Usd;
    std::optional<PropertyId> property = {}; ///< nothing for an account of them all
};

struct LedgerLine {
    LedgerAccount account;
    qint64 amount = 0; ///< cents or micro-USDC; a debit above zero, a credit below
};

/// One happening in the books. Lines of nothing are left out; the rest sum to zero in each currency.
class Journal {
public:
    /// `reference` names what happened among all of its kind.
    Journal(QString kind, QString reference) : m_kind(std::move(kind)), m_reference(std::move(reference)) { }

    Journal &debit(const LedgerAccount &account, UsdCents amount) { return add(account, Currency::Usd, amount.cents); }
    Journal &credit(const LedgerAccount &account, UsdCents amount)
    {
        return add(account, Currency::Usd, -amount.cents);
    }
    Journal &debit(const LedgerAccount &account, Usdc amount) { return add(account, Currency::Usdc, amount.micro); }
    Journal &credit(const LedgerAccount &account, Usdc amount) { return add(account, Currency::Usdc, -amount.micro); }

    [[nodiscard]] const QString &kind() const { return m_kind; }
    [[nodiscard]] const QString &reference() const { return m_reference; }
    [[nodiscard]] const std::vector<LedgerLine> &lines() const { return m_lines; }
    /// Also false when a sum leaves int64.
    [[nodiscard]] bool isBalanced() const;

private:
    Journal &add(LedgerAccount account, Currency currency, qint64 amount);

    QString m_kind;
    QString m_reference;
    std::vector<LedgerLine> m_lines;
};

} // namespace freehold::payments
