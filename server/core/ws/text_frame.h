// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace freehold {

/// The bytes of one unfragmented WebSocket text message from a server (RFC 6455 section 5.2).
[[nodiscard]] QByteArray textFrame(const QByteArray &utf8);

} // namespace freehold
