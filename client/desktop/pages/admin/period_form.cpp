// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/period_form.h"

#include "client/desktop/widgets/date_edit.h"
#include "client/desktop/widgets/layouts.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;

PeriodForm::PeriodForm(QWidget *parent) : QWidget(parent)
{
    const QDate today = QDate::currentDate();
    const QDate firstOfThis(today.year(), today.month(), 1);
    m_from = new DateEdit(firstOfThis.addMonths(-1));
    m_to = new DateEdit(firstOfThis.addDays(-1));
    m_fromField = new FormField(tr("First day"), m_from);
    m_toField = new FormField(tr("Last day"), m_to, tr("Today at the latest"));
    m_from->setObjectName(u"period-from"_s);
    m_to->setObjectName(u"period-to"_s);
    for (DateEdit *edit : {m_from, m_to}) {
        edit->setMaximumDate(today);
    }
    auto *create = button(tr("Draw up the statement"), "primary");
    create->setObjectName(u"period-create"_s);
    auto *layout = column(this, kSpace12);
    layout->addWidget(m_fromField);
    layout->addWidget(m_toField);
    layout->addWidget(text(tr("It stays a draft until it is approved; nothing is paid before."), "muted"));
    layout->addWidget(create);
    layout->addStretch();
    connect(create, &QPushButton::clicked, this, &PeriodForm::submit);
}

void PeriodForm::showError(const QString &error) { m_toField->setError(error); }

void PeriodForm::submit()
{
    const bool isOrdered = m_from->date() <= m_to->date() || !m_to->problem().isEmpty();
    m_fromField->setError(m_from->problem());
    m_toField->setError(isOrdered ? m_to->problem() : tr("The last day is before the first."));
    if (!m_fromField->hasError() && !m_toField->hasError())
        Q_EMIT submitted(m_from->date(), m_to->date());
}

} // namespace freehold::desktop
