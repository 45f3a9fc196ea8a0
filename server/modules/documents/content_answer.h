// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/request.h"
#include "server/core/http/response.h"
#include "server/modules/documents/documents_store.h"

#include <expected>

namespace freehold::documents {

struct ByteRange {
    qint64 from = 0;
    qint64 bytes = 0;
    bool isPart = false;
};

/// What of a file a request wants (RFC 9110, section 14): all of it, or one range of bytes; a header with several ranges, or
/// an If-Range that names another file, asks for all. Nothing when the range lies outside.
[[nodiscard]] std::optional<ByteRange> wantedRange(const Request &request, const Document &document);
/// Whether the client says that it has the file already (If-None-Match).
[[nodiscard]] bool isKnown(const Request &request, const Document &document);

/// The answer without its body: whoever opens it in a browser gets neither scripts nor another type than the checked one.
[[nodiscard]] Response contentHead(const Document &document, int status);
[[nodiscard]] Response rangeRefused(const Request &request, const Document &document);

} // namespace freehold::documents
