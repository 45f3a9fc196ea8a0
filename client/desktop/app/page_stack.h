// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"

#include <QHash>
#include <QStackedWidget>

namespace freehold::desktop {

class StateView;

/// Shows the page of a route; a page is made when it is first visited and kept.
class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    PageStack(AppContext &context, QList<Route> routes, QWidget *parent = nullptr);

    /// "Not found" where no page has the route.
    void show(const QString &route);
    [[nodiscard]] bool hasPage(const QString &route) const;
    /// Nothing while "not found" is shown.
    [[nodiscard]] Page *currentPage() const;

    /// Of the page that is shown: the others may be as wide as they like.
    [[nodiscard]] QSize minimumSizeHint() const override { return currentWidget()->minimumSizeHint(); }

private:
    [[nodiscard]] const Route *find(const QString &route) const;

    AppContext &m_context;
    QList<Route> m_routes;
    QHash<QString, Page *> m_pages; ///< by pattern
    StateView *m_notFound;
};

} // namespace freehold::desktop
