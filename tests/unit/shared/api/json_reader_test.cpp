// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/json_reader.h"

#include "shared/api/error_code.h"
#include "shared/domain/states.h"

#include <QJsonDocument>
#include <QtTest>

using namespace freehold;
using namespace freehold::api;

namespace {

JsonReader reading(const QByteArray &json) { return JsonReader(QJsonDocument::fromJson(json).object()); }

/// "field:reason" of everything that is wrong.
QStringList problems(JsonReader &reader)
{
    QStringList list;
    for (const FieldError &error : reader.finish())
        list.append(error.field + u':' + error.reason);
    return list;
}

} // namespace

class JsonReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKind_isRead()
    {
        auto reader = reading(
            R"({"t":"x","o":null,"e":" A@B.C ","u":"50.25","s":"3","i":7,"b":false,"l":["a","b"],"n":{"k":1},"w":"deed"})");
        QCOMPARE(reader.text("t"), QStringLiteral("x"));
        QVERIFY(!reader.optionalText("o"));
        QVERIFY(!reader.optionalText("absent"));
        QCOMPARE(reader.email("e"), QStringLiteral("a@b.c"));
        QCOMPARE(reader.usdc("u").micro, 50'250'000);
        QCOMPARE(reader.shares("s").count, 3);
        QCOMPARE(reader.integer("i", 1, 7), 7);
        QCOMPARE(reader.boolean("b"), false);
        QCOMPARE(reader.texts("l", 2), (QStringList{"a", "b"}));
        QCOMPARE(reader.object("n").value("k").toInt(), 1);
        QVERIFY(reader.word<DocumentKind>("w", [](const QString &text) { return enumFromString<DocumentKind>(text); })
                == DocumentKind::Deed);
        QCOMPARE(problems(reader), QStringList());
    }

    void everything_wrongIsCollected()
    {
        auto reader = reading(R"({"a":1,"c":"","stranger":true})");
        reader.text("a");
        reader.text("b");
        reader.text("c");
        QCOMPARE(problems(reader), (QStringList{"a:wrong_type", "b:required", "c:too_short", "stranger:unknown"}));
    }

    void text_limitsAreInclusive()
    {
        auto reader = reading(R"({"a":"123","b":"1234","c":"12","z":"a\u0000b"})");
        reader.text("a", {.min = 3, .max = 3});
        reader.text("b", {.min = 3, .max = 3});
        reader.text("c", {.min = 3, .max = 3});
        reader.text("z");
        QCOMPARE(problems(reader), (QStringList{"b:too_long", "c:too_short", "z:malformed"}));
    }

    void email_refuses()
    {
        for (const QByteArray &bad : {QByteArray("a"), QByteArray("@b"), QByteArray("a@"), QByteArray("a@b@c"),
                                      QByteArray("a b@c"), QByteArray(250, 'a') + "@b.de"}) {
            auto reader = reading("{\"e\":\"" + bad + "\"}");
            reader.email("e");
            QCOMPARE(problems(reader), QStringList{"e:malformed"});
        }
    }

    void amounts_areStringsAboveZero()
    {
        auto reader = reading(R"({"n":5,"z":"0","m":"1.2345678","s":"1.5","t":"0"})");
        reader.usdc("n");
        reader.usdc("z");
        reader.usdc("m");
        reader.shares("s");
        reader.shares("t");
        reader.usdc("absent");
        QCOMPARE(problems(reader),
                 (QStringList{"n:wrong_type", "z:out_of_range", "m:malformed", "s:malformed", "t:out_of_range",
                              "absent:required"}));
    }

    void integer_isWholeAndInRange()
    {
        auto reader = reading(R"({"a":1.5,"b":"1","c":0,"d":11,"e":1e300,"f":null,"g":10})");
        for (const char *field : {"a", "b", "c", "d", "e", "f", "g"})
            reader.integer(field, 1, 10);
        QCOMPARE(problems(reader),
                 (QStringList{"a:wrong_type", "b:wrong_type", "c:out_of_range", "d:out_of_range", "e:wrong_type",
                              "f:required"}));
    }

    void containers_areChecked()
    {
        auto reader = reading(R"({"l":["a",1],"m":"a","n":["a","b"],"o":[],"p":1,"b":"true"})");
        reader.texts("l", 5);
        reader.texts("m", 5);
        reader.texts("n", 1);
        reader.object("o");
        reader.optionalObject("p");
        reader.boolean("b");
        QCOMPARE(problems(reader),
                 (QStringList{"l:wrong_type", "m:wrong_type", "n:too_long", "o:wrong_type", "p:wrong_type",
                              "b:wrong_type"}));
    }

    void word_isOfTheClosedList()
    {
        auto reader = reading(R"({"w":"Deed"})");
        reader.word<DocumentKind>("w", [](const QString &text) { return enumFromString<DocumentKind>(text); });
        QCOMPARE(problems(reader), QStringList{"w:not_allowed"});
    }

    void nested_errorsNameTheirPath()
    {
        auto outer = reading(R"({"address":{"street":1}})");
        JsonReader inner(outer.object("address"), QStringLiteral("address"));
        inner.text("street");
        (void)inner.finish();
        outer.merge(inner);
        QCOMPARE(problems(outer), QStringList{"address.street:wrong_type"});
    }

    void finished_givesValueOrErrors()
    {
        auto good = reading("{}");
        QCOMPARE(finished(good, 7).value_or(0), 7);
        auto bad = reading(R"({"x":1})");
        QVERIFY(!finished(bad, 7));
    }

    void errorCodes_haveTheirStatus()
    {
        QCOMPARE(httpStatus(ErrorCode::RuleRefused), 422);
        QCOMPARE(toString(ErrorCode::RuleRefused), QStringLiteral("rule_refused"));
        QSet<QString> spellings;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Unavailable); ++code) {
            spellings.insert(toString(static_cast<ErrorCode>(code)));
            QVERIFY(httpStatus(static_cast<ErrorCode>(code)) >= 400);
        }
        QCOMPARE(spellings.size(), static_cast<int>(ErrorCode::Unavailable) + 1);
    }
};

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "json_reader_test.moc"
