// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/account_api.h"
#include "shared/api/json_reader.h"
#include "shared/domain/ids.h"
#include "shared/domain/roles.h"
#include "shared/evm/address.h"

#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>

namespace freehold::api {

inline constexpr TextLimits kPasswordLimits{.min = 12, .max = 200};
inline constexpr TextLimits kPersonNameLimits{.min = 1, .max = 120};
inline constexpr TextLimits kSignedMessageLimits{.min = 1, .max = 2000};

/// A wallet's: the 65 bytes of a key, or what a contract takes for one. Whether they are a signature is a question of the rules,
/// not of the shape.
[[nodiscard]] QByteArray readSignature(JsonReader &reader, const QString &field);

struct RegisterRequest {
    QString email; ///< lower case
    QString password;
    QString name;
    Role role = Role::Investor; ///< investor or property_manager

    [[nodiscard]] static std::expected<RegisterRequest, FieldErrors> parse(const QJsonObject &json);
};

struct LogInRequest {
    QString email; ///< lower case
    QString password;
    std::optional<QString> code = std::nullopt; ///< of the second factor

    [[nodiscard]] static std::expected<LogInRequest, FieldErrors> parse(const QJsonObject &json);
};

struct SetRolesRequest {
    Roles roles;

    [[nodiscard]] static std::expected<SetRolesRequest, FieldErrors> parse(const QJsonObject &json);
};

struct WalletChallengeRequest {
    evm::Address address;

    [[nodiscard]] static std::expected<WalletChallengeRequest, FieldErrors> parse(const QJsonObject &json);
};

struct LinkWalletRequest {
    QString message;
    QByteArray signature; ///< 65 bytes; not yet known to be a signature
    std::optional<QString> label;
    OwnerProof proof;

    [[nodiscard]] static std::expected<LinkWalletRequest, FieldErrors> parse(const QJsonObject &json);
};

// Times in answers are RFC 3339 texts.

struct UserAnswer {
    UserId id;
    QString email;
    QString name;
    Roles roles;
    QString createdAt;
    bool emailVerified = false;
    bool totpEnabled = false;
    bool disabled = false;

    [[nodiscard]] QJsonObject toJson() const;
};

struct SessionAnswer {
    UserAnswer user;
    QString csrfToken;
    QString expiresAt;
    bool mustEnrolTotp = false; ///< until then this session can do nothing else

    [[nodiscard]] QJsonObject toJson() const;
};

struct WalletAnswer {
    WalletId id;
    evm::Address address;
    std::optional<QString> label;
    QString linkedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

struct WalletChallengeAnswer {
    QString message;
    QString nonce;
    QString expiresAt;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
