// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/transport.h"

namespace freehold::desktop {

QByteArray HttpResponse::header(QByteArrayView name) const
{
    QByteArray value;
    for (const auto &[key, text] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!value.isEmpty())
            value += '\n';
        value += text;
    }
    return value;
}

} // namespace freehold::desktop
