// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/parts_stream.h"

namespace freehold::documents {

PartsStream::PartsStream(Vault &vault, std::vector<StoredPart> parts) : m_vault(vault), m_parts(std::move(parts)) { }

qint64 PartsStream::length() const { return m_parts.empty() ? 0 : m_parts.back().start + m_parts.back().bytes; }

Task<QByteArray> PartsStream::read()
{
    if (m_waiting.isEmpty())
        m_waiting = co_await readFromStore();
    QByteArray piece = m_waiting.left(kPieceBytes);
    m_waiting.remove(0, piece.size());
    co_return piece;
}

Task<QByteArray> PartsStream::readFromStore()
{
    if (m_leftOfPart == 0) {
        if (m_next == m_parts.size())
            co_return QByteArray();
        const StoredPart part = m_parts[m_next++];
        m_leftOfPart = part.bytes;
        m_source = co_await m_vault.open(part.blob, part.bytes, 0, part.bytes);
    }
    QByteArray piece = co_await m_source->next();
    m_leftOfPart -= piece.size();
    co_return piece;
}

} // namespace freehold::documents
