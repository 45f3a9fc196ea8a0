// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_books.h"

#include "server/modules/dividend/dividend_contracts.h"
#include "server/modules/dividend/dividend_debt_store.h"
#include "server/modules/token/token.h"

namespace freehold::dividend {

Task<BooksView> DividendBooks::compare(Actor actor, PropertyId property)
{
    struct Tables {
        Books books;
        evm::Address token;
        quint64 block = 0;
    };
    const Tables tables = co_await m_core.database.read([=, this](Sql &sql) {
        m_access.requireSeen(sql, actor, property);
        const auto token = m_modules.token.findToken(sql, property);
        if (!token)
            throw notFound("token");
        std::vector<CountedDistribution> counted;
        for (const Distribution &distribution : DistributionStore::ofToken(sql, token->address))
            counted.push_back({distribution, PaymentStore::sumsOf(sql, distribution.id)});
        return Tables{booksOf(counted, ReleaseStore::total(sql, token->address)), token->address,
                      m_modules.blockchain.readBlock(sql)};
    });
    namespace distributor_abi = contracts::dividend_distributor;
    const std::vector<QByteArray> answers =
        co_await m_modules.blockchain.reads().callsAt(tables.block,
                                                      {{.to = distributorOf(m_modules.blockchain.contracts()),
                                                        .data = distributor_abi::encodeBooksOf(tables.token)}});
    const auto books = distributor_abi::decodeBooksOfResult(answers.at(0));
    if (!books)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("bad_chain_answer"),
                    "The chain's answer cannot be read.");
    const Books chain = booksOf(*books);
    co_return BooksView{.tables = tables.books,
                        .chain = chain,
                        .block = tables.block,
                        .differences = differencesOf(tables.books, chain)};
}

} // namespace freehold::dividend
