// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <optional>

/// One-time codes of authenticator apps: RFC 6238 with SHA-1, six digits and steps of 30 seconds, as every app knows them.
namespace freehold::auth::totp {

constexpr int kSecretBytes = 20; // RFC 4226 section 4, R6: the length of the hash
constexpr int kDigits = 6;
constexpr qint64 kStepMs = 30'000;
/// Clocks may differ by one step in either direction (RFC 6238 section 5.2).
constexpr qint64 kDriftSteps = 1;

[[nodiscard]] qint64 stepAt(TimeMs now);

/// RFC 4226 section 5.3, with the hash of RFC 6238 section 1.2.
[[nodiscard]] QString code(const QByteArray &secret, qint64 step, int digits = kDigits,
                           QCryptographicHash::Algorithm hash = QCryptographicHash::Sha1);

/// The step that `typed` is the code of, among those that `now` allows and that come after `lastStep`.
[[nodiscard]] std::optional<qint64> acceptedStep(const QByteArray &secret, const QString &typed, TimeMs now,
                                                 qint64 lastStep);

/// RFC 4648 without padding.
[[nodiscard]] QString base32(const QByteArray &bytes);
/// otpauth://totp/Freehold:somebody@example.com?secret=…&issuer=Freehold
[[nodiscard]] QString uri(const QByteArray &secret, const QString &account);

} // namespace freehold::auth::totp
