// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: leases, payments, links and expenses do what they say, once, and keep what was typed when it fails.
#include "client/desktop/pages/manager/expense_form.h"
#include "client/desktop/widgets/amount_label.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/qr_code.h"
#include "tests/unit/client/desktop/pages/manager/manager_stage.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

namespace {

void enter(QWidget *form, const char *name, const QString &words)
{
    auto *edit = part<QLineEdit>(form, name);
    QVERIFY2(edit, name);
    edit->setText(words);
}

/// Opens the first row as a double click does.
bool openFirst(QWidget *page, int rows = 1)
{
    auto *table = page->findChild<DataTable *>();
    if (!QTest::qWaitFor([table, rows] { return table->view().model()->rowCount() == rows; }))
        return false;
    table->view().setCurrentIndex(table->view().model()->index(0, 0));
    Q_EMIT table->activated(table->current());
    return true;
}

void fillLease(QWidget *form)
{
    enter(form, "lease-unit", u"2nd floor left"_s);
    enter(form, "lease-tenant_name", u"Tia Tenant"_s);
    enter(form, "lease-tenant_email", u"tia@example.org"_s);
    enter(form, "lease-rent_usd", u"1,250"_s);
}

} // namespace

class ManagerRentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void lease_isMade_onceItIsComplete()
    {
        ManagerStage stage;
        stage.api.answer("createLease", leaseSample(), 201);
        const auto page = stage.open(u"/manager/leases"_s);
        QTRY_COMPARE(stage.api.count("listLeases"), 1);
        press(page.get(), "leases-add");
        press(stage.shell.panel, "lease-submit");
        QVERIFY(wordsOf(stage.shell.panel).contains(u"This is needed."));
        QCOMPARE(stage.api.count("createLease"), 0);
        fillLease(stage.shell.panel);
        press(stage.shell.panel, "lease-submit");
        QVERIFY(says(page.get(), u"Tia Tenant is invited by mail."_s));
        const QJsonObject sent = stage.api.lastBody("createLease");
        QCOMPARE(sent[u"rent_usd"].toString(), u"1250.00"_s);
        QCOMPARE(sent[u"late_fee"][u"kind"].toString(), u"none"_s);
        QVERIFY(!sent.contains(u"ends_on"));
        QVERIFY(!stage.shell.panel);
    }

    void lease_thatIsRefused_keepsWhatWasTyped()
    {
        ManagerStage stage;
        stage.api.refuse("createLease", 409, u"conflict"_s, u"property_not_tokenized"_s);
        const auto page = stage.open(u"/manager/leases"_s);
        QTRY_COMPARE(stage.api.count("listLeases"), 1);
        press(page.get(), "leases-add");
        fillLease(stage.shell.panel);
        press(stage.shell.panel, "lease-submit");
        QVERIFY(says(stage.shell.panel, u"the property has to be tokenized first"_s));
        QCOMPARE(part<QLineEdit>(stage.shell.panel, "lease-unit")->text(), u"2nd floor left"_s);
        QVERIFY(stage.shell.panel->isEnabled());
    }

    void lease_isEnded()
    {
        ManagerStage stage;
        QJsonObject ended = leaseSample();
        ended[u"ends_on"_s] = u"2026-12-31"_s;
        stage.api.answer("terminateLease", ended);
        const auto page = stage.open(u"/manager/leases"_s);
        auto *table = part<QTableView>(page.get(), "leases-table");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->setCurrentIndex(table->model()->index(0, 0));
        press(page.get(), "leases-end");
        press(stage.shell.panel, "end-lease-submit");
        QVERIFY(says(page.get(), u"31 Dec 2026"_s));
        QVERIFY(!stage.api.lastBody("terminateLease")[u"ends_on"].toString().isEmpty());
    }

    void arrears_areAddedUp()
    {
        ManagerStage stage;
        const auto page = stage.open(u"/manager/payments"_s);
        QTRY_VERIFY(wordsOf(page.get()).contains(u"2,500.00")); // due
        QVERIFY(wordsOf(page.get()).contains(u"1,250.00"));     // late
    }

    void filter_isAskedOfTheServer()
    {
        ManagerStage stage;
        const auto page = stage.open(u"/manager/payments"_s);
        QTRY_COMPARE(stage.api.count("listCharges"), 1);
        part<QComboBox>(page.get(), "payments-filter")->setCurrentIndex(1);
        QTRY_COMPARE(stage.api.count("listCharges"), 2);
        QCOMPARE(stage.api.requests().last().url.query(), u"state=DUE"_s);
    }

    void charge_isWaived_withAReason()
    {
        ManagerStage stage;
        QJsonObject history = chargeSample(u"DUE"_s, u"2026-01-01"_s);
        history[u"steps"_s] = QJsonArray{QJsonObject{{"state", "DUE"},
                                                     {"payment_id", QJsonValue::Null},
                                                     {"refunded_usd", "0.00"},
                                                     {"withdrawn_usd", "0.00"},
                                                     {"reason", QJsonValue::Null},
                                                     {"actor_id", QJsonValue::Null},
                                                     {"at", "2026-01-01T10:00:00.000Z"}}};
        history[u"payments"_s] = QJsonArray();
        stage.api.answer("getCharge", history);
        stage.api.answer("waiveCharge", chargeSample(u"WAIVED"_s, u"2026-01-01"_s));
        const auto page = stage.open(u"/manager/payments"_s);
        QVERIFY(openFirst(page.get(), 3));
        QTRY_VERIFY(stage.shell.panel);
        press(stage.shell.panel, "charge-waive");
        sayYes(u"Heating was broken"_s);
        QVERIFY(says(page.get(), u"Waived: Rent for January 2026."_s));
        QCOMPARE(stage.api.lastBody("waiveCharge")[u"reason"].toString(), u"Heating was broken"_s);
    }

    void link_hasItsCode_andIsCopied()
    {
        ManagerStage stage;
        const auto page = stage.open(u"/manager/rent-links"_s);
        QVERIFY(openFirst(page.get()));
        QVERIFY(!part<QrCode>(stage.shell.panel, "rent-link-code")->image().isNull());
        press(stage.shell.panel, "rent-link-copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://freehold.example/pay/abc"_s);
        QCOMPARE(stage.shell.said, QStringList{u"Address copied"_s});
    }

    void link_isWithdrawn_afterAQuestion()
    {
        ManagerStage stage;
        stage.api.answerNothing("revokePaymentLink");
        const auto page = stage.open(u"/manager/rent-links"_s);
        QVERIFY(openFirst(page.get()));
        press(stage.shell.panel, "rent-link-revoke");
        QCOMPARE(stage.api.count("revokePaymentLink"), 0);
        sayYes();
        QVERIFY(says(page.get(), u"The link is withdrawn."_s));
    }

    void expense_bringsItsReceipt()
    {
        ManagerStage stage;
        stage.api.answer("uploadDocument", documentSample(u"receipt"_s), 201);
        stage.api.answer("bookExpense", expenseSample(), 201);
        QFile receipt(stage.folder.filePath(u"roof.pdf"_s));
        QVERIFY(receipt.open(QIODevice::WriteOnly));
        receipt.write("%PDF-1.7 roof");
        receipt.close();
        const auto page = stage.open(u"/manager/expenses"_s);
        QTRY_COMPARE(stage.api.count("listExpenses"), 1);
        press(page.get(), "expenses-add");
        auto *form = qobject_cast<ExpenseForm *>(stage.shell.panel);
        QVERIFY(form);
        enter(form, "expense-amount_usd", u"310.40"_s);
        enter(form, "expense-vendor", u"Roofers Ltd"_s);
        form->setReceipt(receipt.fileName());
        press(form, "expense-submit");
        QVERIFY(says(page.get(), u"Booked: "_s));
        QCOMPARE(stage.api.lastBody("bookExpense")[u"document_id"].toString(), u"doc_01j00000000000000000000001"_s);
        QVERIFY(stage.api.requestsOf("uploadDocument").last().url.query().contains(u"kind=receipt"));
    }

    void expense_isTakenBack_withAReason()
    {
        ManagerStage stage;
        QJsonObject voided = expenseSample();
        voided[u"voided_at"_s] = u"2026-03-01T10:00:00.000Z"_s;
        voided[u"void_reason"_s] = u"Twice"_s;
        stage.api.answer("voidExpense", voided);
        const auto page = stage.open(u"/manager/expenses"_s);
        auto *table = part<QTableView>(page.get(), "expenses-table");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->setCurrentIndex(table->model()->index(0, 0));
        press(page.get(), "expenses-void");
        sayYes(u"Twice"_s);
        QVERIFY(says(page.get(), u"Taken back: "_s));
        QCOMPARE(stage.api.lastBody("voidExpense")[u"reason"].toString(), u"Twice"_s);
    }
};

QTEST_MAIN(ManagerRentTest)
#include "manager_rent_test.moc"
