// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/random.h"

#include <QByteArray>
#include <QString>

namespace freehold::auth {

constexpr int kTokenBytes = 32;
constexpr int kTokenCharacters = 43; // of 32 bytes in base64url without padding

[[nodiscard]] QByteArray base64Url(const QByteArray &bytes);
/// 256 unpredictable bits as a word for links and cookies.
[[nodiscard]] QByteArray newToken(Random &random);
/// SHA-256 in hex: how a token is stored. A fast hash is enough for what nobody can guess.
[[nodiscard]] QString hashOf(const QByteArray &token);

} // namespace freehold::auth
