// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/random.h"

#include <QString>
#include <QStringList>

/// Codes for the day the authenticator app is lost: ten, of 50 bits, as "abcde-fgh23".
namespace freehold::auth::recovery_codes {

constexpr int kCount = 10;

[[nodiscard]] QStringList make(Random &random);
/// As people type it: with or without the hyphen, in any case.
[[nodiscard]] QString normalized(const QString &typed);

} // namespace freehold::auth::recovery_codes
