// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/app_context.h"
#include "client/desktop/pages/route_pattern.h"
#include "client/desktop/widgets/page_header.h"

#include <QWidget>

class QVBoxLayout;

namespace freehold::desktop {

/// One page of the window: header above, content below, with the margins that all pages have. Made when it is first visited.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(AppContext &context, const QString &title, QWidget *parent = nullptr);

    /// Each time the window goes here; load or refresh what is shown.
    virtual void enter(const RouteArguments &arguments) = 0;
    /// What would be lost when the window leaves now; empty when nothing. The window asks before it goes.
    [[nodiscard]] virtual QString unsavedWork() const { return {}; }

    [[nodiscard]] PageHeader &header() { return *m_header; }

protected:
    [[nodiscard]] AppContext &context() const { return m_context; }
    /// Below the header.
    [[nodiscard]] QVBoxLayout &body() { return *m_body; }

private:
    AppContext &m_context;
    PageHeader *m_header;
    QVBoxLayout *m_body;
};

} // namespace freehold::desktop
