// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: help answers without a server, each role its own questions, and finds by words.
#include "client/desktop/pages/account/help_page.h"
#include "client/desktop/widgets/state_view.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QFrame>
#include <QLineEdit>
#include <QPushButton>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

class HelpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybody_getsTheirOwnQuestions()
    {
        const auto common = helpTopics({}).size();
        QVERIFY(common >= 3);
        for (const Role role : {Role::Investor, Role::PropertyManager, Role::Admin, Role::Tenant})
            QVERIFY(helpTopics(role).size() > common);
        for (const HelpTopic &topic : helpTopics(Role::Investor)) {
            QVERIFY(!topic.question.isEmpty());
            QVERIFY(!topic.answer.contains(u'!'));
        }
    }

    void search_findsByAllWords_andSaysWhenNothing()
    {
        PageFixture fixture;
        fixture.api.setOffline(true);
        HelpPage page(fixture.context);
        page.show();
        page.enter({});
        const auto shown = [&page] { return page.findChildren<QFrame *>("help-topic").size(); };
        QVERIFY(shown() >= 3);
        auto *search = child<QLineEdit>(&page, "help-search");
        search->setText("recovery codes app");
        QTRY_COMPARE(shown(), 1);
        search->setText("no such words at all");
        auto *state = child<StateView>(&page, "help-state");
        QVERIFY(state->state() == StateView::State::FilteredOut);
        Q_EMIT state->actionRequested();
        QVERIFY(shown() >= 3);
        QCOMPARE(fixture.api.requests().size(), 0);
    }

    void shortcuts_areWrittenOut()
    {
        for (const HelpShortcut &one : helpShortcuts())
            QVERIFY(!one.keys.isEmpty() && !one.does.isEmpty());
        PageFixture fixture;
        HelpPage page(fixture.context);
        QVERIFY(page.findChild<QFrame *>("help-shortcuts"));
    }
};

QTEST_MAIN(HelpTest)
#include "help_test.moc"
