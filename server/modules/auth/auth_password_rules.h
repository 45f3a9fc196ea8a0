// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace freehold::auth {

/// Why a password is refused: "too_short", "too_long", "same_as_email", "same_as_name", "too_common". Nothing when it is
/// good. Length and a list of the worst, no rules about kinds of characters (NIST SP 800-63B, 5.1.1.2).
[[nodiscard]] std::optional<QString> passwordProblem(const QString &password, const QString &email,
                                                     const QString &name);

} // namespace freehold::auth
