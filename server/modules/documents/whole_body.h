// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/body_stream.h"

namespace freehold::documents {

/// A body that has arrived already, given out in pieces.
class WholeBody final : public BodyStream {
public:
    explicit WholeBody(QByteArray content) : m_content(std::move(content)) { }

    [[nodiscard]] qint64 length() const override { return m_content.size(); }
    [[nodiscard]] Task<QByteArray> read() override
    {
        QByteArray piece = m_content.mid(m_position, kPieceBytes);
        m_position += piece.size();
        co_return piece;
    }

private:
    QByteArray m_content;
    qsizetype m_position = 0;
};

} // namespace freehold::documents
