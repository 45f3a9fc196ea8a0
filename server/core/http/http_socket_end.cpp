// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_socket.h"

#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace freehold {

namespace {
constexpr qint64 kMaxDiscardedBytes = 4 * 1024 * 1024;
} // namespace

void HttpSocket::stopReading() { disconnect(this, &QTcpSocket::readyRead, this, &HttpSocket::onReadyRead); }

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
    // Beyond the limit the rest stays unread and the timer ends the connection; ending it here would reset it, and the
    // client might never see its answer.
    if (m_discarded <= kMaxDiscardedBytes)
        m_discarded += skip(bytesAvailable());
}

void HttpSocket::shutDownWhenWritten()
{
    if (bytesToWrite() == 0 && state() == ConnectedState)
        ::shutdown(static_cast<int>(socketDescriptor()), SHUT_WR);
}

void HttpSocket::onTimeout()
{
    const bool isMidRequest = (m_state == State::Head && m_hasPartOfHead) || m_state == State::Body;
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
