// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/error_code.h"
#include "shared/api/json_reader.h"

#include <QJsonObject>
#include <QString>

#include <exception>
#include <expected>

namespace freehold {

using api::ErrorCode;

/// An expected failure. Thrown anywhere below the edge, caught only at the HTTP/WebSocket edge, in detach() and by the
/// job runner. `reason` is a stable snake_case word that clients translate, `params` carry its numbers, `message` is
/// plain English for people without a translation, `detail` goes to the log only.
class Error : public std::exception {
public:
    Error(ErrorCode code, QString reason, QString message, QJsonObject params = {}, QString detail = {});

    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

    ErrorCode code;
    QString reason;
    QString message;
    QJsonObject params;
    QString detail;

private:
    QByteArray m_what;
};

/// 400 invalid_fields with `params.fields` = [{field, reason, params}].
[[nodiscard]] Error invalidFields(const api::FieldErrors &errors);
[[nodiscard]] Error notFound(const QString &what);

/// The parsed request, or a thrown invalidFields.
template <typename T>
[[nodiscard]] T valid(std::expected<T, api::FieldErrors> parsed)
{
    if (!parsed)
        throw invalidFields(parsed.error());
    return std::move(*parsed);
}

} // namespace freehold
