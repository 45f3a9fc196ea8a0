// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/ids.h"
#include "shared/domain/states.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>
#include <vector>

namespace freehold::api {

struct StartVerificationRequest {
    VerificationLevel level = VerificationLevel::Identity;

    [[nodiscard]] static std::expected<StartVerificationRequest, FieldErrors> parse(const QJsonObject &json);
};

/// What the owner of a further wallet signs, and until when it holds.
struct WalletConsentAnswer {
    QJsonObject typedData;
    qint64 deadlineSeconds = 0; ///< Unix time, as in the message

    [[nodiscard]] QJsonObject toJson() const;
};

struct WalletConsentRequest {
    qint64 deadlineSeconds = 0;
    QByteArray signature; ///< 65 bytes

    [[nodiscard]] static std::expected<WalletConsentRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Times are RFC 3339 texts.
struct VerificationAnswer {
    VerificationId id;
    VerificationLevel level = VerificationLevel::Identity;
    VerificationState state = VerificationState::Started;
    std::optional<QString> country;
    QStringList reasons;
    bool onChain = false;
    std::optional<QString> expiresAt;
    QString startedAt;
    std::optional<QString> decidedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

struct StartVerificationAnswer {
    VerificationAnswer verification;
    QString sdkToken;
    QString pageUrl;

    [[nodiscard]] QJsonObject toJson() const;
};

/// One item of the admins' lists.
struct VerificationOverviewAnswer {
    VerificationAnswer verification;
    UserId user;
    std::optional<QString> documentsValidUntil;
    QString checkedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

struct VerificationChangeAnswer {
    VerificationState state = VerificationState::Started;
    QString cause; ///< person, provider, expiry, renewal, admin
    QStringList reasons;
    QString at;

    [[nodiscard]] QJsonObject toJson() const;
};

/// A transaction that was sent for a verification.
struct ClaimTransactionAnswer {
    QString step;
    QString wallet;
    QString state;
    QString reference;
    std::optional<QString> failureReason;
    std::optional<QString> expiresAt;
    QString createdAt;
    std::optional<QString> settledAt;

    [[nodiscard]] QJsonObject toJson() const;
};

struct VerificationStoryAnswer {
    VerificationOverviewAnswer overview;
    std::vector<VerificationChangeAnswer> history;
    std::vector<ClaimTransactionAnswer> transactions;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
