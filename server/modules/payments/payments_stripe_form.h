// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace freehold::payments {

/// The body of a request to Stripe: application/x-www-form-urlencoded with "a[b][0]" for what is nested.
class StripeForm {
public:
    StripeForm &add(const QByteArray &name, const QString &value);
    StripeForm &add(const QByteArray &name, qint64 value) { return add(name, QString::number(value)); }

    [[nodiscard]] const QByteArray &encoded() const { return m_encoded; }

private:
    QByteArray m_encoded;
};

} // namespace freehold::payments
