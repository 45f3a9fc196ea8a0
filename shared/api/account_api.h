// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

/// What people do to their own accounts: mail address, second factor, password.
namespace freehold::api {

/// Of an authenticator app (six digits), or a recovery code.
inline constexpr TextLimits kCodeLimits{.min = 6, .max = 20};
inline constexpr TextLimits kTokenLimits{.min = 1, .max = 100};

/// What only the owner of an account has.
struct OwnerProof {
    QString password;
    std::optional<QString> code;

    [[nodiscard]] static std::expected<OwnerProof, FieldErrors> parse(const QJsonObject &json);
    /// Fields `password` and `code` of a larger request.
    [[nodiscard]] static OwnerProof read(JsonReader &reader);
};

struct TokenRequest {
    QString token;

    [[nodiscard]] static std::expected<TokenRequest, FieldErrors> parse(const QJsonObject &json);
};

struct CodeRequest {
    QString code;

    [[nodiscard]] static std::expected<CodeRequest, FieldErrors> parse(const QJsonObject &json);
};

struct ChangeEmailRequest {
    QString email; ///< lower case
    OwnerProof proof;

    [[nodiscard]] static std::expected<ChangeEmailRequest, FieldErrors> parse(const QJsonObject &json);
};

struct TotpEnrolmentAnswer {
    QString secret; ///< base32
    QString otpauthUri;

    [[nodiscard]] QJsonObject toJson() const;
};

struct RecoveryCodesAnswer {
    QStringList codes;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
