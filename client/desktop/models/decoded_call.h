// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace freehold::desktop {

struct CallLine {
    QString name;
    QString value;
};

/// A decoded call as lines: the function first, then each argument; what is nested is named with its path, "rules.maxHolders".
[[nodiscard]] QList<CallLine> decodedCall(const QJsonObject &decoded);

} // namespace freehold::desktop
