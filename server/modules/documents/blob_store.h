// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QByteArray>

namespace freehold::documents {

/// Keeps contents under their SHA-256. The same content is kept once; a content that no row names is harmless.
class BlobStore {
public:
    virtual ~BlobStore() = default;
    /// Resolves with the 32-byte hash once the content would survive a crash.
    [[nodiscard]] virtual Task<QByteArray> put(QByteArray content) = 0;
    /// Throws Internal "blob_missing" or, when the content no longer matches its hash, "blob_corrupt".
    [[nodiscard]] virtual Task<QByteArray> get(QByteArray sha256) = 0;
};

} // namespace freehold::documents
