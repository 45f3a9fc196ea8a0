// SPDX-License-Identifier: GPL-3.0-or-later
// What sending asks of the chain: whether it would be let through, nonce and fees, and the signature in between.
#include "client/desktop/pages/wallet/amount_words.h"
#include "client/desktop/pages/wallet/send_panel.h"
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QPointer>
#include <QStackedWidget>

namespace freehold::desktop {

namespace {

QString abiOf(const TransferAsset &asset)
{
    return asset.role == ContractRole::Usdc ? QStringLiteral("TestUsdc") : QStringLiteral("PropertyToken");
}

/// What the contract would say to it now.
Task<Outcome<Simulation>> trial(std::shared_ptr<NodeAccess> node, TransferDraft draft, TransferCheck check)
{
    const auto answer = co_await node->reader().simulate(draft.from, transferOf(draft, check), abiOf(draft.asset));
    co_return answer;
}

} // namespace

Task<> SendPanel::tryOut()
{
    const QPointer<SendPanel> self(this);
    const TransferDraft tried = draft();
    const TransferCheck check = checkTransfer(tried, m_assets.context);
    if (!check.canSend())
        co_return;
    m_trialLabel->setText(tr("The contract is asked whether it would let this through …"));
    const auto answer = co_await trial(m_assets.node, tried, check);
    if (!self || keyOf(draft()) != keyOf(tried))
        co_return;
    if (!answer) {
        m_trialLabel->setText(walletErrorText(answer.error()));
        co_return;
    }
    m_trial = {.key = keyOf(tried),
               .isAllowed = answer->succeeds,
               .words = answer->succeeds ? tr("The contract would let this through now.")
                                         : refusalText(answer->reason, answer->revert)};
    m_trialLabel->setText(m_trial.words);
    refresh();
}

/// The transaction is made of what is on the form now; what the sheet shows is what is signed.
Task<> SendPanel::review()
{
    const QPointer<SendPanel> self(this);
    const TransferDraft wanted = draft();
    const TransferCheck check = checkTransfer(wanted, m_assets.context);
    if (!check.canSend())
        co_return;
    const auto node = m_assets.node;
    m_problem->clear();
    setBusy(true);
    QString problem;
    std::optional<evm::Transaction> ready;
    const auto would = co_await trial(node, wanted, check);
    if (!would)
        problem = walletErrorText(would.error());
    else if (!would->succeeds)
        problem = refusalText(would->reason, would->revert);
    else if (const auto prepared = co_await node->reader().prepare(wanted.from, transferOf(wanted, check)); prepared)
        ready = *prepared;
    else
        problem = tr("It could not be prepared. %1").arg(walletErrorText(prepared.error()));
    if (!self)
        co_return;
    if (ready)
        problem = feeProblem(*ready);
    std::optional<Signed> outcome;
    if (problem.isEmpty()) {
        SheetContext context = m_assets.context;
        context.now = QDateTime::currentDateTimeUtc();
        SigningRequest request{.signer = wanted.from, .payload = *ready, .serverSummary = {}};
        outcome = co_await SignDialog::ask(&m_context.wallet, std::move(request), std::move(context), this);
        if (!self)
            co_return;
    }
    setBusy(false);
    if (!problem.isEmpty())
        m_problem->set(Tone::Danger, problem);
    if (outcome)
        sent({*ready, outcome->signature},
             tr("%1 to %2")
                 .arg(heldText(heldThing(m_assets.context, wanted.asset.token), *check.amount, m_assets.context.locale),
                      m_assets.context.nameOf(*check.receiver).isEmpty() ? check.receiver->toChecksum()
                                                                         : m_assets.context.nameOf(*check.receiver)));
}

QString SendPanel::feeProblem(const evm::Transaction &transaction) const
{
    const evm::U256 most = transaction.maxFeePerGasWei.checkedMultiply(transaction.gasLimit).value_or(evm::U256::max());
    if (most <= m_balances.coin)
        return {};
    const HeldThing coin = heldThing(m_assets.context, nativeCoin());
    return tr("The network fee is paid in %1: up to %2 are needed, and the account has %3.")
        .arg(coin.name, heldText(coin, most, m_assets.context.locale),
             heldText(coin, m_balances.coin, m_assets.context.locale));
}

void SendPanel::sent(evm::SignedTransaction transaction, const QString &title)
{
    const TransferProgress::Sent sent{m_balances.account, std::move(transaction), title};
    Q_EMIT signedOff(sent);
    m_progress = new TransferProgress(m_assets.node, m_assets.context, sent);
    connect(m_progress, &TransferProgress::finished, this, &SendPanel::finished);
    m_stack->addWidget(m_progress);
    m_stack->setCurrentWidget(m_progress);
    m_progress->start();
}

} // namespace freehold::desktop
