// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// The character classes of EIP-4361's ABNF.
namespace freehold::evm::siwe {

[[nodiscard]] bool isScheme(const QString &text);
[[nodiscard]] bool isDomain(const QString &text);
[[nodiscard]] bool isStatement(const QString &text);
[[nodiscard]] bool isUri(const QString &text);
[[nodiscard]] bool isNonce(const QString &text);
[[nodiscard]] bool isRequestId(const QString &text);

/// RFC 3339 date-time, as UTC; empty if it is none.
[[nodiscard]] std::optional<QDateTime> parseTime(const QString &text);
[[nodiscard]] QString formatTime(const QDateTime &time);

} // namespace freehold::evm::siwe
