// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: each year with dividends has its statement to save, and what goes wrong on the way is said.
#include "client/desktop/api/live_client.h"
#include "client/desktop/api/session.h"
#include "client/desktop/pages/investor/statements_page.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/address_label.h"
#include "client/desktop/widgets/explorer_button.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QFile>
#include <QTableView>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

api::Dividend dividend(const QString &paidAt, qint64 net, api::DividendState state)
{
    api::Dividend one;
    one.state = state;
    one.net = Usdc{net};
    one.withheld = Usdc{1'000'000};
    if (!paidAt.isEmpty())
        one.paidAt = QDateTime::fromString(paidAt, Qt::ISODate);
    return one;
}

QJsonObject dividendJson(const QString &paidAt)
{
    return {{"distribution_id", "dist_01j00000000000000000000001"},
            {"property_id", "prop_01j9z3k8m5n7p9q1r3s5t7v9wx"},
            {"property_name", "Lindenstrasse 12"},
            {"period_from", "2026-01-01"},
            {"period_to", "2026-01-31"},
            {"wallet", kFirst},
            {"shares", "40"},
            {"gross", "12.000000"},
            {"withheld", "1.000000"},
            {"net", "11.000000"},
            {"holder_number", 1},
            {"state", "PAID"},
            {"owed_reason", QJsonValue::Null},
            {"settled_at", paidAt},
            {"paid_at", paidAt},
            {"paid_transaction_hash", QJsonValue::Null}};
}

/// The page with one year, and where files go.
struct Statements {
    PageFixture fixture;
    std::unique_ptr<StatementsPage> page;
    QString proposed;

    explicit Statements(const QJsonArray &dividends = {dividendJson("2026-03-01T00:00:00Z")})
    {
        fixture.api.answer("listMyDividends", pageOf(dividends));
        page = std::make_unique<StatementsPage>(fixture.context);
        page->setChooseFile([this](const QString &name) {
            proposed = name;
            return fixture.folder.filePath(name);
        });
        page->show();
        page->enter({});
    }
    [[nodiscard]] DataTable *table() const { return child<DataTable>(page.get(), "statements-table-box"); }
    void chooseFirst() const
    {
        QTRY_VERIFY(table()->view().model()->rowCount() > 0);
        table()->view().selectRow(0);
    }
};

} // namespace

class StatementsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void years_areSummedUp_newestFirst()
    {
        using enum api::DividendState;
        const auto years = statementYears(
            {dividend("2025-12-31T23:59:00Z", 5'000'000, Paid), dividend("2026-01-01T00:00:00Z", 7'000'000, Paid),
             dividend("2026-05-01T00:00:00Z", 9'000'000, Owed), dividend({}, 11'000'000, Pending)});
        QCOMPARE(years.size(), 2);
        QCOMPARE(years[0].year, 2026);
        QCOMPARE(years[0].dividends, 2);
        QCOMPARE(years[0].received.micro, 7'000'000); // what is owed has not been received
        QCOMPARE(years[1].received.micro, 5'000'000);
    }

    void statement_isSaved_asPdfAndCsv()
    {
        Statements it;
        it.chooseFirst();
        it.fixture.api.answerFile("getDividendStatement", "%PDF-1.7", "application/pdf");
        child<QPushButton>(it.page.get(), "statements-pdf")->click();
        QTRY_VERIFY(it.page->outcome().isVisible());
        QCOMPARE(it.proposed, QString("Dividends 2026.pdf"));
        QFile saved(it.fixture.folder.filePath(it.proposed));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("%PDF-1.7"));
        child<QPushButton>(it.page.get(), "statements-csv")->click();
        QTRY_COMPARE(it.fixture.api.count("getDividendStatement"), 2);
        QVERIFY(it.fixture.api.requestsOf("getDividendStatement").last().url.path().endsWith("2026.csv"));
    }

    void whatGoesWrong_isSaid()
    {
        Statements it;
        it.chooseFirst();
        it.fixture.api.refuse("getDividendStatement", 404, "not_found", "not_found");
        child<QPushButton>(it.page.get(), "statements-pdf")->click();
        QTRY_VERIFY(it.page->outcome().isVisible());
        QVERIFY(!QFile::exists(it.fixture.folder.filePath("Dividends 2026.pdf")));
        it.fixture.api.answerFile("getDividendStatement", "%PDF-1.7", "application/pdf");
        it.page->setChooseFile([](const QString &) { return QString("/nowhere/at/all.pdf"); });
        child<QPushButton>(it.page.get(), "statements-pdf")->click();
        QTRY_COMPARE(it.fixture.api.count("getDividendStatement"), 2);
        QTRY_VERIFY(it.page->outcome().isVisible());
    }

    void states_emptyAndOffline()
    {
        Statements none{QJsonArray{}};
        QTRY_VERIFY(none.table()->state().state() == StateView::State::Empty);
        QVERIFY(!child<QPushButton>(none.page.get(), "statements-pdf")->isEnabled());
        none.fixture.api.setOffline(true);
        none.page->enter({});
        QTRY_VERIFY(none.table()->state().state() == StateView::State::Offline);
    }

    void explorer_opensOnlyWhatIsThere()
    {
        AddressLabel::setExplorer({});
        ExplorerButton button;
        button.setTransaction("0xabc");
        QVERIFY(!button.isEnabled());
        AddressLabel::setExplorer(QUrl("https://scan.example/base"));
        button.setTransaction("0xabc");
        QVERIFY(button.isEnabled());
        QCOMPARE(button.link(), QUrl("https://scan.example/base/tx/0xabc"));
        button.setTransaction({});
        QVERIFY(!button.isEnabled());
        AddressLabel::setExplorer({});
    }
};

QTEST_MAIN(StatementsTest)
#include "statements_test.moc"
