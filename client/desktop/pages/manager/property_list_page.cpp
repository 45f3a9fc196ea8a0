// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/property_list_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/common/live.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Property;

ManagerPropertiesPage::ManagerPropertiesPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"manager-properties"_s, tr("My properties"),
                 tr("From the first draft to the approval, and after it."), parent)
{
    new LiveRefresh(context, this, {QStringLiteral("me:notifications")}, [this] { m_model->reload(); });
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
    m_model->setSource([this](const std::optional<QString> &cursor) {
        return api::listProperties(client(), {.mine = true, .cursor = cursor});
    });
    auto *table = addTable("table", tr("Properties"), m_model,
                           {u"building-2"_s,
                            tr("No property yet"),
                            tr("Describe a building, add its deed and photos, and submit it for approval."),
                            tr("Add property"),
                            {}});
    content().addWidget(table, 1);

    auto *add = header().setPrimaryAction(tr("Add property"), u"plus"_s);
    add->setObjectName(partName("add"));
    connect(add, &QPushButton::clicked, this, [this] { go(u"/manager/properties/new"_s); });
    connect(table, &DataTable::emptyActionRequested, this, [this] { go(u"/manager/properties/new"_s); });
    connect(table, &DataTable::activated, this,
            [this](const QModelIndex &index) { go(u"/manager/properties/"_s + index.data(kIdRole).toString()); });
}

void ManagerPropertiesPage::enter(const RouteArguments &) { m_model->reload(); }

} // namespace freehold::desktop
