// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

inline const QString kRefundPurpose = QStringLiteral("sale_refund");

/// Gives the buyers of failed sales their money back, a page of them at a time. What is to be done is read from what the
/// chain has logged, so a crash anywhere loses nothing and pays nobody twice: a page's transaction has a name of its own, and
/// the contract pays each buyer once.
class SaleRefunds {
public:
    static constexpr int kBuyersPerPage = 50;

    SaleRefunds(Core &core, blockchain::BlockchainModule &blockchain, int everySeconds);
    void start() { m_sweeps.start(); }
    [[nodiscard]] Task<> stop() { return m_sweeps.stop(); }

    /// One turn: the next page of every failed sale.
    [[nodiscard]] Task<> sweep();

private:
    struct Page {
        evm::Address token;
        std::vector<evm::Address> buyers;
        qint64 before = 0; ///< refunds that were seen before this page
    };
    [[nodiscard]] std::vector<Page> duePages(Sql &sql) const;
    [[nodiscard]] bool hasRefundedNobody(Sql &sql, const blockchain::ChainTransaction &sent) const;
    void send(Sql &sql, const Page &page);

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
    Repeating m_sweeps;
};

} // namespace freehold::token
