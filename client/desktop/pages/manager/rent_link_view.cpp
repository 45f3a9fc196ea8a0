// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/rent_link_view.h"

#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/qr_code.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLineEdit>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

QString rentLinkWords(const api::PaymentLink &link)
{
    return link.charge ? link.charge->description : QCoreApplication::translate("RentLink", "Rent of the lease");
}

RentLinkView::RentLinkView(const api::PaymentLink &link, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"rent-link"_s);
    auto *layout = column(this, kSpace12);
    layout->addWidget(text(u"%1 · %2"_s.arg(link.unit, rentLinkWords(link))));
    if (link.charge)
        layout->addWidget(text(format::usd(link.charge->amountUsd), "title"));
    if (link.revokedAt)
        layout->addWidget(text(tr("Withdrawn on %1. It leads nowhere.").arg(format::dateTime(*link.revokedAt))));
    else if (link.url)
        addAddress(link);
    auto *reissue = button(tr("Give it a new address"));
    reissue->setObjectName(u"rent-link-reissue"_s);
    layout->addWidget(reissue);
    connect(reissue, &QPushButton::clicked, this, &RentLinkView::reissueRequested);
    if (!link.revokedAt) {
        auto *revoke = button(tr("Withdraw link"), "danger");
        revoke->setObjectName(u"rent-link-revoke"_s);
        layout->addWidget(revoke);
        connect(revoke, &QPushButton::clicked, this, &RentLinkView::revokeRequested);
    }
    layout->addStretch();
}

void RentLinkView::addAddress(const api::PaymentLink &link)
{
    auto *code = new QrCode;
    code->setObjectName(u"rent-link-code"_s);
    code->setText(*link.url, tr("Address to pay %1").arg(rentLinkWords(link)));
    auto *address = new QLineEdit(*link.url);
    address->setObjectName(u"rent-link-address"_s);
    address->setAccessibleName(tr("Address"));
    address->setReadOnly(true);
    address->setCursorPosition(0);
    auto *copy = button(tr("Copy address"), "primary", u"copy"_s);
    copy->setObjectName(u"rent-link-copy"_s);
    layout()->addWidget(code);
    layout()->addWidget(address);
    layout()->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, [this, url = *link.url] {
        QGuiApplication::clipboard()->setText(url);
        Q_EMIT copied();
    });
}

} // namespace freehold::desktop
