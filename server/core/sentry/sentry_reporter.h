// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/coro.h"
#include "server/core/http/http_client.h"
#include "server/core/random.h"
#include "server/core/sentry/sentry_dsn.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <deque>
#include <mutex>

namespace freehold {

struct SentryConfig {
    SentryDsn dsn;
    QString environment;
    QString release;
};

/// Sends what is logged as an error to Sentry, scrubbed. Never waits and never fails: what there is no room or no leave
/// for is dropped and counted, and the same error within a minute is sent once with its number.
/// https://develop.sentry.dev/sdk/foundations/transport/envelopes/
class SentryReporter {
public:
    static constexpr std::size_t kMaxWaiting = 100;
    static constexpr qint64 kSameErrorEveryMs = 60'000;

    SentryReporter(SentryConfig config, HttpClient &http, const Clock &clock, Random &random);
    ~SentryReporter();
    Q_DISABLE_COPY_MOVE(SentryReporter)

    /// On any thread; the log calls it from the first error on.
    void report(const QByteArray &event, const QJsonObject &fields);
    /// Sends what waits, for so long at most.
    [[nodiscard]] Task<> flush(int timeoutMs);

private:
    struct Event {
        QByteArray name;
        QJsonObject fields; ///< scrubbed
        TimeMs at;
        int repeated = 0; ///< how often it was held back since it was last sent
    };
    struct Seen {
        TimeMs lastSent;
        int heldBack = 0;
    };

    [[nodiscard]] bool admit(Event &event);
    static Task<> sendWaiting(SentryReporter *self);
    [[nodiscard]] Task<> send(Event event);
    [[nodiscard]] QByteArray envelopeOf(const Event &event);
    [[nodiscard]] QJsonObject payloadOf(const Event &event, const QString &id) const;

    SentryConfig m_config;
    HttpClient &m_http;
    const Clock &m_clock;
    Random &m_random;
    QObject m_context;
    std::mutex m_mutex;
    std::deque<Event> m_waiting;
    QHash<QByteArray, Seen> m_seen;
    bool m_isSending = false;
    TimeMs m_quietUntil;
};

} // namespace freehold
