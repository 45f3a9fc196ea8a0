// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/body_stream.h"
#include "server/core/http/doorbell.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <openssl/evp.h>

#include <functional>
#include <memory>

namespace freehold {

/// Reads a body of known length from a connection. The connection's read buffer is small, so that the client is held back
/// (by TCP's window) whenever nobody reads. Slow clients are no fault, still ones are: another kProgressBytes must come
/// within each timeout that is spent waiting for the client. Time that the reader takes is not counted.
class IncomingBody final : public QObject, public BodyStream {
    Q_OBJECT

public:
    struct Client {
        QTcpSocket *socket = nullptr;
        bool expectsContinue = false; ///< waits for "100 Continue", which goes out with the first read
        int timeoutMs = 30'000;
        std::function<void()> onTooSlow; ///< called at most once; the connection is its business then
    };
    static constexpr qint64 kProgressBytes = 16 * 1024;

    IncomingBody(Client client, qint64 length);
    ~IncomingBody() override;

    [[nodiscard]] qint64 length() const override { return m_length; }
    [[nodiscard]] Task<QByteArray> read() override;
    [[nodiscard]] std::optional<QByteArray> sha256() const override;
    /// Lets go of the connection, whose request has its answer.
    void detach();

private:
    [[nodiscard]] QByteArray take();
    void noteProgress(qint64 bytes);
    void askForBody();
    [[nodiscard]] Task<> waitForClient();
    void giveUp();

    Client m_client;
    QPointer<QTcpSocket> m_socket;
    qint64 m_length;
    qint64 m_left;
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> m_hash;
    Doorbell m_news;
    QTimer m_timer;
    qint64 m_budgetMs;
    qint64 m_progress = 0;
    bool m_isGivenUp = false;
};

} // namespace freehold
