// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: rent and its late fees are said by their months, and what a manager wrote stays.
#include "client/desktop/models/charge_words.h"

#include <QLocale>
#include <QTest>

using namespace freehold::desktop;

namespace {

api::Charge rentOf(QDate from, QDate to)
{
    api::Charge charge;
    charge.kind = api::ChargeKind::Rent;
    charge.periodFrom = from;
    charge.periodTo = to;
    charge.description = QStringLiteral("told by the server");
    return charge;
}

} // namespace

class ChargeWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void rent_isSaidByItsMonth_andTheDaysOfAPart()
    {
        QCOMPARE(chargeWords(rentOf(QDate(2028, 2, 1), QDate(2028, 2, 29))), QStringLiteral("Rent for February 2028"));
        QCOMPARE(chargeWords(rentOf(QDate(2027, 2, 9), QDate(2027, 2, 28))),
                 QStringLiteral("Rent for February 2027 (9 to 28)"));
        QCOMPARE(chargeWords(rentOf(QDate(2027, 2, 1), QDate(2027, 2, 27))),
                 QStringLiteral("Rent for February 2027 (1 to 27)"));
    }

    void month_isInTheReadersLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QVERIFY(chargeWords(rentOf(QDate(2027, 3, 1), QDate(2027, 3, 31))).contains(QStringLiteral("März 2027")));
    }

    void lateFee_isSaidByTheRentThatWasLate()
    {
        api::Charge fee = rentOf(QDate(2027, 3, 1), QDate(2027, 3, 31));
        fee.kind = api::ChargeKind::LateFee;
        QCOMPARE(chargeWords(fee), QStringLiteral("Late fee: Rent for March 2027"));
        fee.periodFrom.reset();
        QCOMPARE(chargeWords(fee), fee.description);
    }

    void somebodysOwnWords_stay()
    {
        api::Charge key = rentOf(QDate(2027, 3, 1), QDate(2027, 3, 31));
        key.kind = api::ChargeKind::Other;
        QCOMPARE(chargeWords(key), key.description);
    }
};

QTEST_GUILESS_MAIN(ChargeWordsTest)
#include "charge_words_test.moc"
