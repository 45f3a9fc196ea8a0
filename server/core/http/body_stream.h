// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QByteArray>

#include <optional>

namespace freehold {

/// The body of a request as it arrives, for routes that take it as a stream (RouteOptions::Body). The reader sets the pace:
/// what is not read stays in the client's hands, so that an upload of any size costs a few pieces of memory.
class BodyStream {
public:
    static constexpr qint64 kPieceBytes = 64 * 1024;

    virtual ~BodyStream() = default;
    /// Of the whole body, as the request's head states it.
    [[nodiscard]] virtual qint64 length() const = 0;
    /// The next piece, of kPieceBytes at most; empty at the end. Throws Unavailable "body_cut_off" when the client leaves
    /// early, or brings so little that it was given up. One read at a time.
    [[nodiscard]] virtual Task<QByteArray> read() = 0;
    /// SHA-256 of all of it, once it was read to its end.
    [[nodiscard]] virtual std::optional<QByteArray> sha256() const = 0;
};

/// The body of an answer, made piece by piece while the client takes it.
class BodySource {
public:
    virtual ~BodySource() = default;
    /// The next piece; never empty before the answer's stated length is reached. An error here ends the connection, so that
    /// the client sees that the answer is not whole.
    [[nodiscard]] virtual Task<QByteArray> next() = 0;
};

} // namespace freehold
