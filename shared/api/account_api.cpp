// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/account_api.h"

namespace freehold::api {

namespace {
const QString kPassword = QStringLiteral("password");
const QString kCode = QStringLiteral("code");
} // namespace

OwnerProof OwnerProof::read(JsonReader &reader)
{
    return {.password = reader.text(kPassword), .code = reader.optionalText(kCode, kCodeLimits)};
}

std::expected<OwnerProof, FieldErrors> OwnerProof::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    return finished(reader, read(reader));
}

std::expected<TokenRequest, FieldErrors> TokenRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    return finished(reader, TokenRequest{reader.text(QStringLiteral("token"), kTokenLimits)});
}

std::expected<CodeRequest, FieldErrors> CodeRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    return finished(reader, CodeRequest{reader.text(kCode, kCodeLimits)});
}

std::expected<ChangeEmailRequest, FieldErrors> ChangeEmailRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    ChangeEmailRequest request{.email = reader.email(QStringLiteral("email")), .proof = OwnerProof::read(reader)};
    return finished(reader, std::move(request));
}

QJsonObject TotpEnrolmentAnswer::toJson() const
{
    return {{QStringLiteral("secret"), secret}, {QStringLiteral("otpauth_uri"), otpauthUri}};
}

QJsonObject RecoveryCodesAnswer::toJson() const
{
    return {{QStringLiteral("recovery_codes"), QJsonArray::fromStringList(codes)}};
}

} // namespace freehold::api
