// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/answer_writer.h"
#include "server/core/http/request.h"
#include "server/core/http/request_head.h"
#include "server/core/http/strict_json.h"
#include "tests/support/reason_of.h"

#include <QJsonDocument>
#include <QtTest>

using namespace freehold;
using freehold::test::reasonOf;

namespace {

Request requestWith(const QByteArray &contentType, const QByteArray &body)
{
    Request::Data data;
    data.headers.insert("content-type", contentType);
    data.body = body;
    return Request(data);
}

Request requestWithQuery(const QString &query)
{
    Request::Data data;
    data.query = QUrlQuery(query);
    return Request(data);
}

std::expected<RequestHead, HeadProblem> parse(const QByteArray &lines) { return parseRequestHead(lines + "\r\n\r\n"); }

} // namespace

class RequestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void json_readsAnObject()
    {
        const auto request =
            requestWith("Application/JSON; charset=utf-8", "{\"a\":{\"b\":[1,{\"c\":\"x:y\\\"{\"}]},\"d\":\"ü\"}");
        QCOMPARE(request.json().value("d").toString(), QStringLiteral("ü"));
        QCOMPARE(requestWith("", "").json(), QJsonObject());
    }

    void json_refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        QTest::newRow("equal keys") << QByteArray(R"({"a":1,"a":2})") << "duplicate_key";
        QTest::newRow("equal keys, one escaped") << QByteArray(R"({"a":1,"\u0061":2})") << "duplicate_key";
        QTest::newRow("equal keys deep inside")
            << QByteArray(R"({"x":[{"y":{"a":1,"b":2,"a":1}}]})") << "duplicate_key";
        QTest::newRow("array") << QByteArray("[1]") << "not_an_object";
        QTest::newRow("number") << QByteArray("1") << "malformed_json";
        QTest::newRow("trailing data") << QByteArray("{} {}") << "malformed_json";
        QTest::newRow("cut off") << QByteArray("{\"a\":") << "malformed_json";
        QTest::newRow("comment") << QByteArray("{} // no") << "malformed_json";
        QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\"}") << "invalid_utf8";
        QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xc0\xaf\"}") << "invalid_utf8";
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(kMaxJsonDepth, '[') + QByteArray(kMaxJsonDepth, ']')
                + "}" << "too_deep";
    }

    void json_refuses()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        QCOMPARE(reasonOf([&] { (void)requestWith("application/json", body).json(); }), reason);
    }

    void json_wantsItsContentType()
    {
        for (const char *type : {"", "text/plain", "application/jsonp", "application/x-www-form-urlencoded"})
            QCOMPARE(reasonOf([&] { (void)requestWith(type, "{}").json(); }), QStringLiteral("json_expected"));
    }

    void json_depthLimitIsInclusive()
    {
        const QByteArray body =
            "{\"a\":" + QByteArray(kMaxJsonDepth - 1, '[') + QByteArray(kMaxJsonDepth - 1, ']') + "}";
        QVERIFY(parseStrictObject(body));
    }

    void limit_isBounded()
    {
        QCOMPARE(requestWithQuery("").limit(), 50);
        QCOMPARE(requestWithQuery("limit=1").limit(), 1);
        QCOMPARE(requestWithQuery("limit=100").limit(), 100);
        for (const char *bad :
             {"limit=0", "limit=101", "limit=-1", "limit=x", "limit=", "limit=1.5", "limit=99999999999"})
            QCOMPARE(reasonOf([&] { (void)requestWithQuery(bad).limit(); }), QStringLiteral("invalid_fields"));
    }

    void query_isDecoded()
    {
        QCOMPARE(requestWithQuery("q=a%26b%20c").queryText("q"), std::optional<QString>("a&b c"));
        QVERIFY(!requestWithQuery("q=1").queryText("cursor"));
        QCOMPARE(requestWithQuery("cursor=").cursor(), std::optional<QString>(""));
    }

    void cookie_isFoundByItsWholeName()
    {
        Request::Data data;
        data.headers.insert("cookie", "xsession=1; session=a=b ;session2=3; broken");
        QCOMPARE(Request(data).cookie("session"), QByteArray("a=b"));
        QCOMPARE(Request(data).cookie("broken"), QByteArray());
        QCOMPARE(Request(data).cookie("none"), QByteArray());
    }

    void pathId_ofTheWrongFormIsNotFound()
    {
        Request::Data data;
        data.pathParameters = {{"good", "prop_01jb0000000000000000000001"},
                               {"other", "usr_01jb0000000000000000000001"}};
        QCOMPARE(Request(data).pathId<PropertyId>("good").text(), QStringLiteral("prop_01jb0000000000000000000001"));
        for (const char *name : {"other", "missing"})
            QVERIFY_THROWS_EXCEPTION(Error, (void)Request(data).pathId<PropertyId>(name));
    }

    void head_isRead()
    {
        const auto head =
            parse("POST /a%20b/%C3%BC?x=%31 HTTP/1.1\r\nHost: h\r\nContent-Length: 12\r\nX-A:  1 \r\nx-a: 2\r\n"
                  "Cookie: a=1\r\nCookie: b=2\r\nExpect: 100-Continue");
        QVERIFY(head);
        QCOMPARE(head->method, QByteArray("POST"));
        QCOMPARE(head->path, QStringLiteral("/a b/ü"));
        QCOMPARE(head->query, QByteArray("x=%31"));
        QCOMPARE(head->contentLength, 12);
        QCOMPARE(head->headers.value("x-a"), QByteArray("1, 2"));
        QCOMPARE(head->headers.value("cookie"), QByteArray("a=1; b=2"));
        QVERIFY(head->keepAlive && head->expectsContinue && !head->wantsWebSocket);
        QVERIFY(!parse("GET / HTTP/1.1\r\nHost: h\r\nConnection: Close")->keepAlive);
        QVERIFY(!parse("GET / HTTP/1.0")->keepAlive);
    }

    void head_decodesOnce() { QCOMPARE(parse("GET /%2541 HTTP/1.1\r\nHost: h")->path, QStringLiteral("/%41")); }

    void head_refuses_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &lines, int status = 400) {
            QTest::newRow(name) << lines << status;
        };
        row("no target", "GET HTTP/1.1\r\nHost: h");
        row("spaces", "GET  / HTTP/1.1\r\nHost: h");
        row("absolute target", "GET http://h/ HTTP/1.1\r\nHost: h");
        row("fragment", "GET /a#b HTTP/1.1\r\nHost: h");
        row("raw byte", "GET /\xc3\xbc HTTP/1.1\r\nHost: h");
        row("encoded slash", "GET /a%2Fb HTTP/1.1\r\nHost: h");
        row("encoded zero", "GET /a%00 HTTP/1.1\r\nHost: h");
        row("encoded line break", "GET /a%0a HTTP/1.1\r\nHost: h");
        row("broken escape", "GET /a%2 HTTP/1.1\r\nHost: h");
        row("not UTF-8", "GET /%ff HTTP/1.1\r\nHost: h");
        row("version 2", "GET / HTTP/2.0\r\nHost: h", 505);
        row("no version", "GET / FTP/1.1\r\nHost: h");
        row("no host", "GET / HTTP/1.1");
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b");
        row("two lengths", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1");
        row("signed length", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: +1");
        row("length list", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1, 1");
        row("huge length", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999999999999999");
        row("chunked", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked", 411);
        row("both framings", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked", 411);
        row("space before colon", "GET / HTTP/1.1\r\nHost : h");
        row("folded line", "GET / HTTP/1.1\r\nHost: h\r\n x: y");
        row("no colon", "GET / HTTP/1.1\r\nHost: h\r\nnonsense");
        row("control in value", "GET / HTTP/1.1\r\nHost: h\r\nA: \x01");
        QByteArray many = "GET / HTTP/1.1\r\nHost: h";
        for (int i = 0; i < 101; ++i)
            many += "\r\nx" + QByteArray::number(i) + ": 1";
        row("many fields", many, 431);
    }

    void head_refuses()
    {
        QFETCH(QByteArray, lines);
        QFETCH(int, status);
        const auto head = parse(lines);
        QVERIFY(!head);
        QCOMPARE(head.error().status, status);
    }

    void headEnd_isFoundOnce()
    {
        QCOMPARE(findHeadEnd("GET / HTTP/1.1\r\n\r\nrest").value_or(0), 18);
        QCOMPARE(findHeadEnd("GET / HTTP/1.1\r\n\r").value_or(0), -1);
        QVERIFY(!findHeadEnd("GET / HTTP/1.1\n\n"));
        QVERIFY(!findHeadEnd("GET / HTTP/1.1\rX"));
        QVERIFY(!findHeadEnd(QByteArrayView("GET \0", 5)));
    }

    void answer_cannotBeSplit()
    {
        Response response = Response::noContent();
        response.withHeader("Location", "/a\r\nSet-Cookie: x=1");
        const QByteArray bytes = serializeAnswer(response, Connection::KeepAlive);
        QVERIFY(!bytes.contains("\nSet-Cookie"));
        QVERIFY(!bytes.contains("Content-Length"));
    }

    void answer_omitsTheBodyOfHead()
    {
        const QByteArray bytes = serializeAnswer(Response::ok({{"a", 1}}), Connection::Close, BodyPart::Omitted);
        QVERIFY(bytes.contains("Content-Length: 7\r\n"));
        QVERIFY(bytes.endsWith("\r\n\r\n"));
        QVERIFY(bytes.contains("Connection: close\r\n"));
    }

    void file_isAnAttachment()
    {
        const Response response = Response::file("x", "application/pdf", "Grundbuch \"ü\".pdf");
        QCOMPARE(response.headers.front().second,
                 QByteArray("attachment; filename*=UTF-8''Grundbuch%20%22%C3%BC%22.pdf"));
    }

    void page_hasItsCursor()
    {
        QCOMPARE(Response::page({1}, std::nullopt).body, QByteArray(R"({"items":[1],"next_cursor":null})"));
        QCOMPARE(Response::page({}, QStringLiteral("c")).body, QByteArray(R"({"items":[],"next_cursor":"c"})"));
    }

    void problem_hidesInternals()
    {
        const Error error(ErrorCode::Internal, "database", "disk I/O error", {{"table", "users"}}, "detail");
        const Response response = Response::problem(error, "req");
        QCOMPARE(response.status, 500);
        QCOMPARE(response.contentType, QByteArray("application/problem+json"));
        for (const char *secret : {"disk", "users", "database", "\"detail\":\"detail\""})
            QVERIFY2(!response.body.contains(secret), secret);
        QVERIFY(response.body.contains("\"request_id\":\"req\""));
    }
};

QTEST_GUILESS_MAIN(RequestTest)
#include "request_test.moc"
