// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/api_error.h"
#include "client/desktop/api/reason_table.h"
#include "client/desktop/api/reasons.h"

#include <QLocale>
#include <QSet>
#include <QtTest>

using namespace freehold::desktop;
using namespace Qt::StringLiterals;

namespace {

QString refused(const QString &reason, const QJsonObject &params = {})
{
    return sentenceFor(
        ApiError({.status = 422, .reason = reason, .message = u"As the server says."_s, .params = params}));
}

QString beside(const QString &reason, const QJsonObject &params = {})
{
    return sentenceFor(FieldProblem{u"name"_s, reason, params});
}

} // namespace

class ReasonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void sentence_carriesItsNumbers()
    {
        QCOMPARE(refused(u"max_holding_exceeded"_s,
                         {{u"max_shares"_s, u"1000"_s}, {u"held"_s, u"960"_s}, {u"room"_s, u"40"_s}}),
                 u"One investor may hold at most 1,000 of these shares. You have 960, so there is room for 40."_s);
        QCOMPARE(refused(u"usdc_balance_too_low"_s, {{u"needed"_s, u"1200.500000"_s}, {u"balance"_s, u"3.000000"_s}}),
                 u"This costs 1,200.50 USDC; the wallet has 3.00."_s);
    }

    void sentence_withoutItsNumbers_isTheServers()
    {
        QCOMPARE(refused(u"max_holding_exceeded"_s), u"As the server says."_s);
        QCOMPARE(refused(u"something_new"_s), u"As the server says."_s);
    }

    void field_saysWhatIsWrong()
    {
        QCOMPARE(beside(u"too_long"_s, {{u"max"_s, 80}}), u"At most 80 characters."_s);
        QCOMPARE(beside(u"out_of_range"_s, {{u"min"_s, 1}, {u"max"_s, 2100}}), u"Between 1 and 2,100."_s);
        QCOMPARE(beside(u"something_new"_s), u"The server does not accept this."_s);
    }

    void table_isSound()
    {
        QSet<QString> words;
        for (const Reason &reason : reasonTable()) {
            const QString sentence = QString::fromUtf8(reason.sentence);
            QVERIFY2(!words.contains(QLatin1StringView(reason.word)), reason.word);
            words.insert(QLatin1StringView(reason.word));
            for (size_t index = 0; index < reason.params.size(); ++index) {
                const bool isGiven = reason.params[index].kind != ParamKind::None;
                QVERIFY2(sentence.contains(u"%%1"_s.arg(index + 1)) == isGiven, reason.word);
            }
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'!'), reason.word);
        }
    }
};

QTEST_GUILESS_MAIN(ReasonsTest)
#include "reasons_test.moc"
