// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/sample.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QUrlQuery>

namespace freehold::desktop::shots {

namespace {

/// A house in plain shapes: what counts in the pictures is how a photo sits on the page.
QByteArray housePicture()
{
    QImage image(960, 600, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(205, 60, 235));
    QPainter painter(&image);
    painter.fillRect(0, 470, 960, 130, QColor::fromHsv(110, 60, 150));
    painter.fillRect(210, 150, 540, 340, QColor::fromHsv(20, 70, 200));
    for (int floor = 0; floor < 3; ++floor)
        for (int window = 0; window < 5; ++window)
            painter.fillRect(245 + window * 100, 180 + floor * 100, 60, 64, QColor::fromHsv(210, 90, 90));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QJsonObject read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(path), qPrintable(error.errorString()));
    return document.object();
}

const QString kFolder = QStringLiteral(FREEHOLD_SOURCE_DIR "/tests/shots/samples");

/// Of every role, by operation.
const QJsonObject &samples()
{
    static const QJsonObject all = [] {
        QJsonObject merged;
        for (const auto *part : {"investor", "market", "manager", "tenant", "admin"}) {
            const QJsonObject answers = read(QStringLiteral("%1/%2.json").arg(kFolder, QLatin1StringView(part)));
            for (auto answer = answers.begin(); answer != answers.end(); ++answer)
                merged.insert(answer.key(), answer.value());
        }
        return merged;
    }();
    return all;
}

/// A charge that is due, or one of before.
bool isOfPart(const QJsonValue &charge, const QString &part)
{
    const QString state = charge[QLatin1StringView("state")].toString();
    const bool isUnpaid = state == u"DUE" || state == u"PAYMENT_STARTED";
    return isUnpaid == (part == u"unpaid");
}

/// The list narrowed to the `state` or the `part` that was asked for.
QJsonObject narrowed(QJsonObject list, const HttpRequest &request)
{
    const QUrlQuery query(request.url);
    const QString state = query.queryItemValue(QStringLiteral("state"));
    if (const QString part = query.queryItemValue(QStringLiteral("part")); !part.isEmpty()) {
        QJsonArray kept;
        for (const QJsonValue &item : list[QLatin1StringView("items")].toArray())
            if (isOfPart(item, part))
                kept.append(item);
        list[QLatin1StringView("items")] = kept;
    }
    if (state.isEmpty())
        return list;
    QJsonArray kept;
    for (const QJsonValue &item : list[QLatin1StringView("items")].toArray()) {
        const QJsonObject story = item[QLatin1StringView("verification")].toObject(item.toObject());
        const QJsonValue found = story[QLatin1StringView("state")];
        if (found.isUndefined() || found.toString() == state)
            kept.append(item);
    }
    list[QLatin1StringView("items")] = kept;
    return list;
}

/// The one of the list that the last part of the path names; the usual answer where the list has none.
QJsonObject named(const QJsonObject &list, const HttpRequest &request, const QJsonObject &usual)
{
    const QString id = request.url.path().section(u'/', -1);
    for (const QJsonValue &item : list[QLatin1StringView("items")].toArray())
        if (item[QLatin1StringView("id")].toString() == id)
            return item.toObject();
    return usual;
}

void answerLists(test::FakeApi &api, const QJsonObject &answers)
{
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        api.handle(answer.key().toLatin1(), [list = answer.value().toObject()](const HttpRequest &request) {
            return test::jsonResponse(narrowed(list, request));
        });
}

/// GET /things/{id} from the answer to GET /things.
void answerById(test::FakeApi &api, const QByteArray &operation, const QJsonObject &list)
{
    const QJsonArray items = list[QLatin1StringView("items")].toArray();
    const QJsonObject usual = samples()[QString::fromLatin1(operation)].toObject(items.first().toObject());
    api.handle(operation, [=](const HttpRequest &request) { return test::jsonResponse(named(list, request, usual)); });
}

} // namespace

QJsonObject sampleOf(const QString &operation) { return samples()[operation].toObject(); }

void answerWithSamples(test::FakeApi &api)
{
    answerLists(api, samples());
    // The same of all properties: the samples are of one manager.
    answerLists(api,
                {{QStringLiteral("listAllCharges"), sampleOf(QStringLiteral("listCharges"))},
                 {QStringLiteral("listAllLeases"), sampleOf(QStringLiteral("listLeases"))}});
    answerById(api, "getProperty", sampleOf(QStringLiteral("listProperties")));
    answerById(api, "getUser", sampleOf(QStringLiteral("listUsers")));
    answerById(api, "getProposal", sampleOf(QStringLiteral("listProposals")));
    answerById(api, "getDistribution", sampleOf(QStringLiteral("listDistributions")));
    api.answerFile("getDocumentContent", housePicture(), "image/png");
}

void answerStaffWithSamples(test::FakeApi &api)
{
    answerWithSamples(api);
    const QJsonObject staff = read(kFolder + QStringLiteral("/staff.json"));
    answerLists(api, staff);
    answerById(api, "getProperty", staff[QLatin1StringView("listProperties")].toObject());
}

} // namespace freehold::desktop::shots
