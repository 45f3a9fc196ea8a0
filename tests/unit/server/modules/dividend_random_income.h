// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/server/modules/dividend_income.h"

#include <random>
#include <vector>

namespace freehold::dividend {

/// What rent::RentPayment adds up.
struct Paid {
    rent::RentPayment payment;
    qint64 refunded = 0;
    qint64 disputed = 0;
    qint64 withdrawn = 0;
    bool isOpen = false; ///< its dispute
};

/// What may happen to a property's payments and expenses, each to a random one; what cannot happen to it does not.
class RandomIncome {
protected:
    explicit RandomIncome(unsigned seed) : m_random(seed) { }

    qint64 upTo(qint64 most) { return static_cast<qint64>(m_random() % static_cast<quint64>(most + 1)); }
    template <typename Items>
    auto *any(Items &items)
    {
        return items.empty() ? nullptr : &items[static_cast<std::size_t>(upTo(static_cast<qint64>(items.size()) - 1))];
    }

    void nextDay() { m_day = m_day.addDays(1 + upTo(9)); }
    void pay() { m_paid.push_back({.payment = paymentOf(++m_number, 1'000 + upTo(200'000), m_day)}); }
    void convertOne()
    {
        Paid *paid = any(m_paid);
        if (paid && !paid->payment.convertedAt && paid->refunded + paid->withdrawn < paid->payment.gross.cents)
            convert(paid->payment, m_day, upTo(3'000), upTo(5'000));
    }
    void refund()
    {
        if (Paid *paid = any(m_paid); paid && !paid->disputed) {
            const qint64 left = paid->payment.gross.cents - paid->refunded;
            paid->refunded += upTo(1) ? left : upTo(left);
        }
    }
    void refundFails()
    {
        if (Paid *paid = any(m_paid))
            paid->refunded = 0;
    }
    void dispute()
    {
        Paid *paid = any(m_paid);
        if (!paid || paid->disputed || paid->refunded == paid->payment.gross.cents)
            return;
        paid->disputed = paid->payment.gross.cents - paid->refunded;
        paid->isOpen = true;
        paid->payment.disputes = {{.id = "dp_" + paid->payment.collection.text(), .fees = {1'500}, .pending = {}}};
    }
    void bankTakes()
    {
        if (Paid *paid = any(m_paid); paid && paid->isOpen)
            paid->withdrawn = paid->disputed;
    }
    void win()
    {
        Paid *paid = any(m_paid);
        if (!paid || !paid->isOpen)
            return;
        paid->isOpen = false;
        paid->withdrawn = 0;
        paid->payment.disputes[0].fees = {upTo(1) ? 0 : 3'000};
    }
    void lose()
    {
        Paid *paid = any(m_paid);
        if (!paid || !paid->isOpen)
            return;
        paid->isOpen = false;
        paid->withdrawn = paid->disputed;
    }
    void spend() { m_expenses.push_back(expenseOf(++m_number, 1 + upTo(40'000), m_day)); }
    void voidOne()
    {
        if (rent::Expense *expense = any(m_expenses))
            expense->voidedAt = noonOf(m_day);
    }

    [[nodiscard]] std::vector<rent::RentPayment> payments()
    {
        std::vector<rent::RentPayment> payments;
        for (Paid &paid : m_paid) {
            paid.payment.reversed = {paid.refunded + paid.withdrawn};
            if (paid.disputed)
                paid.payment.disputes[0].pending = {paid.isOpen ? paid.disputed - paid.withdrawn : 0};
            payments.push_back(paid.payment);
        }
        return payments;
    }

    QDate m_day{2027, 1, 1};
    std::vector<Paid> m_paid;
    std::vector<rent::Expense> m_expenses;

private:
    std::mt19937 m_random;
    int m_number = 0;
};

} // namespace freehold::dividend
