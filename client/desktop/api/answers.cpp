// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/answers.h"

#include <QJsonDocument>

namespace freehold::desktop::api {

namespace {

/// Of `attachment; filename="receipt.pdf"`, without any folder a server may have put before it.
QString fileNameIn(const QByteArray &disposition)
{
    const QString text = QString::fromUtf8(disposition);
    const qsizetype start = text.indexOf(u"filename=\"");
    if (start < 0)
        return {};
    const QString name = text.mid(start + 10).section(u'"', 0, 0);
    return name.section(u'/', -1).section(u'\\', -1);
}

} // namespace

QByteArray toBody(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

QJsonObject objectOf(const HttpResponse &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (!document.isObject())
        throw ApiError::badAnswer(QStringLiteral("no JSON object in the answer"));
    return document.object();
}

Task<> run(ApiClient &client, ApiRequest request) { co_await client.send(std::move(request)); }

Task<Download> download(ApiClient &client, ApiRequest request)
{
    const HttpResponse response = co_await client.send(std::move(request));
    co_return Download{response.body, response.header("content-type"),
                       fileNameIn(response.header("content-disposition"))};
}

} // namespace freehold::desktop::api
