// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a manager takes a property from the first line to its submission, and loses nothing on the way.
#include "client/desktop/pages/manager/documents_panel.h"
#include "client/desktop/widgets/form_field.h"
#include "tests/unit/client/desktop/pages/manager/manager_stage.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

namespace {

const QString kRoute = u"/manager/properties/prop_01j00000000000000000000001"_s;

void type(QWidget *page, const char *name, const QString &words)
{
    auto *edit = part<QLineEdit>(page, name);
    QVERIFY2(edit, name);
    edit->clear();
    QTest::keyClicks(edit, words);
}

void fillIn(QWidget *page)
{
    type(page, "facts-name", u"Lindenstrasse 12"_s);
    type(page, "facts-address.street", u"Lindenstrasse 12"_s);
    type(page, "facts-address.postal_code", u"10969"_s);
    type(page, "facts-address.city", u"Berlin"_s);
    auto *country = part<QComboBox>(page, "facts-address.country");
    country->setCurrentIndex(country->findData(u"DE"_s));
    type(page, "facts-valuation_usd", u"500,000.50"_s);
}

int stepOf(QWidget *page) { return part<QListWidget>(page, "property-editor-steps")->currentRow(); }

QString fileIn(const ManagerStage &stage, const QString &name, const QByteArray &bytes)
{
    QFile file(stage.folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

} // namespace

class ManagerPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void save_ofWhatIsComplete_makesTheProperty()
    {
        ManagerStage stage;
        stage.api.answer("createProperty", managedProperty(u"DRAFT"_s), 201);
        const auto page = stage.open(u"/manager/properties/new"_s);
        fillIn(page.get());
        press(page.get(), "property-editor-save");
        QVERIFY(says(page.get(), u"Saved."_s));
        const QJsonObject sent = stage.api.lastBody("createProperty");
        QCOMPARE(sent[u"name"].toString(), u"Lindenstrasse 12"_s);
        QCOMPARE(sent[u"valuation_usd"].toString(), u"500000.50"_s);
        QCOMPARE(sent[u"address"][u"country"].toString(), u"DE"_s);
        QCOMPARE(stage.navigator.current(), kRoute);
    }

    void save_ofWhatIsNot_keepsItHere()
    {
        ManagerStage stage;
        {
            const auto page = stage.open(u"/manager/properties/new"_s);
            type(page.get(), "facts-name", u"Linden"_s);
            QVERIFY(!page->unsavedWork().isEmpty());
            press(page.get(), "property-editor-save");
            QVERIFY(says(page.get(), u"Kept on this computer"_s));
            QVERIFY(page->unsavedWork().isEmpty());
            QCOMPARE(stepOf(page.get()), 1);
            QCOMPARE(stage.api.count("createProperty"), 0);
        }
        const auto again = stage.open(u"/manager/properties/new"_s);
        QCOMPARE(part<QLineEdit>(again.get(), "facts-name")->text(), u"Linden"_s);
    }

    void lateAnswer_ofOneProperty_leavesTheNextAlone()
    {
        ManagerStage stage;
        const QString other = u"prop_01j00000000000000000000002"_s;
        stage.api.handle("getProperty", [other](const HttpRequest &request) {
            QJsonObject property = managedProperty(u"DRAFT"_s);
            if (request.url.path().endsWith(other)) {
                property[u"id"] = other;
                property[u"name"] = u"Harbor Street Lofts"_s;
            }
            return jsonResponse(property);
        });
        stage.api.answer("editProperty", managedProperty(u"DRAFT"_s));
        const auto page = stage.open(kRoute);
        auto *name = part<QLineEdit>(page.get(), "facts-name");
        QTRY_COMPARE(name->text(), u"Lindenstrasse 12"_s);
        press(page.get(), "property-editor-save");
        page->enter({{u"id"_s, other}});
        QTRY_COMPARE(stage.api.count("editProperty"), 1);
        QTRY_COMPARE(name->text(), u"Harbor Street Lofts"_s);
        QTest::qWait(50);
        QCOMPARE(name->text(), u"Harbor Street Lofts"_s);
    }

    void refusal_standsBesideItsField()
    {
        ManagerStage stage;
        const QJsonObject field{{"field", "address.postal_code"}, {"reason", "malformed"}, {"params", QJsonObject()}};
        stage.api.refuse("editProperty", 400, u"invalid_request"_s, u"invalid_fields"_s,
                         {{u"fields"_s, QJsonArray{field}}});
        const auto page = stage.open(kRoute);
        QTRY_COMPARE(part<QLineEdit>(page.get(), "facts-name")->text(), u"Lindenstrasse 12"_s);
        press(page.get(), "property-editor-save");
        QTRY_COMPARE(stepOf(page.get()), 1);
        QVERIFY(says(page.get(), u"This is not written as it should be."_s));
    }

    void savedForTheFirstTime_staysAtTheStep_andSaysSo()
    {
        ManagerStage stage;
        const QJsonObject made = managedProperty(u"DRAFT"_s);
        stage.api.answer("createProperty", made, 201);
        const auto page = stage.open(u"/manager/properties/new"_s);
        fillIn(page.get());
        part<QListWidget>(page.get(), "property-editor-steps")->setCurrentRow(2);
        press(page.get(), "property-editor-save");
        QVERIFY(says(page.get(), u"Saved."_s));
        page->enter({{u"id"_s, made.value(u"id"_s).toString()}}); // as the window does for the new address
        QVERIFY(part<QWidget>(page.get(), "property-editor-outcome")->isVisible());
        QCOMPARE(stepOf(page.get()), 2);
        QVERIFY(stage.api.requestsOf("getProperty").isEmpty());
    }

    void offline_losesNothing_andRepeatsTheSameIntent()
    {
        ManagerStage stage;
        stage.api.answer("createProperty", managedProperty(u"DRAFT"_s), 201);
        const auto page = stage.open(u"/manager/properties/new"_s);
        fillIn(page.get());
        stage.api.setOffline(true);
        press(page.get(), "property-editor-save");
        QTRY_VERIFY(part<QWidget>(page.get(), "property-editor-outcome")->isVisible());
        QCOMPARE(part<QLineEdit>(page.get(), "facts-address.city")->text(), u"Berlin"_s);
        stage.api.setOffline(false);
        press(page.get(), "property-editor-save");
        QVERIFY(says(page.get(), u"Saved."_s));
        QSet<QByteArray> keys;
        for (const HttpRequest &request : stage.api.requestsOf("createProperty"))
            for (const auto &[name, value] : request.headers)
                if (name == "Idempotency-Key")
                    keys.insert(value);
        QCOMPARE(keys.size(), 1);
    }

    void requestedChanges_areShown_andItCanBeSubmittedAgain()
    {
        ManagerStage stage;
        stage.api.answer("getProperty", managedProperty(u"CHANGES_REQUESTED"_s));
        stage.api.answer("submitProperty", managedProperty(u"PENDING_APPROVAL"_s));
        const auto page = stage.open(kRoute);
        QVERIFY(says(page.get(), u"The deed is not legible."_s));
        part<QListWidget>(page.get(), "property-editor-steps")->setCurrentRow(4);
        press(page.get(), "property-editor-next");
        QVERIFY(says(page.get(), u"Submitted."_s));
        QVERIFY(!part<QPushButton>(page.get(), "property-editor-save")->isVisible());
        QVERIFY(part<QPushButton>(page.get(), "property-editor-withdraw")->isVisible());
    }

    void submit_withoutDeed_leadsToTheDocuments()
    {
        ManagerStage stage;
        stage.api.refuse("submitProperty", 409, u"conflict"_s, u"deed_required"_s);
        const auto page = stage.open(kRoute);
        QTRY_COMPARE(part<QLineEdit>(page.get(), "facts-name")->text(), u"Lindenstrasse 12"_s);
        part<QListWidget>(page.get(), "property-editor-steps")->setCurrentRow(4);
        press(page.get(), "property-editor-next");
        QTRY_COMPARE(stepOf(page.get()), 3);
        QVERIFY(says(page.get(), u"Upload the recorded deed"_s));
    }

    void withdraw_asksFirst()
    {
        ManagerStage stage;
        stage.api.answer("getProperty", managedProperty(u"PENDING_APPROVAL"_s));
        stage.api.answer("withdrawProperty", managedProperty(u"DRAFT"_s));
        const auto page = stage.open(kRoute);
        QTRY_VERIFY(part<QPushButton>(page.get(), "property-editor-withdraw")->isVisible());
        press(page.get(), "property-editor-withdraw");
        QCOMPARE(stage.api.count("withdrawProperty"), 0);
        sayYes();
        QTRY_COMPARE(stage.api.count("withdrawProperty"), 1);
        QVERIFY(says(page.get(), u"Withdrawn."_s));
    }

    void deed_isSentWithItsReference()
    {
        ManagerStage stage;
        stage.api.answer("uploadDocument", documentSample(u"deed"_s), 201);
        const auto page = stage.open(u"/manager/documents"_s);
        QTRY_COMPARE(stage.api.count("listDocuments"), 1);
        auto *panel = page->findChild<DocumentsPanel *>();
        panel->add(fileIn(stage, u"deed.pdf"_s, "%PDF-1.7 deed"));
        QTRY_VERIFY(part<QPushButton>(panel, "documents-upload-submit")); // it is read aside
        press(panel, "documents-upload-submit");
        QCOMPARE(stage.api.count("uploadDocument"), 0); // the parcel is missing
        type(panel, "documents-upload-parcel_id", u"B-12"_s);
        type(panel, "documents-upload-recorder_reference", u"2026/77"_s);
        press(panel, "documents-upload-submit");
        QTRY_COMPARE(stage.api.count("uploadDocument"), 1);
        const HttpRequest sent = stage.api.requestsOf("uploadDocument").last();
        QCOMPARE(sent.body, "%PDF-1.7 deed");
        QVERIFY(sent.url.query().contains(u"kind=deed"));
        QVERIFY(sent.url.query().contains(u"parcel_id=B-12"));
        QTRY_COMPARE(stage.api.count("listDocuments"), 2);
    }

    void file_ofAnotherKind_isRefusedHere()
    {
        ManagerStage stage;
        const auto page = stage.open(u"/manager/documents"_s);
        QTRY_COMPARE(stage.api.count("listDocuments"), 1);
        auto *panel = page->findChild<DocumentsPanel *>();
        panel->add(fileIn(stage, u"song.pdf"_s, "not what the name says"));
        QVERIFY(says(panel, u"neither a PDF nor a JPEG"_s));
        QVERIFY(!part<QPushButton>(panel, "documents-upload-submit"));
    }

    void valuation_isAdded()
    {
        ManagerStage stage;
        stage.api.answer("addValuation", valuationSample(), 201);
        const auto page = stage.open(u"/manager/valuations"_s);
        QTRY_COMPARE(stage.api.count("listValuations"), 1);
        press(page.get(), "valuations-add");
        QTRY_VERIFY(stage.shell.panel);
        part<QLineEdit>(stage.shell.panel, "valuation-amount_usd")->setText(u"510,000"_s);
        part<QLineEdit>(stage.shell.panel, "valuation-appraiser")->setText(u"Val & Co"_s);
        press(stage.shell.panel, "valuation-submit");
        QVERIFY(says(page.get(), u"Added: "_s));
        const QJsonObject sent = stage.api.lastBody("addValuation");
        QCOMPARE(sent[u"amount_usd"].toString(), u"510000.00"_s);
        QCOMPARE(sent[u"method"].toString(), u"income"_s);
    }

    void document_isRemoved_afterAQuestion()
    {
        ManagerStage stage;
        stage.api.answerNothing("removeDocument");
        const auto page = stage.open(u"/manager/documents"_s);
        auto *table = part<QTableView>(page.get(), "documents-table");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->setCurrentIndex(table->model()->index(0, 0));
        press(page.get(), "documents-remove");
        sayYes();
        QTRY_COMPARE(stage.api.count("removeDocument"), 1);
        QTRY_COMPARE(stage.api.count("listDocuments"), 2);
    }
};

QTEST_MAIN(ManagerPropertyTest)
#include "manager_property_test.moc"
