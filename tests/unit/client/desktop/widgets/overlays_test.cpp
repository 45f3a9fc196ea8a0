// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what lies over or beside a page can be reached and left by keys, and harms nobody by accident.
#include "client/desktop/widgets/command_palette.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/qr_code.h"
#include "client/desktop/widgets/rail.h"
#include "client/desktop/widgets/side_panel.h"
#include "client/desktop/widgets/theme.h"
#include "client/desktop/widgets/toast.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace freehold::desktop;

class OverlaysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void palette_findsByBeginsOfWords_andRunsWithEnter()
    {
        QWidget window;
        window.resize(1024, 640);
        CommandPalette palette(&window);
        window.show();
        QString ran;
        const auto command = [&](const QString &name) {
            return Command{name, QStringLiteral("Go to"), QStringLiteral("house"), {}, [&ran, name] { ran = name; }};
        };
        palette.open({command(QStringLiteral("Transactions")), command(QStringLiteral("Trade")),
                      command(QStringLiteral("Lock wallet"))});
        auto *input = palette.findChild<QLineEdit *>(QStringLiteral("palette-input"));
        QTest::keyClicks(input, QStringLiteral("lock"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(ran, QStringLiteral("Lock wallet"));
        QVERIFY(!palette.isVisible());
    }

    void palette_prefersBeginsOfWords()
    {
        QVERIFY(CommandPalette::score(QStringLiteral("Trade"), QStringLiteral("tra"))
                > CommandPalette::score(QStringLiteral("Extra"), QStringLiteral("tra")));
        QCOMPARE(CommandPalette::score(QStringLiteral("Trade"), QStringLiteral("xyz")), 0);
    }

    void confirmation_waitsForTheReason_andEnterHarmsNobody()
    {
        ConfirmDialog dialog({QStringLiteral("Freeze 0x71C7?"), QStringLiteral("It can neither buy nor sell."),
                              QStringLiteral("Freeze wallet"), true, QStringLiteral("Reason")});
        dialog.show();
        auto *confirm = dialog.findChild<QPushButton *>(QStringLiteral("confirm"));
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("reason")), QStringLiteral("court order"));
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        QCOMPARE(dialog.reason(), QStringLiteral("court order"));
    }

    void toast_canBeUndone_once()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        ToastHost toasts(&window);
        int undone = 0;
        toasts.showWithUndo(QStringLiteral("Order cancelled"), [&] { ++undone; });
        auto *undo = toasts.findChild<QPushButton *>(QStringLiteral("toast-undo"));
        undo->click();
        QCOMPARE(undone, 1);
        QTRY_VERIFY(!toasts.isVisible());
    }

    void sidePanel_closesWithEscape()
    {
        SidePanel panel;
        QSignalSpy closed(&panel, &SidePanel::closed);
        panel.open(QStringLiteral("Order"), new QLabel(QStringLiteral("40 shares")));
        QTest::keyClick(&panel, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(panel.content() == nullptr);
    }

    void qrCode_isASquareWithItsQuietZone()
    {
        QrCode code;
        code.setText(QStringLiteral("https://freehold.example/pay/abc"), QStringLiteral("Rent link"));
        const auto &image = code.image();
        QCOMPARE(image.width(), image.height());
        QVERIFY(image.width() >= 21 + 8);
        for (int i = 0; i < image.width(); ++i)
            QCOMPARE(image.pixelColor(i, 3).lightness(), 255);
        QCOMPARE(image.pixelColor(4, 4).lightness(), 0); // the corner of the first finder
    }

    void rail_marksTheAreaOfAPageBelow()
    {
        Rail rail;
        rail.setGroups(
            {{QStringLiteral("Investor"),
              {{QStringLiteral("/overview"), QStringLiteral("Overview"), QStringLiteral("house")},
               {QStringLiteral("/properties"), QStringLiteral("Properties"), QStringLiteral("building-2")}}}});
        rail.setCurrentRoute(QStringLiteral("/properties/prop_1"));
        QVERIFY(rail.findChild<QToolButton *>(QStringLiteral("rail-properties"))->isChecked());
        rail.setCurrentRoute(QStringLiteral("/settings"));
        QVERIFY(!rail.findChild<QToolButton *>(QStringLiteral("rail-properties"))->isChecked());
    }
};

QTEST_MAIN(OverlaysTest)
#include "overlays_test.moc"
