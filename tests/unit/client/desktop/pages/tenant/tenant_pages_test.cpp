// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a tenant sees what is due, pays it in the browser, and gets a receipt of what was paid.
#include "client/desktop/pages/tenant/receipts_page.h"
#include "client/desktop/pages/tenant/tenant_home_page.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QUrlQuery>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject chargeJson(const QString &state)
{
    const bool isPaid = state != u"DUE";
    return {{"id", "chg_01j00000000000000000000001"},
            {"property_id", "prop_01j00000000000000000000001"},
            {"lease_id", "lse_01j00000000000000000000001"},
            {"kind", "rent"},
            {"description", "Rent for March 2026"},
            {"amount_usd", "1250.00"},
            {"due_on", "2026-03-01"},
            {"state", state},
            {"failure", QJsonValue::Null},
            {"refunded_usd", "0.00"},
            {"withdrawn_usd", "0.00"},
            {"paid_at", isPaid ? QJsonValue("2026-03-02T10:00:00.000Z") : QJsonValue()},
            {"converted_at", QJsonValue::Null},
            {"created_at", "2026-02-20T10:00:00.000Z"},
            {"property_name", "Lindenstrasse 12"},
            {"unit", "2 left"}};
}

/// What is unpaid and what is history, as the server tells them apart.
void answerCharges(PageFixture &world)
{
    world.api.handle("listMyCharges", [](const HttpRequest &request) {
        const bool isHistory = QUrlQuery(request.url).queryItemValue(u"part"_s) == u"history";
        return jsonResponse(pageOf({chargeJson(isHistory ? u"CONVERTED"_s : u"DUE"_s)}));
    });
    world.api.answer("listMyLeases", pageOf({}));
}

} // namespace

class TenantPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void home_saysWhatIsDue();
    void pay_opensTheCheckoutInTheBrowser();
    void pay_opensNothingThatIsNoWebPage();
    void pay_refusedIsTold();
    void receipt_isSaved();
    void receipt_thatCannotBeWrittenIsTold();
};

void TenantPagesTest::home_saysWhatIsDue()
{
    PageFixture world;
    answerCharges(world);
    TenantHomePage page(world.context);
    page.enter({});
    auto *pay = child<QAbstractButton>(&page, "tenant-home-pay");
    QTRY_VERIFY(pay->isEnabled());
    QVERIFY(pay->text().contains(u"1,250.00"));
    QCOMPARE(child<QTableView>(&page, "tenant-home-due")->model()->rowCount(), 1);
    QTRY_COMPARE(child<QTableView>(&page, "tenant-home-history")->model()->rowCount(), 1);
}

void TenantPagesTest::pay_opensTheCheckoutInTheBrowser()
{
    PageFixture world;
    answerCharges(world);
    world.api.answer("startCheckout", {{"checkout_url", "https://checkout.example/c/1"}});
    TenantHomePage page(world.context);
    QUrl opened;
    page.setBrowser([&opened](const QUrl &url) {
        opened = url;
        return true;
    });
    page.enter({});
    auto *pay = child<QAbstractButton>(&page, "tenant-home-pay");
    QTRY_VERIFY(pay->isEnabled());
    pay->click();
    QTRY_COMPARE(opened, QUrl(u"https://checkout.example/c/1"_s));
}

void TenantPagesTest::pay_opensNothingThatIsNoWebPage()
{
    PageFixture world;
    answerCharges(world);
    world.api.answer("startCheckout", {{"checkout_url", "file:///etc/passwd"}});
    TenantHomePage page(world.context);
    bool wasOpened = false;
    page.setBrowser([&wasOpened](const QUrl &) { return wasOpened = true; });
    page.enter({});
    auto *pay = child<QAbstractButton>(&page, "tenant-home-pay");
    QTRY_VERIFY(pay->isEnabled());
    pay->click();
    QTRY_VERIFY(!child<QWidget>(&page, "tenant-home-outcome")->isHidden());
    QVERIFY(!wasOpened);
}

void TenantPagesTest::pay_refusedIsTold()
{
    PageFixture world;
    answerCharges(world);
    world.api.refuse("startCheckout", 409, u"conflict"_s, u"charge_not_due"_s);
    TenantHomePage page(world.context);
    page.enter({});
    auto *pay = child<QAbstractButton>(&page, "tenant-home-pay");
    QTRY_VERIFY(pay->isEnabled());
    pay->click();
    QTRY_VERIFY(!child<QWidget>(&page, "tenant-home-outcome")->isHidden());
    QVERIFY(pay->isEnabled());
}

void TenantPagesTest::receipt_isSaved()
{
    PageFixture world;
    answerCharges(world);
    world.api.answerFile("getReceipt", "%PDF-1.7", "application/pdf");
    ReceiptsPage page(world.context);
    const QString path = world.folder.filePath(u"receipt.pdf"_s);
    page.setChooseFile([path](const QString &) { return path; });
    page.enter({});
    auto *table = child<QTableView>(&page, "receipts-table");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    child<QAbstractButton>(&page, "receipts-save")->click();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("%PDF-1.7"));
}

void TenantPagesTest::receipt_thatCannotBeWrittenIsTold()
{
    PageFixture world;
    answerCharges(world);
    world.api.answerFile("getReceipt", "%PDF-1.7", "application/pdf");
    ReceiptsPage page(world.context);
    page.setChooseFile([](const QString &) { return u"/nowhere/receipt.pdf"_s; });
    page.enter({});
    auto *table = child<QTableView>(&page, "receipts-table");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    child<QAbstractButton>(&page, "receipts-save")->click();
    QTRY_VERIFY(!child<QWidget>(&page, "receipts-outcome")->isHidden());
}

QTEST_MAIN(TenantPagesTest)
#include "tenant_pages_test.moc"
