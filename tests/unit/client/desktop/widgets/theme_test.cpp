// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: everything that is drawn comes from the tokens, is inside of the program, and follows theme and text size.
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/style_sheet.h"
#include "client/desktop/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace freehold::desktop;

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }
    void init()
    {
        Theme::instance().setScheme(Scheme::Light);
        Theme::instance().setTextScale(100);
    }

    void tokens_haveEveryColour()
    {
        for (const auto *colors : {&tokens().light, &tokens().dark})
            for (const auto &[role, color] : colors->byRole.asKeyValueRange())
                QVERIFY2(color.isValid(), qPrintable(role));
        QCOMPARE(tokens().light.series.size(), 8);
    }

    void styleSheet_namesOnlyRolesThatExist()
    {
        QFile file(QStringLiteral(":/design/desktop.qss"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto source = QString::fromUtf8(file.readAll()).remove(QRegularExpression(QStringLiteral("/\\*.*?\\*/")));
        static const QRegularExpression role(QStringLiteral("@([A-Za-z]+)(?!:)\\b"));
        int seen = 0;
        for (auto found = role.globalMatch(source); found.hasNext(); ++seen) {
            const auto name = found.next().captured(1);
            if (name != u"n")
                QVERIFY2(tokens().light.byRole.contains(name), qPrintable(name));
        }
        QVERIFY(seen > 50);
        QVERIFY(!styleSheet(Theme::instance()).contains(u'@') || styleSheet(Theme::instance()).startsWith(u'/'));
    }

    void fonts_areThoseInside()
    {
        QCOMPARE(QFontInfo(Theme::instance().font(TextRole::Body)).family(), QStringLiteral("Inter Tabular"));
        QCOMPARE(QFontInfo(Theme::instance().font(TextRole::Mono)).family(), QStringLiteral("DejaVu Sans Mono"));
    }

    void figures_areOfOneWidth()
    {
        for (const auto role : {TextRole::Body, TextRole::Figure}) {
            const QFontMetricsF metrics(Theme::instance().font(role));
            const auto width = metrics.horizontalAdvance(QStringLiteral("0000000000"));
            QCOMPARE(metrics.horizontalAdvance(QStringLiteral("1111111111")), width);
            QCOMPARE(metrics.horizontalAdvance(QStringLiteral("7777777777")), width);
        }
    }

    void icons_areAllDrawn()
    {
        const auto names = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(names.size() > 40);
        for (const auto &name : names) {
            const auto image = iconPixmap(name.chopped(4), 20).toImage();
            bool isDrawn = false;
            for (int y = 0; y < image.height() && !isDrawn; ++y)
                for (int x = 0; x < image.width() && !isDrawn; ++x)
                    isDrawn = qAlpha(image.pixel(x, y)) > 0;
            QVERIFY2(isDrawn, qPrintable(name));
        }
    }

    void scheme_changesPalette_andTellsIt()
    {
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        Theme::instance().setScheme(Scheme::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), tokens().dark.canvas);
        Theme::instance().setScheme(Scheme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), tokens().light.canvas);
    }

    void textScale_growsTexts_betweenItsEnds()
    {
        Theme::instance().setTextScale(150);
        QCOMPARE(Theme::instance().font(TextRole::Body).pixelSize(), 21);
        Theme::instance().setTextScale(900);
        QCOMPARE(Theme::instance().textScale(), 150);
        Theme::instance().setTextScale(10);
        QCOMPARE(Theme::instance().textScale(), 100);
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
