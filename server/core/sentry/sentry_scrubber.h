// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace freehold::sentry {

/// What may leave our systems of a log line's fields. Fields that are not on a list of harmless ones lose their value; of
/// the others everything goes that looks like a person, a secret or somebody's value: addresses of mail, wallets and the
/// network, ids of users, keys, tokens, card and account numbers, queries of URLs, values in errors of the database.
[[nodiscard]] QJsonObject scrubbed(const QJsonObject &fields);
[[nodiscard]] QString scrubbed(QString text);

} // namespace freehold::sentry
