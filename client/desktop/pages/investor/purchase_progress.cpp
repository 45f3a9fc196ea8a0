// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/purchase_progress.h"

#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/common/facts.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/theme.h"

namespace freehold::desktop {

namespace {

using State = api::PurchaseState;

struct Stage {
    QString state;
    Tone tone = Tone::Neutral;
    QString sentence;
};

Stage sentOrWaiting(const api::Purchase &purchase)
{
    if (purchase.waitingReason)
        return {PurchaseProgress::tr("Waiting"), Tone::Warning,
                PurchaseProgress::tr("It is not sent yet and goes on by itself: %1")
                    .arg(sentenceFor(*purchase.waitingReason, {}, *purchase.waitingReason))};
    if (purchase.transactionHash)
        return {PurchaseProgress::tr("On the chain"), Tone::Info,
                PurchaseProgress::tr("The transaction is sent. The shares arrive with its confirmation.")};
    return {
        PurchaseProgress::tr("Signed"), Tone::Info,
        PurchaseProgress::tr("Your signatures are checked; the purchase is about to be sent. You pay no network fee.")};
}

Stage failed(const api::Purchase &purchase)
{
    const QString reason = purchase.failureReason.value_or(QString());
    if (reason == u"cancelled")
        return {PurchaseProgress::tr("Cancelled"), Tone::Neutral,
                PurchaseProgress::tr("You took the purchase back. Nothing was paid.")};
    QString sentence =
        PurchaseProgress::tr("Nothing was paid. %1").arg(sentenceFor(reason, purchase.failureParams, reason));
    if (purchase.executableUntil)
        sentence += QStringLiteral(" ")
            + PurchaseProgress::tr("Until %1 it can still be carried out, by anybody and as you signed it, once the "
                                   "cause is gone; until then this wallet buys nothing else.")
                  .arg(format::dateTime(*purchase.executableUntil));
    return {PurchaseProgress::tr("Failed"), Tone::Danger, sentence};
}

Stage stageOf(const api::Purchase &purchase)
{
    switch (purchase.state) {
    case State::Requested:
        return {PurchaseProgress::tr("Not signed"), Tone::Neutral, PurchaseProgress::tr("It was not signed.")};
    case State::Submitted: return sentOrWaiting(purchase);
    case State::Confirmed:
        return {PurchaseProgress::tr("Arrived"), Tone::Positive,
                PurchaseProgress::tr("%1 are in your wallet.").arg(format::shares(purchase.shares))};
    case State::Failed: return failed(purchase);
    case State::Refunded:
        return {PurchaseProgress::tr("Refunded"), Tone::Neutral,
                PurchaseProgress::tr("The sale did not raise its minimum. %1 went back to your wallet.")
                    .arg(format::usdc(purchase.cost))};
    case State::Unknown: break;
    }
    return {PurchaseProgress::tr("Unknown"), Tone::Neutral,
            PurchaseProgress::tr("This server knows a state that this program does not. Look for an update.")};
}

} // namespace

PurchaseProgress::PurchaseProgress(QWidget *parent)
    : QFrame(parent)
    , m_facts(new Facts)
    , m_notice(new Notice)
    , m_problem(new Notice(Tone::Danger))
    , m_cancel(button(tr("Take it back")))
    , m_holdings(button(tr("See my holdings")))
{
    setObjectName(QStringLiteral("purchase-progress"));
    setRole(this, "card");
    m_notice->setObjectName(QStringLiteral("purchase-state"));
    m_problem->setObjectName(QStringLiteral("purchase-problem"));
    m_cancel->setObjectName(QStringLiteral("purchase-cancel"));
    m_holdings->setObjectName(QStringLiteral("purchase-holdings"));
    m_problem->clear();
    auto *layout = column(this, kSpace12, kSpace16);
    layout->addWidget(text(tr("Your purchase"), "section"));
    layout->addWidget(m_notice);
    layout->addWidget(m_facts);
    layout->addWidget(m_problem);
    auto *actions = row();
    actions->addWidget(m_cancel);
    actions->addWidget(m_holdings);
    actions->addStretch();
    layout->addLayout(actions);
    connect(m_cancel, &QPushButton::clicked, this, &PurchaseProgress::cancelRequested);
    connect(m_holdings, &QPushButton::clicked, this, &PurchaseProgress::holdingsRequested);
}

void PurchaseProgress::show(const api::Purchase &purchase)
{
    const Stage stage = stageOf(purchase);
    m_notice->set(stage.tone, stage.sentence);
    m_facts->clear();
    m_facts->addState(tr("State"), stage.state, stage.tone);
    m_facts->add(tr("Shares"), format::shares(purchase.shares));
    m_facts->add(tr("Cost"), format::usdc(purchase.cost));
    m_facts->addAddress(tr("Wallet"), purchase.wallet);
    if (purchase.transactionHash)
        m_facts->addAddress(tr("Transaction"), *purchase.transactionHash, AddressKind::Transaction);
    m_cancel->setVisible(purchase.state == State::Submitted && !purchase.transactionHash);
    m_holdings->setVisible(purchase.state == State::Confirmed);
    if (!isUnderWay(purchase))
        m_problem->clear();
}

void PurchaseProgress::setCancelling(bool isCancelling) { m_cancel->setEnabled(!isCancelling); }

void PurchaseProgress::setProblem(const QString &problem) { m_problem->set(Tone::Danger, problem); }

bool isUnderWay(const api::Purchase &purchase)
{
    return purchase.state == State::Submitted || (purchase.state == State::Failed && purchase.executableUntil);
}

} // namespace freehold::desktop
