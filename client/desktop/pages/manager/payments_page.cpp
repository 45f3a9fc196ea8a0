// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/payments_page.h"

#include "client/desktop/models/charge_words.h"
#include "client/desktop/models/columns.h"
#include "client/desktop/pages/common/live.h"
#include "client/desktop/pages/manager/charge_history.h"
#include "client/desktop/widgets/confirm_dialog.h"

#include <QFileDialog>
#include <QSaveFile>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Charge;

PaymentsPage::PaymentsPage(AppContext &context, QWidget *parent)
    : ManagedPage(context, u"payments"_s, tr("Payments"), tr("What is due, what is late, and what was paid."),
                  {api::PropertyState::Tokenized}, tr("Rent is collected for a property once it is tokenized."), parent)
    , m_due(new KeyFigure(tr("Due")))
    , m_late(new KeyFigure(tr("Late")))
{
    new LiveRefresh(context, this, {QStringLiteral("me:notifications")}, [this] { m_model->reload(); });
    buildModel();
    auto *table = addTable("table", tr("Payments"), m_model,
                           {u"credit-card"_s,
                            tr("Nothing charged yet"),
                            tr("Rent stands here ten days before it is due, as soon as there is a lease."),
                            tr("Go to leases"),
                            {}});
    buildFilter();
    table->addFilter(m_filter);
    auto *figures = row(kSpace48);
    figures->addWidget(m_due);
    figures->addWidget(m_late);
    figures->addStretch();
    inner().addLayout(figures);
    inner().addWidget(table, 1);
    connect(m_model, &PagedTable::stateChanged, this, &PaymentsPage::showArrears);
    connect(table, &DataTable::activated, this,
            [this](const QModelIndex &index) { open(m_model->row(index.row()).id); });
    connect(table, &DataTable::emptyActionRequested, this, [this] { go(u"/manager/leases"_s); });
}

void PaymentsPage::buildModel()
{
    m_model = new PagedModel<Charge>(
        {
            timeColumn<Charge>(tr("Due on"), [](const Charge &one) { return one.dueOn; }),
            textColumn<Charge>(tr("Unit"), [](const Charge &one) { return one.unit; }),
            textColumn<Charge>(tr("What for"), [](const Charge &one) { return chargeWords(one); }),
            figureColumn<Charge>(tr("Amount"), [](const Charge &one) { return one.amountUsd; }),
            stateColumn<Charge>(tr("State"), StateOf::Charge, [](const Charge &one) { return toString(one.state); }),
            timeColumn<Charge>(tr("Paid"), [](const Charge &one) { return one.paidAt; }),
        },
        this);
    m_model->setId([](const Charge &one) { return one.id.text(); });
    m_model->setSource([this](const std::optional<QString> &cursor) { return page(cursor); });
}

void PaymentsPage::buildFilter()
{
    using enum api::ChargeState;
    m_filter = named(new QComboBox, "filter", tr("State"));
    m_filter->addItem(tr("All"), int(Unknown));
    for (const auto state : {Due, PaymentStarted, PaidUnsettled, Converted, Refunded, Disputed, Waived, Cancelled})
        m_filter->addItem(stateWords(StateOf::Charge, toString(state)).words, int(state));
    connect(m_filter, &QComboBox::currentIndexChanged, m_model, [this] { m_model->reload(); });
}

Task<api::Page<Charge>> PaymentsPage::page(const std::optional<QString> &cursor)
{
    api::ListChargesQuery query{.cursor = cursor};
    if (const auto state = api::ChargeState(m_filter->currentData().toInt()); state != api::ChargeState::Unknown)
        query.state = state;
    return api::listCharges(client(), property(), query);
}

/// Of what is in the table; more of it may be further down.
void PaymentsPage::showArrears()
{
    UsdCents due;
    UsdCents late;
    for (const Charge &charge : m_model->rows()) {
        if (charge.state != api::ChargeState::Due)
            continue;
        due.cents += charge.amountUsd.cents;
        if (charge.dueOn < QDate::currentDate())
            late.cents += charge.amountUsd.cents;
    }
    m_due->amount().setUsd(due);
    m_late->amount().setUsd(late);
    const QString note = m_model->hasMore() ? tr("of the charges loaded so far") : QString();
    m_due->setNote(note);
    m_late->setNote(note);
}

void PaymentsPage::open(const ChargeId &charge)
{
    follow(
        this, api::getCharge(client(), charge), [this](const api::ChargeHistory &history) { openHistory(history); },
        [this](const std::exception_ptr &failure) { tell(Tone::Danger, sentenceOf(failure)); });
}

void PaymentsPage::openHistory(const api::ChargeHistory &charge)
{
    auto *view = new ChargeHistoryView(charge);
    connect(view, &ChargeHistoryView::waiveRequested, this, [this, charge] { askToWaive(charge); });
    connect(view, &ChargeHistoryView::receiptRequested, this, [this, id = charge.id] { saveReceipt(id); });
    context().shell.openPanel(chargeWords(charge), view);
}

void PaymentsPage::askToWaive(const api::ChargeHistory &charge)
{
    ConfirmDialog::ask(
        this,
        {.title = tr("Waive %1?").arg(chargeWords(charge)),
         .consequence = tr("Nobody pays %1 any more. This cannot be taken back.").arg(format::usd(charge.amountUsd)),
         .confirm = tr("Waive"),
         .reasonLabel = tr("Reason, for the books")},
        [this, id = charge.id](const QString &reason) { waive(id, reason); });
}

void PaymentsPage::waive(const ChargeId &charge, const QString &reason)
{
    act(api::waiveCharge(client(), charge, {.reason = reason}), [this](const Charge &waived) {
        context().shell.closePanel();
        m_model->replace(waived);
        showArrears();
        tell(Tone::Positive, tr("Waived: %1.").arg(chargeWords(waived)));
    });
}

void PaymentsPage::saveReceipt(const ChargeId &charge)
{
    act(api::getReceipt(client(), charge), [this](const Download &file) {
        auto *dialog = new QFileDialog(this, tr("Save receipt"), file.fileName);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"pdf"_s);
        connect(dialog, &QFileDialog::fileSelected, this, [this, bytes = file.bytes](const QString &path) {
            QSaveFile saved(path);
            const bool isSaved =
                saved.open(QIODevice::WriteOnly) && saved.write(bytes) == bytes.size() && saved.commit();
            tell(isSaved ? Tone::Positive : Tone::Danger,
                 isSaved ? tr("Saved as %1.").arg(path) : tr("Could not be saved: %1").arg(saved.errorString()));
        });
        dialog->open();
    });
}

} // namespace freehold::desktop
