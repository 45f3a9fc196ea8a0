// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QByteArray>

namespace freehold {

/// A body that is read piece by piece, so that it need not be in memory as a whole.
class BodyStream {
public:
    static constexpr qint64 kPieceBytes = 64 * 1024;

    virtual ~BodyStream() = default;
    /// Of the whole body, as the request's head states it.
    [[nodiscard]] virtual qint64 length() const = 0;
    /// The next piece, of kPieceBytes at most; empty at the end. One read at a time.
    [[nodiscard]] virtual Task<QByteArray> read() = 0;
};

/// A body that is made piece by piece.
class BodySource {
public:
    virtual ~BodySource() = default;
    /// The next piece; never empty before the stated length is reached.
    [[nodiscard]] virtual Task<QByteArray> next() = 0;
};

} // namespace freehold
