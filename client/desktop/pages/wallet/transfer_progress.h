// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/wallet/wallet_assets.h"

#include <QWidget>

#include <chrono>

class QLabel;
class QPushButton;

namespace freehold::desktop {

class AddressLabel;
class Notice;

/// A signed transaction on its way: sent, in a block, or not. It is followed until its number is used, by it or by another.
class TransferProgress : public QWidget {
    Q_OBJECT
public:
    enum class Stage {
        Sending,
        Unanswered, ///< the node did not answer: it may have it or not
        Waiting,    ///< the node has it
        Done,
        Reverted, ///< in a block, without effect
        Replaced, ///< another transaction has its number: this one never counts
        Refused,  ///< the node would not have it
    };
    Q_ENUM(Stage)

    static constexpr std::chrono::milliseconds kPoll{2'000};

    struct Sent {
        evm::Address from;
        evm::SignedTransaction transaction;
        QString title; ///< "Send 20.00 USDC to Maria"
    };

    TransferProgress(std::shared_ptr<NodeAccess> node, SheetContext context, Sent sent, QWidget *parent = nullptr);

    void start();
    /// Goes on following one that was sent before.
    void resume();
    [[nodiscard]] Stage stage() const { return m_stage; }
    void setPoll(std::chrono::milliseconds poll) { m_poll = poll; }

Q_SIGNALS:
    /// Done, Reverted or Replaced.
    void finished(freehold::desktop::TransferProgress::Stage stage);

private:
    [[nodiscard]] Task<> send();
    [[nodiscard]] Task<> follow();
    void enter(Stage stage, const QString &words);
    void enterUnanswered();
    void take(const Receipt &receipt);
    [[nodiscard]] QString hash() const { return m_sent.transaction.hash().toHex(); }

    std::shared_ptr<NodeAccess> m_node;
    SheetContext m_context;
    Sent m_sent;
    Stage m_stage = Stage::Sending;
    std::chrono::milliseconds m_poll = kPoll;
    bool m_isFollowing = false;
    bool m_mayBeThere = false; ///< a node may have got it without saying so
    Notice *m_notice;
    QPushButton *m_again;
};

} // namespace freehold::desktop
