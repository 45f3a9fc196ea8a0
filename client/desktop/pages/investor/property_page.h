// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/investor/property_details.h"
#include "client/desktop/pages/page.h"

class QFormLayout;
class QTabWidget;

namespace freehold::desktop {

class Chart;
class DataTable;
class PhotoFrame;
class PhotoStore;
class PropertyAside;
class StateView;
class StatusPill;

/// One property: pictures and facts, figures, documents, rules in words, its market; beside it what it costs and whether I can
/// buy.
class PropertyPage : public Page {
    Q_OBJECT
public:
    explicit PropertyPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    [[nodiscard]] QWidget *buildOverview();
    [[nodiscard]] QWidget *buildFigures();
    [[nodiscard]] QWidget *buildDocuments();
    [[nodiscard]] QWidget *buildRules();
    [[nodiscard]] QWidget *buildMarket();
    [[nodiscard]] Task<> load();
    [[nodiscard]] Task<> askEligibility(QString wallet);
    void show(const PropertyDetails &loaded);
    void showFacts(const api::Property &property);
    void showRules(const std::optional<api::Token> &token);
    void save(const api::Document &document);

    PropertyId m_id;
    PhotoStore *m_photos;
    StateView *m_state = nullptr;
    StatusPill *m_status;
    PhotoFrame *m_frame;
    QTabWidget *m_tabs;
    PropertyAside *m_aside;
    QLabel *m_description;
    QFormLayout *m_facts = nullptr;
    Chart *m_valuationChart;
    Chart *m_priceChart;
    DataTable *m_documents;
    DataTable *m_valuations;
    QVBoxLayout *m_rules = nullptr;
    PagedModel<api::Document> *m_documentModel;
    PagedModel<api::Valuation> *m_valuationModel;
};

} // namespace freehold::desktop
