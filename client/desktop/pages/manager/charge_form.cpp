// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/charge_form.h"

#include <QLineEdit>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestDescription = 3;

} // namespace

ChargeForm::ChargeForm(Of of, QWidget *parent)
    : EntryForm(u"charge"_s, of == Of::Link ? tr("Make link") : tr("Charge tenant"), parent)
{
    if (of == Of::Link)
        m_unit = addText(u"unit"_s, tr("Unit"), 60, tr("Such as 2nd floor left"));
    m_description = addText(u"description"_s, tr("What for"), 120, tr("Whoever pays reads it"));
    m_amount = addAmount(u"amount_usd"_s, tr("Amount in dollars"));
    m_dueOn = addDate(u"due_on"_s, tr("Due on"), QDate::currentDate().addDays(14));
}

bool ChargeForm::check()
{
    bool isComplete = !m_unit || requireText(u"unit"_s, m_unit);
    isComplete = requireText(u"description"_s, m_description, kShortestDescription) && isComplete;
    return requireAmount(u"amount_usd"_s, m_amount).has_value() && isComplete;
}

api::ChargeRequest ChargeForm::chargeRequest() const
{
    return {.description = m_description->text().trimmed(),
            .amountUsd = typedAmount(m_amount->text()).value_or(UsdCents()),
            .dueOn = m_dueOn->date()};
}

api::PaymentLinkRequest ChargeForm::linkRequest() const
{
    return {.unit = m_unit->text().trimmed(),
            .description = m_description->text().trimmed(),
            .amountUsd = typedAmount(m_amount->text()).value_or(UsdCents()),
            .dueOn = m_dueOn->date()};
}

} // namespace freehold::desktop
