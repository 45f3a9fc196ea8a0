// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/error.h"

#include <QJsonArray>

namespace freehold {

namespace {
/// What a log shows of an error: everything but the params, which may name people.
QByteArray describe(const Error &error)
{
    QString text = api::toString(error.code) + u'/' + error.reason + QStringLiteral(": ") + error.message;
    if (!error.detail.isEmpty())
        text += QStringLiteral(" (") + error.detail + u')';
    return text.toUtf8();
}
} // namespace

Error::Error(ErrorCode errorCode, QString errorReason, QString errorMessage, QJsonObject errorParams,
             QString errorDetail)
    : code(errorCode)
    , reason(std::move(errorReason))
    , message(std::move(errorMessage))
    , params(std::move(errorParams))
    , detail(std::move(errorDetail))
    , m_what(describe(*this))
{
}

Error invalidFields(const api::FieldErrors &errors)
{
    QJsonArray fields;
    for (const auto &error : errors) {
        QJsonObject field{{QStringLiteral("field"), error.field}, {QStringLiteral("reason"), error.reason}};
        if (!error.params.isEmpty())
            field.insert(QStringLiteral("params"), error.params);
        fields.append(field);
    }
    return Error(ErrorCode::InvalidRequest, QStringLiteral("invalid_fields"),
                 QStringLiteral("Some fields of the request are not valid."), {{QStringLiteral("fields"), fields}});
}

Error notFound(const QString &what)
{
    return Error(ErrorCode::NotFound, QStringLiteral("not_found"), QStringLiteral("There is no such thing."),
                 {{QStringLiteral("what"), what}});
}

} // namespace freehold
