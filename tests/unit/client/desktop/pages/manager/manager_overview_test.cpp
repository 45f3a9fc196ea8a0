// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the figures of a manager's properties are sums that can be followed, and what waits is named with the way there.
#include "client/desktop/models/manager_figures.h"
#include "client/desktop/widgets/key_figure.h"
#include "client/desktop/widgets/state_view.h"
#include "tests/unit/client/desktop/pages/manager/manager_stage.h"

#include <QLabel>
#include <QPushButton>
#include <QUrlQuery>
#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

const QDate kToday(2026, 3, 15);

api::Charge charge(const QString &state, const QString &dueOn, const QString &paidAt = {})
{
    QJsonObject json = chargeSample(state, dueOn);
    if (!paidAt.isEmpty())
        json["paid_at"] = paidAt;
    return api::Charge::fromJson(json);
}

/// The last address that was asked with that parameter.
QUrl askedLast(const ManagerStage &stage, const QString &parameter)
{
    QUrl found;
    for (const HttpRequest &request : stage.api.requests())
        if (QUrlQuery(request.url).hasQueryItem(parameter))
            found = request.url;
    return found;
}

StateView *stateOf(Page &page) { return page.findChild<StateView *>("manager-overview-state"); }

} // namespace

class ManagerOverviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figures_areSums()
    {
        ManagerFacts facts;
        facts.properties = {api::Property::fromJson(managedProperty("TOKENIZED")),
                            api::Property::fromJson(managedProperty("DRAFT"))};
        facts.open = {charge("DUE", "2026-03-01"), charge("DUE", "2026-04-01")};
        facts.paid = {charge("CONVERTED", "2026-03-01", "2026-03-02T12:00:00Z")};
        facts.leases = {api::Lease::fromJson(leaseSample())};
        const ManagerFigures figures = managerFiguresOf(facts, kToday);
        const qint64 rent = facts.open.first().amountUsd.cents;
        QCOMPARE(figures.properties, 2);
        QCOMPARE(figures.tokenized, 1);
        QCOMPARE(figures.due.cents, 2 * rent);
        QCOMPARE(figures.late.cents, rent);
        QCOMPARE(figures.received.cents, rent);
        QCOMPARE(figures.leases, 1);
    }

    void needs_areNamedWithTheirWay()
    {
        ManagerFacts facts;
        facts.properties = {api::Property::fromJson(managedProperty("CHANGES_REQUESTED")),
                            api::Property::fromJson(managedProperty("DRAFT"))};
        facts.open = {charge("DUE", "2026-03-01"), charge("DUE", "2026-03-10")};
        QJsonObject lease = leaseSample();
        lease["ends_on"] = "2026-04-01";
        facts.leases = {api::Lease::fromJson(lease)};
        const ManagerFigures figures = managerFiguresOf(facts, kToday);
        QVERIFY(figures.needs.size() >= 4);
        QVERIFY(figures.needs[0].words.contains("The deed is not legible."));
        QVERIFY(figures.needs[0].route.startsWith("/manager/properties/prop_"));
        QVERIFY(figures.needs[2].route.startsWith("/manager/payments?property=prop_"));
        QVERIFY(figures.needs.last().words.contains("Tia Tenant"));
        lease["terminated_at"] = "2026-03-01T00:00:00Z";
        facts = {};
        facts.leases = {api::Lease::fromJson(lease)};
        QVERIFY(managerFiguresOf(facts, kToday).needs.isEmpty());
    }

    void page_showsThem_andLeadsThere()
    {
        ManagerStage stage;
        const auto page = stage.open("/manager/overview");
        QVERIFY(page);
        QTRY_VERIFY(stateOf(*page)->state() == StateView::State::Content);
        auto *need = page->findChild<QWidget *>("manager-overview-need");
        QVERIFY(need);
        need->findChild<QPushButton *>()->click();
        QVERIFY(stage.navigator.current().startsWith("/manager/payments"));
    }

    void rent_isAskedInPagesOfAllProperties_notOfEach()
    {
        ManagerStage stage;
        const QJsonObject property = managedProperty("TOKENIZED");
        stage.api.answer("listProperties", pageOf({property, property, property}));
        stage.api.handle("listAllCharges", [](const HttpRequest &request) {
            const QUrlQuery query(request.url);
            const bool isPaid = query.hasQueryItem("paid_since");
            const QJsonArray charges{isPaid ? chargeSample("CONVERTED", "2026-03-01")
                                            : chargeSample("DUE", "2099-03-01")};
            const bool isFirst = !query.hasQueryItem("cursor");
            return jsonResponse(pageOf(charges, isFirst && !isPaid ? "more" : QString()));
        });
        const ManagerFacts facts = await(loadManagerFacts(&stage.api.client(), kToday));
        QCOMPARE(facts.properties.size(), 3);
        QCOMPARE(facts.open.size(), 2);
        QCOMPARE(facts.paid.size(), 1);
        QCOMPARE(facts.leases.size(), 1);
        QVERIFY(!facts.isCutShort);
        QCOMPARE(stage.api.count("listAllCharges"), 3);
        QCOMPARE(stage.api.count("listAllLeases"), 1);
        QCOMPARE(stage.api.requests().size(), 5);
        const QUrlQuery paid(askedLast(stage, "paid_since"));
        QCOMPARE(QDateTime::fromString(paid.queryItemValue("paid_since", QUrl::FullyDecoded), Qt::ISODateWithMs)
                     .toLocalTime(),
                 QDate(2026, 3, 1).startOfDay());
        for (const HttpRequest &request : stage.api.requests())
            QCOMPARE(QUrlQuery(request.url).queryItemValue("mine"), QString("true"));
    }

    void page_withoutProperties_offersTheFirst()
    {
        ManagerStage stage;
        stage.api.answer("listProperties", pageOf({}));
        const auto page = stage.open("/manager/overview");
        QTRY_VERIFY(stateOf(*page)->state() == StateView::State::Empty);
        Q_EMIT stateOf(*page)->actionRequested();
        QCOMPARE(stage.navigator.current(), QString("/manager/properties/new"));
    }

    void page_tellsFailures_andTriesAgain()
    {
        ManagerStage stage;
        stage.api.refuse("listAllLeases", 403, "forbidden", "missing_permission");
        const auto page = stage.open("/manager/overview");
        QTRY_VERIFY(stateOf(*page)->state() == StateView::State::Forbidden);
        stage.api.setOffline(true);
        Q_EMIT stateOf(*page)->retryRequested();
        QTRY_VERIFY(stateOf(*page)->state() == StateView::State::Offline);
    }
};

QTEST_MAIN(ManagerOverviewTest)
#include "manager_overview_test.moc"
