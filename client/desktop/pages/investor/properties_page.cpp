// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/properties_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/investor/photo_store.h"
#include "client/desktop/pages/investor/property_card_delegate.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/state_view.h"
#include "client/desktop/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>

#include <chrono>

namespace freehold::desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kTypingPause = 300ms;
constexpr int kSearchWidth = 320;

Task<ModelPage<api::Property>> loadProperties(ApiClient *client, api::ListPropertiesQuery query,
                                              std::optional<QString> cursor)
{
    query.cursor = std::move(cursor);
    const auto page = co_await api::listProperties(*client, query);
    co_return ModelPage<api::Property>{page.items, page.nextCursor};
}

} // namespace

PropertiesPage::PropertiesPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Properties"), parent)
    , m_search(new QLineEdit)
    , m_kind(new QComboBox)
    , m_sort(new QComboBox)
    , m_forSale(new QCheckBox(tr("For sale now")))
    , m_cards(new QListView)
    , m_state(new StateView(m_cards))
    , m_photos(new PhotoStore(context.api, this))
    , m_model(
          new PagedModel<api::Property>({{tr("Property"), [](const api::Property &one) { return one.name; }}}, this))
{
    header().setSentence(tr("Rented buildings whose shares you can buy and trade."));
    body().addWidget(buildFilters());
    buildCards();
    // The list has its spacing at its edges too; cards begin where everything else does.
    auto *edge = column(0);
    edge->setContentsMargins(-kSpace8, 0, -kSpace8, 0);
    edge->addWidget(m_state);
    body().addLayout(edge, 1);
    m_state->setObjectName(QStringLiteral("properties"));
    m_model->setId([](const api::Property &one) { return one.id.text(); });
    connect(m_model, &PagedTable::stateChanged, this, &PropertiesPage::follow);
    connect(m_state, &StateView::retryRequested, this, &PropertiesPage::reload);
    connect(m_state, &StateView::actionRequested, this, &PropertiesPage::clearFilters);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &PropertiesPage::reload);
}

QWidget *PropertiesPage::buildFilters()
{
    m_search->setObjectName(QStringLiteral("properties-search"));
    m_search->setPlaceholderText(tr("Search name, street or city"));
    m_search->setAccessibleName(tr("Search properties"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(Theme::instance().scaled(kSearchWidth));
    using Kind = api::ListPropertiesKind;
    using Sort = api::ListPropertiesSort;
    for (const auto &[words, kind] : {std::pair(tr("All kinds"), Kind::Unknown),
                                      {tr("Residential"), Kind::Residential},
                                      {tr("Commercial"), Kind::Commercial},
                                      {tr("Mixed use"), Kind::Mixed},
                                      {tr("Industrial"), Kind::Industrial}})
        m_kind->addItem(words, int(kind));
    for (const auto &[words, sort] : {std::pair(tr("Newest first"), Sort::Newest),
                                      {tr("By name"), Sort::Name},
                                      {tr("Lowest price first"), Sort::PriceLow},
                                      {tr("Highest price first"), Sort::PriceHigh},
                                      {tr("Highest valuation first"), Sort::ValuationHigh}})
        m_sort->addItem(words, int(sort));
    m_kind->setAccessibleName(tr("Kind"));
    m_sort->setAccessibleName(tr("Order"));
    m_kind->setObjectName(QStringLiteral("properties-kind"));
    m_sort->setObjectName(QStringLiteral("properties-sort"));
    m_forSale->setObjectName(QStringLiteral("properties-for-sale"));
    auto *filters = new QWidget;
    auto *layout = row(filters, kSpace12);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_forSale);
    layout->addStretch();
    layout->addWidget(m_sort);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_kind, &QComboBox::activated, this, &PropertiesPage::reload);
    connect(m_sort, &QComboBox::activated, this, &PropertiesPage::reload);
    connect(m_forSale, &QCheckBox::toggled, this, &PropertiesPage::reload);
    return filters;
}

void PropertiesPage::buildCards()
{
    m_cards->setObjectName(QStringLiteral("property-cards"));
    m_cards->setAccessibleName(tr("Properties"));
    m_cards->setViewMode(QListView::IconMode);
    m_cards->setResizeMode(QListView::Adjust);
    m_cards->setMovement(QListView::Static);
    m_cards->setSpacing(kSpace8);
    m_cards->setUniformItemSizes(true);
    m_cards->setMouseTracking(true);
    m_cards->setFrameShape(QFrame::NoFrame);
    m_cards->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_cards->setProperty("role", QStringLiteral("cards"));
    m_cards->setModel(m_model);
    m_cards->setItemDelegate(new PropertyCardDelegate(*m_model, *m_photos, m_cards));
    connect(m_photos, &PhotoStore::arrived, m_cards->viewport(), qOverload<>(&QWidget::update));
    const auto open = [this](const QModelIndex &index) {
        context().navigator.go(QStringLiteral("/properties/") + m_model->row(index.row()).id.text());
    };
    connect(m_cards, &QListView::activated, this, open);
    connect(m_cards, &QListView::clicked, this, open);
}

void PropertiesPage::enter(const RouteArguments & /*arguments*/) { reload(); }

api::ListPropertiesQuery PropertiesPage::query() const
{
    api::ListPropertiesQuery query;
    query.state = api::PropertyState::Tokenized;
    if (!m_search->text().trimmed().isEmpty())
        query.q = m_search->text().trimmed();
    if (const auto kind = api::ListPropertiesKind(m_kind->currentData().toInt());
        kind != api::ListPropertiesKind::Unknown)
        query.kind = kind;
    if (m_forSale->isChecked())
        query.openForSale = true;
    query.sort = api::ListPropertiesSort(m_sort->currentData().toInt());
    return query;
}

void PropertiesPage::reload()
{
    m_model->setSource([client = &context().api, query = query()](std::optional<QString> cursor) {
        return loadProperties(client, query, std::move(cursor));
    });
    m_model->reload();
}

bool PropertiesPage::isFiltered() const
{
    return !m_search->text().trimmed().isEmpty() || m_kind->currentIndex() > 0 || m_forSale->isChecked();
}

void PropertiesPage::clearFilters()
{
    m_search->clear();
    m_kind->setCurrentIndex(0);
    m_forSale->setChecked(false);
    reload();
}

void PropertiesPage::follow()
{
    if (m_model->state() == PagedTable::State::Loading) {
        if (m_model->isEmpty())
            m_state->showLoading();
    } else if (m_model->state() == PagedTable::State::Failed) {
        showProblem(*m_state, m_model->failure());
    } else if (!m_model->isEmpty()) {
        m_state->showContent();
    } else if (isFiltered()) {
        m_state->showFilteredOut();
    } else {
        m_state->showEmpty({QStringLiteral("building-2"),
                            tr("No properties yet"),
                            tr("Properties stand here once their shares are issued. Come back soon."),
                            {},
                            {}});
    }
}

} // namespace freehold::desktop
