// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace freehold::auth {

/// How long a text that we wrote for a wallet can be signed.
inline constexpr qint64 kChallengeLifeMs = 10 * 60 * 1000;
/// Used and expired challenges and mailed tokens are kept so long, to answer with the right reason.
inline constexpr qint64 kKeepExpiredMs = 24LL * 3600 * 1000;

} // namespace freehold::auth
