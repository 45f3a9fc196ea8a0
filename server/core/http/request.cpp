// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/request.h"

#include "server/core/http/strict_json.h"

namespace freehold {

namespace {
constexpr int kDefaultLimit = 50;
constexpr int kMaxLimit = 100;

bool isJsonContentType(const QByteArray &value)
{
    const qsizetype semicolon = value.indexOf(';');
    const QByteArray type = (semicolon < 0 ? value : value.first(semicolon)).trimmed();
    return type.compare("application/json", Qt::CaseInsensitive) == 0;
}
} // namespace

QByteArray Request::cookie(const QByteArray &name) const
{
    const auto pairs = header("cookie").split(';');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && pair.first(equals).trimmed() == name)
            return pair.sliced(equals + 1).trimmed();
    }
    return {};
}

Request Request::withActor(Actor actor) const
{
    Data data = *m_data;
    data.actor = std::move(actor);
    return Request(std::move(data));
}

QJsonObject Request::json() const
{
    if (body().isEmpty())
        return {};
    if (!isJsonContentType(header("content-type")))
        throw Error(ErrorCode::UnsupportedMediaType, QStringLiteral("json_expected"),
                    QStringLiteral("The content type must be application/json."));
    auto object = parseStrictObject(body());
    if (!object)
        throw Error(ErrorCode::InvalidRequest, QString::fromLatin1(object.error()),
                    QStringLiteral("The body is not one well-formed JSON object."));
    return *std::move(object);
}

std::optional<QString> Request::queryText(const QString &name) const
{
    if (!m_data->query.hasQueryItem(name))
        return std::nullopt;
    return m_data->query.queryItemValue(name, QUrl::FullyDecoded);
}

int Request::limit() const
{
    const auto text = queryText(QStringLiteral("limit"));
    if (!text)
        return kDefaultLimit;
    bool ok = false;
    const int limit = text->toInt(&ok);
    if (!ok || limit < 1 || limit > kMaxLimit)
        throw invalidFields({{QStringLiteral("limit"),
                              QStringLiteral("out_of_range"),
                              {{QStringLiteral("min"), 1}, {QStringLiteral("max"), kMaxLimit}}}});
    return limit;
}

} // namespace freehold
