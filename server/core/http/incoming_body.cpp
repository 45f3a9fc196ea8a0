// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/incoming_body.h"

#include "server/core/error.h"

#include <algorithm>

namespace freehold {

IncomingBody::IncomingBody(Client client, qint64 length)
    : m_client(std::move(client))
    , m_socket(m_client.socket)
    , m_length(length)
    , m_left(length)
    , m_hash(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    , m_budgetMs(m_client.timeoutMs)
{
    EVP_DigestInit_ex(m_hash.get(), EVP_sha256(), nullptr);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IncomingBody::giveUp);
    connect(m_client.socket, &QTcpSocket::readyRead, this, [this] { m_news.ring(); });
    connect(m_client.socket, &QTcpSocket::disconnected, this, [this] { m_news.ring(); });
    connect(m_client.socket, &QObject::destroyed, this, [this] { m_news.ring(); });
}

IncomingBody::~IncomingBody() = default;

Task<QByteArray> IncomingBody::read()
{
    if (m_left == 0)
        co_return QByteArray();
    for (;;) {
        if (QByteArray piece = take(); !piece.isEmpty())
            co_return piece;
        if (m_isGivenUp || !m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
            throw Error(ErrorCode::Unavailable, QStringLiteral("body_cut_off"),
                        QStringLiteral("The connection ended before the whole body had arrived."));
        askForBody();
        co_await waitForClient();
    }
}

QByteArray IncomingBody::take()
{
    if (!m_socket || m_isGivenUp)
        return {};
    QByteArray piece = m_socket->read(std::min(kPieceBytes, m_left));
    m_left -= piece.size();
    noteProgress(piece.size());
    EVP_DigestUpdate(m_hash.get(), piece.constData(), static_cast<size_t>(piece.size()));
    return piece;
}

void IncomingBody::noteProgress(qint64 bytes)
{
    m_progress += bytes;
    if (m_progress < kProgressBytes)
        return;
    m_progress = 0;
    m_budgetMs = m_client.timeoutMs;
}

void IncomingBody::askForBody()
{
    if (std::exchange(m_client.expectsContinue, false))
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

Task<> IncomingBody::waitForClient()
{
    QElapsedTimer waited;
    waited.start();
    m_timer.start(static_cast<int>(m_budgetMs));
    co_await m_news.wait();
    m_timer.stop();
    m_budgetMs = std::max<qint64>(0, m_budgetMs - waited.elapsed());
}

void IncomingBody::giveUp()
{
    m_isGivenUp = true;
    if (m_socket && m_client.onTooSlow)
        m_client.onTooSlow();
    m_news.ring();
}

std::optional<QByteArray> IncomingBody::sha256() const
{
    if (m_left > 0)
        return std::nullopt;
    // Finished on a copy, so that it can be asked for again.
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> copy(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_MD_CTX_copy_ex(copy.get(), m_hash.get());
    EVP_DigestFinal_ex(copy.get(), reinterpret_cast<unsigned char *>(digest.data()), &size);
    digest.truncate(size);
    return digest;
}

void IncomingBody::detach()
{
    m_timer.stop();
    if (m_socket)
        m_socket->disconnect(this);
    m_socket = nullptr;
    m_news.ring();
}

} // namespace freehold
