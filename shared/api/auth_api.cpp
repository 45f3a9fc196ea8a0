// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/auth_api.h"

#include "shared/evm/hex.h"

namespace freehold::api {

namespace {

constexpr qsizetype kShortestSignature = 64; // bytes
constexpr qsizetype kLongestSignature = 4'096;
constexpr int kMaxSignatureText = 2 + 2 * kLongestSignature; // 0x and hex
const QString kMalformed = QStringLiteral("malformed");

/// What people may sign up as; admins are made by admins.
std::optional<Role> registrableRole(QStringView text)
{
    const auto role = roleFromString(text);
    return role != Role::Admin ? role : std::nullopt;
}

} // namespace

QByteArray readSignature(JsonReader &reader, const QString &field)
{
    const QString text = reader.text(field, {.max = kMaxSignatureText});
    const auto bytes = evm::fromHex(text);
    const bool isOfAnyUse = bytes && bytes->size() >= kShortestSignature && bytes->size() <= kLongestSignature;
    if (!text.isEmpty() && !isOfAnyUse)
        reader.fail(field, kMalformed);
    return bytes.value_or(QByteArray());
}

std::expected<RegisterRequest, FieldErrors> RegisterRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    RegisterRequest request{
        .email = reader.email(QStringLiteral("email")),
        .password = reader.text(QStringLiteral("password"), kPasswordLimits),
        .name = reader.text(QStringLiteral("name"), kPersonNameLimits),
        .role = reader.word<Role>(QStringLiteral("role"), registrableRole),
    };
    return finished(reader, std::move(request));
}

std::expected<LogInRequest, FieldErrors> LogInRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    LogInRequest request{
        .email = reader.email(QStringLiteral("email")),
        .password = reader.text(QStringLiteral("password")),
        .code = reader.optionalText(QStringLiteral("code"), kCodeLimits),
    };
    return finished(reader, std::move(request));
}

std::expected<SetRolesRequest, FieldErrors> SetRolesRequest::parse(const QJsonObject &json)
{
    constexpr int kMaxRoles = 4;
    const QString field = QStringLiteral("roles");
    JsonReader reader(json);
    SetRolesRequest request;
    if (!reader.has(field))
        reader.fail(field, QStringLiteral("required"));
    for (const QString &text : reader.texts(field, kMaxRoles)) {
        const auto role = roleFromString(text);
        if (!role)
            reader.fail(field, QStringLiteral("not_allowed"));
        request.roles.setFlag(role.value_or(Role::Investor));
    }
    if (json.value(field).isArray() && json.value(field).toArray().isEmpty())
        reader.fail(field, QStringLiteral("too_short"), {{QStringLiteral("min"), 1}});
    return finished(reader, request);
}

std::expected<WalletChallengeRequest, FieldErrors> WalletChallengeRequest::parse(const QJsonObject &json)
{
    const QString field = QStringLiteral("address");
    JsonReader reader(json);
    const QString text = reader.text(field);
    const auto address = evm::Address::parse(text);
    if (!text.isEmpty() && (!address || address->isZero()))
        reader.fail(field, kMalformed);
    return finished(reader, WalletChallengeRequest{address.value_or(evm::Address())});
}

std::expected<LinkWalletRequest, FieldErrors> LinkWalletRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    LinkWalletRequest request{
        .message = reader.text(QStringLiteral("message"), kSignedMessageLimits),
        .signature = readSignature(reader, QStringLiteral("signature")),
        .label = reader.optionalText(QStringLiteral("label"), {.min = 1, .max = 60}),
        .proof = OwnerProof::read(reader),
    };
    return finished(reader, std::move(request));
}

QJsonObject UserAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id.text()},
        {QStringLiteral("email"), email},
        {QStringLiteral("name"), name},
        {QStringLiteral("roles"), QJsonArray::fromStringList(toStrings(roles))},
        {QStringLiteral("created_at"), createdAt},
        {QStringLiteral("email_verified"), emailVerified},
        {QStringLiteral("totp_enabled"), totpEnabled},
        {QStringLiteral("disabled"), disabled},
    };
}

QJsonObject SessionAnswer::toJson() const
{
    return {
        {QStringLiteral("user"), user.toJson()},
        {QStringLiteral("csrf_token"), csrfToken},
        {QStringLiteral("expires_at"), expiresAt},
        {QStringLiteral("must_enrol_totp"), mustEnrolTotp},
    };
}

QJsonObject WalletAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id.text()},
        {QStringLiteral("address"), address.toChecksum()},
        {QStringLiteral("label"), label ? QJsonValue(*label) : QJsonValue()},
        {QStringLiteral("linked_at"), linkedAt},
    };
}

QJsonObject WalletChallengeAnswer::toJson() const
{
    return {
        {QStringLiteral("message"), message},
        {QStringLiteral("nonce"), nonce},
        {QStringLiteral("expires_at"), expiresAt},
    };
}

} // namespace freehold::api
