// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/transfer_approval_form.h"

#include "client/desktop/api/reasons.h"
#include "client/desktop/widgets/date_edit.h"
#include "client/desktop/widgets/layouts.h"
#include "shared/evm/address.h"

#include <QLineEdit>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualDays = 7;

bool isAddress(const QString &text) { return evm::Address::parse(text).has_value(); }

} // namespace

TransferApprovalForm::TransferApprovalForm(QWidget *parent)
    : QWidget(parent)
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_shares(new QLineEdit)
    , m_validUntil(new DateEdit(QDate::currentDate().addDays(kUsualDays)))
    , m_fromField(new FormField(tr("From wallet"), m_from))
    , m_toField(new FormField(tr("To wallet"), m_to))
    , m_sharesField(new FormField(tr("Shares"), m_shares, tr("Exactly this number")))
    , m_validUntilField(new FormField(tr("Last day"), m_validUntil))
{
    m_from->setObjectName(u"approval-from"_s);
    m_to->setObjectName(u"approval-to"_s);
    m_shares->setObjectName(u"approval-shares"_s);
    m_validUntil->setObjectName(u"approval-valid-until"_s);
    m_validUntil->setMinimumDate(QDate::currentDate());
    auto *propose = button(tr("Propose approval"), "primary");
    propose->setObjectName(u"approval-propose"_s);
    auto *layout = column(this, kSpace12);
    for (FormField *field : {m_fromField, m_toField, m_sharesField, m_validUntilField})
        layout->addWidget(field);
    layout->addWidget(text(tr("It is used up by that one transfer. Admins have to sign it first."), "muted"));
    layout->addWidget(propose);
    layout->addStretch();
    connect(propose, &QPushButton::clicked, this, &TransferApprovalForm::submit);
}

void TransferApprovalForm::submit()
{
    showErrors({});
    const auto shares = Shares::parse(m_shares->text().trimmed());
    const QString from = m_from->text().trimmed();
    const QString to = m_to->text().trimmed();
    if (!isAddress(from))
        m_fromField->setError(tr("An address of 40 hexadecimal digits after 0x."));
    if (!isAddress(to))
        m_toField->setError(tr("An address of 40 hexadecimal digits after 0x."));
    if (!shares || shares->count < 1)
        m_sharesField->setError(tr("A whole number of shares, at least 1."));
    m_validUntilField->setError(m_validUntil->problem());
    for (const FormField *field : {m_fromField, m_toField, m_sharesField, m_validUntilField})
        if (field->hasError())
            return;
    Q_EMIT submitted({.action = api::ProposeTransferApprovalRequestAction::Approve,
                      .from = from,
                      .to = to,
                      .shares = *shares,
                      .validUntil = m_validUntil->date().endOfDay().toUTC()});
}

void TransferApprovalForm::showErrors(const QList<FieldProblem> &problems)
{
    const QHash<QString, FormField *> fields{{u"from"_s, m_fromField},
                                             {u"to"_s, m_toField},
                                             {u"shares"_s, m_sharesField},
                                             {u"valid_until"_s, m_validUntilField}};
    for (FormField *field : fields)
        field->setError({});
    for (const FieldProblem &problem : problems) {
        if (FormField *field = fields.value(problem.field))
            field->setError(sentenceFor(problem));
    }
}

} // namespace freehold::desktop
