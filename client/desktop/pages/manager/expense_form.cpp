// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/expense_form.h"

#include "client/desktop/models/expense_words.h"
#include "client/desktop/widgets/layouts.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

ExpenseForm::ExpenseForm(QWidget *parent) : EntryForm(u"expense"_s, tr("Book expense"), parent)
{
    m_category = addChoice(u"category"_s, tr("Kind"));
    addExpenseCategories(*m_category);
    m_spentOn = addDate(u"spent_on"_s, tr("Date"), QDate::currentDate());
    m_spentOn->setMaximumDate(QDate::currentDate());
    m_amount = addAmount(u"amount_usd"_s, tr("Amount in dollars"));
    m_vendor = addText(u"vendor"_s, tr("Paid to"), 120);
    m_note = addText(u"note"_s, tr("Note"), 1000);
    m_receipt = button(tr("Choose receipt"), "", u"upload"_s);
    addControl(u"document_id"_s, tr("Receipt"), m_receipt, tr("PDF, JPEG, PNG or WebP; it stays in the books"));
    connect(m_receipt, &QPushButton::clicked, this, &ExpenseForm::choose);
}

void ExpenseForm::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose receipt"), {}, tr("Receipts (*.pdf *.jpg *.jpeg *.png *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ExpenseForm::setReceipt);
    dialog->open();
}

void ExpenseForm::setReceipt(const QString &path)
{
    m_receiptPath = path;
    m_receipt->setText(QFileInfo(path).fileName());
}

bool ExpenseForm::check()
{
    const bool hasAmount = requireAmount(u"amount_usd"_s, m_amount).has_value();
    return requireText(u"vendor"_s, m_vendor) && hasAmount;
}

api::ExpenseRequest ExpenseForm::request() const
{
    api::ExpenseRequest request{.spentOn = m_spentOn->date(),
                                .amountUsd = typedAmount(m_amount->text()).value_or(UsdCents()),
                                .vendor = m_vendor->text().trimmed()};
    (void)readValue(m_category->currentData().toString(), request.category);
    if (const QString note = m_note->text().trimmed(); !note.isEmpty())
        request.note = note;
    return request;
}

} // namespace freehold::desktop
