// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_journal.h"

#include <utility>

namespace freehold::payments {

QString toString(Currency currency)
{
    switch (currency) {
    case Currency::Usd: return "USD";
    case Currency::Usdc: return "USDC";
    }
    std::unreachable();
}

QString toString(LedgerBook book)
{
    switch (book) {
    case LedgerBook::Stripe: return "stripe";
    case LedgerBook::InTransit: return "in_transit";
    case LedgerBook::Circle: return "circle";
    case LedgerBook::Treasury: return "treasury";
    case LedgerBook::Conversion: return "conversion";
    case LedgerBook::Rent: return "rent";
    case LedgerBook::ProcessingFees: return "processing_fees";
    case LedgerBook::DisputeFees: return "dispute_fees";
    case LedgerBook::Disputed: return "disputed";
    case LedgerBook::Distributed: return "distributed";
    }
    std::unreachable();
}

bool Journal::isBalanced() const
{
    qint64 usd = 0;
    qint64 usdc = 0;
    for (const LedgerLine &line : m_lines) {
        qint64 &sum = line.account.currency == Currency::Usd ? usd : usdc;
        if (__builtin_add_overflow(sum, line.amount, &sum))
            return false;
    }
    return usd == 0 && usdc == 0;
}

Journal &Journal::add(LedgerAccount account, Currency currency, qint64 amount)
{
    account.currency = currency;
    if (amount != 0)
        m_lines.push_back({std::move(account), amount});
    return *this;
}

} // namespace freehold::payments
