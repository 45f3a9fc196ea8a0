// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: nothing is cut where a window is narrow: buttons and titles break, and what cannot break is asked room for.
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/figure_row.h"
#include "client/desktop/widgets/flow_layout.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/page_header.h"
#include "client/desktop/widgets/panel_place.h"
#include "client/desktop/widgets/raw_text.h"
#include "client/desktop/widgets/side_by_side.h"
#include "client/desktop/widgets/side_panel.h"
#include "client/desktop/widgets/theme.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace freehold::desktop;
using namespace Qt::StringLiterals;

namespace {

struct LayoutRequests : QObject {
    int count = 0;
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
};

} // namespace

class NarrowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void flow_breaks_andCutsNoButton()
    {
        QWidget box;
        auto *flow = new FlowLayout(kSpace8);
        box.setLayout(flow);
        QList<QPushButton *> buttons;
        for (const auto *words : {"Receive", "Link to my account", "Change password", "Lock"})
            flow->addWidget(buttons.emplaceBack(button(QString::fromLatin1(words))));
        box.show(); // dressed from now on
        box.resize(220, flow->heightForWidth(220));
        QVERIFY(flow->heightForWidth(220) > flow->heightForWidth(2000));
        for (const QPushButton *one : buttons) {
            QVERIFY(one->width() >= one->sizeHint().width());
            QVERIFY(box.rect().contains(one->geometry()));
        }
    }

    void header_putsItsActionsBelow_whereTheTitleNeedsTheLine()
    {
        QWidget page;
        auto *header = new PageHeader(u"Residential complex at the Donaukanal"_s);
        QPushButton *approve = header->setPrimaryAction(u"Approve"_s);
        column(&page)->addWidget(header);
        page.resize(900, 200);
        page.show();
        QTRY_VERIFY(approve->x() > page.width() / 2);
        const int beside = approve->y();
        page.resize(400, 200);
        QTRY_VERIFY(approve->y() > beside + kSpace16);
        QVERIFY(header->rect().contains(approve->geometry()));
    }

    void whatArrangesItself_isQuiet_onceItIsArranged()
    {
        QWidget page;
        auto *header = new PageHeader(u"Residential complex at the Donaukanal"_s, u"Turn it into shares."_s);
        header->setPrimaryAction(u"Approve"_s);
        auto *figures =
            new FigureRow({text(u"Holders 1,024"_s), text(u"Paid 893,341.89 USDC"_s), text(u"Owed 0.00"_s)});
        auto *layout = column(&page);
        layout->addWidget(header);
        layout->addWidget(figures);
        for (const int width : {900, 300, 120}) {
            page.resize(width, 300);
            page.show();
            QTest::qWait(50);
            LayoutRequests requests;
            header->installEventFilter(&requests);
            figures->installEventFilter(&requests);
            QTest::qWait(50);
            QCOMPARE(requests.count, 0);
        }
    }

    void rawText_breaksAnywhere()
    {
        const QString hash = u"0x"_s + QString(64, u'a');
        const RawText raw(hash);
        QVERIFY(raw.minimumSizeHint().width() < raw.sizeHint().width());
        QVERIFY(raw.heightForWidth(120) > raw.heightForWidth(2000));
        QCOMPARE(raw.toPlainText(), hash); // to be copied as it is
        QVERIFY(RawText::isNeededFor(hash));
        QVERIFY(!RawText::isNeededFor(u"Thaw the wallet 0x5F3a0000000000000000000000000000000019c0"_s));
    }

    void scrolling_asksForTheWidthOfItsContent()
    {
        auto *wide = new QWidget;
        wide->setMinimumWidth(500);
        const std::unique_ptr<QScrollArea> area(scrolling(wide));
        column(wide)->addWidget(new QWidget);
        QVERIFY(area->minimumSizeHint().width() >= wide->minimumSizeHint().width());
    }

    void sides_standBelowEachOther_whereBothWouldBeSqueezed()
    {
        auto *left = new QWidget;
        auto *right = new QWidget;
        SideBySide sides(left, right, 600);
        sides.resize(800, 300);
        sides.show();
        QTRY_COMPARE(left->y(), right->y());
        sides.resize(500, 300);
        QTRY_VERIFY(right->y() > left->y());
    }

    void narrowTable_leavesTheLastColumnsOut()
    {
        QStandardItemModel model(3, 4);
        for (int column = 0; column < 4; ++column)
            model.setHeaderData(column, Qt::Horizontal, u"Figures"_s);
        DataTable table(u"Book"_s);
        table.setModel(&model);
        table.setNarrow();
        table.resize(700, 300);
        table.show();
        QTRY_VERIFY(!table.view().isColumnHidden(3));
        table.resize(220, 300);
        QTRY_VERIFY(table.view().isColumnHidden(3));
        QVERIFY(!table.view().isColumnHidden(1));
    }

    void mainColumn_keepsRoomForItsWords()
    {
        QStandardItemModel model(1, 6);
        for (int column = 0; column < 6; ++column)
            model.setItem(0, column, new QStandardItem(u"Residential complex at the Donaukanal"_s));
        DataTable table(u"Things"_s);
        table.setModel(&model);
        table.setMainColumn(0);
        table.resize(600, 300);
        table.show();
        QTRY_VERIFY(table.view().columnWidth(0) >= 160);
    }

    void panel_coversTheEndOfThePage_whereBothWouldBeSqueezed()
    {
        auto *page = new QWidget;
        auto *wide = new QWidget;
        wide->setMinimumWidth(500);
        column(page)->addWidget(wide);
        auto *panel = new SidePanel;
        PanelPlace place(page, panel);
        place.resize(1200, 400);
        place.show();
        QCOMPARE(page->width(), 1200);
        panel->open(u"Receive"_s, new QWidget);
        QTRY_COMPARE(page->width(), 1200 - panel->width());
        QCOMPARE(panel->x(), page->width());
        place.resize(800, 400);
        QTRY_COMPARE(page->width(), 800);
        QCOMPARE(panel->geometry().right(), place.rect().right());
        panel->closePanel();
        place.resize(1200, 400);
        QTRY_COMPARE(page->width(), 1200);
    }

    void panel_showsOneContentAtATime()
    {
        QWidget window;
        SidePanel panel(&window);
        auto *first = new QWidget;
        panel.open(u"First"_s, first);
        panel.closePanel();
        panel.open(u"Second"_s, new QWidget);
        QVERIFY(first->isHidden());
    }
};

QTEST_MAIN(NarrowTest)
#include "narrow_test.moc"
