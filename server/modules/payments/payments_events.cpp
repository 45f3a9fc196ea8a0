// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_events.h"

namespace freehold::payments {

QJsonObject CollectionChanged::toJson() const { return {{"collection", collection.text()}, {"subject", subject}}; }

CollectionChanged CollectionChanged::fromJson(const QJsonObject &json)
{
    return {.collection = CollectionId::trusted(json.value("collection").toString()),
            .subject = json.value("subject").toString()};
}

} // namespace freehold::payments
