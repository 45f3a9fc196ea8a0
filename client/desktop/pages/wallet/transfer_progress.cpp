// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/transfer_progress.h"

#include "client/desktop/pages/wallet/amount_words.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/widgets/address_label.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QPointer>

namespace freehold::desktop {

namespace {

Tone toneOf(TransferProgress::Stage stage)
{
    using Stage = TransferProgress::Stage;
    switch (stage) {
    case Stage::Sending:
    case Stage::Waiting: return Tone::Info;
    case Stage::Unanswered: return Tone::Warning;
    case Stage::Done: return Tone::Positive;
    case Stage::Reverted:
    case Stage::Replaced:
    case Stage::Refused: return Tone::Danger;
    }
    return Tone::Info;
}

/// A node that has the same bytes already says so in an error.
bool isKnownAlready(const WalletError &error)
{
    const QString words = error.message.toLower();
    return words.contains("already known") || words.contains("already imported") || words.contains("known transaction");
}

} // namespace

TransferProgress::TransferProgress(std::shared_ptr<NodeAccess> node, SheetContext context, Sent sent, QWidget *parent)
    : QWidget(parent)
    , m_node(std::move(node))
    , m_context(std::move(context))
    , m_sent(std::move(sent))
    , m_notice(new Notice(Tone::Info))
    , m_again(button(tr("Send the same transaction again")))
{
    setObjectName("transferProgress");
    auto *layout = column(this, kSpace12);
    QLabel *title = text(m_sent.title, "section");
    title->setTextFormat(Qt::PlainText);
    layout->addWidget(title);
    m_notice->setObjectName("transferStage");
    layout->addWidget(m_notice);
    auto *label = new AddressLabel(AddressKind::Transaction);
    label->setObjectName("transferHash");
    label->setAddress(hash());
    layout->addWidget(label);
    m_again->setObjectName("transferAgain");
    m_again->setToolTip(tr("The same bytes count once, however often they are sent."));
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, [this] { detach(send(), "send again"); });
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addStretch();
}

void TransferProgress::start() { detach(send(), "send"); }

void TransferProgress::resume()
{
    enter(Stage::Waiting, tr("It is looked for in the blocks of the chain."));
    detach(follow(), "follow a transaction");
}

void TransferProgress::enter(Stage stage, const QString &words)
{
    m_stage = stage;
    m_notice->set(toneOf(stage), words);
    m_again->setVisible(stage == Stage::Unanswered);
}

Task<> TransferProgress::send()
{
    const QPointer<TransferProgress> self(this);
    const auto node = m_node;
    enter(Stage::Sending, tr("It is sent to the chain's node."));
    const auto sent = co_await node->reader().send(m_sent.transaction.serialize());
    if (!self)
        co_return;
    if (sent || isKnownAlready(sent.error()))
        enter(Stage::Waiting, tr("The node has it. It counts when it is in a block, which takes some seconds."));
    else if (m_mayBeThere) // its number may be used by itself: only a block tells
        enter(Stage::Unanswered,
              tr("It is not known yet whether the node had it before. It is looked for in the blocks of the chain. %1")
                  .arg(walletErrorText(sent.error())));
    else if (sent.error().code == WalletErrorCode::NodeUnreachable)
        enterUnanswered();
    else {
        enter(Stage::Refused, tr("Nothing was sent. %1").arg(walletErrorText(sent.error())));
        co_return;
    }
    if (!m_isFollowing)
        co_await follow();
}

void TransferProgress::enterUnanswered()
{
    m_mayBeThere = true;
    enter(Stage::Unanswered,
          tr("The node did not answer, so it is not known whether it has it. Do not sign another one: send the same "
             "again, or wait."));
}

/// Whatever the node answers meanwhile: only a block tells.
Task<> TransferProgress::follow()
{
    const QPointer<TransferProgress> self(this);
    const auto node = m_node;
    const QString wanted = hash();
    const evm::Address from = m_sent.from;
    m_isFollowing = true;
    while (self && m_stage != Stage::Refused) {
        // The count first: the receipt that is asked for afterwards is then never older than it.
        const auto count = co_await node->reader().minedCount(from);
        const auto receipt = co_await node->reader().receipt(wanted);
        if (!self)
            co_return;
        if (receipt && *receipt) {
            take(**receipt);
            co_return;
        }
        if (receipt && count && *count > m_sent.transaction.transaction.nonce) {
            enter(Stage::Replaced,
                  tr("Another transaction of this account took its place. This one never counts: nothing was sent."));
            Q_EMIT finished(m_stage);
            co_return;
        }
        co_await sleepFor(m_poll);
    }
    if (self)
        m_isFollowing = false;
}

void TransferProgress::take(const Receipt &receipt)
{
    const QString fee = heldText(heldThing(m_context, nativeCoin()), receipt.feeWei, m_context.locale);
    if (receipt.succeeded)
        enter(Stage::Done, tr("Done in block %1. Network fee: %2.").arg(receipt.blockNumber).arg(fee));
    else
        enter(Stage::Reverted,
              tr("The contract refused it in block %1. Nothing moved; the network fee of %2 is spent.")
                  .arg(receipt.blockNumber)
                  .arg(fee));
    Q_EMIT finished(m_stage);
}

} // namespace freehold::desktop
