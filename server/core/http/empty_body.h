// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/body_stream.h"

namespace freehold {

/// Of a request that has no body, on a route that takes one as a stream.
struct EmptyBody final : BodyStream {
    [[nodiscard]] qint64 length() const override { return 0; }
    [[nodiscard]] Task<QByteArray> read() override { co_return QByteArray(); }
    [[nodiscard]] std::optional<QByteArray> sha256() const override { return std::nullopt; }
};

} // namespace freehold
