// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/sentry/sentry_reporter.h"

#include "server/core/log/log.h"
#include "server/core/metrics/metrics.h"
#include "server/core/sentry/sentry_limits.h"
#include "server/core/sentry/sentry_scrubber.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

namespace freehold {

namespace {

constexpr int kSendTimeoutMs = 5'000;
constexpr int kMaxKindsRemembered = 500;
const QByteArray kClient = "freehold.server";

void count(const char *outcome)
{
    metrics::counter("freehold_sentry_events_total", "Errors by what became of their report.", {{"outcome", outcome}})
        .add();
}

QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

/// Which errors are one: the event and the place, not the circumstances.
QByteArray kindOf(const QByteArray &name, const QJsonObject &fields)
{
    QByteArray kind = name;
    for (const char *field : {"queue", "task", "reason", "category"})
        kind += '/' + fields.value(QLatin1StringView(field)).toString().toUtf8();
    return kind;
}

} // namespace

SentryReporter::SentryReporter(SentryConfig config, HttpClient &http, const Clock &clock, Random &random)
    : m_config(std::move(config)), m_http(http), m_clock(clock), m_random(random)
{
    log::setErrorSink([this](const QByteArray &event, const QJsonObject &fields) { report(event, fields); });
}

SentryReporter::~SentryReporter() { log::setErrorSink({}); }

void SentryReporter::report(const QByteArray &name, const QJsonObject &fields)
{
    Event event{.name = name, .fields = sentry::scrubbed(fields), .at = m_clock.now()};
    {
        const std::scoped_lock lock(m_mutex);
        if (!admit(event))
            return;
        m_waiting.push_back(std::move(event));
    }
    QMetaObject::invokeMethod(&m_context, [this] { detach(sendWaiting(this), "sentry"); }, Qt::QueuedConnection);
}

bool SentryReporter::admit(Event &event)
{
    if (m_seen.size() >= kMaxKindsRemembered)
        m_seen.clear();
    const QByteArray kind = kindOf(event.name, event.fields);
    const bool isKnown = m_seen.contains(kind);
    Seen &seen = m_seen[kind];
    if (isKnown && event.at.value - seen.lastSent.value < kSameErrorEveryMs) {
        ++seen.heldBack;
        count("duplicate");
        return false;
    }
    if (m_waiting.size() >= kMaxWaiting) {
        count("no_room");
        return false;
    }
    event.repeated = std::exchange(seen.heldBack, 0);
    seen.lastSent = event.at;
    return true;
}

Task<> SentryReporter::sendWaiting(SentryReporter *self)
{
    if (std::exchange(self->m_isSending, true))
        co_return;
    const auto done = qScopeGuard([self] { self->m_isSending = false; });
    while (true) {
        std::optional<Event> next;
        {
            const std::scoped_lock lock(self->m_mutex);
            if (self->m_waiting.empty())
                co_return;
            next = std::move(self->m_waiting.front());
            self->m_waiting.pop_front();
        }
        co_await self->send(*std::move(next));
    }
}

Task<> SentryReporter::send(Event event)
{
    if (m_clock.now() < m_quietUntil) {
        count("rate_limited");
        co_return;
    }
    try {
        const HttpAnswer answer = co_await m_http.send({.method = "POST",
                                                        .url = m_config.dsn.envelopeUrl,
                                                        .headers = {{"Content-Type", "application/x-sentry-envelope"},
                                                                    {"X-Sentry-Auth",
                                                                     "Sentry sentry_version=7, sentry_client=" + kClient
                                                                         + "/1, sentry_key=" + m_config.dsn.publicKey}},
                                                        .body = envelopeOf(event),
                                                        .timeoutMs = kSendTimeoutMs});
        if (const auto quiet = sentry::quietSeconds(answer.status, answer.header("x-sentry-rate-limits"),
                                                    answer.header("retry-after")))
            m_quietUntil = m_clock.now().plusMs(*quiet * 1000LL);
        count(answer.status == 200 ? "sent" : answer.status == 429 ? "rate_limited" : "refused");
    } catch (const Error &) { // it is in the log already, and an error about errors helps nobody
        count("unreachable");
    }
}

QByteArray SentryReporter::envelopeOf(const Event &event)
{
    const QString id = QString::fromLatin1(m_random.bytes(16).toHex());
    const QByteArray payload = compact(payloadOf(event, id));
    const QJsonObject head{{QStringLiteral("event_id"), id}, {QStringLiteral("sent_at"), m_clock.now().toString()}};
    const QJsonObject item{{QStringLiteral("type"), QStringLiteral("event")},
                           {QStringLiteral("content_type"), QStringLiteral("application/json")},
                           {QStringLiteral("length"), payload.size()}};
    return compact(head) + '\n' + compact(item) + '\n' + payload + '\n';
}

/// https://develop.sentry.dev/sdk/foundations/transport/event-payloads/
QJsonObject SentryReporter::payloadOf(const Event &event, const QString &id) const
{
    QJsonObject extra = event.fields;
    if (event.repeated > 0)
        extra.insert(QStringLiteral("held_back_before"), event.repeated);
    QJsonObject tags{{QStringLiteral("event"), QString::fromLatin1(event.name)}};
    for (const char *tag : {"queue", "task", "reason", "request_id"})
        if (const QString value = event.fields.value(QLatin1StringView(tag)).toString(); !value.isEmpty())
            tags.insert(QString::fromLatin1(tag), value.left(200));
    QJsonObject payload{
        {QStringLiteral("event_id"), id},
        {QStringLiteral("timestamp"), event.at.toString()},
        {QStringLiteral("platform"), QStringLiteral("native")},
        {QStringLiteral("level"), QStringLiteral("error")},
        {QStringLiteral("logger"), QStringLiteral("freeholdd")},
        {QStringLiteral("release"), m_config.release},
        {QStringLiteral("environment"), m_config.environment},
        {QStringLiteral("sdk"),
         QJsonObject{{QStringLiteral("name"), QString::fromLatin1(kClient)},
                     {QStringLiteral("version"), QStringLiteral("1.0.0")}}},
        {QStringLiteral("fingerprint"), QJsonArray{QString::fromUtf8(kindOf(event.name, event.fields))}},
        {QStringLiteral("tags"), tags},
        {QStringLiteral("extra"), extra},
    };
    QString text = event.fields.value(QLatin1StringView("what")).toString();
    if (text.isEmpty())
        text = event.fields.value(QLatin1StringView("error")).toString();
    if (text.isEmpty())
        text = event.fields.value(QLatin1StringView("message")).toString();
    const QJsonObject exception{{QStringLiteral("type"), QString::fromLatin1(event.name)},
                                {QStringLiteral("value"), text}};
    payload.insert(QStringLiteral("exception"), QJsonObject{{QStringLiteral("values"), QJsonArray{exception}}});
    return payload;
}

Task<> SentryReporter::flush(int timeoutMs)
{
    const TimeMs end = m_clock.now().plusMs(timeoutMs);
    while (m_clock.now() < end) {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_waiting.empty() && !m_isSending)
                co_return;
        }
        co_await sleepFor(std::chrono::milliseconds(10));
    }
}

} // namespace freehold
