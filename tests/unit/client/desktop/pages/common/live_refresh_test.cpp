// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a page on the screen is refreshed by news, once for many, and no other page is; a refresh takes nobody's place away.
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/live.h"
#include "client/desktop/widgets/data_table.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QTableView>

using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

const QString kTopic = "admin:queue";

QString message(int seq, const char *extra = "")
{
    return QString(R"({"topic":"admin:queue",%1"seq":%2,"epoch":"e","data":{"properties_pending":1}})")
        .arg(QLatin1String(extra))
        .arg(seq);
}
const char *const kSnapshot = "\"snapshot\":true,";
constexpr int kLongEnoughMs = 3 * LiveRefresh::kGatherMs;

} // namespace

class LiveRefreshTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void news_refreshOnce_theFirstStateDoesNot()
    {
        PageFixture fixture;
        QWidget page;
        int refreshed = 0;
        new LiveRefresh(fixture.context, &page, {kTopic}, [&] { ++refreshed; });
        page.show();
        fixture.live.handleText(message(1, kSnapshot));
        QTest::qWait(kLongEnoughMs);
        QCOMPARE(refreshed, 0);
        for (int seq = 2; seq < 6; ++seq)
            fixture.live.handleText(message(seq));
        QTRY_COMPARE(refreshed, 1);
        QTest::qWait(kLongEnoughMs);
        QCOMPARE(refreshed, 1);
        fixture.live.handleText(message(9, kSnapshot)); // something was missed
        QTRY_COMPARE(refreshed, 2);
    }

    void hiddenPage_isLeftAlone()
    {
        PageFixture fixture;
        QWidget page;
        int refreshed = 0;
        new LiveRefresh(fixture.context, &page, {kTopic}, [&] { ++refreshed; });
        fixture.live.handleText(message(1, kSnapshot));
        fixture.live.handleText(message(2));
        QTest::qWait(kLongEnoughMs);
        QCOMPARE(refreshed, 0);
    }

    void topics_areReplaced()
    {
        PageFixture fixture;
        QWidget page;
        int refreshed = 0;
        auto *live = new LiveRefresh(fixture.context, &page, {kTopic}, [&] { ++refreshed; });
        page.show();
        live->follow({"property:prop_1"});
        fixture.live.handleText(message(1, kSnapshot));
        fixture.live.handleText(message(2));
        QTest::qWait(kLongEnoughMs);
        QCOMPARE(refreshed, 0);
    }

    void chosenRow_staysChosen()
    {
        PagedModel<int> model({{QString("N"), [](const int &n) { return n; }}});
        model.setId([](const int &n) { return QString::number(n); });
        model.setRows({1, 2, 3});
        DataTable table("Numbers");
        table.setModel(&model);
        table.show();
        table.view().selectRow(1);
        model.setRows({9, 1, 2, 3});
        QCOMPARE(model.row(table.current().row()), 2);
        model.setRows({9, 1, 3});
        QVERIFY(!table.current().isValid());
    }
};

QTEST_MAIN(LiveRefreshTest)
#include "live_refresh_test.moc"
