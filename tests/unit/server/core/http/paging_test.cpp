// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: pages of a list join without gap or repetition, and a cursor leads nowhere but to the place it was made for.
#include "server/core/http/paging.h"

#include <QJsonDocument>
#include <QtTest>

using namespace freehold;

namespace {

struct PagingHouse {
    UserId id;
    QString city;
};

Request asked(const QString &query, const QString &path = QStringLiteral("/api/v1/houses"))
{
    Request::Data data;
    data.path = path;
    data.query = QUrlQuery(query);
    return Request(data);
}

UserId idOf(int number) { return UserId::trusted(QStringLiteral("usr_%1").arg(number, 26, 10, QLatin1Char('0'))); }

std::vector<PagingHouse> houses(int from, int count)
{
    std::vector<PagingHouse> rows;
    for (int i = from; i < from + count; ++i)
        rows.push_back({idOf(i), QStringLiteral("M\u00fcnchen, \"%1\"").arg(i)});
    return rows;
}

QJsonObject toJson(const PagingHouse &house) { return {{QStringLiteral("id"), house.id.text()}}; }
QStringList keyOf(const PagingHouse &house) { return {house.city, house.id.text()}; }

QString nextOf(const Response &page)
{
    return QJsonDocument::fromJson(page.body).object().value(QStringLiteral("next_cursor")).toString();
}

QString fieldReasonOf(const std::function<void()> &action)
{
    try {
        action();
    } catch (const Error &error) {
        return error.params.value(QStringLiteral("fields")).toArray().first().toObject().value(u"reason").toString();
    }
    return {};
}

QString refusalOf(const QString &query, const QString &path = QStringLiteral("/api/v1/houses"))
{
    return fieldReasonOf([&] { static_cast<void>(Paging(asked(query, path)).afterId<UserId>()); });
}

} // namespace

class PagingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void page_isCutAndNamesTheNext()
    {
        const Paging paging(asked(QStringLiteral("limit=2&city=Bonn")));
        QVERIFY(!paging.afterId<UserId>());
        const Response page = paging.answer(houses(1, 3), toJson);
        QCOMPARE(QJsonDocument::fromJson(page.body).object().value(u"items").toArray().size(), 2);
        // Another size of page is the same list.
        const Paging next(asked(QStringLiteral("city=Bonn&limit=9&cursor=") + nextOf(page)));
        QCOMPARE(next.afterId<UserId>(), idOf(2));
        QCOMPARE(next.limit(), 9);
    }

    void page_thatIsTheLastNamesNone()
    {
        QCOMPARE(nextOf(Paging(asked(QStringLiteral("limit=3"))).answer(houses(1, 3), toJson)), QString());
    }

    void key_travelsWhole()
    {
        const Response page = Paging(asked(QStringLiteral("limit=1"))).answer(houses(7, 2), toJson, keyOf);
        const Paging next(asked(QStringLiteral("cursor=") + nextOf(page)));
        QCOMPARE(next.after(2), keyOf(houses(7, 1).front()));
        QCOMPARE(fieldReasonOf([&] { static_cast<void>(next.after(1)); }), QStringLiteral("malformed"));
    }

    void cursor_ofOtherFiltersOrAnotherPathIsRefused()
    {
        const QString next = nextOf(Paging(asked(QStringLiteral("limit=1&city=Bonn"))).answer(houses(1, 2), toJson));
        QCOMPARE(refusalOf(QStringLiteral("city=Bonn&cursor=") + next), QString());
        QCOMPARE(refusalOf(QStringLiteral("city=Kiel&cursor=") + next), QStringLiteral("of_another_list"));
        QCOMPARE(refusalOf(QStringLiteral("cursor=") + next), QStringLiteral("of_another_list"));
        QCOMPARE(refusalOf(QStringLiteral("city=Bonn&cursor=") + next, QStringLiteral("/api/v1/flats")),
                 QStringLiteral("of_another_list"));
    }

    void cursor_thatIsNoneIsRefused()
    {
        for (const char *text :
             {"", "nonsense", "usr_00000000000000000000000001", "AAAAAAAAW10", "AAAAAAAAWzFd", "%C3%A4"})
            QCOMPARE(refusalOf(QStringLiteral("cursor=") + QString::fromLatin1(text)), QStringLiteral("malformed"));
        QCOMPARE(refusalOf(QStringLiteral("limit=0")), QStringLiteral("out_of_range"));
    }
};

QTEST_GUILESS_MAIN(PagingTest)
#include "paging_test.moc"
