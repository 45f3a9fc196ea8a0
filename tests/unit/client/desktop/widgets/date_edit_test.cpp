// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: any day can be typed, by keys alone and over whatever stood there before; what is none is said, and never taken for another.
#include "client/desktop/widgets/date_edit.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/theme.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace freehold::desktop;
using namespace Qt::StringLiterals;

namespace {

void retype(DateEdit &edit, const QString &words)
{
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&edit, words);
}

} // namespace

class DateEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void dayThatIsTyped_isUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as it is shown") << u"27 Nov 2026"_s;
        QTest::newRow("without capitals") << u" 27  nov 2026"_s;
        QTest::newRow("as the language has it") << u"11/27/26"_s;
        QTest::newRow("with the whole year") << u"11/27/2026"_s;
        QTest::newRow("as computers write it") << u"2026-11-27"_s;
    }
    void dayThatIsTyped_isUnderstood()
    {
        QFETCH(QString, typed);
        DateEdit edit(QDate(2026, 10, 31)); // a month with a day that the next one does not have
        edit.setMaximumDate(QDate(2026, 11, 27));
        retype(edit, typed);
        QCOMPARE(edit.date(), QDate(2026, 11, 27));
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.text(), u"27 Nov 2026"_s);
    }

    void germanDay_isUnderstood()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(format::dateFrom(u"27.11.2026"_s), QDate(2026, 11, 27));
        QCOMPARE(format::dateFrom(u"27.11.26"_s), QDate(2026, 11, 27));
    }

    void dayThatNobodyTouched_isItself_inAnotherLanguage()
    {
        DateEdit edit(QDate(2026, 12, 27));
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain)); // where "27 Dec 2026" is no day
        QVERIFY(!format::dateFrom(edit.text()).isValid());
        QCOMPARE(edit.date(), QDate(2026, 12, 27));
        QVERIFY(edit.problem().isEmpty());
        QTest::keyClick(&edit, Qt::Key_Up);
        QCOMPARE(edit.date(), QDate(2026, 12, 28));
        QCOMPARE(format::dateFrom(edit.text()), QDate(2026, 12, 28));
    }

    void whatIsNoDay_isSaid_andStays()
    {
        DateEdit edit(QDate(2026, 10, 31));
        retype(edit, u"31 Nov 2026"_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        QVERIFY(!edit.date().isValid());
        QVERIFY(edit.problem().startsWith(u"This is no day."_s));
        QCOMPARE(edit.text(), u"31 Nov 2026"_s);
    }

    void dayOutsideOfTheLimits_isSaidWithTheLimit()
    {
        DateEdit edit(QDate(2026, 10, 31));
        edit.setMinimumDate(QDate(2026, 10, 1));
        edit.setMaximumDate(QDate(2026, 11, 27));
        retype(edit, u"28 Nov 2026"_s);
        QVERIFY(!edit.date().isValid());
        QCOMPARE(edit.problem(), u"27 Nov 2026 at the latest."_s);
        retype(edit, u"30 Sep 2026"_s);
        QCOMPARE(edit.problem(), u"1 Oct 2026 at the earliest."_s);
    }

    void arrowKeys_goByDays_withinTheLimits()
    {
        DateEdit edit(QDate(2026, 10, 31));
        edit.setMaximumDate(QDate(2026, 11, 1));
        const QSignalSpy changed(&edit, &DateEdit::dateChanged);
        QTest::keyClick(&edit, Qt::Key_Up);
        QTest::keyClick(&edit, Qt::Key_Up);
        QCOMPARE(edit.date(), QDate(2026, 11, 1));
        QCOMPARE(changed.size(), 1);
        QTest::keyClick(&edit, Qt::Key_Down);
        QCOMPARE(edit.date(), QDate(2026, 10, 31));
    }

    void calendar_choosesADay_andCloses()
    {
        DateEdit edit(QDate(2026, 10, 31));
        edit.setObjectName(u"due"_s);
        edit.show();
        auto *button = edit.findChild<QToolButton *>();
        QVERIFY(button);
        QCOMPARE(button->accessibleName(), u"Choose from a calendar"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        auto *calendar = edit.findChild<QCalendarWidget *>(u"due-calendar"_s);
        QVERIFY(calendar);
        QCOMPARE(calendar->selectedDate(), QDate(2026, 10, 31));
        Q_EMIT calendar->clicked(QDate(2026, 10, 2));
        QCOMPARE(edit.date(), QDate(2026, 10, 2));
        QTRY_VERIFY(!edit.findChild<QCalendarWidget *>());
    }
};

QTEST_MAIN(DateEditTest)
#include "date_edit_test.moc"
