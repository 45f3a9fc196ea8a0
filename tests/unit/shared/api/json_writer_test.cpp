// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is written is JSON, and says what it was given.
#include "shared/api/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <limits>

using freehold::api::JsonWriter;
using namespace Qt::StringLiterals;

class JsonWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_hasCommasWhereTheyBelong()
    {
        JsonWriter json;
        json.beginObject().name("items").beginArray();
        json.beginObject().endObject().beginObject().member("a", qint64{1}).member("b", u"x"_s).endObject();
        json.value(qint64{-5}).null().value(true).value(false).endArray();
        json.name("none").beginArray().endArray().member("next", std::optional<QString>()).endObject();
        QCOMPARE(json.text(), QByteArray(R"({"items":[{},{"a":1,"b":"x"},-5,null,true,false],"none":[],"next":null})"));
    }

    void values_areReadAsTheyWere()
    {
        QString every;
        for (char16_t c = 1; c < 0x180; ++c)
            every += QChar(c);
        QString plain; // what needs neither escaping nor more than a byte for each character
        for (char16_t c = u' '; c < 0x7f; ++c)
            plain += c == u'"' || c == u'\\' ? u'-' : QChar(c);
        every += u"\u2028 \"quoted\" \\ \U0001F3E0"_s;
        JsonWriter json;
        json.beginObject().member("text", every).member("plain", plain).member("empty", QString());
        json.member("most", std::numeric_limits<qint64>::max()).member("least", std::numeric_limits<qint64>::min());
        json.endObject();
        QJsonParseError error;
        const QJsonObject read = QJsonDocument::fromJson(json.text(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(read.value(u"text"_s).toString(), every);
        QCOMPARE(read.value(u"plain"_s).toString(), plain);
        QCOMPARE(read.value(u"empty"_s), QJsonValue(u""_s));
        QCOMPARE(read.value(u"most"_s).toInteger(), std::numeric_limits<qint64>::max());
        QCOMPARE(read.value(u"least"_s).toInteger(), std::numeric_limits<qint64>::min());
    }
};

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "json_writer_test.moc"
