// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/pages.h"

#include "client/desktop/app/areas.h"
#include "client/desktop/app/main_window.h"
#include "client/desktop/app/page_stack.h"
#include "client/desktop/app/routes.h"
#include "client/desktop/app/top_bar.h"
#include "client/desktop/widgets/date_edit.h"

#include <QCalendarWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>

namespace freehold::desktop::shots {

using namespace Qt::StringLiterals;

namespace {

const QString kProperty = QStringLiteral("prop_01j9z3k8m5n7p9q1r3s5t7v9wx");

/// Pages that no area leads to directly.
QStringList deeperRoutes(Role role)
{
    switch (role) {
    case Role::Investor:
        return {QStringLiteral("/settings"),
                QStringLiteral("/notifications"),
                QStringLiteral("/help"),
                QStringLiteral("/verify-email"),
                QStringLiteral("/properties/%1/buy").arg(kProperty),
                QStringLiteral("/properties/") + kProperty,
                QStringLiteral("/properties/%1?tab=figures").arg(kProperty),
                QStringLiteral("/properties/%1?tab=documents").arg(kProperty),
                QStringLiteral("/properties/%1?tab=rules").arg(kProperty),
                QStringLiteral("/properties/%1?tab=market").arg(kProperty),
                QStringLiteral("/dividends/dst_01j9z3k8m5n7p9q1r3s5t7v9wx")};
    case Role::PropertyManager:
        return {QStringLiteral("/manager/valuations"), QStringLiteral("/manager/properties/new"),
                QStringLiteral("/manager/properties/prop_01j9z3k8m5n7p9q1r3s5t703wx")};
    case Role::Admin:
        return {QStringLiteral("/admin/review/prop_01j9z3k8m5n7p9q1r3s5t702wx"),
                QStringLiteral("/admin/tokenization/prop_01j9z3k8m5n7p9q1r3s5t704wx"),
                QStringLiteral("/admin/proposals/prp_01j9z3k8m5n7p9q1r3s5t701wx"),
                QStringLiteral("/admin/proposals/prp_01j9z3k8m5n7p9q1r3s5t7rdwx"),
                QStringLiteral("/admin/investors/usr_01j9z3k8m5n7p9q1r3s5t7v9wb"),
                QStringLiteral("/admin/compliance/") + kProperty,
                QStringLiteral("/admin/distributions/dst_01j9z3k8m5n7p9q1r3s5t7v9wx")};
    case Role::Tenant: return {};
    }
    return {};
}

QString subjectOf(const QString &route)
{
    static const QRegularExpression id(QStringLiteral("([a-z]+)_[0-9a-hjkmnp-tv-z]{26}"));
    return QString(route)
        .mid(1)
        .replace(id, QStringLiteral("\\1"))
        .replace(u'/', u'-')
        .replace(QStringLiteral("?tab="), QStringLiteral("-"));
}

MainWindow *windowOf(Stage &stage, const Studio &studio, Role role)
{
    auto *window = new MainWindow(stage.context, stage.shell, allRoutes());
    window->resize(studio.windowSize());
    window->start(role, stage.session.user().name);
    return window;
}

/// The first is there already; those of a property have routes of their own.
void takeTabs(const Studio &studio, MainWindow &window, const QString &subject)
{
    for (auto *tabs : window.findChildren<QTabWidget *>()) {
        if (!tabs->isVisible() || tabs->objectName() == u"property-tabs")
            continue;
        for (int tab = 1; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            studio.take(window, QStringLiteral("%1-tab%2").arg(subject).arg(tab + 1));
        }
    }
}

/// The calendar of the first day that can be chosen.
void takeCalendar(const Studio &studio, MainWindow &window, const QString &subject)
{
    for (auto *day : window.findChildren<DateEdit *>()) {
        if (!day->isVisible() || !day->isEnabled())
            continue;
        day->actions().first()->trigger();
        if (auto *calendar = day->findChild<QCalendarWidget *>()) {
            studio.take(*calendar->window(), subject);
            calendar->window()->close();
        }
        return;
    }
}

/// What the primary action of some pages opens beside them.
void takeForm(const Studio &studio, Stage &stage, MainWindow &window, const QString &route)
{
    static const QStringList forms{QStringLiteral("/manager/leases"), QStringLiteral("/manager/expenses"),
                                   QStringLiteral("/manager/rent-links"), QStringLiteral("/manager/valuations"),
                                   QStringLiteral("/admin/distributions")};
    if (!forms.contains(route))
        return;
    for (auto *action : window.findChildren<QPushButton *>())
        if (action->isVisible() && action->property("kind") == u"primary"_s) {
            action->click();
            break;
        }
    studio.take(window, subjectOf(route) + QStringLiteral("-form"));
    if (route == u"/manager/expenses")
        takeCalendar(studio, window, QStringLiteral("calendar"));
    stage.shell.closePanel();
}

} // namespace

void takeRole(const Studio &studio, Stage &stage, Role role)
{
    if (role == Role::PropertyManager || role == Role::Admin)
        answerStaffWithSamples(stage.api);
    else
        answerWithSamples(stage.api);
    const std::unique_ptr<MainWindow> window(windowOf(stage, studio, role));
    QStringList routes;
    for (const auto &[heading, areas] : areasOf(role))
        for (const auto &area : areas)
            routes << area.route;
    for (const auto &route : routes + deeperRoutes(role)) {
        if (!window->pages().hasPage(route))
            continue;
        stage.navigator.go(route);
        studio.take(*window, subjectOf(route));
        takeTabs(studio, *window, subjectOf(route));
        takeForm(studio, stage, *window, route);
    }
}

void takeWallet(const Studio &studio, Stage &stage)
{
    const std::unique_ptr<MainWindow> window(windowOf(stage, studio, Role::Investor));
    stage.navigator.go(QStringLiteral("/wallet"));
    while (window->findChild<QPushButton *>(QStringLiteral("walletReceive")) == nullptr)
        QCoreApplication::processEvents(); // a new page comes a little later
    for (const auto *panel : {"Receive", "Rename", "Export", "AddKey", "Watch", "ChangePassword", "AddContact"}) {
        window->findChild<QPushButton *>(QStringLiteral("wallet") + QLatin1StringView(panel))->click();
        studio.take(*window, QStringLiteral("wallet-") + QString::fromLatin1(panel).toLower());
        stage.shell.closePanel();
    }
    stage.wallet.lock();
    studio.take(*window, QStringLiteral("wallet-locked"));
    if (!QCoro::waitFor(stage.wallet.unlock(secretOf(QStringLiteral("correct horse battery")))))
        qFatal("the wallet could not be unlocked");
}

void takeWalletSetup(const Studio &studio, Stage &stage)
{
    const std::unique_ptr<MainWindow> window(windowOf(stage, studio, Role::Investor));
    stage.navigator.go(QStringLiteral("/wallet"));
    studio.take(*window, QStringLiteral("wallet-setup"));
}

void takeStates(const Studio &studio, Stage &stage)
{
    answerWithSamples(stage.api);
    const std::unique_ptr<MainWindow> window(windowOf(stage, studio, Role::Investor));
    window->resize(1024, 640);
    const auto shoot = [&](const QString &route, const QString &subject) {
        stage.navigator.go(QStringLiteral("/overview"));
        stage.navigator.go(route);
        studio.take(*window, subject);
    };
    shoot(QStringLiteral("/nowhere"), QStringLiteral("state-not-found"));
    for (const auto *list : {"listOrders", "listTrades"})
        stage.api.answer(list, test::pageOf({}));
    shoot(QStringLiteral("/orders"), QStringLiteral("state-empty"));
    stage.api.refuse("listProperties", 500, QStringLiteral("internal"), QStringLiteral("internal"));
    shoot(QStringLiteral("/properties"), QStringLiteral("state-failed"));
    stage.api.refuse("listMyDividends", 403, QStringLiteral("forbidden"), QStringLiteral("permission_missing"));
    shoot(QStringLiteral("/dividends"), QStringLiteral("state-forbidden"));
    stage.api.setOffline(true);
    shoot(QStringLiteral("/notifications"), QStringLiteral("state-offline"));
    stage.api.setOffline(false);
    answerWithSamples(stage.api);
    stage.navigator.go(QStringLiteral("/overview"));
    window->setConnection(ConnectionState::Offline);
    stage.shell.toastWithUndo(QStringLiteral("Order cancelled"), [] { });
    studio.take(*window, QStringLiteral("small-offline-toast"));
    window->findChild<QPushButton *>(QStringLiteral("bar-search"))->click();
    studio.take(*window, QStringLiteral("palette"));
}

} // namespace freehold::desktop::shots
