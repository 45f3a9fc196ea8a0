// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/valuation_form.h"

#include "client/desktop/models/word_choices.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMethodContext = "ValuationMethods";
/// The first is what the draft said, which nobody enters here.
constexpr WordChoice kMethods[] = {
    {"stated", QT_TRANSLATE_NOOP("ValuationMethods", "Stated by the manager")},
    {"income", QT_TRANSLATE_NOOP("ValuationMethods", "Income")},
    {"comparable_sales", QT_TRANSLATE_NOOP("ValuationMethods", "Comparable sales")},
    {"cost", QT_TRANSLATE_NOOP("ValuationMethods", "Cost")},
    {"purchase_price", QT_TRANSLATE_NOOP("ValuationMethods", "Purchase price")},
};

constexpr int kShortestAppraiser = 2;

} // namespace

QString valuationMethodWords(const QString &method) { return wordsOf(kMethods, kMethodContext, method); }

ValuationForm::ValuationForm(const QList<api::Document> &documents, QWidget *parent)
    : EntryForm(u"valuation"_s, tr("Add valuation"), parent)
{
    m_valuedOn = addDate(u"valued_on"_s, tr("Date"), QDate::currentDate());
    m_valuedOn->setMinimumDate(QDate(1900, 1, 1));
    m_valuedOn->setMaximumDate(QDate::currentDate());
    m_amount = addAmount(u"amount_usd"_s, tr("Value in dollars"));
    m_method = addChoice(u"method"_s, tr("Method"));
    addChoices(*m_method, std::span(kMethods).subspan(1), kMethodContext);
    m_appraiser = addText(u"appraiser"_s, tr("Appraiser"), 120);
    m_report = addChoice(u"document_id"_s, tr("Report"), tr("A document of this property"));
    m_report->addItem(tr("None"), QString());
    for (const api::Document &document : documents)
        m_report->addItem(document.name, document.id.text());
}

bool ValuationForm::check()
{
    const bool hasAmount = requireAmount(u"amount_usd"_s, m_amount).has_value();
    return requireText(u"appraiser"_s, m_appraiser, kShortestAppraiser) && hasAmount;
}

api::AddValuationRequest ValuationForm::request() const
{
    api::AddValuationRequest request{.valuedOn = m_valuedOn->date(),
                                     .amountUsd = typedAmount(m_amount->text()).value_or(UsdCents()),
                                     .appraiser = m_appraiser->text().trimmed()};
    (void)readValue(m_method->currentData().toString(), request.method);
    if (const QString report = m_report->currentData().toString(); !report.isEmpty())
        request.documentId = report;
    return request;
}

} // namespace freehold::desktop
