// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/sale_refunds.h"

#include "generated/contracts/primary_sale.h"
#include "server/core/log/log.h"
#include "server/modules/token/rest.h"
#include "server/modules/token/sale_event_store.h"
#include "server/modules/token/sale_on_chain.h"
#include "server/modules/token/sale_state.h"

#include <chrono>

namespace freehold::token {

namespace {

namespace sale_abi = contracts::primary_sale;

} // namespace

SaleRefunds::SaleRefunds(Core &core, blockchain::BlockchainModule &blockchain, int everySeconds)
    : m_core(core)
    , m_blockchain(blockchain)
    , m_sweeps(std::chrono::seconds(everySeconds), [this] { return sweep(); }, "token.refunds")
{
}

Task<> SaleRefunds::sweep()
{
    const auto pages = co_await m_core.database.read([this](Sql &sql) { return duePages(sql); });
    for (const Page &page : pages)
        if (co_await hasFailedOnChain(m_blockchain, page.token))
            co_await m_core.database.write([=, this](Sql &sql) { send(sql, page); });
}

std::vector<SaleRefunds::Page> SaleRefunds::duePages(Sql &sql) const
{
    std::vector<Page> pages;
    for (const PropertyToken &token : TokenStore::all(sql)) {
        if (saleStateOf(token, m_core.clock.now()) != SaleState::Failed)
            continue;
        Page page{.token = token.address,
                  .buyers = SaleEventStore::unrefunded(sql, token.address),
                  .before = SaleEventStore::refunds(sql, token.address)};
        if (page.buyers.size() > kBuyersPerPage)
            page.buyers.resize(kBuyersPerPage);
        if (!page.buyers.empty())
            pages.push_back(std::move(page));
    }
    return pages;
}

/// Of a page's transaction whose name still counts the refunds that there are: once its block's logs are all here, none of them
/// was of it. The contract passes over whoever's money went another way before it was mined.
bool SaleRefunds::hasRefundedNobody(Sql &sql, const blockchain::ChainTransaction &sent) const
{
    return sent.state == ChainTransactionState::Confirmed && sent.blockNumber
        && m_blockchain.readBlock(sql) >= *sent.blockNumber;
}

/// Nothing while this page's transaction is under way; another attempt, after a rest, when it came to nothing.
void SaleRefunds::send(Sql &sql, const Page &page)
{
    if (SaleEventStore::refunds(sql, page.token) != page.before)
        return; // some came while the chain was asked
    for (int attempt = 1;; ++attempt) {
        const QString reference = QStringLiteral("%1:%2:%3").arg(page.token.toChecksum()).arg(page.before).arg(attempt);
        const auto sent = m_blockchain.findTransaction(sql, kRefundPurpose, reference);
        if (!sent) {
            m_blockchain.enqueue(sql,
                                 {.purpose = kRefundPurpose,
                                  .reference = reference,
                                  .to = m_blockchain.contracts().primarySale,
                                  .data = sale_abi::encodeRefundMany(page.token, page.buyers)});
            return;
        }
        const bool rests = m_core.clock.now() < sent->createdAt.plusMs(restAfterMs(attempt));
        if (!(isOver(sent->state) || hasRefundedNobody(sql, *sent)) || rests)
            return;
        log::error("refund_failed",
                   {{QStringLiteral("reference"), reference},
                    {QStringLiteral("reason"), sent->failureReason.value_or(QString())}});
    }
}

} // namespace freehold::token
