// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/ids.h"
#include "shared/domain/states.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace freehold::api {

struct StartVerificationRequest {
    VerificationLevel level = VerificationLevel::Identity;

    [[nodiscard]] static std::expected<StartVerificationRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Times are RFC 3339 texts.
struct VerificationAnswer {
    VerificationId id;
    VerificationLevel level = VerificationLevel::Identity;
    VerificationState state = VerificationState::Started;
    std::optional<QString> country;
    QStringList reasons;
    bool onChain = false;
    QString startedAt;
    std::optional<QString> decidedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

struct StartVerificationAnswer {
    VerificationAnswer verification;
    QString sdkToken;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
