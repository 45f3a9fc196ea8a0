// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/body_stream.h"

#include <QString>

namespace freehold::documents {

/// A file from before files were encrypted: <directory>/<first two digits>/<SHA-256 of its content>. Such files were at most
/// 24 MiB large and are read as a whole, since only the whole can be checked. It blocks: call it from a worker thread only.
/// Throws Internal "blob_missing" or "blob_corrupt".
[[nodiscard]] QByteArray readPlainBlob(const QString &directory, const QByteArray &sha256);

/// Bytes that are there already, given out at once.
class PlainSource final : public BodySource {
public:
    explicit PlainSource(QByteArray content) : m_content(std::move(content)) { }
    [[nodiscard]] Task<QByteArray> next() override { co_return std::exchange(m_content, {}); }

private:
    QByteArray m_content;
};

} // namespace freehold::documents
