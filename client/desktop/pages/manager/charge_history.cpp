// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/charge_history.h"

#include "client/desktop/models/state_words.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(api::ChargeState state) { return stateWords(StateOf::Charge, toString(state)).words; }

} // namespace

ChargeHistoryView::ChargeHistoryView(const api::ChargeHistory &charge, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"charge-history"_s);
    auto *layout = column(this, kSpace12);
    layout->addWidget(text(format::usd(charge.amountUsd), "title"));
    layout->addWidget(text(tr("Due on %1").arg(format::date(charge.dueOn)), "muted"));
    layout->addWidget(new StatusPill(wordsOf(charge.state), stateWords(StateOf::Charge, toString(charge.state)).tone));
    if (charge.failure)
        layout->addWidget(text(tr("The last try to pay failed: %1").arg(*charge.failure)));
    if (charge.refundedUsd.cents > 0)
        layout->addWidget(text(tr("Refunded: %1").arg(format::usd(charge.refundedUsd))));
    layout->addWidget(line());
    for (const api::ChargeStep &step : charge.steps) {
        layout->addWidget(text(u"%1 · %2"_s.arg(format::dateTime(step.at), wordsOf(step.state))));
        if (step.reason)
            layout->addWidget(text(*step.reason, "muted"));
    }
    layout->addStretch();
    if (charge.paidAt) {
        auto *receipt = button(tr("Save receipt"), "", u"file-down"_s);
        receipt->setObjectName(u"charge-receipt"_s);
        layout->addWidget(receipt);
        connect(receipt, &QPushButton::clicked, this, &ChargeHistoryView::receiptRequested);
    }
    if (charge.state == api::ChargeState::Due) {
        auto *waive = button(tr("Waive"), "danger");
        waive->setObjectName(u"charge-waive"_s);
        layout->addWidget(waive);
        connect(waive, &QPushButton::clicked, this, &ChargeHistoryView::waiveRequested);
    }
}

} // namespace freehold::desktop
