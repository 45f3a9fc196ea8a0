// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_pool.h"

#include <QHash>

namespace freehold::blockchain {

/// Finds out which of two providers that contradict each other is wrong, and puts it into quarantine. Each judge function
/// returns when it was the other one; it throws provider_contradicted when it was the source, contradiction_gone when
/// they no longer contradict, providers_disagree while nobody can tell (after kPatience of these an alarm rings).
class Jury {
public:
    /// Two honest nodes may follow two branches for a block or two; only a contradiction that lasts is a lie.
    static constexpr int kPatience = 3;

    Jury(RpcPool &pool, ChainAlarms &alarms) : m_pool(pool), m_alarms(alarms) { }

    [[nodiscard]] Task<> judgeBlock(Provider &source, Provider &other, quint64 number);
    /// `log` is told by one of them and not by `denier`.
    [[nodiscard]] Task<> judgeLog(Provider &source, Provider &other, ChainLog log, Provider &denier);
    [[nodiscard]] Task<> judgeReceipt(Provider &source, Provider &other, evm::Hash32 transaction);

    /// There is no contradiction now.
    void allAgreed();
    [[nodiscard]] static bool isVerdict(const Error &error);
    /// The first of `logs` that `others` does not have in the same words.
    [[nodiscard]] static std::optional<ChainLog> missingIn(const std::vector<ChainLog> &others,
                                                           const std::vector<ChainLog> &logs);

private:
    using Version = std::optional<QByteArray>;
    [[nodiscard]] Task<QJsonObject> header(Provider *provider, quint64 number);
    [[nodiscard]] Task<Version> receiptVersion(Provider *provider, evm::Hash32 transaction);
    [[nodiscard]] Task<bool> receiptHas(Provider *provider, ChainLog log);
    [[nodiscard]] Task<bool> deniesAgreed(Provider *provider);
    /// How many of the remaining providers have this block.
    [[nodiscard]] Task<int> supporters(Provider *source, Provider *other, BlockRef block);
    void convict(const Provider &source, Provider &guilty, const QString &reason);
    [[noreturn]] void giveUp(const Provider &source, const Provider &other, const QString &about);
    [[nodiscard]] bool isPatient(const Provider &other);

    RpcPool &m_pool;
    ChainAlarms &m_alarms;
    QHash<const Provider *, int> m_disagreements; ///< in a row
};

} // namespace freehold::blockchain
