// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/client/desktop/support/fake_api.h"

#include "generated/desktop_api/property.h"
#include "generated/desktop_api/rent.h"

#include <QSignalSpy>
#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

namespace {

const PropertyId kProperty = PropertyId::trusted(u"prop_01j00000000000000000000001"_s);
const ChargeId kCharge = ChargeId::trusted(u"chg_01j00000000000000000000001"_s);

QByteArray header(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers)
        if (key == name)
            return value;
    return {};
}

ApiError errorOf(Task<> task)
{
    try {
        await(std::move(task));
    } catch (const ApiError &error) {
        return error;
    }
    return ApiError({.code = u"none"_s});
}

Task<> submit(FakeApi &api, Intent intent = {})
{
    co_await api::submitProperty(api.client(), kProperty, {.intent = intent});
}

Task<> look(FakeApi &api) { co_await api::listValuations(api.client(), kProperty, {}); }

} // namespace

class ApiClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void session_goesWithEveryRequest_tokenWithUnsafeOnes()
    {
        FakeApi api;
        api.client().setSession("freehold_session=abc", "csrf-1");
        api.answer("listValuations", pageOf({}));
        await(look(api));
        const HttpRequest get = api.requests().last();
        QCOMPARE(header(get, "Cookie"), "freehold_session=abc");
        QVERIFY(header(get, "X-CSRF-Token").isEmpty());
        QVERIFY(header(get, "Idempotency-Key").isEmpty());
        errorOf(submit(api));
        const HttpRequest post = api.requests().last();
        QCOMPARE(header(post, "X-CSRF-Token"), "csrf-1");
        QCOMPARE(header(post, "Idempotency-Key").size(), 36);
        QCOMPARE(post.url.path(), u"/api/v1/properties/%1/submit"_s.arg(kProperty.text()));
    }

    void cookie_ofAnAnswer_isKept_andDroppedWhenEmpty()
    {
        FakeApi api;
        const auto answering = [](QByteArray cookie) {
            return [cookie](const HttpRequest &) {
                HttpResponse response = jsonResponse(pageOf({}));
                response.headers.emplaceBack("set-cookie", cookie);
                return response;
            };
        };
        api.handle("listValuations", answering("__Host-freehold_session=xyz; Path=/; Secure; HttpOnly"));
        await(look(api));
        QCOMPARE(api.client().sessionCookie(), "__Host-freehold_session=xyz");
        api.handle("listValuations", answering("__Host-freehold_session=; Max-Age=0; Path=/; Secure"));
        await(look(api));
        QCOMPARE(api.client().sessionCookie(), "");
    }

    void post_whoseAnswerIsLost_isRepeatedWithItsKey()
    {
        FakeApi api;
        api.refuse("submitProperty", 409, u"conflict"_s, u"deed_required"_s);
        api.loseAnswers("submitProperty", 1);
        QCOMPARE(errorOf(submit(api)).reason(), u"deed_required"_s);
        const auto requests = api.requestsOf("submitProperty");
        QCOMPARE(requests.size(), 2);
        QCOMPARE(header(requests[0], "Idempotency-Key"), header(requests[1], "Idempotency-Key"));
    }

    void intent_thatIsKept_isTheSameRequest_aNewOneIsNot()
    {
        FakeApi api;
        const Intent intent = Intent::make();
        errorOf(submit(api, intent));
        errorOf(submit(api, intent));
        errorOf(submit(api));
        const auto requests = api.requestsOf("submitProperty");
        QCOMPARE(header(requests[0], "Idempotency-Key"), intent.key);
        QCOMPARE(header(requests[1], "Idempotency-Key"), intent.key);
        QVERIFY(header(requests[2], "Idempotency-Key") != intent.key);
    }

    void delete_whoseAnswerIsLost_isNotRepeated()
    {
        FakeApi api;
        api.answerNothing("revokePaymentLink");
        api.loseAnswers("revokePaymentLink", 1);
        const auto link = PaymentLinkId::trusted(u"lnk_01j00000000000000000000001"_s);
        const ApiError error = errorOf(api::revokePaymentLink(api.client(), link));
        QVERIFY(error.isOffline());
        QCOMPARE(api.count("revokePaymentLink"), 1);
    }

    void running_elsewhere_isWaitedFor()
    {
        FakeApi api;
        int asked = 0;
        api.handle("submitProperty", [&asked](const HttpRequest &) {
            const bool isRunning = ++asked < 3;
            return jsonResponse({{u"code"_s, u"conflict"_s},
                                 {u"reason"_s, isRunning ? u"idempotency_in_progress"_s : u"deed_required"_s}},
                                409);
        });
        QCOMPARE(errorOf(submit(api)).reason(), u"deed_required"_s);
        QCOMPARE(asked, 3);
    }

    void problem_becomesAnError_withItsFields()
    {
        FakeApi api;
        const QJsonObject field{{u"field"_s, u"address.city"_s}, {u"reason"_s, u"required"_s}, {u"params"_s, {}}};
        api.refuse("submitProperty", 400, u"invalid_request"_s, u"invalid_fields"_s,
                   {{u"fields"_s, QJsonArray{field}}});
        const ApiError error = errorOf(submit(api));
        QCOMPARE(error.status(), 400);
        QCOMPARE(error.code(), u"invalid_request"_s);
        QCOMPARE(error.requestId(), u"req_1"_s);
        QCOMPARE(error.fields().size(), 1);
        QCOMPARE(error.fields()[0].field, u"address.city"_s);
        QCOMPARE(error.fields()[0].reason, u"required"_s);
    }

    void offline_isSaid_andOnlineAgainWhenTheServerIsBack()
    {
        FakeApi api;
        api.answer("listValuations", pageOf({}));
        QSignalSpy changes(&api.client(), &ApiClient::connectionChanged);
        api.setOffline(true);
        QVERIFY(errorOf(look(api)).isOffline());
        QCOMPARE(api.count("listValuations"), 2);
        QCOMPARE(api.client().connection(), Connection::Offline);
        QCOMPARE(changes[0][0].value<Connection>(), Connection::Reconnecting);
        api.setOffline(false);
        QTRY_COMPARE(api.client().connection(), Connection::Online);
    }

    void unauthenticated_endsTheSession_once()
    {
        FakeApi api;
        QSignalSpy expired(&api.client(), &ApiClient::sessionExpired);
        api.refuse("listValuations", 401, u"unauthenticated"_s, u"no_session"_s);
        QCOMPARE(errorOf(look(api)).status(), 401);
        QCOMPARE(expired.size(), 0);
        api.client().setSession("freehold_session=old", "csrf");
        errorOf(look(api));
        errorOf(look(api));
        QCOMPARE(expired.size(), 1);
        QVERIFY(api.client().sessionCookie().isEmpty());
    }

    void cancelled_isNoOfflineServer()
    {
        FakeApi api;
        std::stop_source stop;
        stop.request_stop();
        const auto download = [](FakeApi &from, std::stop_token token) -> Task<> {
            co_await api::getReceipt(from.client(), kCharge, {.cancel = token});
        };
        QVERIFY(errorOf(download(api, stop.get_token())).isCancelled());
        QCOMPARE(api.client().connection(), Connection::Online);
    }
};

QTEST_GUILESS_MAIN(ApiClientTest)
#include "api_client_test.moc"
