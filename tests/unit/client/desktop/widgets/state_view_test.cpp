// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every state says what is the case and what to do next; what is quick does not flicker.
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/state_view.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace freehold::desktop;

class StateViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loading_showsTheSkeletonOnlyAfterAWhile()
    {
        auto *content = new QLabel(QStringLiteral("content"));
        StateView view(content);
        view.showLoading();
        QCOMPARE(view.currentWidget(), content);
        QTRY_VERIFY(view.currentWidget() != content);
        view.showContent();
        QCOMPARE(view.currentWidget(), content);
    }

    void quickAnswer_neverShowsTheSkeleton()
    {
        auto *content = new QLabel(QStringLiteral("content"));
        StateView view(content);
        QSignalSpy changed(&view, &QStackedWidget::currentChanged);
        view.showLoading();
        view.showContent();
        QTest::qWait(250);
        QCOMPARE(changed.count(), 0);
    }

    void failure_canBeTriedAgain_andKeepsDetailsForSupport()
    {
        StateView view(new QWidget);
        view.showFailed(QStringLiteral("The server could not answer."), QStringLiteral("req_42"));
        QSignalSpy retried(&view, &StateView::retryRequested);
        view.findChild<QPushButton *>(QStringLiteral("state-action"))->click();
        QCOMPARE(retried.count(), 1);
        QCOMPARE(view.state(), StateView::State::Failed);
    }

    void forbiddenAndNotFound_offerNoButtonThatCannotHelp()
    {
        StateView view(new QWidget);
        view.showForbidden();
        QVERIFY(view.findChild<QPushButton *>(QStringLiteral("state-action")) == nullptr);
        QVERIFY(!view.currentWidget()->accessibleName().isEmpty());
    }

    void formField_tellsLabelAndErrorToScreenReaders()
    {
        auto *input = new QLineEdit;
        FormField field(QStringLiteral("Shares"), input, QStringLiteral("Whole shares only"));
        QCOMPARE(input->accessibleName(), QStringLiteral("Shares"));
        field.setError(QStringLiteral("At most 40 shares"));
        QVERIFY(field.hasError());
        QCOMPARE(input->accessibleDescription(), QStringLiteral("At most 40 shares"));
        field.setError({});
        QCOMPARE(input->accessibleDescription(), QStringLiteral("Whole shares only"));
    }
};

QTEST_MAIN(StateViewTest)
#include "state_view_test.moc"
