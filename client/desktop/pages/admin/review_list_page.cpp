// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/review_list_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/common/live.h"

#include <QComboBox>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Property;

ReviewListPage::ReviewListPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"review-list"_s, tr("Property review"), tr("What managers have submitted for approval."),
                 parent)
{
    new LiveRefresh(context, this, {QStringLiteral("admin:queue")}, [this] { m_model->reload(); });
    m_model = new PagedModel<Property>(
        {
            textColumn<Property>(tr("Property"), [](const Property &one) { return one.name; }),
            textColumn<Property>(tr("City"), [](const Property &one) { return one.address.city; }),
            figureColumn<Property>(tr("Valuation"), [](const Property &one) { return one.valuationUsd; }),
            stateColumn<Property>(tr("State"), StateOf::Property,
                                  [](const Property &one) { return toString(one.state); }),
            timeColumn<Property>(tr("Changed"), [](const Property &one) { return one.updatedAt; }),
        },
        this);
    m_model->setId([](const Property &one) { return one.id.text(); });
    m_model->setSource([this](const auto &cursor) { return page(cursor); });
    auto *table = addTable("table", tr("Properties"), m_model,
                           {u"building-2"_s,
                            tr("Nothing to review"),
                            tr("A property stands here as soon as its manager submits it."),
                            {},
                            {}});
    m_state = named(new QComboBox, "state", tr("State"));
    addStates();
    table->addFilter(m_state);
    content().addWidget(table, 1);

    connect(m_state, &QComboBox::currentIndexChanged, m_model, [this] { m_model->reload(); });
    connect(table, &DataTable::activated, this,
            [this](const QModelIndex &index) { go(u"/admin/review/"_s + index.data(kIdRole).toString()); });
}

void ReviewListPage::enter(const RouteArguments &) { m_model->reload(); }

void ReviewListPage::addStates()
{
    using enum api::PropertyState;
    for (const auto state : {PendingApproval, ChangesRequested, Approved, Rejected, Tokenizing, Tokenized}) {
        m_state->addItem(stateWords(StateOf::Property, toString(state)).words, static_cast<int>(state));
    }
}

Task<api::Page<Property>> ReviewListPage::page(const std::optional<QString> &cursor)
{
    const auto state = static_cast<api::PropertyState>(m_state->currentData().toInt());
    return api::listProperties(client(), {.state = state, .cursor = cursor});
}

} // namespace freehold::desktop
