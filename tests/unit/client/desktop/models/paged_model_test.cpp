// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/columns.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace freehold;
using namespace freehold::desktop;
using namespace Qt::StringLiterals;

namespace {

struct Figure {
    QString id;
    int amount = 0;
};

/// 25 figures, ten a page; each answer comes a turn of the event loop later, as one of a server does.
struct Book {
    int size = 25;
    int asked = 0;
    bool failsNow = false;
};

Task<api::Page<Figure>> readBook(std::shared_ptr<Book> book, std::optional<QString> cursor)
{
    ++book->asked;
    co_await sleepFor(std::chrono::milliseconds(1));
    if (book->failsNow)
        throw std::runtime_error("no answer");
    const int from = cursor ? cursor->toInt() : 0;
    api::Page<Figure> page;
    for (int at = from; at < std::min(from + 10, book->size); ++at)
        page.items.append({u"fig_%1"_s.arg(at), 100 - at});
    if (from + 10 < book->size)
        page.nextCursor = QString::number(from + 10);
    co_return page;
}

using Model = PagedModel<Figure>;

std::unique_ptr<Model> modelOf(const std::shared_ptr<Book> &book)
{
    auto model = std::make_unique<Model>(QList<Column<Figure>>{
        textColumn<Figure>(u"Id"_s, [](const Figure &figure) { return figure.id; }),
        figureColumn<Figure>(u"Amount"_s, [](const Figure &figure) { return UsdCents{figure.amount * 100}; }),
    });
    model->setId([](const Figure &figure) { return figure.id; });
    model->setSource([book](const std::optional<QString> &cursor) { return readBook(book, cursor); });
    return model;
}

bool settles(const Model &model)
{
    return QTest::qWaitFor([&] { return model.state() != PagedTable::State::Loading; });
}

} // namespace

class PagedModelTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<Book> m_book;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:
    void init()
    {
        m_book = std::make_shared<Book>();
        m_model = modelOf(m_book);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void reload_bringsTheFirstPageOnly();
    void fetchMore_appendsUntilTheLastPage();
    void loadAll_readsEveryPage();
    void failure_keepsTheRowsAndSaysWhy();
    void reload_overtakesAnAnswerUnderWay();
    void answer_afterTheModelsEndIsDropped();
    void data_hasTextSortKeyIdAndAlignment();
    void replace_changesOneRow();
};

void PagedModelTest::reload_bringsTheFirstPageOnly()
{
    QSignalSpy changes(m_model.get(), &PagedTable::stateChanged);
    QCOMPARE(m_model->state(), PagedTable::State::Idle);
    m_model->reload();
    QCOMPARE(m_model->state(), PagedTable::State::Loading);
    QVERIFY(settles(*m_model));
    QCOMPARE(m_model->state(), PagedTable::State::Ready);
    QCOMPARE(m_model->rowCount(), 10);
    QVERIFY(m_model->hasMore());
    QCOMPARE(m_book->asked, 1);
    QCOMPARE(changes.count(), 2);
}

void PagedModelTest::fetchMore_appendsUntilTheLastPage()
{
    m_model->reload();
    QVERIFY(settles(*m_model));
    while (m_model->canFetchMore({})) {
        m_model->fetchMore({});
        QVERIFY(!m_model->canFetchMore({}));
        QVERIFY(settles(*m_model));
    }
    QCOMPARE(m_model->rowCount(), 25);
    QCOMPARE(m_book->asked, 3);
    QCOMPARE(m_model->row(24).id, u"fig_24"_s);
}

void PagedModelTest::loadAll_readsEveryPage()
{
    m_model->reload();
    QVERIFY(settles(*m_model));
    m_model->loadAll();
    QVERIFY(QTest::qWaitFor([&] { return !m_model->hasMore(); }));
    QCOMPARE(m_model->rowCount(), 25);
}

void PagedModelTest::failure_keepsTheRowsAndSaysWhy()
{
    m_model->reload();
    QVERIFY(settles(*m_model));
    m_book->failsNow = true;
    m_model->reload();
    QVERIFY(settles(*m_model));
    QCOMPARE(m_model->state(), PagedTable::State::Failed);
    QCOMPARE(m_model->rowCount(), 10);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, std::rethrow_exception(m_model->failure()));

    m_book->failsNow = false;
    m_model->reload();
    QVERIFY(settles(*m_model));
    QCOMPARE(m_model->state(), PagedTable::State::Ready);
    QVERIFY(!m_model->failure());
}

void PagedModelTest::reload_overtakesAnAnswerUnderWay()
{
    m_model->reload();
    m_book->size = 3;
    m_model->reload();
    QVERIFY(settles(*m_model));
    QTest::qWait(20); // the overtaken answer has come by now
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(!m_model->hasMore());
}

void PagedModelTest::answer_afterTheModelsEndIsDropped()
{
    m_model->reload();
    cleanup();
    QTest::qWait(20);
    QCOMPARE(m_book->asked, 1);
}

void PagedModelTest::data_hasTextSortKeyIdAndAlignment()
{
    m_model->setRows({{u"fig_x"_s, 7}});
    const QModelIndex amount = m_model->index(0, 1);
    QCOMPARE(amount.data().toString(), u"7.00\u00a0USD"_s);
    QCOMPARE(amount.data(kSortRole).toInt(), 700);
    QCOMPARE(amount.data(kIdRole).toString(), u"fig_x"_s);
    QVERIFY(amount.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    QCOMPARE(m_model->headerData(1, Qt::Horizontal).toString(), u"Amount"_s);
}

void PagedModelTest::replace_changesOneRow()
{
    m_model->setRows({{u"fig_a"_s, 1}, {u"fig_b"_s, 2}});
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(m_model->replace({u"fig_b"_s, 5}));
    QVERIFY(!m_model->replace({u"fig_c"_s, 5}));
    QCOMPARE(m_model->row(1).amount, 5);
    QCOMPARE(changes.count(), 1);
}

QTEST_GUILESS_MAIN(PagedModelTest)
#include "paged_model_test.moc"
