// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_alarms.h"
#include "server/modules/blockchain/blockchain_log_store.h"
#include "server/modules/blockchain/blockchain_provider.h"

#include <memory>

namespace freehold::blockchain {

struct BlockchainConfig;

/// The nodes we may ask, best first by head, failures and speed. As an Rpc it answers each question from one of them and
/// goes on to the next when one does not answer; whoever asks several questions that belong together opens a Session.
class RpcPool final : public Rpc {
public:
    /// So many blocks behind the others, a provider is asked only when no other is left.
    static constexpr quint64 kMaxLagBlocks = 3;

    RpcPool(HttpClient &http, const BlockchainConfig &config, ChainAlarms &alarms);

    [[nodiscard]] Task<std::vector<RpcResult>> batch(std::vector<RpcCall> calls) override;
    /// The same by Provider::batchAside.
    [[nodiscard]] Task<std::vector<RpcResult>> batchAside(std::vector<RpcCall> calls);

    /// Those that are asked now, best first; `preferred` stays first unless another is much better.
    [[nodiscard]] std::vector<Provider *> ranked(const Provider *preferred = nullptr) const;
    /// The first of these; throws chain_unreachable when there is none.
    [[nodiscard]] Provider &best(const Provider *preferred = nullptr) const;
    [[nodiscard]] std::size_t size() const { return m_providers.size(); }

    /// Looks at every provider that is asked, and tries those whose pause is over.
    [[nodiscard]] Task<> probe();
    /// Takes a provider that contradicted out of use. Not the only one: then the alarm has to do.
    void quarantine(Provider &provider, const QString &reason);

    /// A block that enough providers agreed upon: what one of them may not deny later.
    void rememberAgreed(const BlockRef &block) { m_agreed = block; }
    [[nodiscard]] const std::optional<BlockRef> &agreed() const { return m_agreed; }

    /// The highest head among those that are asked.
    [[nodiscard]] std::optional<quint64> head() const;
    [[nodiscard]] std::vector<ProviderHealth> health() const;

private:
    using Ask = Task<std::vector<RpcResult>> (Provider::*)(std::vector<RpcCall>);
    [[nodiscard]] Task<std::vector<RpcResult>> firstAnswer(Ask ask, std::vector<RpcCall> calls);
    [[nodiscard]] static Task<> probeOne(RpcPool *self, Provider *provider);
    void watchHead(Provider &provider, std::optional<quint64> before, quint64 now);
    [[nodiscard]] bool isBehind(const Provider &provider, quint64 reference) const;
    [[nodiscard]] quint64 referenceHead() const;
    void ringForStates();
    void ringFor(const Provider &provider, std::optional<quint64> highest);

    HttpClient m_asideHttp; ///< its connections are no others'
    std::vector<std::unique_ptr<Provider>> m_providers;
    ChainAlarms &m_alarms;
    std::size_t m_quorum;
    std::optional<BlockRef> m_agreed;
};

/// A logical read: every question goes to one provider, until next() chooses again.
class Session final : public Rpc {
public:
    explicit Session(const RpcPool &pool) : m_pool(pool) { }
    /// Before each logical read. Throws chain_unreachable when nobody is asked now.
    void next() { m_provider = &m_pool.best(m_provider); }
    /// The next read asks another provider, if there is one.
    void turnAway();
    [[nodiscard]] Provider &provider() const { return *m_provider; }
    [[nodiscard]] Task<std::vector<RpcResult>> batch(std::vector<RpcCall> calls) override
    {
        return m_provider->batch(std::move(calls));
    }

private:
    const RpcPool &m_pool;
    Provider *m_provider = nullptr;
};

} // namespace freehold::blockchain
