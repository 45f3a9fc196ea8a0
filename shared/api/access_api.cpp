// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/access_api.h"

#include "shared/api/auth_api.h"

namespace freehold::api {

std::expected<ForgotPasswordRequest, FieldErrors> ForgotPasswordRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    return finished(reader, ForgotPasswordRequest{reader.email(QStringLiteral("email"))});
}

std::expected<ResetPasswordRequest, FieldErrors> ResetPasswordRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    ResetPasswordRequest request{
        .token = reader.text(QStringLiteral("token"), kTokenLimits),
        .password = reader.text(QStringLiteral("password"), kPasswordLimits),
    };
    return finished(reader, std::move(request));
}

std::expected<ChangePasswordRequest, FieldErrors> ChangePasswordRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    ChangePasswordRequest request{
        .password = reader.text(QStringLiteral("password")),
        .newPassword = reader.text(QStringLiteral("new_password"), kPasswordLimits),
    };
    return finished(reader, std::move(request));
}

std::expected<WalletLogInRequest, FieldErrors> WalletLogInRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    WalletLogInRequest request{
        .message = reader.text(QStringLiteral("message"), kSignedMessageLimits),
        .signature = readSignature(reader, QStringLiteral("signature")),
        .code = reader.optionalText(QStringLiteral("code"), kCodeLimits),
    };
    return finished(reader, std::move(request));
}

QJsonObject SessionListItem::toJson() const
{
    return {
        {QStringLiteral("id"), id.text()},         {QStringLiteral("created_at"), createdAt},
        {QStringLiteral("seen_at"), seenAt},       {QStringLiteral("expires_at"), expiresAt},
        {QStringLiteral("network"), network},      {QStringLiteral("device"), device},
        {QStringLiteral("is_current"), isCurrent},
    };
}

} // namespace freehold::api
