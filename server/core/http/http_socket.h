// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/answer_bytes.h"
#include "server/core/http/deadline.h"
#include "server/core/http/doorbell.h"
#include "server/core/http/http_server.h"
#include "server/core/http/incoming_body.h"
#include "server/core/http/request_head.h"
#include "server/core/http/response.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <optional>

namespace freehold {

class HttpSocket;

/// What every connection of one server shares.
struct ConnectionRules {
    HttpLimits limits;
    /// Looks at a complete head before the body is read; an error here refuses the request.
    std::function<std::optional<Error>(const RequestHead &)> refuse;
    std::function<QString()> newRequestId;
    /// Answers a complete request with HttpSocket::answer(), at once or later.
    std::function<void(HttpSocket &, QByteArray body)> serve;
    /// Whether the request's route takes its body as a stream, and what serves such a request.
    std::function<bool(const RequestHead &)> takesStream;
    std::function<void(HttpSocket &, std::shared_ptr<BodyStream>)> serveStream;
    /// Lets Qt's server upgrade a connection; nothing of the request was read yet.
    std::function<void(HttpSocket &)> upgrade;
    int answersInProgress = 0; ///< those whose bodies are streamed
    qint64 bodyBytesInFlight = 0;
    AnswerBytes answerBytesInFlight;
};

/// One client connection: frames requests strictly, ends slow and oversized ones, and lets one request at a time through.
/// Qt's HTTP server, which has no limits of its own, sees a connection only when it is to become a WebSocket. A client that sends
/// its next request before it has the answer to this one gets this answer and then the end of the connection, which
/// RFC 9112 section 9.3.2 lets a server do. Where a body was streamed the connection ends with the answer too.
class HttpSocket final : public QTcpSocket {
    Q_OBJECT

public:
    HttpSocket(std::shared_ptr<ConnectionRules> rules, std::function<void()> onGone);
    ~HttpSocket() override;

    void start();
    /// The head of the request that is being handled.
    [[nodiscard]] const RequestHead &head() const { return m_head; }
    [[nodiscard]] bool isBusy() const { return m_state == State::Busy; }
    [[nodiscard]] bool isUpgraded() const { return m_state == State::Upgraded; }

    /// Writes the answer to it and waits for the next one, or closes.
    void answer(Response response);
    /// Closes now if nothing is in progress, else after the answer.
    void closeWhenIdle();

    /// What a streamed body holds in memory at most, beside the piece its reader has.
    static constexpr qint64 kStreamBufferBytes = 128 * 1024;
    /// How far a streamed answer runs ahead of its client.
    static constexpr qint64 kMaxWaitingBytes = 256 * 1024;

private:
    enum class State { Head, Body, Busy, Sending, Draining, Upgraded };

    void onReadyRead();
    void readHead();
    void acceptHead(QByteArrayView text, qsizetype leading);
    void readBody();
    void hand();
    void beginStream();
    void refuseRequest(int status, const Error &error);
    void refuseMalformed(const HeadProblem &problem);
    void stopReading();
    void drainAndClose();
    void discard();
    void shutDownWhenWritten();
    void onBytesWritten();
    void onTimeout();
    void releaseBody();
    [[nodiscard]] bool hasRoomFor(qint64 answerBytes) const;
    void writeAnswer(const QByteArray &bytes);
    void endAnswer();
    void releaseAnswer(qint64 bytesLeft);
    [[nodiscard]] static Task<> send(QPointer<HttpSocket> socket, StreamedBody body);
    [[nodiscard]] static Task<> sendPiece(QPointer<HttpSocket> socket, QByteArray piece);
    void endBrokenAnswer(const QString &why);
    /// Waits for the client to take the answer, or, when it has, for `afterwardsMs`.
    void awaitClient(int afterwardsMs);
    /// The same while an answer is being made, which has its own limits: only the client is waited for here.
    void awaitTaker();

    std::shared_ptr<ConnectionRules> m_rules;
    std::function<void()> m_onGone;
    Deadline m_deadline{[this] { onTimeout(); }};
    State m_state = State::Head;
    bool m_hasPartOfHead = false;
    RequestHead m_head;
    QByteArray m_body;
    qint64 m_bodyReserved = 0;
    QHostAddress m_peer; ///< a socket forgets its own when it closes
    qint64 m_answerReserved = 0;
    QDeadlineTimer m_answerDeadline;
    qint64 m_discarded = 0;
    bool m_closeAfterAnswer = false;
    std::shared_ptr<IncomingBody> m_streamedBody;
    Doorbell m_clientTook; ///< rings when some of an answer has gone out, and when the connection ends
};

} // namespace freehold
