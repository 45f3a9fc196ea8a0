// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"
#include "shared/domain/states.h"

#include <QJsonObject>
#include <QString>

namespace freehold::payments {

/// A payment's state, or what was refunded or disputed of it, is not what it was. For whoever asked for it: the subject
/// says what it pays for, and the payment itself is read from the module.
struct CollectionChanged {
    static constexpr const char *topic = "payments.collection_changed";
    CollectionId collection;
    QString subject;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static CollectionChanged fromJson(const QJsonObject &json);
};

} // namespace freehold::payments
