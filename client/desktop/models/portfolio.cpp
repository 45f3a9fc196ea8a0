// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/portfolio.h"

#include <limits>
#include <map>

namespace freehold::desktop {

namespace {

constexpr int kMonths = 12;

QDate monthOf(QDate day) { return {day.year(), day.month(), 1}; }

/// When a dividend was paid, and how much; nothing while it is pending or owed.
struct Payment {
    QString propertyId;
    QDate day;
    Usdc net;
};

QList<Payment> paymentsOf(const QList<api::Dividend> &dividends)
{
    QList<Payment> payments;
    for (const auto &dividend : dividends)
        if (const auto at = dividend.paidAt ? dividend.paidAt : dividend.settledAt;
            dividend.state == api::DividendState::Paid && at && dividend.net)
            payments.append({dividend.propertyId.text(), at->toLocalTime().date(), *dividend.net});
    return payments;
}

QList<Position> positionsOf(const PortfolioFacts &facts)
{
    std::map<QString, Position> byProperty;
    for (const auto &holding : facts.holdings) {
        auto &position = byProperty[holding.propertyId.text()];
        position.propertyId = holding.propertyId;
        position.name = holding.propertyName;
        position.symbol = holding.symbol;
        position.shares.count += holding.shares.count;
        position.cost.micro += holding.cost.micro;
    }
    QList<Position> positions;
    for (auto &[id, position] : byProperty) {
        const auto found = facts.properties.constFind(id);
        if (found != facts.properties.cend() && found->pricePerShare)
            position.value = quote(position.shares, *found->pricePerShare);
        positions.append(position);
    }
    return positions;
}

QList<MonthlyIncome> monthsOf(const QList<Payment> &payments, QDate today)
{
    QList<MonthlyIncome> months;
    for (int back = kMonths - 1; back >= 0; --back)
        months.append({monthOf(today).addMonths(-back), {}});
    for (const auto &payment : payments)
        for (auto &month : months)
            if (month.month == monthOf(payment.day))
                month.paid.micro += payment.net.micro;
    return months;
}

} // namespace

std::optional<qint64> shareBps(Usdc part, Usdc whole)
{
    if (whole.micro <= 0)
        return std::nullopt;
    const bool fits = part.micro <= std::numeric_limits<qint64>::max() / kAllBasisPoints;
    return fits ? part.micro * kAllBasisPoints / whole.micro
                : part.micro / qMax<qint64>(1, whole.micro / kAllBasisPoints);
}

Portfolio portfolioOf(const PortfolioFacts &facts, QDate today)
{
    const auto payments = paymentsOf(facts.dividends);
    const auto yearAgo = today.addYears(-1);
    Portfolio portfolio;
    portfolio.positions = positionsOf(facts);
    portfolio.months = monthsOf(payments, today);
    Usdc lastYear;
    for (const auto &payment : payments) {
        if (payment.day.year() == today.year())
            portfolio.incomeThisYear.micro += payment.net.micro;
        if (payment.day > yearAgo)
            lastYear.micro += payment.net.micro;
    }
    for (auto &position : portfolio.positions) {
        for (const auto &payment : payments)
            if (payment.propertyId == position.propertyId.text() && payment.day > yearAgo)
                position.income.micro += payment.net.micro;
        portfolio.isValueComplete &= position.value.has_value();
        if (position.value) {
            portfolio.value.micro += position.value->micro;
            position.yieldBps = shareBps(position.income, *position.value);
        }
    }
    portfolio.yieldBps = shareBps(lastYear, portfolio.value);
    return portfolio;
}

} // namespace freehold::desktop
