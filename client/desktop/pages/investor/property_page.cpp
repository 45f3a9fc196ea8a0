// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/property_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/models/token_rules_words.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/investor/document_saver.h"
#include "client/desktop/pages/investor/photo_frame.h"
#include "client/desktop/pages/investor/photo_store.h"
#include "client/desktop/pages/investor/property_aside.h"
#include "client/desktop/pages/investor/property_columns.h"
#include "client/desktop/pages/investor/property_words.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/widgets/chart.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "generated/desktop_api/compliance.h"

#include <QFormLayout>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

namespace freehold::desktop {

namespace {

constexpr int kChartHeight = 300;

/// By the word of a route, "?tab=rules".
const QStringList kTabs{QStringLiteral("overview"), QStringLiteral("figures"), QStringLiteral("documents"),
                        QStringLiteral("rules"), QStringLiteral("market")};

QWidget *padded(QWidget *content)
{
    auto *page = new QWidget;
    auto *layout = column(page);
    layout->addWidget(content);
    return page;
}

} // namespace

PropertyPage::PropertyPage(AppContext &context, QWidget *parent)
    : Page(context, {}, parent)
    , m_photos(new PhotoStore(context.api, this))
    , m_status(new StatusPill)
    , m_frame(new PhotoFrame(*m_photos))
    , m_tabs(new QTabWidget)
    , m_aside(new PropertyAside)
    , m_description(text({}))
    , m_valuationChart(new Chart(tr("Valuations")))
    , m_priceChart(new Chart(tr("Price, daily"), ChartKind::Candles))
    , m_documents(new DataTable(tr("Documents")))
    , m_valuations(new DataTable(tr("Valuations")))
    , m_documentModel(new PagedModel<api::Document>(documentColumns(), this))
    , m_valuationModel(new PagedModel<api::Valuation>(valuationColumns(), this))
{
    header().addBesideTitle(m_status);
    m_tabs->setObjectName(QStringLiteral("property-tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(padded(buildOverview()), tr("Overview"));
    m_tabs->addTab(padded(buildFigures()), tr("Figures"));
    m_tabs->addTab(padded(buildDocuments()), tr("Documents"));
    m_tabs->addTab(padded(buildRules()), tr("Rules"));
    m_tabs->addTab(padded(buildMarket()), tr("Market"));
    auto *content = new QWidget;
    auto *layout = row(content, kSpace24);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_aside, 0, Qt::AlignTop);
    m_state = new StateView(content);
    m_state->setObjectName(QStringLiteral("property"));
    body().addWidget(m_state, 1);
    connect(m_state, &StateView::retryRequested, this, [this] { detach(load(), "load a property"); });
    connect(m_aside, &PropertyAside::buyRequested, this,
            [this] { this->context().navigator.go(QStringLiteral("/properties/%1/buy").arg(m_id.text())); });
    connect(m_aside, &PropertyAside::tradeRequested, this,
            [this] { this->context().navigator.go(QStringLiteral("/trade?property=%1").arg(m_id.text())); });
}

QWidget *PropertyPage::buildOverview()
{
    auto *content = new QWidget;
    auto *layout = column(content, kSpace16);
    layout->addWidget(m_frame);
    layout->addWidget(m_description);
    auto facts = card(tr("Facts"));
    m_facts = new QFormLayout;
    m_facts->setHorizontalSpacing(kSpace24);
    m_facts->setVerticalSpacing(kSpace8);
    facts.layout->addLayout(m_facts);
    layout->addWidget(facts.frame);
    layout->addStretch();
    return scrolling(content);
}

QWidget *PropertyPage::buildFigures()
{
    auto *content = new QWidget;
    auto *layout = column(content, kSpace16);
    auto chart = card();
    chart.layout->addWidget(m_valuationChart);
    m_valuationChart->setMaximumHeight(kChartHeight);
    layout->addWidget(chart.frame);
    m_valuations->setObjectName(QStringLiteral("property-valuations"));
    m_valuations->setModel(m_valuationModel);
    layout->addWidget(m_valuations, 1);
    return content;
}

QWidget *PropertyPage::buildDocuments()
{
    m_documents->setObjectName(QStringLiteral("property-documents"));
    m_documents->setModel(m_documentModel);
    m_documents->setMainColumn(0);
    m_documents->setEmptyMessage({QStringLiteral("file-text"),
                                  tr("No documents"),
                                  tr("Deeds, valuations and insurances that you may read stand here."),
                                  {},
                                  {}});
    connect(m_documents, &DataTable::activated, this,
            [this](const QModelIndex &index) { save(m_documentModel->row(index.row())); });
    auto *content = new QWidget;
    auto *layout = column(content, kSpace12);
    auto *head = row();
    auto *saving = button(tr("Save document"), "", QStringLiteral("download"));
    saving->setObjectName(QStringLiteral("property-save-document"));
    saving->setEnabled(false);
    head->addWidget(text(tr("What you may read of this property."), "muted"), 1);
    head->addWidget(saving);
    layout->addLayout(head);
    layout->addWidget(m_documents, 1);
    connect(m_documents, &DataTable::currentChanged, saving,
            [saving](const QModelIndex &index) { saving->setEnabled(index.isValid()); });
    connect(saving, &QPushButton::clicked, this, [this] { save(m_documentModel->row(m_documents->current().row())); });
    return content;
}

QWidget *PropertyPage::buildRules()
{
    auto *content = new QWidget;
    auto *layout = column(content, kSpace16);
    auto rules = card(tr("Who can hold shares"));
    m_rules = column(kSpace8);
    rules.layout->addWidget(text(tr("The shares keep these rules by themselves, whoever trades them."), "muted"));
    rules.layout->addLayout(m_rules);
    layout->addWidget(rules.frame);
    layout->addStretch();
    return scrolling(content);
}

QWidget *PropertyPage::buildMarket()
{
    auto chart = card();
    chart.layout->addWidget(m_priceChart);
    return chart.frame;
}

void PropertyPage::enter(const RouteArguments &arguments)
{
    const auto id = PropertyId::trusted(arguments.value(QStringLiteral("id")));
    if (id != m_id)
        m_state->content()->setProperty("loaded", false);
    m_id = id;
    m_tabs->setCurrentIndex(int(qMax<qsizetype>(0, kTabs.indexOf(arguments.value(QStringLiteral("tab"))))));
    detach(load(), "load a property");
}

Task<> PropertyPage::load()
{
    const QPointer<PropertyPage> alive(this);
    const auto id = m_id;
    m_state->showLoading();
    std::optional<PropertyDetails> loaded;
    std::exception_ptr problem;
    try {
        loaded = co_await fetchDetails(&context().api, id);
    } catch (const ApiError &) {
        problem = std::current_exception();
    }
    if (!alive || id != m_id)
        co_return;
    if (problem)
        showProblem(*m_state, problem);
    else
        show(*loaded);
}

void PropertyPage::show(const PropertyDetails &loaded)
{
    const auto &property = loaded.property;
    header().setTitle(property.name);
    header().setSentence(addressWords(property.address));
    m_status->set(property.openForSale ? tr("For sale now") : stateWords(property.state),
                  property.openForSale ? Tone::Positive : stateTone(property.state));
    QList<api::Document> photos, others;
    for (const auto &document : loaded.documents)
        (document.kind == api::DocumentKind::Photo ? photos : others).append(document);
    m_frame->setPhotos(photos);
    m_description->setText(property.description);
    showFacts(property);
    m_documentModel->setRows(others);
    m_valuationModel->setRows(loaded.valuations);
    m_valuationChart->setData(valuationChart(loaded.valuations));
    showRules(loaded.token);
    m_priceChart->setData(priceChart(loaded.candles));
    m_aside->show(loaded.token, loaded.held);
    if (loaded.wallet)
        detach(askEligibility(*loaded.wallet), "ask whether shares can be bought");
    else
        m_aside->showNoEligibility(tr("Link a wallet to your account to buy shares."));
    m_state->content()->setProperty("loaded", true);
    m_state->showContent();
}

void PropertyPage::showFacts(const api::Property &property)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const auto add = [this](const QString &name, const QString &value) {
        m_facts->addRow(text(name, "label"), text(value));
    };
    add(tr("Kind"), kindWords(property.kind));
    add(tr("Area"), tr("%1 m²").arg(format::number(property.areaSquareMeters)));
    add(tr("Built in"), QString::number(property.yearBuilt));
    add(tr("Valued at"), tr("%1 on %2").arg(format::usd(property.valuationUsd), format::date(property.valuedOn)));
}

void PropertyPage::showRules(const std::optional<api::Token> &token)
{
    clear(m_rules);
    if (!token) {
        m_rules->addWidget(text(tr("The rules are set when the shares are issued."), "muted"));
        return;
    }
    for (const auto &sentence : rulesInWords(token->rules, token->authorizedShares)) {
        auto *rule = new QWidget;
        auto *layout = row(rule, kSpace8);
        layout->addWidget(iconLabel(QStringLiteral("shield-check"), 16, QStringLiteral("muted")), 0, Qt::AlignTop);
        layout->addWidget(text(sentence), 1);
        m_rules->addWidget(rule);
    }
}

Task<> PropertyPage::askEligibility(QString wallet)
{
    const QPointer<PropertyPage> alive(this);
    const auto id = m_id;
    std::optional<api::Eligibility> eligibility;
    QString problem;
    try {
        const auto answer = co_await api::getEligibility(context().api, id, {wallet, Shares{1}});
        eligibility = answer;
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!alive || id != m_id)
        co_return;
    if (eligibility)
        m_aside->showEligibility(*eligibility);
    else
        m_aside->showNoEligibility(problem);
}

void PropertyPage::save(const api::Document &document)
{
    saveFile(context(), this, document.name,
             [client = &context().api, id = document.id] { return api::getDocumentContent(*client, id); });
}

} // namespace freehold::desktop
