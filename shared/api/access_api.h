// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>

/// Ways into an account besides mail address and password, and the sessions that came of them.
namespace freehold::api {

struct ForgotPasswordRequest {
    QString email; ///< lower case

    [[nodiscard]] static std::expected<ForgotPasswordRequest, FieldErrors> parse(const QJsonObject &json);
};

struct ResetPasswordRequest {
    QString token;
    QString password;

    [[nodiscard]] static std::expected<ResetPasswordRequest, FieldErrors> parse(const QJsonObject &json);
};

struct ChangePasswordRequest {
    QString password; ///< the old one
    QString newPassword;

    [[nodiscard]] static std::expected<ChangePasswordRequest, FieldErrors> parse(const QJsonObject &json);
};

struct WalletLogInRequest {
    QString message;
    QByteArray signature; ///< 65 bytes; not yet known to be a signature
    std::optional<QString> code;

    [[nodiscard]] static std::expected<WalletLogInRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Times are RFC 3339 texts.
struct SessionListItem {
    SessionId id;
    QString createdAt;
    QString seenAt;
    QString expiresAt;
    QString network;
    QString device;
    bool isCurrent = false;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
