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
/// Of what the server tells with it, only the arguments: what signers read as the call has to be in the call.
[[nodiscard]] QList<CallLine> decodedCall(const QJsonObject &decoded);
/// What the server tells with the call and is none of its arguments, such as the reason; named in words.
[[nodiscard]] QList<CallLine> besideTheCall(const QJsonObject &decoded);

} // namespace freehold::desktop
