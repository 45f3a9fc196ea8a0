// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/models/portfolio.h"
#include "client/desktop/pages/page.h"
#include "generated/desktop_api/kyc.h"
#include "generated/desktop_api/market.h"

class QFrame;

namespace freehold::desktop {

class Chart;
class DataTable;
class KeyFigure;
class StateView;

/// What an investor sees first: value, income, yield, open orders; what needs them; what they hold.
class OverviewPage : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    struct Loaded {
        PortfolioFacts facts;
        QList<api::Order> orders;
        QList<api::Verification> verifications;
    };

    [[nodiscard]] QWidget *buildFigures();
    [[nodiscard]] QWidget *buildNeeds();
    [[nodiscard]] QWidget *buildHoldings();
    [[nodiscard]] Task<> load();
    [[nodiscard]] static Task<Loaded> fetch(ApiClient *client);
    void show(const Loaded &loaded);
    void showNeeds(const Loaded &loaded);
    void addNeed(const QString &sentence, const QString &action, const QString &route);

    StateView *m_state = nullptr;
    KeyFigure *m_value;
    KeyFigure *m_income;
    KeyFigure *m_yield;
    KeyFigure *m_orders;
    Chart *m_chart;
    QFrame *m_needsCard = nullptr;
    QVBoxLayout *m_needs = nullptr;
    DataTable *m_holdings;
    PagedModel<Position> *m_positions;
    bool m_isLoading = false;
};

} // namespace freehold::desktop
