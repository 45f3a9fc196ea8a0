// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace freehold::evm {

/// A Sign-In with Ethereum message (EIP-4361, version 1).
struct SiweMessage {
    static constexpr qsizetype kMaxBytes = 8192;

    /// Empty when the message names none.
    QString scheme;
    /// RFC 3986 authority, for example "app.freehold.example:8443".
    QString domain;
    Address address;
    std::optional<QString> statement;
    QString uri;
    quint64 chainId = 1;
    /// At least eight letters and digits.
    QString nonce;
    /// UTC.
    QDateTime issuedAt;
    std::optional<QDateTime> expirationTime;
    std::optional<QDateTime> notBefore;
    std::optional<QString> requestId;
    QStringList resources;

    /// The exact text to sign with EIP-191. Errors: InvalidMessage when a field could not be read back as it is.
    [[nodiscard]] Result<QString> toText() const;
    /// Strictly the standard's grammar: order, line ends, checksummed address, RFC 3339 times, no text after the end.
    /// A signature is checked against the received text, not against toText().
    /// Errors: InvalidMessage, InvalidChecksum, TooLarge.
    [[nodiscard]] static Result<SiweMessage> parse(const QString &text);

    /// Whether `now` lies between notBefore and expirationTime, where they are given.
    [[nodiscard]] bool isValidAt(const QDateTime &now) const;

    bool operator==(const SiweMessage &) const = default;
};

} // namespace freehold::evm
