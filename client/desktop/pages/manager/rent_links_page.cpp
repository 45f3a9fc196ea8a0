// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/rent_links_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/manager/charge_form.h"
#include "client/desktop/pages/manager/rent_link_view.h"
#include "client/desktop/widgets/confirm_dialog.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::PaymentLink;

RentLinksPage::RentLinksPage(AppContext &context, QWidget *parent)
    : ManagedPage(context, u"rent-links"_s, tr("Rent links"),
                  tr("Whoever has a link can pay by it, without an account."), {api::PropertyState::Tokenized},
                  tr("Rent is collected for a property once it is tokenized."), parent)
{
    m_model = new PagedModel<PaymentLink>(
        {
            textColumn<PaymentLink>(tr("Unit"), [](const PaymentLink &one) { return one.unit; }),
            textColumn<PaymentLink>(tr("What for"), [](const PaymentLink &one) { return rentLinkWords(one); }),
            figureColumn<PaymentLink>(
                tr("Amount"),
                [](const PaymentLink &one) {
                    return QVariant(one.charge ? format::usd(one.charge->amountUsd) : u"—"_s);
                },
                [](const PaymentLink &one) { return QVariant(one.charge ? one.charge->amountUsd.cents : 0); }),
            textColumn<PaymentLink>(
                tr("State"), [](const PaymentLink &one) { return one.revokedAt ? tr("Withdrawn") : tr("Open"); }),
            timeColumn<PaymentLink>(tr("Made"), [](const PaymentLink &one) { return one.createdAt; }),
        },
        this);
    m_model->setId([](const PaymentLink &one) { return one.id.text(); });
    m_model->setSource([this](const std::optional<QString> &cursor) {
        return api::listPaymentLinks(client(), property(), {.cursor = cursor});
    });
    auto *table = addTable("table", tr("Rent links"), m_model,
                           {u"link"_s,
                            tr("No link yet"),
                            tr("Every lease has a link of its own; here you can make one for a single payment."),
                            tr("Make link"),
                            {}});
    inner().addWidget(table, 1);
    auto *add = header().setPrimaryAction(tr("Make link"), u"plus"_s);
    add->setObjectName(partName("add"));
    connect(add, &QPushButton::clicked, this, &RentLinksPage::make);
    connect(table, &DataTable::emptyActionRequested, this, &RentLinksPage::make);
    connect(table, &DataTable::activated, this, [this](const QModelIndex &index) { open(m_model->row(index.row())); });
}

void RentLinksPage::make()
{
    if (property().isNull())
        return;
    openForm(
        tr("Make link"), new ChargeForm(ChargeForm::Of::Link),
        [this](ChargeForm *form) {
            const auto request = form->linkRequest();
            return api::createPaymentLink(client(), property(), request, {.intent = form->intentFor(request.toJson())});
        },
        [this](const PaymentLink &link) {
            m_model->reload();
            open(link);
        });
}

void RentLinksPage::open(const PaymentLink &link)
{
    auto *view = new RentLinkView(link);
    connect(view, &RentLinkView::copied, this, [this] { context().shell.toast(tr("Address copied")); });
    connect(view, &RentLinkView::reissueRequested, this, [this, link] { askToReissue(link); });
    connect(view, &RentLinkView::revokeRequested, this, [this, link] { askToRevoke(link); });
    context().shell.openPanel(tr("Rent link"), view);
}

void RentLinksPage::askToReissue(const PaymentLink &link)
{
    ConfirmDialog::ask(this,
                       {.title = tr("Give the link of %1 a new address?").arg(link.unit),
                        .consequence = tr("The old address leads nowhere from then on, also where it is printed."),
                        .confirm = tr("New address")},
                       [this, id = link.id](const QString &) { reissue(id); });
}

void RentLinksPage::reissue(const PaymentLinkId &link)
{
    act(api::reissuePaymentLink(client(), link), [this](const PaymentLink &made) {
        m_model->replace(made);
        open(made);
        tell(Tone::Positive, tr("The link has a new address."));
    });
}

void RentLinksPage::askToRevoke(const PaymentLink &link)
{
    ConfirmDialog::ask(this,
                       {.title = tr("Withdraw the link of %1?").arg(link.unit),
                        .consequence = tr("Nobody can pay by it any more. What was paid stays."),
                        .confirm = tr("Withdraw link")},
                       [this, id = link.id](const QString &) { revoke(id); });
}

void RentLinksPage::revoke(const PaymentLinkId &link)
{
    act(api::revokePaymentLink(client(), link), [this] {
        context().shell.closePanel();
        m_model->reload();
        tell(Tone::Positive, tr("The link is withdrawn."));
    });
}

} // namespace freehold::desktop
