// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/manager_figures.h"
#include "client/desktop/pages/page.h"

class QVBoxLayout;

namespace freehold::desktop {

class KeyFigure;
class Notice;
class StateView;

/// How a manager's properties stand, and what waits for the manager.
class ManagerOverviewPage : public Page {
    Q_OBJECT
public:
    explicit ManagerOverviewPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    [[nodiscard]] QWidget *buildFigures();
    [[nodiscard]] QWidget *buildNeeds();
    void load();
    void display(const ManagerFacts &facts);
    void addNeed(const ManagerNeed &need);

    StateView *m_state = nullptr;
    KeyFigure *m_properties;
    KeyFigure *m_leases;
    KeyFigure *m_received;
    KeyFigure *m_due;
    KeyFigure *m_late;
    Notice *m_partial;
    QVBoxLayout *m_needs = nullptr;
};

} // namespace freehold::desktop
