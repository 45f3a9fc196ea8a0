// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_socket.h"

#include "server/core/http/answer_writer.h"
#include "server/core/http/problem.h"
#include "server/core/log/log.h"
#include "server/core/metrics/metrics.h"

#include <algorithm>

namespace freehold {

namespace {
constexpr qint64 kMaxBodyBytesInFlight = 256 * 1024 * 1024;
/// An answer this small is never refused: the refusal would be as large.
constexpr qint64 kSmallAnswerBytes = 4 * 1024;
/// Room in the read buffer beyond what one request needs, so that the end of a limit is seen and not waited for.
constexpr qint64 kBufferSlackBytes = 4 * 1024;
/// Of a body, on its way to where it is collected.
constexpr qint64 kBodyBufferBytes = 256 * 1024;
} // namespace

HttpSocket::HttpSocket(std::shared_ptr<ConnectionRules> rules, std::function<void()> onGone)
    : m_rules(std::move(rules)), m_onGone(std::move(onGone))
{
    connect(this, &QTcpSocket::readyRead, this, &HttpSocket::onReadyRead);
    connect(this, &QTcpSocket::bytesWritten, this, &HttpSocket::onBytesWritten);
    connect(this, &QTcpSocket::disconnected, this, [this] { m_clientTook.ring(); });
}

HttpSocket::~HttpSocket()
{
    releaseBody();
    releaseAnswer(0);
    if (m_streamedBody)
        m_streamedBody->detach();
    m_onGone();
}

void HttpSocket::start()
{
    m_peer = peerAddress();
    setSocketOption(LowDelayOption, 1);
    setReadBufferSize(m_rules->limits.maxHeaderBytes + kBufferSlackBytes);
    m_deadline.set(m_rules->limits.requestTimeoutMs);
}

void HttpSocket::onReadyRead()
{
    if (bytesAvailable() == 0)
        return;
    switch (m_state) {
    case State::Head: readHead(); break;
    case State::Body: readBody(); break;
    case State::Busy:
    case State::Sending:
        m_closeAfterAnswer = true;
        stopReading();
        break;
    case State::Draining:
    case State::Upgraded: break;
    }
}

void HttpSocket::readHead()
{
    if (!m_hasPartOfHead) {
        if (bytesToWrite() > 0) {
            // The next request came before the last answer was taken.
            drainAndClose();
            return;
        }
        m_hasPartOfHead = true;
        m_deadline.set(m_rules->limits.requestTimeoutMs);
    }
    const qint64 limit = m_rules->limits.maxHeaderBytes;
    const QByteArray received = peek(limit + kBufferSlackBytes);
    qsizetype leading = 0;
    while (received.size() >= leading + 2 && QByteArrayView(received).sliced(leading, 2) == "\r\n")
        leading += 2; // RFC 9112 section 2.2: empty lines before a request line are ignored

    const auto end = findHeadEnd(QByteArrayView(received).sliced(leading));
    if (!end)
        refuseMalformed(end.error());
    else if (*end > limit || (*end < 0 && received.size() >= limit))
        refuseMalformed({431, "headers_too_large"});
    else if (*end >= 0)
        acceptHead(QByteArrayView(received).sliced(leading, *end), leading);
}

void HttpSocket::acceptHead(QByteArrayView text, qsizetype leading)
{
    auto head = parseRequestHead(text);
    if (!head) {
        refuseMalformed(head.error());
        return;
    }
    m_head = *std::move(head);
    if (const auto refusal = m_rules->refuse(m_head)) {
        refuseRequest(api::httpStatus(refusal->code), *refusal);
        return;
    }
    const bool isStreamed = m_rules->takesStream(m_head);
    const qint64 bytesInMemory = isStreamed ? std::min(m_head.contentLength, kStreamBufferBytes) : m_head.contentLength;
    if (m_rules->bodyBytesInFlight + bytesInMemory > kMaxBodyBytesInFlight) {
        refuseRequest(503,
                      Error(ErrorCode::Unavailable, QStringLiteral("overloaded"),
                            QStringLiteral("Too many uploads at once; try again soon.")));
        return;
    }
    if (m_head.wantsWebSocket) {
        m_deadline.clear();
        m_state = State::Upgraded;
        m_rules->upgrade(*this);
        return;
    }
    m_bodyReserved = bytesInMemory;
    m_rules->bodyBytesInFlight += m_bodyReserved;
    skip(leading + text.size());
    m_hasPartOfHead = false;
    if (isStreamed) {
        beginStream();
        return;
    }
    m_state = State::Body;
    if (m_head.contentLength > 0)
        setReadBufferSize(kBodyBufferBytes);
    if (m_head.expectsContinue && bytesAvailable() == 0 && m_head.contentLength > 0)
        write("HTTP/1.1 100 Continue\r\n\r\n");
    readBody();
}

void HttpSocket::readBody()
{
    if (m_body.size() < m_head.contentLength)
        m_body += read(m_head.contentLength - m_body.size());
    if (m_body.size() < m_head.contentLength)
        return;
    if (bytesAvailable() > 0) { // the start of another request
        m_closeAfterAnswer = true;
        stopReading();
    }
    hand();
}

void HttpSocket::hand()
{
    m_state = State::Busy;
    m_deadline.clear();
    m_rules->serve(*this, std::exchange(m_body, {}));
}

void HttpSocket::answer(Response response)
{
    if (state() != ConnectedState || m_state != State::Busy)
        return;
    releaseBody();
    if (m_streamedBody)
        m_streamedBody->detach();
    const bool close = m_closeAfterAnswer || !m_head.keepAlive;
    const QByteArray bytes = serializeAnswer(response, close ? Connection::Close : Connection::KeepAlive,
                                             m_head.method == "HEAD" ? BodyPart::Omitted : BodyPart::Sent);
    if (!hasRoomFor(bytes.size() + (response.stream ? kMaxWaitingBytes : 0))) {
        refuseRequest(503,
                      Error(ErrorCode::Unavailable, QStringLiteral("overloaded"),
                            QStringLiteral("Too many answers wait to be read; try again soon.")));
        return;
    }
    writeAnswer(bytes);
    if (!response.stream || m_head.method == "HEAD") {
        endAnswer();
        return;
    }
    m_state = State::Sending;
    freehold::detach(send(this, *std::move(response.stream)), "http answer");
}

void HttpSocket::endAnswer()
{
    if (m_closeAfterAnswer || !m_head.keepAlive) {
        drainAndClose();
        return;
    }
    m_state = State::Head;
    if (m_head.contentLength > 0)
        setReadBufferSize(m_rules->limits.maxHeaderBytes + kBufferSlackBytes);
    awaitClient(m_rules->limits.idleTimeoutMs);
}

bool HttpSocket::hasRoomFor(qint64 answerBytes) const
{
    const AnswerBytes &inFlight = m_rules->answerBytesInFlight;
    const HttpLimits &limits = m_rules->limits;
    return answerBytes <= kSmallAnswerBytes
        || (inFlight.total() + answerBytes <= limits.maxAnswerBytesInFlight
            && inFlight.of(m_peer) + answerBytes <= limits.maxAnswerBytesInFlightPerAddress);
}

void HttpSocket::writeAnswer(const QByteArray &bytes)
{
    m_answerReserved += bytes.size();
    m_rules->answerBytesInFlight.add(m_peer, bytes.size());
    m_answerDeadline.setRemainingTime(m_rules->limits.answerTimeoutMs);
    write(bytes);
    flush(); // at once, instead of when the event loop next sees that it could
}

void HttpSocket::awaitClient(int afterwardsMs)
{
    if (bytesToWrite() == 0) {
        m_deadline.set(afterwardsMs);
        return;
    }
    const qint64 leftMs = std::max<qint64>(0, m_answerDeadline.remainingTime());
    m_deadline.set(static_cast<int>(std::min<qint64>(m_rules->limits.idleTimeoutMs, leftMs)));
}

/// A slow line is no fault: whoever takes some of an answer gets the time to take more.
void HttpSocket::onBytesWritten()
{
    releaseAnswer(bytesToWrite());
    m_clientTook.ring();
    if (m_state == State::Sending) {
        awaitTaker();
    } else if (m_state == State::Draining) {
        awaitClient(m_rules->limits.drainTimeoutMs);
        shutDownWhenWritten();
    } else if (m_state == State::Head && !m_hasPartOfHead) {
        awaitClient(m_rules->limits.idleTimeoutMs);
    }
}

void HttpSocket::closeWhenIdle()
{
    m_closeAfterAnswer = true;
    if (m_state == State::Head && !m_hasPartOfHead)
        drainAndClose();
}

void HttpSocket::refuseRequest(int status, const Error &error)
{
    const QString id = m_rules->newRequestId();
    metrics::counter("freehold_http_refused_total", "Requests refused before a route saw them.",
                     {{"status", QByteArray::number(status)}})
        .add();
    log::info("http_refused",
              {{QStringLiteral("request_id"), id},
               {QStringLiteral("status"), status},
               {QStringLiteral("reason"), error.reason}});
    Response response = problemWithStatus(status, error, id);
    response.withHeader("X-Request-Id", id.toLatin1());
    writeAnswer(
        serializeAnswer(response, Connection::Close, m_head.method == "HEAD" ? BodyPart::Omitted : BodyPart::Sent));
    drainAndClose();
}

void HttpSocket::refuseMalformed(const HeadProblem &problem)
{
    refuseRequest(problem.status,
                  Error(ErrorCode::InvalidRequest, QString::fromLatin1(problem.reason),
                        QStringLiteral("This is not a request this server reads.")));
}

} // namespace freehold
