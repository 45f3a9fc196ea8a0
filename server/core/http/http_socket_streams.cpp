// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_socket.h"

#include "server/core/log/log.h"

#include <QScopeGuard>

namespace freehold {

/// From here on the body is read by whoever serves the request, at its own pace.
void HttpSocket::beginStream()
{
    stopReading();
    setReadBufferSize(kStreamBufferBytes);
    m_closeAfterAnswer = true;
    m_state = State::Busy;
    m_deadline.clear();
    m_streamedBody = std::make_shared<IncomingBody>(
        IncomingBody::Client{.socket = this,
                             .expectsContinue = m_head.expectsContinue,
                             .timeoutMs = m_rules->limits.requestTimeoutMs,
                             .onTooSlow = [this] { refuseMalformed({408, "request_timeout"}); }},
        m_head.contentLength);
    m_rules->serveStream(*this, m_streamedBody);
}

Task<> HttpSocket::send(QPointer<HttpSocket> socket, StreamedBody body)
{
    const auto rules = socket->m_rules;
    ++rules->answersInProgress;
    const auto done = qScopeGuard([rules] { --rules->answersInProgress; });
    const auto isSending = [&] { return socket && socket->m_state == State::Sending; };
    QString failure;
    for (qint64 left = body.bytes; left > 0 && failure.isEmpty() && isSending();) {
        QByteArray piece;
        try {
            piece = co_await body.source->next();
            if (piece.isEmpty() || piece.size() > left)
                failure = QStringLiteral("its body has another length");
        } catch (const std::exception &error) {
            failure = QString::fromUtf8(error.what());
        }
        if (failure.isEmpty() && isSending()) {
            left -= piece.size();
            co_await sendPiece(socket, std::move(piece));
        }
    }
    if (!isSending())
        co_return;
    if (failure.isEmpty())
        socket->endAnswer();
    else
        socket->endBrokenAnswer(failure);
}

/// Resumes when the client has taken enough for another piece, or is gone.
Task<> HttpSocket::sendPiece(QPointer<HttpSocket> socket, QByteArray piece)
{
    socket->writeAnswer(piece);
    if (socket)
        socket->awaitTaker();
    while (socket && socket->state() == ConnectedState && socket->bytesToWrite() > kMaxWaitingBytes)
        co_await socket->m_clientTook.wait();
}

void HttpSocket::awaitTaker()
{
    if (bytesToWrite() == 0)
        m_deadline.clear();
    else
        awaitClient(m_rules->limits.idleTimeoutMs);
}

/// The head said how long the answer is, so only the end of the connection can say that it is not whole.
void HttpSocket::endBrokenAnswer(const QString &why)
{
    log::warning("http_answer_broken", {{QStringLiteral("detail"), why}});
    abort();
}

} // namespace freehold
