// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"

#include <QHash>
#include <QStackedWidget>

#include <functional>

namespace freehold::desktop {

class StateView;

/// Shows the page of a route; a page is made when it is first visited and kept.
class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    PageStack(AppContext &context, QList<Route> routes, QWidget *parent = nullptr);
    ~PageStack() override;

    /// "Not found" where no page has the route. A page that is visited for the first time comes a little later, and the one
    /// before stays until then.
    void show(const QString &route);
    [[nodiscard]] bool hasPage(const QString &route) const;
    /// Nothing while "not found" is shown.
    [[nodiscard]] Page *currentPage() const;

    /// Of the page that is shown: the others may be as wide as they like.
    [[nodiscard]] QSize minimumSizeHint() const override { return currentWidget()->minimumSizeHint(); }

private:
    [[nodiscard]] const Route *find(const QString &route) const;
    void later(const std::function<void()> &step);
    void reveal(const Route &found, const QString &route);

    AppContext &m_context;
    QList<Route> m_routes;
    QHash<QString, Page *> m_pages; ///< by pattern
    QString m_wanted;               ///< the route
    StateView *m_notFound;
};

} // namespace freehold::desktop
