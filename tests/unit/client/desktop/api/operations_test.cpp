// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is generated from openapi.yaml reads what a server of this or a later version sends, and sends what it reads.
#include "tests/unit/client/desktop/support/fake_api.h"

#include "generated/desktop_api/auth.h"
#include "generated/desktop_api/documents.h"
#include "generated/desktop_api/property.h"
#include "generated/desktop_api/rent.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QJsonObject propertyJson()
{
    return {{u"id"_s, u"prop_01j00000000000000000000001"_s},
            {u"manager_id"_s, u"usr_01j00000000000000000000001"_s},
            {u"state"_s, u"DRAFT"_s},
            {u"name"_s, u"Lindenstrasse 12"_s},
            {u"description"_s, u""_s},
            {u"address"_s,
             QJsonObject{{u"street"_s, u"Lindenstrasse 12"_s},
                         {u"city"_s, u"Berlin"_s},
                         {u"postal_code"_s, u"10969"_s},
                         {u"country"_s, u"DE"_s}}},
            {u"kind"_s, u"residential"_s},
            {u"valuation_usd"_s, u"500000.50"_s},
            {u"valued_on"_s, u"2026-03-01"_s},
            {u"price_per_share"_s, QJsonValue::Null},
            {u"open_for_sale"_s, false},
            {u"area_square_meters"_s, 420},
            {u"year_built"_s, 1912},
            {u"review_note"_s, QJsonValue::Null},
            {u"created_at"_s, u"2026-03-01T10:00:00.000Z"_s},
            {u"updated_at"_s, u"2026-03-01T10:00:00.000Z"_s}};
}

QString failureOf(const QJsonObject &json)
{
    try {
        (void)api::Property::fromJson(json);
    } catch (const ApiError &error) {
        return error.message();
    }
    return {};
}

} // namespace

class OperationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOperation_hasAFunction()
    {
        const QString yaml = textOf(QStringLiteral(FREEHOLD_SOURCE_DIR "/shared/api/openapi.yaml"));
        QString sources;
        QDirIterator files(QStringLiteral(FREEHOLD_DESKTOP_OPERATIONS), {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            sources += textOf(files.next());
        static const QRegularExpression operation(u"operationId: (\\w+)"_s);
        int found = 0;
        for (auto it = operation.globalMatch(yaml); it.hasNext();) {
            const QString id = it.next().captured(1);
            if (id.endsWith(u"Webhook")) // called by payment and verification providers only
                continue;
            ++found;
            QVERIFY2(sources.contains(u".operation = \"%1\""_s.arg(id)), qPrintable(id));
        }
        QVERIFY(found > 100);
    }

    void answer_isReadIntoTypes()
    {
        const auto property = api::Property::fromJson(propertyJson());
        QVERIFY(property.state == api::PropertyState::Draft);
        QCOMPARE(property.valuationUsd.cents, 50'000'050);
        QCOMPARE(property.valuedOn, QDate(2026, 3, 1));
        QCOMPARE(property.createdAt, QDateTime(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC));
        QCOMPARE(property.address.city, u"Berlin"_s);
        QVERIFY(!property.pricePerShare);
    }

    void newerServer_isUnderstood()
    {
        QJsonObject json = propertyJson();
        json[u"energy_class"_s] = u"B"_s;
        json[u"state"_s] = u"DEMOLISHED"_s;
        QVERIFY(api::Property::fromJson(json).state == api::PropertyState::Unknown);
    }

    void missingMember_isNamed()
    {
        QJsonObject json = propertyJson();
        json.remove(u"name"_s);
        QCOMPARE(failureOf(json), u"Property.name is missing"_s);
        json = propertyJson();
        json[u"area_square_meters"_s] = u"many"_s;
        QCOMPARE(failureOf(json), u"Property.area_square_meters is not what it should be"_s);
        json = propertyJson();
        json[u"address"_s] = QJsonObject{{u"street"_s, u"x"_s}};
        QCOMPARE(failureOf(json), u"PropertyAddress.city is missing"_s);
    }

    void body_isSentAsTheApiSpellsIt()
    {
        FakeApi api;
        api.answer("createProperty", propertyJson(), 201);
        const api::PropertyDraft draft{.name = u"Lindenstrasse 12"_s,
                                       .description = {},
                                       .address = {u"Lindenstrasse 12"_s, u"Berlin"_s, u"10969"_s, u"DE"_s},
                                       .kind = api::PropertyDraftKind::Residential,
                                       .valuationUsd = {50'000'050},
                                       .areaSquareMeters = 420,
                                       .yearBuilt = 1912};
        await(api::createProperty(api.client(), draft));
        const QJsonObject sent = api.lastBody("createProperty");
        QCOMPARE(sent[u"kind"_s].toString(), u"residential"_s);
        QCOMPARE(sent[u"valuation_usd"_s].toString(), u"500000.50"_s);
        QCOMPARE(sent[u"area_square_meters"_s].toInt(), 420);
        QCOMPARE(sent[u"address"_s].toObject()[u"postal_code"_s].toString(), u"10969"_s);
    }

    void query_isEncoded_andLeftOutWhereNotGiven()
    {
        FakeApi api;
        api.refuse("uploadDocument", 409, u"conflict"_s, u"deed_exists"_s);
        const auto property = PropertyId::trusted(u"prop_1/../2"_s);
        const api::UploadDocumentQuery query{.kind = api::DocumentKind::Deed, .name = u"a+b & ü.pdf"_s};
        QVERIFY_THROWS_EXCEPTION(
            ApiError, await(api::uploadDocument(api.client(), property, query, {"%PDF", "application/pdf"})));
        const QUrl url = api.requests().last().url;
        QCOMPARE(url.query(QUrl::FullyEncoded), u"kind=deed&name=a%2Bb%20%26%20%C3%BC.pdf"_s);
        QCOMPARE(url.path(QUrl::FullyEncoded), u"/api/v1/properties/prop_1%2F..%2F2/documents"_s);
        QCOMPARE(api.requests().last().body, "%PDF");
    }

    void pages_haveItemsAndACursor()
    {
        FakeApi api;
        api.answer("listProperties", pageOf({propertyJson()}, u"next"_s));
        const auto page = await(api::listProperties(api.client(), {}));
        QCOMPARE(page.items.size(), 1);
        QCOMPARE(page.nextCursor, u"next"_s);
    }

    void file_comesWithItsType()
    {
        FakeApi api;
        api.answerFile("getReceipt", "%PDF-1.7", "application/pdf");
        const auto file = await(api::getReceipt(api.client(), ChargeId::trusted(u"chg_1"_s)));
        QCOMPARE(file.bytes, "%PDF-1.7");
        QCOMPARE(file.mediaType, "application/pdf");
    }

    void answerByStatus_saysWhichItWas()
    {
        FakeApi api;
        api.answer("setRoles", {{u"state"_s, u"NEEDS_SECOND_ADMIN"_s}}, 202);
        const auto answer = await(api::setRoles(api.client(), UserId::trusted(u"usr_1"_s), {{api::Role::Admin}}));
        QVERIFY(!answer.of200);
        QVERIFY(answer.of202.has_value());
    }
};

QTEST_GUILESS_MAIN(OperationsTest)
#include "operations_test.moc"
