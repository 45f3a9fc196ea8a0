// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/response.h"

namespace freehold {

enum class Connection { KeepAlive, Close };
enum class BodyPart { Sent, Omitted }; ///< Omitted answers HEAD: the headers of GET without its body

/// The bytes of an answer, with the security headers every answer carries.
[[nodiscard]] QByteArray serializeAnswer(const Response &response, Connection connection,
                                         BodyPart bodyPart = BodyPart::Sent);

} // namespace freehold
