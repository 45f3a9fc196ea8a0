// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/large_server.h"

#include "tests/shots/sample.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr int kUsualLimit = 50;
constexpr int kHighestLimit = 100;
const QString kDigits = QStringLiteral("0123456789abcdefghjkmnpqrstvwxyz");

/// The id of the sample with its last five characters counting.
QString numbered(const QString &id, int number)
{
    QString counted = id;
    for (int place = 1; place <= 5; ++place, number /= int(kDigits.size()))
        counted[counted.size() - place] = kDigits[number % kDigits.size()];
    return counted;
}

/// Another address than the sample's, without a checksum.
QString anotherAddress(const QString &address, int number)
{
    return address.first(address.size() - 5).toLower() + QStringLiteral("%1").arg(number, 5, 16, QLatin1Char('0'));
}

/// Item `number` of a list that repeats the items of the sample.
QJsonObject itemOf(const QJsonArray &samples, int number)
{
    QJsonObject item = samples[number % samples.size()].toObject();
    // A list of what properties have names them alone.
    const auto idName =
        item.contains(QLatin1StringView("id")) ? QLatin1StringView("id") : QLatin1StringView("property_id");
    item[idName] = numbered(item[idName].toString(), number);
    if (item.contains(QLatin1StringView("address")) && item[QLatin1StringView("address")].isString())
        item[QLatin1StringView("address")] = anotherAddress(item[QLatin1StringView("address")].toString(), number);
    if (item.contains(QLatin1StringView("name")))
        item[QLatin1StringView("name")] =
            QStringLiteral("%1, no. %2").arg(item[QLatin1StringView("name")].toString()).arg(number);
    return item;
}

void answerMany(test::FakeApi &api, const QByteArray &operation, int count)
{
    const QJsonArray samples = shots::sampleOf(QString::fromLatin1(operation))[QLatin1StringView("items")].toArray();
    api.handle(operation, [samples, count](const HttpRequest &request) {
        const QUrlQuery query(request.url);
        const int asked = query.queryItemValue(QStringLiteral("limit")).toInt();
        const int limit = asked > 0 ? std::min(asked, kHighestLimit) : kUsualLimit;
        const int first = query.queryItemValue(QStringLiteral("cursor")).toInt();
        const int end = std::min(first + limit, count);
        QJsonArray items;
        for (int number = first; number < end; ++number)
            items.append(itemOf(samples, number));
        return test::jsonResponse(test::pageOf(items, end < count ? QString::number(end) : QString()));
    });
}

} // namespace

void answerWithMany(test::FakeApi &api)
{
    shots::answerWithSamples(api);
    answerMany(api, "listOrders", kManyOrders);
    answerMany(api, "listProperties", kManyProperties);
    answerMany(api, "listTokens", kManyProperties);
}

} // namespace freehold::desktop
