// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/valuations_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/manager/valuation_form.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Valuation;

ValuationsPage::ValuationsPage(AppContext &context, QWidget *parent)
    : ManagedPage(context, u"valuations"_s, tr("Valuations"), tr("What a property was worth, and according to whom."),
                  {}, tr("Valuations belong to a property. Add one first."), parent)
{
    m_model = new PagedModel<Valuation>(
        {
            timeColumn<Valuation>(tr("Date"), [](const Valuation &one) { return one.valuedOn; }),
            figureColumn<Valuation>(tr("Value"), [](const Valuation &one) { return one.amountUsd; }),
            textColumn<Valuation>(tr("Method"),
                                  [](const Valuation &one) { return valuationMethodWords(toString(one.method)); }),
            textColumn<Valuation>(tr("Appraiser"), [](const Valuation &one) { return one.appraiser.value_or(u"—"_s); }),
            textColumn<Valuation>(tr("State"),
                                  [](const Valuation &one) {
                                      return one.correctedBy ? tr("Corrected")
                                          : one.current      ? tr("Counts now")
                                                             : tr("Earlier");
                                  }),
        },
        this);
    m_model->setId([](const Valuation &one) { return one.id.text(); });
    m_model->setSource([this](const std::optional<QString> &cursor) {
        return api::listValuations(client(), property(), {.cursor = cursor});
    });
    auto *table = addTable("table", tr("Valuations"), m_model,
                           {u"chart-line"_s,
                            tr("No valuation yet"),
                            tr("The first one comes from the facts of the property; later ones are added here."),
                            tr("Add valuation"),
                            {}});
    inner().addWidget(table, 1);
    auto *add = header().setPrimaryAction(tr("Add valuation"), u"plus"_s);
    add->setObjectName(partName("add"));
    connect(add, &QPushButton::clicked, this, &ValuationsPage::start);
    connect(table, &DataTable::emptyActionRequested, this, &ValuationsPage::start);
}

void ValuationsPage::start()
{
    if (property().isNull())
        return;
    follow(
        this, api::listDocuments(client(), property()),
        [this](const api::Page<api::Document> &documents) { add(documents.items); },
        [this](const std::exception_ptr &failure) { tell(Tone::Danger, sentenceOf(failure)); });
}

void ValuationsPage::add(const QList<api::Document> &documents)
{
    openForm(
        tr("Add valuation"), new ValuationForm(documents),
        [this](ValuationForm *form) {
            const auto request = form->request();
            return api::addValuation(client(), property(), request, {.intent = form->intentFor(request.toJson())});
        },
        [this](const Valuation &added) {
            m_model->reload();
            tell(Tone::Positive, tr("Added: %1.").arg(format::usd(added.amountUsd)));
        });
}

} // namespace freehold::desktop
