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

const QString kToldByTheServer = QStringLiteral("Do it, says the server");

api::Proposal proposalOf(const QString &kind, const QJsonObject &params)
{
    api::Proposal proposal;
    if (!readValue(kind, proposal.kind))
        qFatal("not a word");
    proposal.title = kToldByTheServer;
    proposal.titleParams = params;
    return proposal;
}

QString titleOf(const QString &kind, const QJsonObject &params)
{
    return titleInWords(proposalOf(kind, params)).replace(QChar::Nbsp, u' ');
}

/// Of all kinds together.
QJsonObject allParams()
{
    return {{"property_name", "Sol 7"},
            {"shares", "40"},
            {"price_per_share", "50.000000"},
            {"symbol", "SOL7"},
            {"until", "2026-12-01T12:00:00.000Z"},
            {"wallet", kHolder},
            {"from", kHolder},
            {"to", kHolder},
            {"amount", "5.000000"},
            {"period_from", "2026-10-01"},
            {"period_to", "2026-10-31"},
            {"owner_of_to", "same_investor"},
            {"reason", "lost"}};
}

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
        const QJsonObject rent{{"property_name", "Calle Mayor 3"},
                               {"amount", "1213.450000"},
                               {"period_from", "2026-10-01"},
                               {"period_to", "2026-10-31"}};
        QCOMPARE(titleOf("fund_distribution", rent),
                 u"Distribute 1,213.45 USDC of rent to the holders of Calle Mayor 3, for 1 Oct 2026 to 31 Oct 2026"_s);
        QCOMPARE(titleOf("tokenize",
                         {{"property_name", "Sol 7"},
                          {"shares", "29600"},
                          {"price_per_share", "50.000000"},
                          {"symbol", "SOL7"}}),
                 u"Tokenize Sol 7: 29,600 shares at 50.00 USDC (SOL7)"_s);
    }

    void title_keepsWhatIsNoFigure()
    {
        for (const QString &name : {u"Unit 2026-13"_s, u"Old Mill Court 2.5"_s, u"100 % Sol %1 %2"_s})
            QCOMPARE(titleOf("unpause_token", {{"property_name", name}}),
                     u"Let the shares of "_s + name + u" move again"_s);
    }

    void everyKind_saysAllThatItsTitleNames()
    {
        for (const char *kind : {"tokenize", "close_sale", "reopen_sale", "cancel_sale", "release_proceeds",
                                 "unpause_token", "thaw_wallet", "approve_transfer", "withdraw_approval",
                                 "fund_distribution", "redirect_dividend", "cancel_distribution"}) {
            const QString title = titleOf(kind, allParams());
            QVERIFY2(title.contains(u"Sol 7"), kind);
            QVERIFY2(!title.contains(u'%'), kind);
            QVERIFY2(title != kToldByTheServer, kind);
        }
        const QString moved = titleOf("approve_transfer", allParams());
        QVERIFY(moved.contains(u"40 shares") && moved.contains(QLatin1StringView(kHolder)) && moved.contains(u"2026"));
    }

    void redirection_saysWhoseTheWalletIs()
    {
        QJsonObject params = allParams();
        const auto of = [&params](const QString &owner) {
            params["owner_of_to"] = owner;
            return titleOf("redirect_dividend", params);
        };
        QVERIFY(of(u"same_investor"_s).contains(u"another wallet of the same investor: lost"));
        QVERIFY(of(u"another_investor"_s).contains(u"a wallet of ANOTHER investor: lost"));
        QVERIFY(of(u"unknown"_s).contains(u"a wallet of nobody who is known to be the same: lost"));
    }

    void saleReopenedForGood_hasNoEnd()
    {
        QCOMPARE(titleOf("reopen_sale", {{"property_name", "Sol 7"}}), u"Reopen the sale of Sol 7"_s);
    }

    void address_isWholeInTheTitle_andShortInTheHeading()
    {
        const QJsonObject params{{"property_name", "Sol 7"}, {"wallet", kHolder}};
        QCOMPARE(titleOf("thaw_wallet", params),
                 u"Thaw the wallet %1 for shares of Sol 7"_s.arg(QLatin1StringView(kHolder)));
        QCOMPARE(shortTitle(proposalOf("thaw_wallet", params)), u"Thaw the wallet 0x5F3a…19c0 for shares of Sol 7"_s);
    }

    void proposalsOfBefore_areToldAsTheServerToldThem()
    {
        for (const QString &title : {titleInWords(proposalOf("tokenize", {})), shortTitle(proposalOf("tokenize", {})),
                                     titleInWords(proposalOf("of_a_newer_server", allParams()))})
            QCOMPARE(title, kToldByTheServer);
    }

    void value_isWrittenAsPeopleDo()
    {
        const auto written = [](const QString &name, const QString &value) {
            return valueInWords(name, value).replace(QChar::Nbsp, u' ');
        };
        QCOMPARE(written(u"deadline"_s, u"2026-10-01"_s), u"1 Oct 2026"_s);
        QVERIFY(written(u"valid_until"_s, u"2026-10-01T12:00:00.000Z"_s).contains(u"1 Oct 2026"));
        QCOMPARE(written(u"shares"_s, u"29600"_s), u"29,600"_s);
        QCOMPARE(written(u"reason"_s, u"Rent of 2026-10-01 was 50.000000 USDC"_s),
                 u"Rent of 2026-10-01 was 50.000000 USDC"_s);
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
