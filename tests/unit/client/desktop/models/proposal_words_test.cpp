// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what admins sign is read as people write figures, and as the call only what is in the call.
#include "client/desktop/models/decoded_call.h"
#include "client/desktop/models/proposal_words.h"

#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace freehold::desktop;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kHolder = "0x5F3a0000000000000000000000000000000019c0";

QStringList namesOf(const QList<CallLine> &lines)
{
    QStringList names;
    for (const CallLine &line : lines)
        names << line.name;
    return names;
}

QJsonObject redirection()
{
    return {{"contract", "DividendDistributor"},
            {"function", "redirectOwed"},
            {"arguments",
             QJsonObject{{"token", kHolder},
                         {"holder", kHolder},
                         {"to", kHolder},
                         {"owner_of_to", "another_investor"},
                         {"amount", "1213.450000"},
                         {"reason", "The old wallet is lost"}}}};
}

} // namespace

class ProposalWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void title_hasAmountsAndDaysInWords()
    {
        QCOMPARE(
            titleInWords(
                u"Distribute 1213.450000 USDC of rent to the holders of Calle Mayor 3, for 2026-10-01 to 2026-10-31"_s)
                .replace(QChar::Nbsp, u' '),
            u"Distribute 1,213.45 USDC of rent to the holders of Calle Mayor 3, for 1 Oct 2026 to 31 Oct 2026"_s);
        QCOMPARE(titleInWords(u"Tokenize Sol 7: 29600 shares of 50.000000 USDC (SOL7)"_s).replace(QChar::Nbsp, u' '),
                 u"Tokenize Sol 7: 29,600 shares of 50.00 USDC (SOL7)"_s);
    }

    void title_keepsWhatIsNoFigure()
    {
        for (const QString &title :
             {u"Let the shares of Unit 2026-13 move again"_s, u"Old Mill Court 2.5"_s, QString()})
            QCOMPARE(titleInWords(title), title);
    }

    void address_isWholeInTheTitle_andShortInTheHeading()
    {
        const QString title = u"Thaw the wallet %1 for shares of Sol 7"_s.arg(QLatin1StringView(kHolder));
        QCOMPARE(titleInWords(title), title);
        QCOMPARE(shortTitle(title), u"Thaw the wallet 0x5F3a…19c0 for shares of Sol 7"_s);
    }

    void call_showsItsArgumentsOnly()
    {
        QCOMPARE(namesOf(decodedCall(redirection())),
                 QStringList({u"Contract"_s, u"Function"_s, u"holder"_s, u"to"_s, u"token"_s}));
        const QList<CallLine> beside = besideTheCall(redirection());
        QCOMPARE(namesOf(beside),
                 QStringList({u"Amount when it was proposed"_s, u"Who owns the receiving wallet"_s, u"Reason"_s}));
        QCOMPARE(QString(beside[0].value).replace(QChar::Nbsp, u' '), u"1,213.45 USDC"_s);
        QCOMPARE(beside[1].value, u"A wallet of another investor"_s);
    }

    void cancellation_tellsItsReasonBesideTheCall()
    {
        const QJsonObject decoded{
            {"contract", "DividendDistributor"},
            {"function", "cancel"},
            {"arguments",
             QJsonObject{{"distribution_id", "dst_1"}, {"amount", "5.000000"}, {"reason", "Wrong period"}}}};
        QCOMPARE(namesOf(decodedCall(decoded)), QStringList({u"Contract"_s, u"Function"_s, u"distribution_id"_s}));
        QCOMPARE(namesOf(besideTheCall(decoded)), QStringList({u"Amount when it was proposed"_s, u"Reason"_s}));
    }

    void otherCalls_showAll_inWords()
    {
        const QJsonObject decoded{
            {"contract", "PropertyTokenFactory"},
            {"function", "tokenize"},
            {"arguments",
             QJsonObject{{"price_per_share", "50.000000"}, {"rules", QJsonObject{{"max_holding_bps", 1000}}}}}};
        const QList<CallLine> lines = decodedCall(decoded);
        QCOMPARE(QString(lines[2].value).replace(QChar::Nbsp, u' '), u"50.00 USDC"_s);
        QCOMPARE(lines[3].name, u"rules.max_holding_bps"_s);
        QCOMPARE(QString(lines[3].value).replace(QChar::Nbsp, u' '), u"10 %"_s);
        QVERIFY(besideTheCall(decoded).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProposalWordsTest)
#include "proposal_words_test.moc"
