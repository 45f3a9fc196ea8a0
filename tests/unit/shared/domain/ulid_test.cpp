// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/ids.h"

#include <QSet>
#include <QtTest>

using namespace freehold;

namespace {
const QString kUlid = QStringLiteral("01arz3ndektsv4rrffq69g5fav");
}

class UlidTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void make_knownValues()
    {
        QCOMPARE(makeUlid(0, QByteArray(10, '\0')), QString(26, u'0'));
        QCOMPARE(makeUlid((1LL << 48) - 1, QByteArray(10, '\xff')), QString(u'7' + QString(25, u'z')));
        // The time of the example in the specification, encodeTime(1469918176385).
        QCOMPARE(makeUlid(1469918176385, QByteArray(10, '\0')).first(10), QStringLiteral("01aryz6s41"));
    }

    void make_sortsByTime()
    {
        QString previous;
        for (qint64 time = 1'700'000'000'000; time < 1'700'000'000'000 + 5000; time += 7) {
            const QString ulid = makeUlid(time, QByteArray(10, time % 2 ? '\xff' : '\0'));
            QVERIFY(isUlid(ulid));
            QVERIFY(previous < ulid);
            previous = ulid;
        }
    }

    void make_usesEveryRandomBit()
    {
        QSet<QString> seen;
        for (int bit = 0; bit < 80; ++bit) {
            QByteArray bytes(10, '\0');
            bytes[bit / 8] = static_cast<char>(1 << (bit % 8));
            seen.insert(makeUlid(0, bytes));
        }
        QCOMPARE(seen.size(), 80);
    }

    void isUlid_refuses()
    {
        QVERIFY(isUlid(kUlid));
        for (const QString &bad :
             {QString(), kUlid.chopped(1), QString(kUlid + u'0'), kUlid.toUpper(), QString(u'8' + kUlid.mid(1)),
              QString(kUlid).replace(5, 1, u'i'), QString(kUlid).replace(5, 1, u'l'),
              QString(kUlid).replace(5, 1, u'o'), QString(kUlid).replace(5, 1, u'u'),
              QString(kUlid).replace(5, 1, u'-'), QString(kUlid).replace(5, 1, u'é')})
            QVERIFY2(!isUlid(bad), qPrintable(bad));
    }

    void id_hasItsPrefix()
    {
        const auto id = PropertyId::fromUlid(kUlid);
        QCOMPARE(id.text(), QString("prop_" + kUlid));
        QVERIFY(PropertyId::parse(id.text()) == id);
        QVERIFY(id.text().size() <= 31);
        for (const QString &bad :
             {QString(), kUlid, QString("usr_" + kUlid), QString("prop" + kUlid), QString("prop-" + kUlid),
              QString("prop_" + kUlid + "x"), QString("PROP_" + kUlid), QString(" prop_" + kUlid)})
            QVERIFY2(!PropertyId::parse(bad), qPrintable(bad));
    }

    void id_compares()
    {
        QVERIFY(UserId().isNull());
        const auto a = UserId::fromUlid(kUlid);
        const auto b = UserId::fromUlid(makeUlid(1'900'000'000'000, QByteArray(10, '\0')));
        QVERIFY(a < b && a != b && !a.isNull());
        QCOMPARE((QSet<UserId>{a, b, a}.size()), 2);
        static_assert(!std::is_convertible_v<UserId, PropertyId>);
    }
};

QTEST_GUILESS_MAIN(UlidTest)
#include "ulid_test.moc"
