// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_server.h"
#include "server/core/http/request_pipeline.h"

#include <memory>

class QWebSocket;

namespace freehold {

/// Authenticates a WebSocket by the cookie of its upgrade request, then hands it over. What the client sends meanwhile is
/// kept and delivered afterwards.
[[nodiscard]] Task<> handOver(std::unique_ptr<QWebSocket> socket, RequestPipeline *pipeline,
                              HttpServer::WebSocketHandler handler);

} // namespace freehold
