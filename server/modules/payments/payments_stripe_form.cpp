// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_stripe_form.h"

#include <QUrl>

namespace freehold::payments {

StripeForm &StripeForm::add(const QByteArray &name, const QString &value)
{
    if (!m_encoded.isEmpty())
        m_encoded += '&';
    m_encoded += QUrl::toPercentEncoding(QString::fromLatin1(name), "[]") + '=' + QUrl::toPercentEncoding(value);
    return *this;
}

} // namespace freehold::payments
