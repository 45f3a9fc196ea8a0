// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/facts.h"
#include "generated/desktop_api/operations.h"

namespace freehold::desktop {

class Chart;
class KeyFigure;

/// How the business goes: figures of now, and the last twelve months as charts with their tables.
class FiguresPage : public ActingPage {
    Q_OBJECT
public:
    explicit FiguresPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    KeyFigure *makeFigure(const char *part, const QString &name);
    Chart *addChart(QGridLayout *grid, int place, const char *part, const QString &title);
    void load();
    void display(const api::BusinessFigures &figures);
    void showStates(const api::BusinessFigures &figures);

    StateView *m_state = nullptr;
    KeyFigure *m_tokenized = nullptr;
    KeyFigure *m_raised = nullptr;
    KeyFigure *m_volume = nullptr;
    KeyFigure *m_dividends = nullptr;
    Chart *m_tokenizedChart = nullptr;
    Chart *m_volumeChart = nullptr;
    Chart *m_dividendChart = nullptr;
    Chart *m_verifiedChart = nullptr;
    Facts *m_properties = nullptr;
    Facts *m_funnel = nullptr;
};

} // namespace freehold::desktop
