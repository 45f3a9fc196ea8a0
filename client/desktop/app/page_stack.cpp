// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/page_stack.h"

#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/state_view.h"

namespace freehold::desktop {

PageStack::PageStack(AppContext &context, QList<Route> routes, QWidget *parent)
    : QStackedWidget(parent), m_context(context), m_routes(std::move(routes)), m_notFound(new StateView(new QWidget))
{
    m_notFound->showNotFound();
    addWidget(m_notFound);
}

const Route *PageStack::find(const QString &route) const
{
    const Route *best = nullptr;
    for (const auto &candidate : m_routes)
        if (matchRoute(candidate.pattern, route)
            && (best == nullptr || exactness(candidate.pattern) > exactness(best->pattern)))
            best = &candidate;
    return best;
}

bool PageStack::hasPage(const QString &route) const { return find(route) != nullptr; }

PageStack::~PageStack()
{
    for (Page *page : std::as_const(m_pages))
        if (indexOf(page) < 0)
            delete page;
}

void PageStack::show(const QString &route)
{
    m_wanted = route;
    const auto *found = find(route);
    if (found == nullptr) {
        setCurrentWidget(m_notFound);
        return;
    }
    Page *&page = m_pages[found->pattern];
    if (page == nullptr)
        page = found->make(m_context);
    if (indexOf(page) >= 0 || currentPage() == nullptr) // nothing better stands there meanwhile
        return reveal(*found, route);
    later([this, page = page, found, route] {
        if (indexOf(page) < 0) // it may have been asked for twice
            addWidget(page);
        later([this, found, route] { reveal(*found, route); });
    });
}

/// A new page is built, dressed and laid out in one go each: the window answers in between. Somebody may have gone on by then.
void PageStack::later(const std::function<void()> &step)
{
    QMetaObject::invokeMethod(
        this,
        [this, step, route = m_wanted] {
            if (route == m_wanted)
                step();
        },
        Qt::QueuedConnection);
}

void PageStack::reveal(const Route &found, const QString &route)
{
    Page *page = m_pages.value(found.pattern);
    if (indexOf(page) < 0)
        addWidget(page);
    setCurrentWidget(page);
    page->enter(matchRoute(found.pattern, route).value_or(RouteArguments()));
}

Page *PageStack::currentPage() const { return qobject_cast<Page *>(currentWidget()); }

} // namespace freehold::desktop
