// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/expenses_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/manager/expense_form.h"
#include "client/desktop/pages/manager/upload_file.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "generated/desktop_api/documents.h"

#include <QFileInfo>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Expense;

namespace {

/// The receipt becomes a document first. Both steps are of one intent: a second try makes neither a second document nor a
/// second expense.
Task<Expense> bookExpense(ApiClient *client, PropertyId property, api::ExpenseRequest request, QString receiptPath,
                          Intent intent)
{
    if (!receiptPath.isEmpty()) {
        const api::UploadDocumentQuery query{.kind = api::DocumentKind::Receipt,
                                             .name = QFileInfo(receiptPath).fileName().left(120)};
        const Call call{.intent = {intent.key + "-receipt"}};
        const Upload file = co_await readUploadAside(receiptPath);
        const api::Document receipt = co_await api::uploadDocument(*client, property, query, file, call);
        request.documentId = receipt.id.text();
    }
    co_return co_await api::bookExpense(*client, property, request, {.intent = intent});
}

} // namespace

ExpensesPage::ExpensesPage(AppContext &context, QWidget *parent)
    : ManagedPage(context, u"expenses"_s, tr("Expenses"),
                  tr("What the property costs. It is taken off the rent before it is distributed."),
                  {api::PropertyState::Tokenized}, tr("Expenses are booked for a property once it is tokenized."),
                  parent)
{
    m_model = new PagedModel<Expense>(
        {
            timeColumn<Expense>(tr("Date"), [](const Expense &one) { return one.spentOn; }),
            textColumn<Expense>(tr("Kind"), [](const Expense &one) { return expenseCategoryWords(one.category); }),
            textColumn<Expense>(tr("Paid to"), [](const Expense &one) { return one.vendor; }),
            figureColumn<Expense>(tr("Amount"), [](const Expense &one) { return one.amountUsd; }),
            textColumn<Expense>(tr("Receipt"),
                                [](const Expense &one) { return one.documentId ? tr("Yes") : tr("No"); }),
            textColumn<Expense>(tr("State"),
                                [](const Expense &one) {
                                    return one.voidedAt ? tr("Taken back: %1").arg(one.voidReason.value_or(QString()))
                                                        : tr("Booked");
                                }),
        },
        this);
    m_model->setId([](const Expense &one) { return one.id.text(); });
    m_model->setSource([this](const std::optional<QString> &cursor) {
        return api::listExpenses(client(), property(), {.cursor = cursor});
    });
    m_table = addTable("table", tr("Expenses"), m_model,
                       {u"receipt"_s,
                        tr("No expense yet"),
                        tr("Repairs, insurance and taxes stand here, each with its receipt."),
                        tr("Book expense"),
                        {}});
    m_void = makeButton("void", tr("Take back"), "danger");
    m_void->setEnabled(false);
    auto *acts = row(kSpace8);
    acts->addStretch();
    acts->addWidget(m_void);
    inner().addWidget(m_table, 1);
    inner().addLayout(acts);
    auto *add = header().setPrimaryAction(tr("Book expense"), u"plus"_s);
    add->setObjectName(partName("add"));
    connect(add, &QPushButton::clicked, this, &ExpensesPage::book);
    connect(m_table, &DataTable::emptyActionRequested, this, &ExpensesPage::book);
    connect(m_void, &QPushButton::clicked, this, &ExpensesPage::askToVoid);
    connect(m_table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        m_void->setEnabled(index.isValid() && !m_model->row(index.row()).voidedAt);
    });
}

void ExpensesPage::book()
{
    if (property().isNull())
        return;
    openForm(
        tr("Book expense"), new ExpenseForm,
        [this](ExpenseForm *form) {
            const auto request = form->request();
            QJsonObject whole = request.toJson();
            whole.insert(u"receipt"_s, form->receiptPath());
            return bookExpense(&client(), property(), request, form->receiptPath(), form->intentFor(whole));
        },
        [this](const Expense &booked) {
            m_model->reload();
            tell(Tone::Positive, tr("Booked: %1 to %2.").arg(format::usd(booked.amountUsd), booked.vendor));
        });
}

void ExpensesPage::askToVoid()
{
    const QModelIndex at = m_table->current();
    if (!at.isValid())
        return;
    const Expense expense = m_model->row(at.row());
    ConfirmDialog::ask(this,
                       {.title = tr("Take back %1 to %2?").arg(format::usd(expense.amountUsd), expense.vendor),
                        .consequence = tr("It stays in the list and counts no longer."),
                        .confirm = tr("Take back"),
                        .reasonLabel = tr("Reason, for the books")},
                       [this, id = expense.id](const QString &reason) { takeBack(id, reason); });
}

void ExpensesPage::takeBack(const ExpenseId &expense, const QString &reason)
{
    act(api::voidExpense(client(), expense, {.reason = reason}), [this](const Expense &voided) {
        m_model->replace(voided);
        m_void->setEnabled(false);
        tell(Tone::Positive, tr("Taken back: %1 to %2.").arg(format::usd(voided.amountUsd), voided.vendor));
    });
}

} // namespace freehold::desktop
