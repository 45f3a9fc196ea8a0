// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what every table can do: sort by value, filter, say that it is empty, copy, export.
#include "client/desktop/widgets/csv.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/table_proxy.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace freehold::desktop;

namespace {

QList<QStandardItem *> rowOf(const QString &name, const QString &words, double value, const QString &exact)
{
    auto *amount = new QStandardItem(words);
    amount->setData(value, kSortRole);
    amount->setData(exact, kExportRole);
    return {new QStandardItem(name), amount};
}

} // namespace

class DataTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>();
        m_model->setHorizontalHeaderLabels({QStringLiteral("Property"), QStringLiteral("Value")});
        m_model->appendRow(rowOf(QStringLiteral("Lindenstrasse 12"), QStringLiteral("1,000.00 USDC"), 1000,
                                 QStringLiteral("1000.000000")));
        m_model->appendRow(
            rowOf(QStringLiteral("Calle Mayor 3, Madrid"), QStringLiteral("9.00 USDC"), 9, QStringLiteral("9.000000")));
        m_model->appendRow(
            rowOf(QStringLiteral("=SUM(A1)"), QStringLiteral("20.00 USDC"), 20, QStringLiteral("20.000000")));
        m_table = std::make_unique<DataTable>(QStringLiteral("Holdings"));
        m_table->setModel(m_model.get());
        m_table->resize(800, 400);
        m_table->show();
    }

    void figures_sortByValue_notByLetters()
    {
        m_table->sortBy(1, Qt::AscendingOrder);
        QCOMPARE(m_table->view().model()->index(0, 1).data().toString(), QStringLiteral("9.00 USDC"));
        QCOMPARE(m_table->view().model()->index(2, 1).data().toString(), QStringLiteral("1,000.00 USDC"));
    }

    void filter_keepsRowsWithAllWords_andCanBeCleared()
    {
        auto *filter = m_table->findChild<QLineEdit *>(QStringLiteral("table-filter"));
        QTest::keyClicks(filter, QStringLiteral("mayor 9.00"));
        QCOMPARE(m_table->view().model()->rowCount(), 1);
        QTest::keyClicks(filter, QStringLiteral(" nowhere"));
        QCOMPARE(m_table->state().state(), StateView::State::FilteredOut);
        m_table->findChild<QPushButton *>(QStringLiteral("state-action"))->click();
        QCOMPARE(m_table->view().model()->rowCount(), 3);
        QCOMPARE(m_table->state().state(), StateView::State::Content);
    }

    void emptyModel_saysSo_andOffersTheFirstStep()
    {
        m_table->setEmptyMessage({QStringLiteral("inbox"),
                                  QStringLiteral("No shares yet"),
                                  QStringLiteral("They stand here."),
                                  QStringLiteral("Browse properties"),
                                  {}});
        QSignalSpy asked(m_table.get(), &DataTable::emptyActionRequested);
        m_model->removeRows(0, m_model->rowCount());
        QCOMPARE(m_table->state().state(), StateView::State::Empty);
        m_table->findChild<QPushButton *>(QStringLiteral("state-action"))->click();
        QCOMPARE(asked.count(), 1);
    }

    void enter_opensTheRowOfTheModelThatWasGiven()
    {
        m_table->sortBy(1, Qt::AscendingOrder);
        QSignalSpy opened(m_table.get(), &DataTable::activated);
        m_table->view().setCurrentIndex(m_table->view().model()->index(0, 0));
        QTest::keyClick(&m_table->view(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toModelIndex().row(), 1);
    }

    void copy_separatesCellsByTabs()
    {
        m_table->view().selectRow(0);
        QTest::keyClick(&m_table->view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Lindenstrasse 12\t1,000.00 USDC"));
    }

    void csv_hasExactValues_quotesCommas_andRunsNoFormulas()
    {
        QCOMPARE(
            m_table->csv(),
            QStringLiteral("Property,Value\r\nLindenstrasse 12,1000.000000\r\n\"Calle Mayor 3, Madrid\",9.000000\r\n"
                           "'=SUM(A1),20.000000\r\n"));
    }

    void csv_leavesHiddenColumnsOut()
    {
        m_table->hideColumn(0);
        QVERIFY(m_table->csv().startsWith(QStringLiteral("Value\r\n1000.000000")));
    }

    void proxy_behavesAsAModel()
    {
        TableProxy proxy;
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(m_model.get());
        proxy.setWords(QStringLiteral("usdc"));
        proxy.sort(1);
        m_model->removeRow(0);
        QCOMPARE(proxy.rowCount(), 2);
    }

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<DataTable> m_table;
};

QTEST_MAIN(DataTableTest)
#include "data_table_test.moc"
