// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/tenant/receipts_page.h"

#include "client/desktop/pages/tenant/charge_columns.h"

#include <QFileDialog>
#include <QSaveFile>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::TenantCharge;

ReceiptsPage::ReceiptsPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"receipts"_s, tr("Receipts"), tr("For every payment, as a PDF."), parent)
    , m_choose([this](const QString &name) {
        return QFileDialog::getSaveFileName(this, tr("Save receipt"), name, tr("PDF (*.pdf)"));
    })
    , m_model(new PagedModel<TenantCharge>(chargeColumns(), this))
{
    m_model->setId([](const TenantCharge &one) { return one.id.text(); });
    m_model->setSource([this](const auto &cursor) {
        return api::listMyCharges(client(), {.part = api::ListMyChargesPart::History, .cursor = cursor, .limit = {}});
    });
    auto *table = addTable(
        "table", tr("Receipts"), m_model,
        {u"receipt"_s, tr("No receipts yet"), tr("After your first payment its receipt stands here."), {}, {}});
    auto *saveChosen = named(header().setPrimaryAction(tr("Save receipt")), "save", tr("Save receipt"));
    saveChosen->setEnabled(false);
    content().addWidget(table, 1);
    connect(table, &DataTable::currentChanged, this, [this, saveChosen](const QModelIndex &index) {
        saveChosen->setEnabled(index.isValid() && m_model->row(index.row()).paidAt);
    });
    connect(saveChosen, &QPushButton::clicked, this, [this, table] {
        if (const QModelIndex index = table->current(); index.isValid())
            save(m_model->row(index.row()));
    });
}

void ReceiptsPage::enter(const RouteArguments &)
{
    outcome().clear();
    m_model->reload();
}

void ReceiptsPage::save(const TenantCharge &charge)
{
    act(api::getReceipt(client(), charge.id), [this, id = charge.id](const Download &file) {
        const QString path = m_choose(file.fileName.isEmpty() ? id.text() + u".pdf"_s : file.fileName);
        if (!path.isEmpty())
            write(path, file.bytes);
    });
}

void ReceiptsPage::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        tell(Tone::Positive, tr("Saved to %1.").arg(path));
    else
        tell(Tone::Danger, tr("%1 could not be written: %2").arg(path, file.errorString()));
}

} // namespace freehold::desktop
