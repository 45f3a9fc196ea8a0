// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <exception>
#include <utility>

namespace freehold::desktop {

struct FieldProblem {
    QString field; ///< as the API names it, "address.city"
    QString reason;
    QJsonObject params;
};

/// What the server refused, or that it could not be asked. `reason` is a stable word; sentenceFor() makes a sentence of it.
class ApiError : public std::exception {
public:
    struct Parts {
        int status = 0; ///< of HTTP; 0 when there was no answer
        QString code{}; ///< "offline", "cancelled" and "bad_answer" beside the codes of the API
        QString reason{};
        QString message{}; ///< plain English of the server
        QJsonObject params{};
        QList<FieldProblem> fields{};
        QString requestId{}; ///< for support
    };

    explicit ApiError(Parts parts);
    /// No answer came.
    [[nodiscard]] static ApiError offline(const QString &message, const QString &reason = QStringLiteral("offline"));
    /// The answer is not what openapi.yaml says.
    [[nodiscard]] static ApiError badAnswer(const QString &what);
    /// Of an application/problem+json body, or of whatever else came with that status.
    [[nodiscard]] static ApiError fromBody(int status, const QByteArray &body);

    [[nodiscard]] int status() const { return m_parts.status; }
    [[nodiscard]] const QString &code() const { return m_parts.code; }
    [[nodiscard]] const QString &reason() const { return m_parts.reason; }
    [[nodiscard]] const QString &message() const { return m_parts.message; }
    [[nodiscard]] const QJsonObject &params() const { return m_parts.params; }
    [[nodiscard]] const QList<FieldProblem> &fields() const { return m_parts.fields; }
    [[nodiscard]] const QString &requestId() const { return m_parts.requestId; }

    [[nodiscard]] bool isOffline() const { return m_parts.code == u"offline"; }
    [[nodiscard]] bool isCancelled() const { return m_parts.code == u"cancelled"; }
    [[nodiscard]] bool isNotFound() const { return m_parts.status == 404; }
    [[nodiscard]] bool isForbidden() const { return m_parts.status == 403; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    Parts m_parts;
    QByteArray m_what;
};

} // namespace freehold::desktop
