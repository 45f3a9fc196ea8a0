// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/leases_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/manager/charge_form.h"
#include "client/desktop/pages/manager/lease_form.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Lease;

LeasesPage::LeasesPage(AppContext &context, QWidget *parent)
    : ManagedPage(context, u"leases"_s, tr("Leases"), tr("Who rents what, and on which terms."),
                  {api::PropertyState::Tokenized}, tr("Rent is collected for a property once it is tokenized."), parent)
    , m_acts(row(kSpace8))
{
    m_model = new PagedModel<Lease>(
        {
            textColumn<Lease>(tr("Unit"), [](const Lease &one) { return one.unit; }),
            textColumn<Lease>(tr("Tenant"), [](const Lease &one) { return one.tenantName; }),
            timeColumn<Lease>(tr("From"), [](const Lease &one) { return one.startsOn; }),
            timeColumn<Lease>(tr("Until"), [](const Lease &one) { return one.endsOn; }),
            figureColumn<Lease>(tr("Rent a month"), [](const Lease &one) { return one.rentUsd; }),
        },
        this);
    m_model->setId([](const Lease &one) { return one.id.text(); });
    m_model->setSource([this](const std::optional<QString> &cursor) {
        return api::listLeases(client(), property(), {.cursor = cursor});
    });
    m_table = addTable("table", tr("Leases"), m_model,
                       {u"door-open"_s,
                        tr("No lease yet"),
                        tr("Make a lease, and its tenant gets a mail with the link to pay."),
                        tr("Make lease"),
                        {}});
    m_acts->addStretch();
    addAct("charge", tr("Charge something else"), &LeasesPage::charge);
    addAct("end", tr("End lease"), &LeasesPage::end);
    addAct("change", tr("Change"), &LeasesPage::change);
    inner().addWidget(m_table, 1);
    inner().addLayout(m_acts);
    auto *add = header().setPrimaryAction(tr("Make lease"), u"plus"_s);
    add->setObjectName(partName("add"));
    connect(add, &QPushButton::clicked, this, &LeasesPage::make);
    connect(m_table, &DataTable::emptyActionRequested, this, &LeasesPage::make);
    connect(m_table, &DataTable::activated, this,
            [this](const QModelIndex &index) { change(m_model->row(index.row())); });
}

QPushButton *LeasesPage::addAct(const char *part, const QString &words, void (LeasesPage::*act)(const Lease &))
{
    auto *made = makeButton(part, words);
    made->setEnabled(false);
    m_acts->addWidget(made);
    connect(m_table, &DataTable::currentChanged, made,
            [made](const QModelIndex &index) { made->setEnabled(index.isValid()); });
    connect(made, &QPushButton::clicked, this, [this, act] {
        if (const auto lease = chosen())
            (this->*act)(*lease);
    });
    return made;
}

std::optional<Lease> LeasesPage::chosen() const
{
    const QModelIndex at = m_table->current();
    return at.isValid() ? std::optional(m_model->row(at.row())) : std::nullopt;
}

void LeasesPage::make()
{
    if (property().isNull())
        return;
    openForm(
        tr("Make lease"), new LeaseForm,
        [this](LeaseForm *form) {
            const auto request = form->request();
            return api::createLease(client(), property(), request, {.intent = form->intentFor(request.toJson())});
        },
        [this](const Lease &lease) {
            m_model->reload();
            tell(Tone::Positive, tr("%1 is invited by mail.").arg(lease.tenantName));
        });
}

void LeasesPage::change(const Lease &lease)
{
    openForm(
        tr("Change lease"), new LeaseForm(lease),
        [this, id = lease.id](LeaseForm *form) { return api::editLease(client(), id, form->request()); },
        [this](const Lease &changed) {
            m_model->replace(changed);
            tell(Tone::Positive, tr("The lease of %1 is changed.").arg(changed.tenantName));
        });
}

void LeasesPage::end(const Lease &lease)
{
    openForm(
        tr("End the lease of %1").arg(lease.tenantName), new EndLeaseForm(lease),
        [this, id = lease.id](EndLeaseForm *form) {
            const auto request = form->request();
            return api::terminateLease(client(), id, request, {.intent = form->intentFor(request.toJson())});
        },
        [this](const Lease &ended) {
            m_model->replace(ended);
            tell(Tone::Positive,
                 tr("The lease of %1 ends on %2.").arg(ended.tenantName, format::date(ended.endsOn.value_or(QDate()))));
        });
}

void LeasesPage::charge(const Lease &lease)
{
    openForm(
        tr("Charge %1").arg(lease.tenantName), new ChargeForm(ChargeForm::Of::Lease),
        [this, id = lease.id](ChargeForm *form) {
            const auto request = form->chargeRequest();
            return api::addCharge(client(), id, request, {.intent = form->intentFor(request.toJson())});
        },
        [this](const api::Charge &charge) {
            tell(Tone::Positive, tr("Charged: %1, %2.").arg(charge.description, format::usd(charge.amountUsd)));
        });
}

} // namespace freehold::desktop
