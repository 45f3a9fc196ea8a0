// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/pages.h"

#include "client/desktop/app/areas.h"
#include "client/desktop/app/main_window.h"
#include "client/desktop/app/page_stack.h"
#include "client/desktop/app/routes.h"
#include "client/desktop/app/top_bar.h"

#include <QPushButton>
#include <QRegularExpression>

namespace freehold::desktop::shots {

namespace {

const QString kProperty = QStringLiteral("prop_01j9z3k8m5n7p9q1r3s5t7v9wx");

/// Pages that no area leads to directly.
QStringList deeperRoutes(Role role)
{
    switch (role) {
    case Role::Investor:
        return {QStringLiteral("/settings"),
                QStringLiteral("/notifications"),
                QStringLiteral("/properties/") + kProperty,
                QStringLiteral("/properties/%1?tab=financials").arg(kProperty),
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
    }
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
