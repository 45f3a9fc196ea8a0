// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_socket.h"

#include "server/core/http/answer_writer.h"
#include "server/core/http/problem.h"
#include "server/core/log/log.h"
#include "server/core/metrics/metrics.h"

#include <sys/socket.h>

#include <algorithm>

namespace freehold {

namespace {
constexpr qint64 kMaxBodyBytesInFlight = 256 * 1024 * 1024;
/// An answer this small is never refused: the refusal would be as large.
constexpr qint64 kSmallAnswerBytes = 4 * 1024;
constexpr qint64 kMaxDiscardedBytes = 4 * 1024 * 1024;
/// Room in the read buffer beyond what one request needs, so that the end of a limit is seen and not waited for.
constexpr qint64 kBufferSlackBytes = 4 * 1024;
} // namespace

HttpSocket::HttpSocket(std::shared_ptr<ConnectionRules> rules, std::function<void()> onGone)
    : m_rules(std::move(rules)), m_onGone(std::move(onGone))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpSocket::onTimeout);
    // Connected before Qt's server connects its own slot, so this one sees new bytes first.
    connect(this, &QTcpSocket::readyRead, this, &HttpSocket::onReadyRead);
    connect(this, &QTcpSocket::bytesWritten, this, &HttpSocket::onBytesWritten);
}

HttpSocket::~HttpSocket()
{
    releaseBody();
    releaseAnswer(0);
    m_onGone();
}

void HttpSocket::start()
{
    m_peer = peerAddress();
    setSocketOption(LowDelayOption, 1);
    setReadBufferSize(m_rules->limits.maxHeaderBytes + kBufferSlackBytes);
    m_timer.start(m_rules->limits.requestTimeoutMs);
}

void HttpSocket::onReadyRead()
{
    const qint64 count = bytesAvailable();
    if (count == 0)
        return;
    switch (m_state) {
    case State::Head: readHead(); break;
    case State::Body: readBody(count); break;
    case State::Complete:
    case State::Busy:
        m_closeAfterAnswer = true;
        stopReading();
        break;
    case State::Draining:
    case State::Upgraded: break;
    }
}

void HttpSocket::readHead()
{
    if (m_received.isEmpty()) {
        if (bytesToWrite() > 0) {
            // The next request came before the last answer was taken.
            drainAndClose();
            return;
        }
        m_timer.start(m_rules->limits.requestTimeoutMs);
    }
    const qint64 limit = m_rules->limits.maxHeaderBytes;
    m_received += peek(limit + kBufferSlackBytes - m_received.size());
    qsizetype leading = 0;
    while (m_received.size() >= leading + 2 && QByteArrayView(m_received).sliced(leading, 2) == "\r\n")
        leading += 2; // RFC 9112 section 2.2: empty lines before a request line are ignored

    const auto end = findHeadEnd(QByteArrayView(m_received).sliced(leading));
    if (!end)
        refuseMalformed(end.error());
    else if (*end > limit || (*end < 0 && m_received.size() >= limit))
        refuseMalformed({431, "headers_too_large"});
    else if (*end >= 0)
        acceptHead(leading, *end);
}

void HttpSocket::acceptHead(qsizetype leading, qsizetype headSize)
{
    auto head = parseRequestHead(QByteArrayView(m_received).sliced(leading, headSize));
    if (!head) {
        refuseMalformed(head.error());
        return;
    }
    m_head = *std::move(head);
    if (const auto refusal = m_rules->refuse(m_head)) {
        refuseRequest(api::httpStatus(refusal->code), *refusal);
        return;
    }
    if (m_rules->bodyBytesInFlight + m_head.contentLength > kMaxBodyBytesInFlight) {
        refuseRequest(503,
                      Error(ErrorCode::Unavailable, QStringLiteral("overloaded"),
                            QStringLiteral("Too many uploads at once; try again soon.")));
        return;
    }
    m_bodyReserved = m_head.contentLength;
    m_rules->bodyBytesInFlight += m_bodyReserved;

    if (m_head.wantsWebSocket) {
        m_timer.stop();
        m_state = State::Upgraded;
        return;
    }
    const qint64 bodyReceived = m_received.size() - leading - headSize;
    m_received.clear();
    // Qt's parser keeps the whole request in the buffer until it is complete, so the buffer must hold it, and no more.
    setReadBufferSize(leading + headSize + m_head.contentLength + kBufferSlackBytes);
    m_bodyLeft = m_head.contentLength;
    m_state = State::Body;
    if (m_head.expectsContinue && bodyReceived == 0 && m_bodyLeft > 0)
        write("HTTP/1.1 100 Continue\r\n\r\n");
    readBody(bodyReceived);
}

void HttpSocket::readBody(qint64 count)
{
    m_bodyLeft -= count;
    if (m_bodyLeft < 0)
        m_closeAfterAnswer = true; // the start of another request
    if (m_bodyLeft <= 0)
        m_state = State::Complete;
}

void HttpSocket::beginHandling()
{
    m_state = State::Busy;
    m_timer.stop();
}

void HttpSocket::answer(Response response)
{
    if (state() != ConnectedState || m_state != State::Busy)
        return;
    releaseBody();
    const bool close = m_closeAfterAnswer || !m_head.keepAlive;
    const QByteArray bytes = serializeAnswer(response, close ? Connection::Close : Connection::KeepAlive,
                                             m_head.method == "HEAD" ? BodyPart::Omitted : BodyPart::Sent);
    if (!hasRoomFor(bytes.size())) {
        refuseRequest(503,
                      Error(ErrorCode::Unavailable, QStringLiteral("overloaded"),
                            QStringLiteral("Too many answers wait to be read; try again soon.")));
        return;
    }
    writeAnswer(bytes);
    if (close) {
        drainAndClose();
        return;
    }
    m_state = State::Head;
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
}

void HttpSocket::awaitClient(int afterwardsMs)
{
    if (bytesToWrite() == 0) {
        m_timer.start(afterwardsMs);
        return;
    }
    const qint64 leftMs = std::max<qint64>(0, m_answerDeadline.remainingTime());
    m_timer.start(static_cast<int>(std::min<qint64>(m_rules->limits.idleTimeoutMs, leftMs)));
}

/// A slow line is no fault: whoever takes some of an answer gets the time to take more.
void HttpSocket::onBytesWritten()
{
    releaseAnswer(bytesToWrite());
    if (m_state == State::Draining) {
        awaitClient(m_rules->limits.drainTimeoutMs);
        shutDownWhenWritten();
    } else if (m_state == State::Head && m_received.isEmpty()) {
        awaitClient(m_rules->limits.idleTimeoutMs);
    }
}

void HttpSocket::closeWhenIdle()
{
    m_closeAfterAnswer = true;
    if (m_state == State::Head && m_received.isEmpty())
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

/// Hides whatever arrives from Qt's parser, for good.
void HttpSocket::stopReading()
{
    disconnect(this, &QTcpSocket::readyRead, nullptr, nullptr);
    if (isTransactionStarted())
        commitTransaction();
}

/// Ends the connection so that the client still reads the answer: closing with unread input would reset it
/// (RFC 9112 section 9.6), so the sending side ends first and the input is thrown away until the client ends too.
void HttpSocket::drainAndClose()
{
    if (m_state == State::Draining)
        return;
    m_state = State::Draining;
    stopReading();
    setReadBufferSize(64 * 1024);
    awaitClient(m_rules->limits.drainTimeoutMs);
    connect(this, &QTcpSocket::readyRead, this, &HttpSocket::discard);
    discard();
    shutDownWhenWritten();
}

void HttpSocket::discard()
{
    m_discarded += skip(bytesAvailable());
    if (m_discarded > kMaxDiscardedBytes)
        abort();
}

void HttpSocket::shutDownWhenWritten()
{
    if (bytesToWrite() == 0 && state() == ConnectedState)
        ::shutdown(static_cast<int>(socketDescriptor()), SHUT_WR);
}

void HttpSocket::onTimeout()
{
    const bool isMidRequest = (m_state == State::Head && !m_received.isEmpty()) || m_state == State::Body;
    if (!isMidRequest) {
        abort();
        return;
    }
    refuseMalformed({408, "request_timeout"});
}

void HttpSocket::releaseAnswer(qint64 bytesLeft)
{
    const qint64 released = m_answerReserved - std::min(m_answerReserved, bytesLeft);
    if (released == 0)
        return;
    m_rules->answerBytesInFlight.add(m_peer, -released);
    m_answerReserved -= released;
}

void HttpSocket::releaseBody() { m_rules->bodyBytesInFlight -= std::exchange(m_bodyReserved, 0); }

} // namespace freehold
