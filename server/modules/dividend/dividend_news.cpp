// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_news.h"

#include "server/modules/auth/auth.h"
#include "server/modules/dividend/dividend_events.h"
#include "server/modules/notification/notification.h"
#include "server/modules/property/property.h"
#include "server/modules/token/token.h"

#include <map>

namespace freehold::dividend {

namespace {

/// Words for a mail; clients translate the reason itself.
QString wordsOf(OwedReason reason)
{
    switch (reason) {
    case OwedReason::Frozen: return "your wallet is frozen";
    case OwedReason::NotVerified: return "your verification is not valid at present";
    case OwedReason::TransferFailed: return "USDC refused the transfer to your wallet";
    case OwedReason::Moved: return "your wallet was replaced by another one";
    }
    std::unreachable();
}

QJsonObject valuesOf(const Distribution &distribution, const Payment &payment, const QString &propertyName)
{
    QJsonObject values{{"distribution_id", distribution.id.text()},
                       {"property_id", distribution.property.text()},
                       {"property_name", propertyName},
                       {"wallet", payment.wallet.toChecksum()},
                       {"period_from", distribution.from.toString(Qt::ISODate)},
                       {"period_to", distribution.to.toString(Qt::ISODate)},
                       {"amount", payment.amount.value_or(Usdc{}).toString()},
                       {"withheld", payment.withheld.value_or(Usdc{}).toString()}};
    if (payment.owedReason) {
        values.insert("reason", toString(*payment.owedReason));
        values.insert("reason_words", wordsOf(*payment.owedReason));
    }
    return values;
}

QJsonObject valuesOf(const Debt &debt, const QString &propertyName, const evm::Address &to)
{
    return {{"property_id", debt.property.text()},
            {"property_name", propertyName},
            {"wallet", debt.creditor.toChecksum()},
            {"to", to.toChecksum()},
            {"amount", debt.amount.toString()}};
}

} // namespace

void DividendNews::settled(Sql &sql, const Distribution &distribution, const std::vector<evm::Address> &wallets)
{
    std::map<evm::Address, UserId> users;
    for (const auth::Wallet &wallet : m_modules.auth.findWallets(sql, wallets))
        users.emplace(wallet.address, wallet.user);
    std::vector<evm::Address> ours;
    for (const auto &[wallet, user] : users)
        ours.push_back(wallet);
    const QString name = m_modules.property.get(sql, distribution.property).facts.name;
    for (const Payment &payment : PaymentStore::ofWallets(sql, distribution.id, ours)) {
        const auto user = users.find(payment.wallet);
        if (user == users.end() || !payment.settledAt)
            continue;
        m_modules.notification.notify(sql, user->second, payment.owedReason ? "dividend_owed" : "dividend_paid",
                                      valuesOf(distribution, payment, name));
        m_core.outbox.append(sql, DividendsChanged{user->second});
        m_core.outbox.append(sql, token::HoldingsChanged{user->second});
    }
    changed(sql, distribution);
}

void DividendNews::debtPaid(Sql &sql, const Debt &debt, const evm::Address &to)
{
    m_core.outbox.append(sql, DebtChanged{debt.property, debt.creditor});
    const QString name = m_modules.property.get(sql, debt.property).facts.name;
    tell(sql, debt.creditor, to == debt.creditor ? "dividend_owed_paid" : "dividend_redirected",
         valuesOf(debt, name, to));
}

void DividendNews::debtMoved(Sql &sql, const Debt &debt, const evm::Address &to)
{
    m_core.outbox.append(sql, DebtChanged{debt.property, debt.creditor});
    m_core.outbox.append(sql, DebtChanged{debt.property, to});
    tell(sql, to, "dividend_moved", valuesOf(debt, m_modules.property.get(sql, debt.property).facts.name, to));
}

void DividendNews::owed(Sql &sql, const Distribution &distribution, const evm::Address &wallet)
{
    m_core.outbox.append(sql, DebtChanged{distribution.property, wallet});
}

void DividendNews::changed(Sql &sql, const Distribution &distribution)
{
    m_core.outbox.append(sql, DistributionChanged{distribution.id, distribution.property});
}

void DividendNews::tell(Sql &sql, const evm::Address &wallet, const QString &kind, QJsonObject values)
{
    const auto linked = m_modules.auth.findWallet(sql, wallet);
    if (!linked)
        return;
    m_modules.notification.notify(sql, linked->user, kind, values);
    m_core.outbox.append(sql, DividendsChanged{linked->user});
}

} // namespace freehold::dividend
