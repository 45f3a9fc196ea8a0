// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: an admin reads what is proposed, signs it with the wallet after its own reading, or refuses with a reason.
#include "client/desktop/pages/admin/proposal_page.h"
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "tests/unit/client/desktop/pages/admin/samples.h"

#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

class AdminProposalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void proposal_isReadInWords();
    void sign_goesThroughTheWallet();
    void sign_needsALinkedAccount();
    void sign_isNotOfferedTwice();
    void another_cannotBeSignedBeforeItIsShown();
    void refuse_sendsTheReason();
    void executed_offersNothing();

private:
    static void answerAll(PageFixture &world, const QString &state, const QJsonArray &signatures = {})
    {
        world.api.answer("getProposal", proposalJson(state, signatures));
        world.api.answer("getUser", userJson(u"Ada"_s, {u"admin"_s}));
        world.api.answer("listWallets",
                         pageOf({QJsonObject{{"id", "wal_01j00000000000000000000001"},
                                             {"address", kFirst},
                                             {"label", QJsonValue::Null},
                                             {"linked_at", kMoment}}}));
    }
};

void AdminProposalsTest::proposal_isReadInWords()
{
    PageFixture world;
    answerAll(world, u"OPEN"_s, {signatureJson(kToken)});
    ProposalPage page(world.context);
    page.enter({{u"id"_s, kProposal}});
    QTRY_VERIFY(wordsIn(child<QWidget>(&page, "proposal-timeline")).contains(u"Signed by Ada"));
    QVERIFY(wordsIn(child<QWidget>(&page, "proposal-call")).contains(u"PropertyTokenFactory"));
    QVERIFY(wordsIn(child<QWidget>(&page, "proposal-call")).contains(u"rules.maxHolders"));
    QVERIFY(wordsIn(child<QWidget>(&page, "proposal-facts")).contains(u"Ada"));
    QCOMPARE(child<QLabel>(&page, "proposal-count")->text(), u"1 of 2 needed"_s);
}

void AdminProposalsTest::sign_goesThroughTheWallet()
{
    PageFixture world;
    world.createWallet();
    answerAll(world, u"OPEN"_s);
    world.api.answer("signProposal", proposalJson(u"OPEN"_s, {signatureJson(kFirst)}));
    ProposalPage page(world.context);
    page.show();
    page.enter({{u"id"_s, kProposal}});
    auto *sign = child<QAbstractButton>(&page, "proposal-sign");
    QTRY_VERIFY(sign->isEnabled());
    sign->click();
    SignDialog *sheet = nullptr;
    QTRY_VERIFY((sheet = page.findChild<SignDialog *>()) && sheet->isVisible());
    for (QScrollArea *area : sheet->findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    auto *yes = child<QAbstractButton>(sheet, "signConfirm");
    QTRY_VERIFY(yes->isEnabled());
    yes->click();
    QTRY_COMPARE(world.api.count("signProposal"), 1);
    const QString signature = world.api.lastBody("signProposal")["signature"].toString();
    QCOMPARE(signature.size(), 2 + 65 * 2);
    QTRY_VERIFY(outcomeOf(&page).contains(u"1 of 2"));
    QVERIFY(!sign->isEnabled()); // this account has signed now
}

void AdminProposalsTest::sign_needsALinkedAccount()
{
    PageFixture world;
    world.createWallet();
    answerAll(world, u"OPEN"_s);
    world.api.answer("listWallets", pageOf({}));
    ProposalPage page(world.context);
    page.enter({{u"id"_s, kProposal}});
    QTRY_COMPARE(child<QLabel>(&page, "proposal-count")->text(), u"0 of 2 needed"_s);
    QTRY_VERIFY(child<QComboBox>(&page, "proposal-signer")->count() == 1);
    QVERIFY(!child<QAbstractButton>(&page, "proposal-sign")->isEnabled());
    QVERIFY(!child<QAbstractButton>(&page, "proposal-sign")->toolTip().isEmpty());
}

void AdminProposalsTest::sign_isNotOfferedTwice()
{
    PageFixture world;
    world.createWallet();
    answerAll(world, u"OPEN"_s, {signatureJson(kFirst)});
    ProposalPage page(world.context);
    page.enter({{u"id"_s, kProposal}});
    auto *sign = child<QAbstractButton>(&page, "proposal-sign");
    QTRY_VERIFY(sign->toolTip().contains(u"already"));
    QVERIFY(!sign->isEnabled());
}

void AdminProposalsTest::another_cannotBeSignedBeforeItIsShown()
{
    PageFixture world;
    world.createWallet();
    answerAll(world, u"OPEN"_s);
    ProposalPage page(world.context);
    page.enter({{u"id"_s, kProposal}});
    auto *sign = child<QAbstractButton>(&page, "proposal-sign");
    auto *refuse = child<QAbstractButton>(&page, "proposal-refuse");
    QTRY_VERIFY(sign->isEnabled() && refuse->isEnabled());
    page.enter({{u"id"_s, u"prp_01j00000000000000000000002"_s}});
    QVERIFY(!sign->isEnabled() && !refuse->isEnabled());
    QTRY_VERIFY(sign->isEnabled() && refuse->isEnabled());
}

void AdminProposalsTest::refuse_sendsTheReason()
{
    PageFixture world;
    answerAll(world, u"OPEN"_s);
    world.api.answer("refuseProposal", proposalJson(u"REFUSED"_s));
    ProposalPage page(world.context);
    page.enter({{u"id"_s, kProposal}});
    auto *refuse = child<QAbstractButton>(&page, "proposal-refuse");
    QTRY_VERIFY(refuse->isEnabled());
    refuse->click();
    confirm(u"Wrong symbol"_s);
    QTRY_COMPARE(world.api.lastBody("refuseProposal")["reason"].toString(), u"Wrong symbol"_s);
    QTRY_VERIFY(wordsIn(child<QWidget>(&page, "proposal-facts")).contains(u"Wrong symbol"));
    QVERIFY(!refuse->isEnabled());
}

void AdminProposalsTest::executed_offersNothing()
{
    PageFixture world;
    answerAll(world, u"EXECUTED"_s);
    ProposalPage page(world.context);
    page.enter({{u"id"_s, kProposal}});
    QTRY_VERIFY(wordsIn(&page).contains(u"Executed"));
    QVERIFY(!child<QAbstractButton>(&page, "proposal-sign")->isEnabled());
    QVERIFY(!child<QAbstractButton>(&page, "proposal-refuse")->isEnabled());
}

QTEST_MAIN(AdminProposalsTest)
#include "admin_proposals_test.moc"
