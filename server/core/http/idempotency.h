// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/http/request.h"
#include "server/core/http/response.h"

#include <QHash>
#include <QThreadPool>

#include <optional>

namespace freehold {

class Clock;
class Database;
class Random;
class Sealing;
struct SealedColumn;

/// Makes a repeated POST harmless: the first answer to a key is stored and given again. An attempt that failed on our side
/// (5xx) is forgotten, so that it can be tried again. One left behind by a process that died is taken over after ten seconds, unless
/// it had its effect: then the answer is lost, which the client is told, and nothing happens twice. Answers are kept sealed.
class Idempotency {
public:
    Idempotency(Database &database, const Clock &clock, Random &random, const Sealing &sealing);

    struct Claim {
        QString caller;
        QString key;
        QString fingerprint;
        QString attempt;
        bool isStreamed = false;
        std::optional<QByteArray> bodyHash; ///< of a streamed body, once it was read whole
        std::optional<Response> replay;     ///< the stored answer; nothing when the request is to run
    };
    /// Throws Conflict (idempotency_key_reused, idempotency_in_progress, idempotency_answer_lost) or InvalidRequest
    /// (idempotency_key_malformed).
    [[nodiscard]] Task<Claim> claim(Request request);
    /// To be written with the effect of a claim that runs.
    [[nodiscard]] static EffectMark effectOf(const Claim &claim);
    /// Stores the answer of a claim that ran. Does not throw: the effect has happened, so the answer must go out.
    [[nodiscard]] Task<> settle(Claim claim, Response response);
    /// Where the kept bodies stand.
    [[nodiscard]] static SealedColumn sealedColumn();

private:
    /// Without the fingerprint, which can take long.
    [[nodiscard]] Claim newClaim(const Request &request) const;
    [[nodiscard]] Task<QString> fingerprintOf(Request request);
    struct Replay {
        Response response;
        QString fingerprint;
    };
    [[nodiscard]] static Task<> requireSameBody(Request request, QString head, QString stored);
    [[nodiscard]] Task<std::optional<Replay>> claimRow(Claim claim);
    [[nodiscard]] QByteArray opened(const Claim &claim, const std::optional<QByteArray> &sealed) const;

    Database &m_database;
    const Clock &m_clock;
    Random &m_random;
    const Sealing &m_sealing;
    /// In this process: (caller, key) -> fingerprint; empty while that is being computed.
    QHash<std::pair<QString, QString>, QString> m_running;
    qint64 m_nextPurgeMs = 0;
    QThreadPool m_hashers;
};

} // namespace freehold
