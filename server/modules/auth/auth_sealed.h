// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/crypto/sealing.h"
#include "shared/domain/ids.h"

#include <QString>

namespace freehold::auth {

/// A text of an account as its column holds it. `column` is "users.email" and the like; a value moved to another column
/// or account does not open.
[[nodiscard]] QByteArray sealText(const Sealing &sealing, const char *column, const QString &owner,
                                  const QString &text);
[[nodiscard]] QString openText(const Sealing &sealing, const char *column, const QString &owner,
                               const QByteArray &sealed);

/// How an address is found and kept unique; in hex.
[[nodiscard]] QString emailIndex(const Sealing &sealing, const QString &email);

} // namespace freehold::auth
