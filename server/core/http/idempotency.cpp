// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/idempotency.h"

#include "server/core/clock.h"
#include "server/core/crypto/resealing.h"
#include "server/core/crypto/sealing.h"
#include "server/core/db/database.h"
#include "server/core/http/stored_answer.h"
#include "server/core/log/log.h"
#include "server/core/on_pool.h"
#include "server/core/random.h"

#include <QCryptographicHash>

#include <algorithm>

namespace freehold {

namespace {

constexpr qint64 kLifetimeMs = 24LL * 60 * 60 * 1000;
constexpr qint64 kTakeOverAfterMs = 10'000;
constexpr qint64 kPurgeEveryMs = 60'000;
constexpr qsizetype kMaxKeyLength = 128;
constexpr qsizetype kMaxStoredBodyBytes = 1024 * 1024;
constexpr int kAttemptBytes = 16;
/// Larger bodies, uploads, would hold up every other request for as long as they are hashed.
constexpr qsizetype kMaxBytesHashedOnTheLoop = 64 * 1024;
constexpr int kHashingThreads = 2;
constexpr const char *kContext = "idempotency_keys.body";

Error keyReused()
{
    return {ErrorCode::Conflict, QStringLiteral("idempotency_key_reused"),
            QStringLiteral("This Idempotency-Key was used for another request.")};
}

Error answerLost()
{
    return {
        ErrorCode::Conflict, QStringLiteral("idempotency_answer_lost"),
        QStringLiteral("The first request with this Idempotency-Key took effect, but its answer was lost. Look up what "
                       "it did.")};
}

Error stillRunning()
{
    return {ErrorCode::Conflict, QStringLiteral("idempotency_in_progress"),
            QStringLiteral("The first request with this Idempotency-Key is still running.")};
}

/// As sealedColumn() says it.
QByteArray contextOf(const Idempotency::Claim &claim)
{
    return kContext + QByteArray(":") + claim.caller.toUtf8() + ':' + claim.key.toUtf8();
}

/// What follows the hash of a streamed request's head in its fingerprint, once the body was read.
QString bodyMark(const QByteArray &bodyHash) { return u':' + QString::fromLatin1(bodyHash.toHex()); }

/// A streamed body can only be compared when it is read.
bool isSameHead(const QString &stored, const QString &head) { return stored == head || stored.startsWith(head + u':'); }

QString hashOf(const QByteArray &head, const QByteArray &body)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(head);
    hash.addData(body);
    return QString::fromLatin1(hash.result().toHex());
}

/// A cookie is a secret of the one who got it first; the request id is the replay's own.
QJsonObject storableHeaders(const Response &response)
{
    QJsonObject headers;
    for (const auto &[name, value] : response.headers)
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) != 0
            && name.compare("X-Request-Id", Qt::CaseInsensitive) != 0)
            headers.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return headers;
}

/// What passes by itself: our failures, and too many requests of late, which are told to come again with the same key.
bool mayPass(int status) { return status >= 500 || status == httpStatus(ErrorCode::RateLimited); }

/// Without all of a streamed body nothing could be compared later; what it was refused for will be found again.
bool isStorable(const Idempotency::Claim &claim, const Response &response)
{
    const bool isComparable = !claim.isStreamed || claim.bodyHash;
    return isComparable && !response.stream && !mayPass(response.status) && response.body.size() <= kMaxStoredBodyBytes;
}

} // namespace

Idempotency::Idempotency(Database &database, const Clock &clock, Random &random, const Sealing &sealing)
    : m_database(database), m_clock(clock), m_random(random), m_sealing(sealing)
{
    m_hashers.setMaxThreadCount(kHashingThreads);
}

Idempotency::Claim Idempotency::newClaim(const Request &request) const
{
    const QByteArray key = request.header("idempotency-key");
    const bool printable = std::ranges::all_of(key, [](char c) { return c > 0x20 && c < 0x7f; });
    if (key.isEmpty() || key.size() > kMaxKeyLength || !printable)
        throw Error(ErrorCode::InvalidRequest, QStringLiteral("idempotency_key_malformed"),
                    QStringLiteral("Idempotency-Key must be 1 to 128 printable ASCII characters."));
    const QString caller = request.actor().isNull()
        ? QString(QStringLiteral("anonymous ") + request.remoteAddress().toString())
        : request.actor().id.text();
    return {.caller = caller,
            .key = QString::fromLatin1(key),
            .fingerprint = {},
            .attempt = QString::fromLatin1(m_random.bytes(kAttemptBytes).toHex()),
            .isStreamed = request.bodyStream() != nullptr,
            .bodyHash = {},
            .replay = {}};
}

Task<QString> Idempotency::fingerprintOf(Request request)
{
    const QByteArray head = request.method() + ' ' + request.path().toUtf8() + '?' + request.queryBytes() + '\n';
    const QByteArray body = request.body();
    if (request.bodyStream())
        co_return hashOf(head,
                         request.header("content-type") + ' ' + QByteArray::number(request.bodyStream()->length()));
    if (body.size() <= kMaxBytesHashedOnTheLoop)
        co_return hashOf(head, body);
    co_return co_await onPool(&m_hashers, [head, body] { return hashOf(head, body); });
}

Task<Idempotency::Claim> Idempotency::claim(Request request)
{
    Claim claim = newClaim(request);
    const std::pair place(claim.caller, claim.key);
    if (const auto running = m_running.constFind(place); running != m_running.constEnd()) {
        const QString first = *running;
        if (first.isEmpty())
            throw stillRunning();
        const QString second = co_await fingerprintOf(request);
        throw first == second ? stillRunning() : keyReused();
    }
    m_running.insert(place, QString()); // before anything is waited for
    try {
        claim.fingerprint = co_await fingerprintOf(request);
        m_running.insert(place, claim.fingerprint);
        if (const auto replay = co_await claimRow(claim)) {
            co_await requireSameBody(request, claim.fingerprint, replay->fingerprint);
            claim.replay = replay->response;
        }
    } catch (...) {
        m_running.remove(place);
        throw;
    }
    if (claim.replay)
        m_running.remove(place);
    co_return claim;
}

/// The answer to an upload is given again only to the same upload, which must be read for that.
Task<> Idempotency::requireSameBody(Request request, QString head, QString stored)
{
    if (!request.bodyStream())
        co_return;
    while (!(co_await request.bodyStream()->read()).isEmpty()) { }
    if (stored != head + bodyMark(request.bodyStream()->sha256().value_or(QByteArray())))
        throw keyReused();
}

Task<std::optional<Idempotency::Replay>> Idempotency::claimRow(Claim claim)
{
    const TimeMs now = m_clock.now();
    const bool purge = now.value >= m_nextPurgeMs;
    if (purge)
        m_nextPurgeMs = now.value + kPurgeEveryMs;

    co_return co_await m_database.write([claim, now, purge, this](Sql &sql) -> std::optional<Replay> {
        if (purge)
            sql.exec(QStringLiteral("DELETE FROM idempotency_keys WHERE expires_at <= :now"),
                     {{QStringLiteral("now"), now}});
        const SqlParams place{{QStringLiteral("caller"), claim.caller}, {QStringLiteral("key"), claim.key}};
        const auto stored = sql.find<StoredAnswer>(
            QStringLiteral("SELECT * FROM idempotency_keys WHERE caller = :caller AND idempotency_key = :key"), place);
        if (stored && stored->expiresAt > now) {
            if (!isSameHead(stored->fingerprint, claim.fingerprint))
                throw keyReused();
            if (stored->isDone) {
                Response response = stored->response;
                response.body = opened(claim, stored->sealedBody);
                return Replay{std::move(response), stored->fingerprint};
            }
            if (stored->startedAt.plusMs(kTakeOverAfterMs) > now)
                throw stillRunning();
            if (stored->hasEffect)
                throw answerLost();
        }
        if (stored)
            sql.exec(QStringLiteral("DELETE FROM idempotency_keys WHERE caller = :caller AND idempotency_key = :key"),
                     place);
        sql.exec(QStringLiteral(
                     "INSERT INTO idempotency_keys (caller, idempotency_key, attempt, fingerprint, state, started_at, "
                     "expires_at) VALUES (:caller, :key, :attempt, :fingerprint, 'running', :now, :expires)"),
                 {{QStringLiteral("caller"), claim.caller},
                  {QStringLiteral("key"), claim.key},
                  {QStringLiteral("attempt"), claim.attempt},
                  {QStringLiteral("fingerprint"), claim.fingerprint},
                  {QStringLiteral("now"), now},
                  {QStringLiteral("expires"), now.plusMs(kLifetimeMs)}});
        return std::nullopt;
    });
}

/// An answer without a body is of a time when they were not sealed; the migration took it away.
QByteArray Idempotency::opened(const Claim &claim, const std::optional<QByteArray> &sealed) const
{
    if (!sealed)
        throw answerLost();
    return m_sealing.open(*sealed, contextOf(claim));
}

EffectMark Idempotency::effectOf(const Claim &claim)
{
    return EffectMark([claim](Sql &sql) {
        const int marked = sql.exec(
            QStringLiteral(
                "UPDATE idempotency_keys SET state = 'effected' WHERE caller = :caller AND idempotency_key = :key "
                "AND attempt = :attempt AND state IN ('running', 'effected')"),
            {{QStringLiteral("caller"), claim.caller},
             {QStringLiteral("key"), claim.key},
             {QStringLiteral("attempt"), claim.attempt}});
        if (marked == 0)
            throw stillRunning(); // another attempt took this one for dead
    });
}

SealedColumn Idempotency::sealedColumn()
{
    return {.table = "idempotency_keys",
            .key = "attempt",
            .column = "body",
            .context = kContext,
            .contextKey = "caller || ':' || idempotency_key"};
}

Task<> Idempotency::settle(Claim claim, Response response)
{
    try {
        // `attempt` keeps an attempt that was taken over from overwriting its successor.
        co_await m_database.write([claim, response, this](Sql &sql) {
            const SqlParams mine{{QStringLiteral("caller"), claim.caller},
                                 {QStringLiteral("key"), claim.key},
                                 {QStringLiteral("attempt"), claim.attempt}};
            if (!isStorable(claim, response)) {
                // What may have had its effect (the connection broke in its commit) is never done again.
                sql.exec(
                    QStringLiteral("DELETE FROM idempotency_keys WHERE caller = :caller AND idempotency_key = :key AND "
                                   "attempt = :attempt AND state = 'running'"),
                    mine);
                return;
            }
            SqlParams values = mine;
            const QString fingerprint =
                claim.bodyHash ? claim.fingerprint + bodyMark(*claim.bodyHash) : claim.fingerprint;
            values.emplace_back(QStringLiteral("fingerprint"), fingerprint);
            values.emplace_back(QStringLiteral("status"), response.status);
            values.emplace_back(QStringLiteral("type"), QString::fromLatin1(response.contentType));
            values.emplace_back(QStringLiteral("headers"), storableHeaders(response));
            values.emplace_back(QStringLiteral("body"), m_sealing.seal(response.body, contextOf(claim)));
            sql.exec(
                QStringLiteral("UPDATE idempotency_keys SET state = 'done', fingerprint = :fingerprint, status = "
                               ":status, content_type = :type, "
                               "headers = :headers, body = :body WHERE caller = :caller AND idempotency_key = :key AND "
                               "attempt = :attempt"),
                values);
        });
    } catch (const std::exception &error) {
        log::error("idempotency_answer_lost", {{QStringLiteral("error"), QString::fromUtf8(error.what())}});
    }
    m_running.remove({claim.caller, claim.key});
}

} // namespace freehold
